"""Organisations that have sent no entry: the list, and a reminder that is looked at before it goes."""

from bot.telegram.doors import silence as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import silence as screens
from models.actions import silence as acts
from models.queries import contests, silence
from models.rules.rights import Right, holds

rooms = Rooms()
SIZE = 10


@rooms.room(doors.NoEntry, may=Right.CONTEST_SEE)
async def overview(visit: Visit, door: doors.NoEntry) -> Screen:
    """Who has sent none, by name."""
    contest = await contests.contest(visit.session, door.contest)
    pages = Pages(await silence.count(visit.session, door.contest), door.page, SIZE)
    found = await silence.page(visit.session, door.contest, pages.size, pages.offset)
    return screens.overview(visit.say, door, contest, found, pages, reminds=holds(visit.viewer, Right.CONTEST))


@rooms.room(doors.AskForEntries, may=Right.CONTEST)
async def remind(visit: Visit, door: doors.AskForEntries) -> Screen:
    """How many hear of it and what, then it goes."""
    if door.sure:
        number = await acts.remind(visit.session, visit.viewer, door.contest, visit.now)
        return screens.reminded(visit.say, door, number)
    contest = await acts.require_open(visit.session, door.contest, visit.now)
    return screens.remind(visit.say, contest, await silence.reached(visit.session, door.contest))
