"""A reminder put off, and why it came, as they are seen."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.telegram import dates, doors
from bot.telegram.dates import Calendar
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common, settings
from locales import Html, Say
from models.queries.wishes import Wishes
from models.rules.deadlines import days_between
from models.rules.quiet import Quiet
from models.rules.snooze import PutOff
from models.tables import LetterKind

SWITCHES = {
    LetterKind.REMINDER: "reminders",
    LetterKind.OVERDUE: "reminders",
    LetterKind.DRAFT: "reminders",
    LetterKind.REVIEWS_WAIT: "reminders",
    LetterKind.SUMMARY: "summaries",
    LetterKind.PRAISE: "praise",
}
"""Which switch of the settings turns a kind off; the others always come."""


def later(say: Say, choices: Mapping[str, datetime], now: datetime) -> Screen:
    """Each choice with its hour in the reader's zone."""
    buttons = [Button(_choice(say, name, at, now), doors.Snooze(until=name)) for name, at in choices.items()]
    rows = [[button] for button in buttons]
    return Screen(
        say("later", zone=say.zone_mark(now)),
        [*rows, [Button(say("later-day"), doors.SnoozeMonth())], common.ways(say, doors.Activities())],
    )


def _choice(say: Say, name: str, at: datetime, now: datetime) -> Html:
    """«Через 2 часа, 12:05», «Завтра, 09:00»; when tomorrow is off, the day it comes instead."""
    local = at.astimezone(say.zone)
    if name == "tomorrow" and days_between(now, at, say.zone.key) > 1:
        return say("later-on", day=say.weekday(local.date()), time=f"{local:%H:%M}")
    return say(f"later-{name}", time=f"{local:%H:%M}")


def calendar(say: Say, days: tuple[date, date], month: int) -> Screen:
    """The months in which a day can be chosen; it can be typed too."""
    shown = Calendar(*days, month)
    rows = dates.rows(say, shown, lambda day: doors.SnoozeOn(day=day), lambda number: doors.SnoozeMonth(month=number))
    text = common.lines(say("later-when"), say("date-typed"))
    return Screen(text, [*rows, common.ways(say, doors.Later())], asks=Question("snooze"))


def snoozed(say: Say, put_off: PutOff, door: doors.Snooze | doors.SnoozeOn) -> Screen:
    """When it will be said again; before a term is passed over, whether that is meant."""
    ways = [Button(say("button-activities"), doors.Activities())]
    if not put_off.number:
        return Screen(say("snoozed-nothing"), [ways, common.ways(say)])
    if put_off.asked:
        text = say("snoozed-over", at=put_off.until, number=put_off.over)
        sure = Button(say("snoozed-sure"), door.model_copy(update={"sure": True}))
        return Screen(text, [[sure], [Button(say("snoozed-other"), doors.Later())], common.ways(say)])
    return Screen(say("snoozed", at=put_off.until, number=put_off.number), [ways, common.ways(say)])


def why(say: Say, kinds: Sequence[LetterKind], wishes: Wishes, network: Quiet) -> Screen:
    """The rules in words, the hours they keep to, and the switches of what can be switched off, beside the reminder."""
    rules = [say(f"why-{kind}") for kind in kinds]
    switches = dict.fromkeys(SWITCHES[kind] for kind in kinds if kind in SWITCHES)
    always = say("why-always") if any(kind not in SWITCHES for kind in kinds) else None
    text = common.lines("\n\n".join(rules), "", settings.quiet_hours(say, wishes, network), always)
    off = [
        Button(say(f"why-no-{what}"), doors.Switch(what=what, on=False)) for what in switches if getattr(wishes, what)
    ]
    day = [Button(say("button-summary"), doors.SummaryDays())] if "summaries" in switches else []
    rows = [*([button] for button in off), day, [Button(say("button-settings"), doors.Settings())], common.ways(say)]
    return Screen(text, rows, apart=True)
