"""The network's week: how every organisation stands in every section, whenever somebody wants to see it."""

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import week as screens
from models.queries import network
from models.queries.summaries import week_of
from models.rules.deadlines import end_of_day
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Week, may=Right.SEE_ALL)
async def week(visit: Visit, door: doors.Week) -> Screen:
    """The picture over the numbers; it is drawn after the visit."""
    zone = visit.viewer.zone
    monday, sunday = week_of(visit.now, zone)
    found = await network.network(visit.session, end_of_day(sunday, zone), visit.now, drawn=True)
    return screens.week(visit.say, found, monday, sunday)
