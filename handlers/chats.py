"""Groups and channels: the bot notes where it is, and the author of a draft chooses where it goes."""

from aiogram.types import ChatMemberUpdated, Message

from bot.telegram import halls
from bot.telegram.doors import chats as ways
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers.screens import chats as screens
from models.actions import announcements as drafts
from models.actions import chats as acts
from models.queries import chats
from models.rules.rights import Right, holds
from models.tables import Announcement

rooms = Rooms()


async def noticed(visit: Visit, update: Message | ChatMemberUpdated) -> Whisper | None:
    """The bot's place has changed, the chat has another number or title, or a coordinator has named a topic; to anybody
    else nothing is said there."""
    session, viewer, now = visit.session, visit.viewer, visit.now
    if isinstance(update, ChatMemberUpdated):
        there, may_post = halls.is_there(update), halls.may_post(update)
        await acts.note(session, viewer, halls.place(update.chat), now, there=there, may_post=may_post)
    elif update.migrate_to_chat_id is not None:
        await acts.moved(session, update.chat.id, update.migrate_to_chat_id)
    elif update.new_chat_title is not None:
        await acts.rename(session, update.chat.id, update.new_chat_title)
    elif holds(viewer, Right.PEOPLE):
        place = halls.topic(update)
        await acts.remember(session, viewer, place, now)
        return Whisper(screens.remembered(visit.say, place))
    return None


@rooms.room(ways.Chats, may=Right.PEOPLE)
async def overview(visit: Visit, door: ways.Chats) -> Screen:
    """Where it may go besides people."""
    return await _listed(visit, await drafts.draft(visit.session, visit.viewer, door.announcement), door.page)


async def _listed(visit: Visit, row: Announcement, page: int) -> Screen:
    pages = Pages(await chats.count(visit.session), page)
    found = await chats.lines(visit.session, pages.size, pages.offset)
    return screens.overview(visit.say, row, found, pages)


@rooms.room(ways.SwitchChat, may=Right.PEOPLE)
async def switch(visit: Visit, door: ways.SwitchChat) -> Screen:
    """There too, or not."""
    row = await acts.switch(visit.session, visit.viewer, door.announcement, door.chat, on=door.on)
    return await _listed(visit, row, door.page)
