"""A plan as a file: the choice of a format, the file, and what stands in it under «Исполнение»."""

import re
from functools import partial

from bot.telegram import doors
from bot.telegram.screen import Button, Paper, Screen
from bot.telegram.targets import figure
from handlers.screens import common
from locales import Say
from models.documents import written
from models.documents.written.drawing import NOTHING, Done
from models.queries.whole_plans import WholeActivity, WholeMilestone, WholePlan
from models.rules import counters
from models.rules.counters import Aim, plain
from models.rules.plan_states import Tally
from models.tables import ActivityState, Plan, PlanState


def choice(say: Say, plan: Plan) -> Screen:
    """What the file holds, and the two formats."""
    files = [
        Button(say("button-word"), doors.PlanPaper(plan=plan.id, format="docx")),
        Button(say("button-excel"), doors.PlanPaper(plan=plan.id, format="xlsx")),
    ]
    text = common.lines(say("plan-title", title=plan.title), "", say("paper-choice"))
    return Screen(text, [files, common.ways(say, doors.PlanCard(plan=plan.id))])


def paper(say: Say, plan: WholePlan, kind: str) -> Screen:
    """The file is made in a thread, after the visit."""
    text = say("paper-made", number=len(plan.activities))
    made = Paper(f"{name(plan)}.{kind}", partial(written.write, plan, done(say, plan), kind))
    return Screen(text, [common.ways(say, doors.PlanCard(plan=plan.id))], paper=made)


def name(plan: WholePlan) -> str:
    """«План № 784», as a file may be called."""
    return f"План № {re.sub(r'[^0-9A-Za-zА-Яа-яЁё-]+', '-', plan.number) or plan.id}"


def done(say: Say, plan: WholePlan) -> Done:
    """A text for each result; a draft binds nobody, so there is nothing to tell of it."""
    if plan.state is PlanState.DRAFT:
        return Done()
    cells = [[_cell(say, plan, activity, each) for each in activity.milestones] for activity in plan.activities]
    whole = sum((each.tally for activity in plan.activities for each in activity.milestones), Tally())
    return Done(cells, _counts(say, whole) or NOTHING)


def _cell(say: Say, plan: WholePlan, activity: WholeActivity, milestone: WholeMilestone) -> str:
    if activity.state is not ActivityState.RUNNING:
        return say(f"status-{activity.state}")
    how = _counts(say, milestone.tally) or say("status-unassigned")
    aims = [*plan.counts.aims(activity.id, counters.own(milestone.targets, activity.targets), milestone.id)]
    if milestone is activity.milestones[0]:
        aims = [*plan.counts.aims(activity.id, activity.targets), *aims]
    return "; ".join(part for part in (how, _days(say, milestone), *(_aim(say, one) for one in aims)) if part)


def _aim(say: Say, one: Aim) -> str:
    """«цель: не меньше 34 заявок – есть 12»."""
    there = say("paper-target-none") if one.number is None else say("paper-target-number", number=plain(one.number))
    return say("paper-target", target=figure(say, one), count=there)


def _counts(say: Say, tally: Tally) -> str:
    """«принято 31 из 34, на проверке 1, просрочено 2»."""
    if not tally.total:
        return ""
    more = (("submitted", tally.submitted), ("overdue", tally.overdue), ("moved", tally.moved))
    parts = [say(f"paper-{word}", number=number) for word, number in more if number]
    return ", ".join([say("plan-progress", done=tally.done, total=tally.total), *parts])


def _days(say: Say, milestone: WholeMilestone) -> str:
    """When what was accepted had been handed in: one day, or the first and the last, in the reader's zone."""
    if milestone.first is None or milestone.last is None:
        return ""
    first, last = (f"{moment.astimezone(say.zone):%d.%m.%Y}" for moment in (milestone.first, milestone.last))
    return say("paper-day", day=first) if first == last else say("paper-days", first=first, last=last)
