"""The log: who did what to what, when, and what changed; with a filter, and as a file."""

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import audit as screens
from models.queries import audit as log
from models.rules.rights import Right

rooms = Rooms()

MOST = 5_000
"""How many entries, the newest, fit into one file: everybody who writes waits while it is made."""


@rooms.room(doors.Audit, may=Right.AUDIT, command="audit")
async def entries(visit: Visit, door: doors.Audit) -> Screen:
    """The newest first, a page at a time."""
    pages = Pages(await log.total(visit.session, door.action), door.page)
    shown = await log.entries(visit.session, door.action, SIZE, pages.offset)
    subjects = await log.subjects(visit.session, shown)
    return screens.entries(visit.say, door, shown, subjects, pages)


@rooms.room(doors.AuditFilter, may=Right.AUDIT)
async def filters(visit: Visit, door: doors.AuditFilter) -> Screen:
    """Which actions there are, and how often."""
    return screens.filters(visit.say, await log.actions(visit.session))


@rooms.room(doors.AuditPaper, may=Right.AUDIT)
async def paper(visit: Visit, door: doors.AuditPaper) -> Screen:
    """The log as a file for a spreadsheet."""
    total = await log.total(visit.session, door.action)
    return screens.paper(visit.say, door, await log.entries(visit.session, door.action, MOST), total)
