"""A plan comes in: a document at any time, a text pasted piece by piece; it is read aside and told of in a letter."""

from aiogram.types import Document, Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers.screens import papers as screens
from models.actions import papers as acts
from models.queries import papers
from models.refusal import Refusal
from models.rules.papers import may_be_a_plan
from models.rules.rights import Right, holds

rooms = Rooms()


@rooms.room(doors.Import, may=Right.PLAN, command="import")
async def bring(visit: Visit, door: doors.Import) -> Screen:
    """Ask for a plan; what was pasted earlier still waits here."""
    have = await papers.collecting(visit.session, visit.viewer.person_id)
    return screens.gathering(visit.say, have) if have else screens.bring(visit.say)


@rooms.answer("import", may=Right.PLAN)
async def brought(visit: Visit, message: Message, about: str) -> Screen:
    """A document is taken at once, beside a text that is being pasted; a text is one more piece of it."""
    if file := _document(message):
        name = await _hand_in(visit, file)
        have = await papers.collecting(visit.session, visit.viewer.person_id)
        return screens.gathering(visit.say, have, beside=name) if have else screens.reading(visit.say, name)
    if not message.text:
        raise Refusal("refusal-paper-photo" if message.photo else "refusal-paper-other")
    have = await acts.paste(visit.session, visit.viewer, message.message_id, message.text, visit.now, asked=True)
    return screens.gathering(visit.say, have)


async def unasked(visit: Visit, message: Message) -> Screen | None:
    """A plan that nobody asked for; None when it is none, or comes from somebody who brings no plans."""
    if not holds(visit.viewer, Right.PLAN):
        return None
    if file := _document(message):
        return screens.reading(visit.say, await _hand_in(visit, file))
    if not may_be_a_plan(message.text or ""):
        return None
    text = message.text or ""
    have = await acts.paste(visit.session, visit.viewer, message.message_id, text, visit.now, asked=False)
    return screens.offered(visit.say, have)


def _document(message: Message) -> Document | None:
    """Telegram sends an animation as a document too."""
    return None if message.animation else message.document


async def _hand_in(visit: Visit, file: Document) -> str:
    """Have it read; what it is called."""
    name = file.file_name or visit.say("paper-nameless")
    await acts.hand_in(visit.session, visit.viewer, file.file_id, name, file.file_size, visit.now)
    return name


@rooms.room(doors.TakeText, may=Right.PLAN)
async def take_text(visit: Visit, door: doors.TakeText) -> Screen:
    """Read what was pasted."""
    await acts.complete(visit.session, visit.viewer, door.paper, visit.now)
    return screens.reading(visit.say, "")


@rooms.room(doors.DropText, may=Right.PLAN)
async def drop_text(visit: Visit, door: doors.DropText) -> Screen:
    """Forget what was pasted."""
    await acts.drop(visit.session, visit.viewer, door.paper)
    return screens.dropped(visit.say)


async def rewritten(visit: Visit, message: Message) -> Seen | None:
    """An earlier message was changed: the pasted text that holds it follows; None when none does."""
    if not message.text or not holds(visit.viewer, Right.PLAN):
        return None
    have = await acts.rewrite(visit.session, visit.viewer, message.message_id, message.text)
    if have is None:
        return None
    question = await visit.memory.recall(visit.session)
    if question is not None and question.name == "import":
        return screens.gathering(visit.say, have, changed=True)
    return Whisper(visit.say("paper-changed"))
