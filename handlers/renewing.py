"""The original of an announcement was deleted: its author sends it anew, or leaves it out, and lets it go on."""

from dataclasses import replace

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import renewing as ways
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, parts
from handlers.screens import renewing as screens
from handlers.sending import card
from models.actions import renewing, sending
from models.queries import announcements
from models.rules.rights import Right
from models.tables import Announcement

rooms = Rooms()


@rooms.room(ways.Renew, may=Right.ANNOUNCE)
async def ask(visit: Visit, door: ways.Renew) -> Screen:
    """What is missing, and that it is to be sent here."""
    return await _asked(visit, await renewing.waiting(visit.session, visit.viewer, door.announcement))


async def _asked(visit: Visit, row: Announcement) -> Screen:
    """The card is not drawn over the question."""
    found = await announcements.parts(visit.session, row.id)
    screen = screens.ask(visit.say, row, [part for part in found if part.id in row.lost], len(found))
    return replace(screen, kept=lambda session, _: sending.keep_card(session, row.id, 0))


@rooms.answer("announce-renew", may=Right.ANNOUNCE)
@late.ended_by(renewing.SETTLED, lambda announcement: doors.AnnouncementCard(announcement=announcement))
async def renewed(visit: Visit, message: Message, about: str) -> Screen:
    """One of them is here; with the last one it can go on."""
    offer = parts.offered(message)
    row = await renewing.renew(visit.session, visit.viewer, int(about), offer)
    return await _asked(visit, row) if row.lost else await card(visit, row)


@rooms.room(ways.LeaveOut, may=Right.ANNOUNCE)
async def leave_out(visit: Visit, door: ways.LeaveOut) -> Screen:
    """It goes on without them."""
    return await card(visit, await renewing.leave_out(visit.session, visit.viewer, door.announcement, visit.now))
