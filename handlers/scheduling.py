"""An announcement is put down for a day and an hour, given others, or taken back."""

from datetime import date

from aiogram.types import Message

from bot.telegram import dates, doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import announcements as drafts
from handlers import late, typed
from handlers.screens import scheduling as screens
from handlers.sending import card
from models.actions import announcements as acts
from models.actions import approving, scheduling
from models.queries import announcements
from models.queries.announcements import Sheet
from models.refusal import Refusal
from models.rules import scheduling as rules
from models.rules import typed_dates
from models.rules.rights import Right
from models.tables import Announcement, AnnouncementState

rooms = Rooms()


@rooms.room(doors.WhenAnnouncement, may=Right.ANNOUNCE)
async def when(visit: Visit, door: doors.WhenAnnouncement) -> Screen:
    """On which day?"""
    row = await unsent(visit, door.announcement)
    return screens.when(visit.say, row, rules.days(visit.now, visit.viewer.zone), door.month)


@rooms.room(doors.WhenDay, may=Right.ANNOUNCE)
async def at_what_time(visit: Visit, door: doors.WhenDay) -> Screen:
    """At what time?"""
    return await _hours(visit, door.announcement, dates.day(door.day))


@rooms.answer("announce-day", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def typed_day(visit: Visit, message: Message, about: str) -> Screen:
    """The day in one's own words."""
    today, _ = rules.days(visit.now, visit.viewer.zone)
    return await _hours(visit, int(about), typed_dates.read(typed.words(message), today))


@rooms.answer("announce-time", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def typed_time(visit: Visit, message: Message, about: str) -> Screen:
    """The time in one's own words."""
    announcement, day = map(int, about.split(":"))
    return await _schedule(visit, announcement, dates.day(day), rules.typed(typed.words(message)))


@rooms.room(doors.WhenHour, may=Right.ANNOUNCE)
async def at(visit: Visit, door: doors.WhenHour) -> Screen:
    """It goes then."""
    return await _schedule(visit, door.announcement, dates.day(door.day), door.minutes)


async def _schedule(visit: Visit, announcement: int, day: date, minutes: int) -> Screen:
    moment = rules.moment(day, minutes, visit.viewer.zone, visit.now)
    if await approving.needed(visit.session, visit.viewer):
        asked = await approving.ask(visit.session, visit.viewer, announcement, 0, visit.now, moment)
        return await card(visit, asked)
    return await card(visit, await scheduling.schedule(visit.session, visit.viewer, announcement, moment, visit.now))


async def _hours(visit: Visit, announcement: int, day: date) -> Screen:
    row = await unsent(visit, announcement)
    return screens.hours(visit.say, row, day, rules.open_hours(day, visit.viewer.zone, visit.now))


async def unsent(visit: Visit, announcement: int) -> Announcement:
    """One whose moment may still be chosen. Refusal once it has begun."""
    row = await acts.mine(visit.session, visit.viewer, announcement)
    if row.state not in (AnnouncementState.DRAFT, AnnouncementState.SCHEDULED):
        raise Refusal("refusal-announce-begun")
    return row


@rooms.room(doors.WorkingHours, may=Right.ANNOUNCE)
async def working(visit: Visit, door: doors.WorkingHours) -> Screen:
    """In working hours only, or not only."""
    return await card(visit, await scheduling.keep_to_work(visit.session, visit.viewer, door.announcement, on=door.on))


@rooms.room(doors.Unschedule, may=Right.ANNOUNCE)
async def unschedule(visit: Visit, door: doors.Unschedule) -> Screen:
    """A draft again."""
    row = await scheduling.unschedule(visit.session, visit.viewer, door.announcement, visit.now)
    sheet = Sheet(row, await announcements.parts(visit.session, row.id))
    return await drafts.draft(visit, sheet, note=visit.say("announce-unscheduled"))
