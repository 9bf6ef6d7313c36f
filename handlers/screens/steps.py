"""One activity of a plan as staff see it: its results, who has not reported, what nobody was given."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors, targets
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import common, materials, periods, plans, proof
from handlers.screens.terms import mark, period, until
from locales import Html, Say
from models.queries.counters import Counts
from models.queries.steps import Named, Orphan, Owing, Place, Step
from models.rules.counters import Aim
from models.rules.deadlines import standing
from models.rules.rights import Right, Viewer, holds
from models.tables import Activity, Plan, PlanState

STEPS = 5
"""How many results of one activity stand on a page."""


def activity(
    say: Say,
    viewer: Viewer,
    place: Place,
    steps: Sequence[Step],
    named: Sequence[Named],
    pages: Pages,
    counts: Counts | None,
) -> Screen:
    """All fields, then each result with its term as written, its executors and how it goes; `counts` where any target
    is shown."""
    about = place.activity
    first = {each.milestone.id: each for each in reversed(steps)}
    aimed = {} if counts is None else {each.occurrence.id: counts.of(about, each.milestone) for each in first.values()}
    text = common.lines(
        say("plan-title", title=about.title),
        _where(say, place),
        "",
        *(
            say(f"plan-field-{name}", text=value)
            for name, value in (("description", about.description), ("result", about.result), ("place", about.place))
            if value
        ),
        *([] if counts is None else targets.counted(say, counts.aims(about.id, about.targets))),
        say("card-proof", needs=proof.needed(say, about.proof)),
    )
    blocks = [
        _step(say, number, each, named, aimed.get(each.occurrence.id, ()))
        for number, each in enumerate(steps, pages.offset + 1)
    ]
    buttons = [
        Button(
            say("plan-who" if each.tally.owed else "plan-period-step", number=number),
            doors.WhoOwes(occurrence=each.occurrence.id),
        )
        for number, each in enumerate(steps, pages.offset + 1)
        if each.tally.owed or (each.occurrence.period and each.tally.total)
    ]
    if len(buttons) == 1 and pages.total == 1:
        buttons = [Button(say("plan-who-only"), doors.WhoOwes(occurrence=steps[0].occurrence.id), style="primary")]
    amend = [
        Button(say("plan-amend"), doors.Amend(activity=about.id)),
        *([Button(say("button-counters"), doors.Counters(activity=about.id))] if counts else []),
    ]
    editors = [
        Button(say("plan-proof"), doors.ProofNeeded(activity=about.id)),
        Button(say("plan-ladder"), doors.Ladder(activity=about.id)),
    ]
    rows = [
        *plans.pairs(buttons),
        pages.arrows(lambda page: doors.PlanActivity(activity=about.id, page=page)),
        amend if holds(viewer, Right.PLAN) and place.plan.state is PlanState.PUBLISHED else [],
        editors if holds(viewer, Right.PLAN) else [],
        materials.button(say, viewer, doors.PlanMaterials(plan=place.plan.id, activity=about.id), place.materials),
        common.ways(say, doors.PlanSection(plan=place.plan.id, section=about.section_id or 0)),
    ]
    return Screen(Html("\n\n".join([text, *blocks])), rows)


def _where(say: Say, place: Place) -> Html:
    title = place.section.title if place.section else place.plan.title
    return say("card-place", section=common.cut(title, 80), number=place.activity.number or "–")


def _step(say: Say, number: int, each: Step, named: Sequence[Named], aims: Sequence[Aim]) -> Html:
    label = period(say, each.occurrence.period)
    mine = [one for one in named if one.milestone_id == each.milestone.id]
    term = each.milestone.term_text or say("card-term-unset")
    return common.lines(
        say("plan-step", number=number, text=each.milestone.text),
        say("card-term", text=term) + plans.after(label),
        say("plan-executors", names=Html(", ".join(executor(say, one) for one in mine)))
        if mine
        else say("plan-executors-none"),
        *targets.counted(say, aims),
        plans.progress(say, each.tally) or None,
        _closed(say, each),
    )


def executor(say: Say, one: Named) -> Html:
    """«ПОО (34 организации)», «ИРО – в части проведения обучения», «школы: не найдено»."""
    if not one.known:
        return say("plan-executor-unknown", name=one.name)
    name = say("plan-executor-group", name=one.name, number=one.members) if one.members is not None else one.name
    return say("card-executor-scope", name=name, scope=one.scope) if one.scope else say("plan-executor", name=name)


def who_owes(
    say: Say, viewer: Viewer, step: Step, about: Activity, owing: Sequence[Owing], pages: Pages, now: datetime
) -> Screen:
    """Who has not reported, each with how it stands; a button opens the organisation's card of this item."""
    back = doors.PlanActivity(activity=about.id)
    heading = common.lines(
        say("owes-title", title=step.milestone.text) + plans.after(period(say, step.occurrence.period)),
        plans.progress(say, step.tally) or None,
        _closed(say, step),
    )
    closing = periods.buttons(say, viewer, step)
    if not owing:
        key = "owes-none" if step.tally.total else "owes-nobody"
        return Screen(Html(f"{heading}\n\n{say(key)}"), [closing, common.ways(say, back)])
    items = [_owing(say, number, one, now) for number, one in enumerate(owing, pages.offset + 1)]
    buttons = [
        Button(say("owes-open", number=number), doors.Card(assignment=one.assignment_id, show="all"))
        for number, one in enumerate(owing, pages.offset + 1)
    ]
    write = Button(
        say("button-write-to-owing"), doors.audiences.WriteToOwing(occurrence=step.occurrence.id), style="primary"
    )
    rows = [
        [write] if holds(viewer, Right.ANNOUNCE) else [],
        *plans.pairs(buttons),
        pages.arrows(lambda page: doors.WhoOwes(occurrence=step.occurrence.id, page=page)),
        closing,
        common.ways(say, back),
    ]
    return Screen(Html("\n\n".join([heading, "\n".join(items)])), rows)


def _closed(say: Say, step: Step) -> Html | None:
    closed_at = step.occurrence.closed_at
    return say("plan-period-closed", day=closed_at) if closed_at else None


def _owing(say: Say, number: int, one: Owing, now: datetime) -> Html:
    how = standing(one.state, one.starts_at, one.due_at, one.created_at, now)
    told = Html(f"{mark(how)} {say(f'standing-{how}')}".strip())
    term = until(say, one.due_at, now) if one.due_at else ""
    full = Html(", ".join(part for part in (told, term) if part))
    return say("owes-line", number=number, organisation=one.organisation, told=full)


def without_executor(say: Say, plan: Plan, orphans: Sequence[Orphan], pages: Pages) -> Screen:
    """Which results nobody is given, by the names the plan uses, and what to do about it."""
    back = doors.PlanCard(plan=plan.id)
    if not orphans:
        return Screen(say("orphans-none"), [common.ways(say, back)])
    items = [
        common.lines(
            say("plan-item-line", number=each.number or "–", title=common.cut(each.text, 120)),
            say("orphans-names", names=", ".join(each.names)) if each.names else say("plan-executors-none"),
        )
        for each in orphans
    ]
    key = "orphans-draft" if plan.state is PlanState.DRAFT else "orphans-published"
    buttons = [
        Button(say("plan-item", number=each.number or "–"), doors.PlanActivity(activity=each.activity_id))
        for each in orphans
    ]
    rows = [
        *plans.pairs(buttons),
        pages.arrows(lambda page: doors.NoExecutor(plan=plan.id, page=page)),
        common.ways(say, back),
    ]
    return Screen(Html("\n\n".join([say("orphans-title", number=pages.total), *items, say(key)])), rows)
