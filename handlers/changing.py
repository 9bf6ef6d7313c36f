"""An announcement that has arrived is corrected for all, or taken back, with the time there is left for it."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import changing as ways
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late
from handlers.screens import changing as screens
from handlers.sending import card
from models.actions import changing
from models.queries import announcements
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(ways.Correct, may=Right.ANNOUNCE)
async def correct(visit: Visit, door: ways.Correct) -> Screen:
    """Which message, and what is it to say?"""
    row = await changing.begun(visit.session, visit.viewer, door.announcement)
    found = rules.correctable(await announcements.parts(visit.session, row.id))
    if not found:
        raise Refusal("refusal-announce-fixed")
    part = next((one for one in found if one.id == door.part), found[0] if len(found) == 1 else None)
    if part is None:
        return screens.which(visit.say, row, found)
    return screens.correct(visit.say, row, part)


@rooms.answer("announce-edit", may=Right.ANNOUNCE)
@late.ended_by(changing.SETTLED, doors.Announcements())
async def corrected(visit: Visit, message: Message, about: str) -> Screen:
    """The new text, with its formatting."""
    if not message.text:
        raise Refusal("refusal-words-only")
    row = await changing.correct(visit.session, visit.viewer, int(about), message.html_text, visit.now)
    return await card(visit, row)


@rooms.room(ways.TakeBack, may=Right.ANNOUNCE)
async def take_back(visit: Visit, door: ways.TakeBack) -> Screen:
    """Delete it for all, asked once."""
    if door.sure:
        return await card(visit, await changing.take_back(visit.session, visit.viewer, door.announcement, visit.now))
    row = await changing.begun(visit.session, visit.viewer, door.announcement)
    found = await announcements.card_of(visit.session, row, visit.now)
    return screens.take_back(visit.say, found, visit.now)
