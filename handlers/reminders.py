"""What can be done with a reminder itself: put it off, or ask why it came."""

from datetime import datetime

from aiogram.types import Message

from bot.telegram import dates, doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import reminders as screens
from models.actions import snooze as acts
from models.queries import wishes
from models.rules import snooze as rules
from models.rules import typed_dates
from models.rules.deadlines import day_of
from models.rules.quiet import Quiet
from models.rules.rights import Right
from models.tables import LetterKind

rooms = Rooms()


@rooms.room(doors.Later, may=Right.BELONG)
async def later(visit: Visit, door: doors.Later) -> Screen:
    """When to say it again: the choices there are at this hour, each with its moment."""
    choices = rules.choices(visit.now, visit.viewer.zone, await _hours(visit))
    return screens.later(visit.say, choices, visit.now)


@rooms.room(doors.Snooze, may=Right.BELONG)
async def snooze(visit: Visit, door: doors.Snooze) -> Screen:
    """Say it again then; never past a term before that is meant."""
    moment = rules.moment(door.until, visit.now, visit.viewer.zone, await _hours(visit))
    return await _put_off(visit, moment, door)


@rooms.room(doors.SnoozeMonth, may=Right.BELONG)
async def month(visit: Visit, door: doors.SnoozeMonth) -> Screen:
    """Choose a day, or type it."""
    return screens.calendar(visit.say, rules.days(visit.now, visit.viewer.zone), door.month)


@rooms.room(doors.SnoozeOn, may=Right.BELONG)
async def on(visit: Visit, door: doors.SnoozeOn) -> Screen:
    """Say it again on the day that was chosen."""
    return await _put_off_to(visit, door)


@rooms.answer("snooze", may=Right.BELONG)
async def typed_day(visit: Visit, message: Message, about: str) -> Screen:
    """The day in one's own words."""
    day = typed_dates.read(typed.words(message), day_of(visit.now, visit.viewer.zone))
    return await _put_off_to(visit, doors.SnoozeOn(day=day.toordinal()))


@rooms.room(doors.Why, may=Right.BELONG)
async def why(visit: Visit, door: doors.Why) -> Screen:
    """The rules that sent the message, and where to change them."""
    kinds = [LetterKind(kind) for kind in door.kinds.split("+")]
    found = await wishes.of(visit.session, visit.viewer)
    return screens.why(visit.say, kinds, found, visit.hours)


async def _put_off_to(visit: Visit, door: doors.SnoozeOn) -> Screen:
    day = rules.chosen(dates.day(door.day), visit.now, visit.viewer.zone)
    return await _put_off(visit, rules.on(day, visit.viewer.zone, await _hours(visit)), door)


async def _put_off(visit: Visit, until: datetime, door: doors.Snooze | doors.SnoozeOn) -> Screen:
    put_off = await acts.snooze(visit.session, visit.viewer, until, visit.now, sure=door.sure)
    return screens.snoozed(visit.say, put_off, door)


async def _hours(visit: Visit) -> Quiet:
    return (await wishes.of(visit.session, visit.viewer)).quiet(visit.hours)
