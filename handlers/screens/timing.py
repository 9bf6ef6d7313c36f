"""Ladders of reminders and days off as they are seen."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.telegram import doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Html, Say
from models.rules import ladders
from models.rules.ladders import ADMIN, AFTER, COORDINATOR, DEPUTY, PRESETS, Ladder
from models.rules.workdays import Calendar
from models.tables import Activity, DayOff, Plan

SHOWN = 12
"""How many corrections, and how many days off ahead, are named."""
LOOK = 60
"""How many days ahead days off in the middle of a week are looked for."""
HALF = 18
"""The longest label that stays on one line in half the width of a phone."""


def ladder(say: Say, plan: Plan, item: Activity | None = None) -> Screen:
    """How it is now, what happens after the term, and what can be chosen or typed."""
    own = (item.ladder if item else plan.ladder) or ""
    numbers = {"plan": 0, "activity": item.id} if item else {"plan": plan.id, "activity": 0}
    now = ladders.of(item.ladder if item else None, plan.ladder)
    text = common.lines(
        say("ladder-title", title=common.cut(item.title if item else plan.title, 120)),
        say("ladder-now", days=words(say, now)),
        None if own else say("ladder-as-plan" if item else "ladder-usual"),
        say("ladder-off"),
        say("ladder-after"),
        "",
        say("ladder-hint"),
    )
    buttons = [Button(_short(one), doors.Ladder(**numbers, days=ladders.written(one))) for one in PRESETS if one != now]
    above = Button(say("ladder-above-plan" if item else "ladder-above"), doors.Ladder(**numbers, days=doors.AS_ABOVE))
    back = doors.PlanActivity(activity=item.id) if item else doors.PlanCard(plan=plan.id)
    rows = [*_rows(buttons), [above] if own else [], common.ways(say, back)]
    return Screen(text, rows, asks=Question("ladder", f"{numbers['plan']}.{numbers['activity']}"))


def _rows(buttons: Sequence[Button]) -> list[Sequence[Button]]:
    """Two in a row; a ladder too long for half a phone has a row of its own."""
    short = [one for one in buttons if len(one.label) <= HALF]
    long = [[one] for one in buttons if len(one.label) > HALF]
    return [*(short[at : at + 2] for at in range(0, len(short), 2)), *long]


def _short(days: Ladder) -> str:
    return " · ".join(map(str, days))


def words(say: Say, days: Ladder) -> Html:
    """«за 14, 7, 3, 1 день и утром последнего дня»."""
    before = [one for one in days if one]
    told = [say("ladder-before", days=", ".join(map(str, before)), last=before[-1])] if before else []
    return Html(say("ladder-and").join([*told, *([say("ladder-morning")] if 0 in days else [])]))


def ahead(say: Say, term: date, days: Ladder, calendar: Calendar, today: date) -> Html:
    """What will be said of a term, day by day, and to whom besides; only what is still to come. Folded."""
    steps = [step for step in ladders.steps(term, days, calendar) if step.day >= today]
    before = [step.day for step in steps if step.days >= 0]
    after = [step.day for step in steps if step.days < 0]
    others = [
        say(f"ahead-{who}", day=say.short(step.day))
        for who, number in (("deputy", DEPUTY), ("coordinator", COORDINATOR), ("admin", ADMIN))
        for step in steps
        if step.reaches(number)
    ]
    lines = common.lines(
        say("ahead-before", days=", ".join(map(say.short, before))) if before else None,
        say("ahead-after", days=", ".join(map(say.short, after[:3])), number=len(AFTER)) if after else None,
        say("ahead-others", others=Html(", ".join(others))) if others else None,
    )
    return Html(f"<blockquote expandable>{lines}</blockquote>") if lines else lines


def day_off(say: Say, term: date, calendar: Calendar) -> Html | None:
    """That a term falls on a day off, and which working day is the last before it."""
    if not calendar.is_off(term):
        return None
    return say("card-day-off", day=say.short(term), last=say.weekday(calendar.last_working(term)))


def calendar(say: Say, corrections: Sequence[DayOff], today: date, known: Calendar) -> Screen:
    """Corrections with a way to take each back, and the days off ahead that are no weekend."""
    holidays = [day for day in (today + timedelta(days=number) for number in range(LOOK)) if _holiday(day, known)]
    items = [say("daysoff-off" if one.off else "daysoff-work", day=say.day(one.day)) for one in corrections[:SHOWN]]
    text = common.lines(
        say("daysoff-title"),
        say("daysoff-about"),
        "",
        say("daysoff-ahead", days=", ".join(map(say.short, holidays[:SHOWN]))) if holidays else None,
        *([say("daysoff-corrected"), *items] if items else [say("daysoff-none")]),
    )
    back = [
        [Button(say("daysoff-forget", day=say.short(one.day)), doors.ForgetDay(day=one.day.toordinal()))]
        for one in corrections[:SHOWN]
    ]
    ask = [Button(say(f"daysoff-add-{what}"), doors.AskDays(off=what == "off")) for what in ("off", "work")]
    return Screen(text, [ask, *back, common.ways(say)])


def _holiday(day: date, known: Calendar) -> bool:
    return day.weekday() < 5 and known.is_off(day)


def ask_days(say: Say, *, off: bool) -> Screen:
    """Which days?"""
    what = "off" if off else "work"
    return Screen(say(f"daysoff-ask-{what}"), [common.ways(say, doors.DaysOff())], asks=Question("days-off", what))
