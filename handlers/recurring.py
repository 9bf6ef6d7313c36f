"""An announcement is made to recur: days of the week or a day of the month, a time; and a run is passed over."""

from datetime import UTC, datetime

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import recurring as ways
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.scheduling import unsent
from handlers.screens import recurring as screens
from handlers.sending import card
from models.actions import announcements as acts
from models.actions import approving, recurring
from models.rules import recurrences
from models.rules import scheduling as rules
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(ways.RepeatWeekly, may=Right.ANNOUNCE)
async def weekly(visit: Visit, door: ways.RepeatWeekly) -> Screen:
    """On which days of the week?"""
    return screens.weekly(visit.say, await unsent(visit, door.announcement), recurrences.weekdays(door.days))


@rooms.room(ways.RepeatMonthly, may=Right.ANNOUNCE)
async def monthly(visit: Visit, door: ways.RepeatMonthly) -> Screen:
    """On which day of the month?"""
    return screens.monthly(visit.say, await unsent(visit, door.announcement))


@rooms.room(ways.RepeatTime, may=Right.ANNOUNCE)
async def at_what_time(visit: Visit, door: ways.RepeatTime) -> Screen:
    """At what time?"""
    recurrence = recurrences.of(door.days, door.day, 0, visit.viewer.zone)
    return screens.hours(visit.say, await unsent(visit, door.announcement), door, recurrence)


@rooms.answer("repeat-time", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def typed_time(visit: Visit, message: Message, about: str) -> Screen:
    """The time in one's own words."""
    announcement, days, day = map(int, about.split(":"))
    return await _repeat(visit, announcement, days, day, rules.typed(typed.words(message)))


@rooms.room(ways.RepeatAt, may=Right.ANNOUNCE)
async def at(visit: Visit, door: ways.RepeatAt) -> Screen:
    """It goes then, again and again."""
    return await _repeat(visit, door.announcement, door.days, door.day, door.minutes)


async def _repeat(visit: Visit, announcement: int, days: int, day: int, minutes: int) -> Screen:
    recurrence = recurrences.of(days, day, minutes, visit.viewer.zone)
    asks = await approving.needed(visit.session, visit.viewer)
    act = approving.ask_to_repeat if asks else recurring.repeat
    return await card(visit, await act(visit.session, visit.viewer, announcement, recurrence, visit.now))


@rooms.room(ways.SkipRun, may=Right.ANNOUNCE)
async def skip(visit: Visit, door: ways.SkipRun) -> Screen:
    """Not this once."""
    run = datetime.fromtimestamp(door.run * 60, UTC)
    return await card(visit, await recurring.skip(visit.session, visit.viewer, door.announcement, run, visit.now))
