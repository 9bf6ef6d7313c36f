"""Stale doors and unknown words: nobody is ever left in silence."""

from aiogram.types import ChatMemberUpdated, Message

from bot.telegram.rooms import Seen
from bot.telegram.screen import Whisper
from bot.telegram.visit import Visit
from handlers import announcements, chats, hall, papers, reports
from handlers.screens import lost as screens
from models.actions import people


class Lost:
    """Speaks when no room fits."""

    async def stale(self, visit: Visit) -> Seen:
        """A button of another age: the home screen, drawn anew, and a word why."""
        home = await hall.home_screen(visit)
        return home.with_toast(visit.say("lost-stale"))

    async def unknown_command(self, visit: Visit, command: str) -> Seen:
        """A command that is not there: what there is instead; a question that was asked stays open."""
        question = await visit.memory.recall(visit.session)
        return screens.unknown_command(visit.say, command, question)

    async def words(self, visit: Visit, message: Message) -> Seen:
        """A message nobody asked for: a plan of somebody who brings plans; else a guess, and ways to go."""
        if (taken := await papers.unasked(visit, message)) is not None:
            return taken
        has_file = message.text is None
        return screens.words(visit.say, visit.viewer, (message.text or "")[:100], has_file=has_file)

    async def rewritten(self, visit: Visit, message: Message) -> Seen | None:
        """An earlier message was changed: what holds it changes too."""
        return (
            await papers.rewritten(visit, message)
            or await reports.rewritten(visit, message)
            or await announcements.rewritten(visit, message)
        )

    async def moved(self, visit: Visit, update: ChatMemberUpdated) -> None:
        """Somebody blocked the bot or came back: letters stop, or go on."""
        reachable = update.new_chat_member.status not in ("kicked", "left")
        await people.set_reachable(visit.session, visit.viewer.account, visit.now, reachable=reachable)

    async def among_many(self, visit: Visit, update: Message | ChatMemberUpdated) -> Whisper | None:
        """Something concerns the bot in a group or a channel."""
        return await chats.noticed(visit, update)
