"""The open terms of one's organisations as a file for the calendar of a phone."""

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import activities, calendar
from models.queries import calendar as questions
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.CalendarFile, may=Right.SEE)
async def file(visit: Visit, door: doors.CalendarFile) -> Screen:
    """One file; the same terms sent again take the place of the old ones."""
    mine = visit.viewer.organisations()
    if not mine:
        return activities.no_organisation(visit.say)
    return calendar.file(visit.say, await questions.terms(visit.session, mine), visit.now)
