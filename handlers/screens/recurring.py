"""How an announcement is to recur, as it is chosen: days of the week or a day of the month, then the hour."""

from collections.abc import Collection, Sequence

from bot.telegram import doors
from bot.telegram.announcement_cards import often
from bot.telegram.announcements import name
from bot.telegram.doors import recurring as ways
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Say
from models.rules.recurrences import Recurrence
from models.rules.scheduling import HOURS
from models.tables import Announcement

IN_A_ROW = 4
DAYS_IN_A_ROW = 7


def weekly(say: Say, row: Announcement, chosen: Collection[int]) -> Screen:
    """Days of the week to be ticked; the others say how else it can be."""
    number, mask = row.id, sum(1 << day for day in chosen)
    buttons = [
        Button(
            say("repeat-chosen" if day in chosen else "repeat-day", day=say(f"weekday-{day}")),
            ways.RepeatWeekly(announcement=number, days=mask ^ 1 << day),
        )
        for day in range(7)
    ]
    go_on = Button(say("button-repeat-time"), ways.RepeatTime(announcement=number, days=mask), style="primary")
    month = Button(say("button-repeat-month"), ways.RepeatMonthly(announcement=number))
    text = common.lines(say("repeat-week"), say("announce-title", title=name(say, row.title)), "", say("repeat-means"))
    back = common.ways(say, doors.WhenAnnouncement(announcement=number))
    return Screen(text, [*_rows(buttons, IN_A_ROW), [go_on] if chosen else [], [month], back])


def monthly(say: Say, row: Announcement) -> Screen:
    """The days of a month."""
    days = [Button(str(day), ways.RepeatTime(announcement=row.id, day=day)) for day in range(1, 32)]
    text = common.lines(
        say("repeat-month"), say("announce-title", title=name(say, row.title)), "", say("repeat-month-short")
    )
    return Screen(text, [*_rows(days, DAYS_IN_A_ROW), common.ways(say, ways.RepeatWeekly(announcement=row.id))])


def hours(say: Say, row: Announcement, door: ways.RepeatTime, recurrence: Recurrence) -> Screen:
    """The usual hours, or a typed time."""
    buttons = [
        Button(
            f"{hour:02}:00",
            ways.RepeatAt(announcement=row.id, days=door.days, day=door.day, minutes=hour * 60),
        )
        for hour in HOURS
    ]
    text = common.lines(
        say("repeat-time", often=often(say, recurrence)),
        say("announce-title", title=name(say, row.title)),
        "",
        say("announce-time-typed"),
    )
    back: doors.Door = ways.RepeatWeekly(announcement=row.id, days=door.days)
    if door.day:
        back = ways.RepeatMonthly(announcement=row.id)
    asked = Question("repeat-time", f"{row.id}:{door.days}:{door.day}")
    return Screen(text, [*_rows(buttons, IN_A_ROW), common.ways(say, back)], asks=asked)


def _rows(buttons: Sequence[Button], width: int) -> list[Sequence[Button]]:
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
