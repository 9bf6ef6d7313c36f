"""Who has got an announcement and said nothing; they are reminded, nobody else, three times at most."""

from bot.telegram.doors import acknowledging as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.announcements import require_look
from handlers.screens import acknowledgements as screens
from models.actions import acknowledging
from models.queries import acknowledgements, announcements
from models.rules.rights import Right
from models.tables import Announcement

rooms = Rooms()


@rooms.room(doors.Silent, may=Right.ANNOUNCE)
async def silent(visit: Visit, door: doors.Silent) -> Screen:
    """How many know, and the names of those who have not said so."""
    found = await announcements.sheet(visit.session, door.announcement)
    require_look(visit, found.row)
    return await _silent(visit, door, found.row)


async def _silent(visit: Visit, door: doors.Silent, row: Announcement) -> Screen:
    count = await acknowledgements.count(visit.session, row.id)
    pages = Pages(max(0, count.got - count.known), door.page)
    lines = await acknowledgements.lines(visit.session, row.id, pages.size, pages.offset)
    return screens.silent(visit.say, door, row, count, lines, pages)


@rooms.room(doors.Nag, may=Right.ANNOUNCE)
async def nag(visit: Visit, door: doors.Nag) -> Screen:
    """Remind them once more."""
    act = acknowledging.nag
    row, number = await act(visit.session, visit.viewer, door.announcement, door.times, visit.now)
    screen = await _silent(visit, doors.Silent(announcement=row.id), row)
    return screen.with_toast(visit.say("announce-nagged", number=number))
