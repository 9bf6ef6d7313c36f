"""When an announcement is to go, as it is chosen: the day, then the hour."""

from collections.abc import Sequence
from datetime import date

from bot.telegram import dates, doors
from bot.telegram.announcements import name
from bot.telegram.dates import Calendar
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Say
from models.tables import Announcement

IN_A_ROW = 4


def when(say: Say, row: Announcement, days: tuple[date, date], month: int) -> Screen:
    """A calendar, days chosen most often, or a typed date."""
    first, last = days
    shown = Calendar(first, last, month)

    def pick(number: int) -> doors.Door:
        return doors.WhenDay(announcement=row.id, day=number)

    def turn(number: int) -> doors.Door:
        return doors.WhenAnnouncement(announcement=row.id, month=number)

    text = common.lines(
        say("announce-when-day"), say("announce-title", title=name(say, row.title)), "", say("date-typed")
    )
    rows = [
        *dates.picker(say, shown, first, first, pick, turn),
        [Button(say("button-repeat"), doors.recurring.RepeatWeekly(announcement=row.id))],
        common.ways(say, doors.AnnouncementCard(announcement=row.id)),
    ]
    return Screen(text, rows, asks=Question("announce-day", str(row.id)))


def hours(say: Say, row: Announcement, day: date, open_hours: Sequence[int]) -> Screen:
    """The hours of the day that are left, or a typed time."""
    number = day.toordinal()
    buttons = [
        Button(f"{hour:02}:00", doors.WhenHour(announcement=row.id, day=number, minutes=hour * 60))
        for hour in open_hours
    ]
    text = common.lines(
        say("announce-when-time", day=say.weekday(day)),
        say("announce-title", title=name(say, row.title)),
        "",
        say("announce-time-typed"),
    )
    rows = [
        *(buttons[index : index + IN_A_ROW] for index in range(0, len(buttons), IN_A_ROW)),
        common.ways(say, doors.WhenAnnouncement(announcement=row.id)),
    ]
    return Screen(text, rows, asks=Question("announce-time", f"{row.id}:{number}"))
