"""Repeating a plan: the question for which year, and what came of it."""

from collections.abc import Mapping
from itertools import islice

from bot.telegram import doors
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from locales import Html, Say
from models.tables import Plan

FARTHEST, OFFERED, SHOWN = 5, 2, 5
"""Years after its own that a plan can be repeated in, how many of them are offered, how many new terms are shown."""


def which_year(say: Say, plan: Plan, base: int, this_year: int) -> Screen:
    """The next years from now on that are later than the plan's own."""
    first = min(max(base + 1, this_year), base + FARTHEST)
    years = range(first, min(first + OFFERED, base + FARTHEST + 1))
    buttons = [Button(str(year), doors.ClonePlan(plan=plan.id, year=year)) for year in years]
    text = common.lines(say("plan-title", title=plan.title), "", say("clone-which", year=str(base)))
    return Screen(text, [buttons, common.ways(say, doors.PlanCard(plan=plan.id))])


def cloned(say: Say, plan_id: int, title: str, moved: int, rewritten: Mapping[str, str]) -> Screen:
    """How many terms were moved, the first of them old and new, and what is still to do."""
    shown = list(islice(rewritten.items(), SHOWN))
    more = len(rewritten) - len(shown)
    text = common.lines(
        say("clone-done", title=title),
        "",
        say("clone-moved", number=moved),
        *(say("clone-term", before=common.cut(old, 60), after=common.cut(new, 60)) for old, new in shown),
        say("clone-more", number=more) if more else None,
        "",
        say("clone-next"),
    )
    look = Button(say("clone-look"), doors.PlanCard(plan=plan_id), style="primary")
    return Screen(Html(text), [[look], common.ways(say, doors.Plans())])
