"""A whole plan with how each of its results goes, in five statements, for whoever puts it on paper."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Result, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import counters, tallies
from models.queries.counters import Counts
from models.refusal import Refusal
from models.rules.plan_states import Tally
from models.tables import (
    Activity,
    ActivityState,
    Assignment,
    AssignmentState,
    Executor,
    Indicator,
    Milestone,
    Occurrence,
    Plan,
    PlanState,
    Section,
)

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class WholeMilestone:
    """A result with its term as kept, its executors as (name, scope), and how it goes; `first` and `last` are the
    moments (UTC) at which what was accepted had been handed in."""

    id: int
    text: str
    term_text: str
    term: Json
    executors_text: str
    executors: tuple[tuple[str, str], ...]
    targets: Sequence[Json]
    tally: Tally
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class WholeActivity:
    """An activity; `section` is its section's place in the plan, from 0."""

    id: int
    section: int | None
    number: str
    title: str
    description: str
    result: str
    place: str
    targets: Sequence[Json]
    state: ActivityState
    milestones: tuple[WholeMilestone, ...]


@dataclass(frozen=True, slots=True)
class WholePlan:
    """A plan by values: it may be read after its session is gone, and in another thread; `counts` are of targets."""

    id: int
    title: str
    number: str
    approved_on: date | None
    approver: str
    legend: Mapping[str, str]
    columns: Sequence[str]
    indicators_title: str
    state: PlanState
    sections: tuple[tuple[str, str], ...]
    activities: tuple[WholeActivity, ...]
    indicators: tuple[tuple[str, str, str, Sequence[Json]], ...]
    counts: Counts


async def whole(session: AsyncSession, plan_id: int, now: datetime) -> WholePlan:
    """Everything of one plan in its order; sections are (number, title), indicators (number, name, unit, values).

    Refusal "refusal-gone" when there is no such plan.
    """
    rows = (
        await session.execute(
            select(Plan, Section.id, Section.number, Section.title)
            .outerjoin(Section, Section.plan_id == Plan.id)
            .where(Plan.id == plan_id)
            .order_by(Section.position)
        )
    ).all()
    if not rows:
        raise Refusal("refusal-gone")
    plan = rows[0][0]
    sections = [(number, label, title) for _, number, label, title in rows if number]
    places = {number: place for place, (number, _, _) in enumerate(sections)}
    figures = await session.execute(
        select(Indicator.number, Indicator.name, Indicator.unit, Indicator.values)
        .where(Indicator.plan_id == plan_id)
        .order_by(Indicator.position)
    )
    return WholePlan(
        plan.id,
        plan.title,
        plan.number,
        plan.approved_on,
        plan.approver,
        plan.legend,
        plan.columns,
        plan.indicators_title,
        plan.state,
        tuple((label, title) for _, label, title in sections),
        await _activities(session, plan_id, places, now),
        tuple((number, name, unit, values) for number, name, unit, values in figures),
        await _counts(session, plan),
    )


async def _counts(session: AsyncSession, plan: Plan) -> Counts:
    """What is counted where there are targets; those of a draft are not counted yet."""
    if plan.state is PlanState.DRAFT:
        return Counts({}, {})
    rows = select(Activity.id).outerjoin(Milestone, Milestone.activity_id == Activity.id)
    aimed = counters.has_targets(Activity) | counters.has_targets(Milestone)
    return await counters.counts(session, rows.where(Activity.plan_id == plan.id, aimed))


ACTIVITY = (
    Activity.section_id, Activity.number, Activity.title, Activity.description, Activity.result, Activity.place,
    Activity.targets, Activity.state,
)  # fmt: skip
MILESTONE = (
    Milestone.id, Milestone.text, Milestone.term_text, Milestone.term, Milestone.executors_text, Milestone.targets
)  # fmt: skip


async def _activities(
    session: AsyncSession, plan_id: int, places: Mapping[int, int], now: datetime
) -> tuple[WholeActivity, ...]:
    names = await _executors(session, plan_id)
    when = case(
        (
            Assignment.state == AssignmentState.ACCEPTED,
            func.coalesce(Assignment.submitted_at, Assignment.closed_at),
        )
    )
    rows: Result[*tuple[Any, ...]] = await session.execute(
        select(Activity.id, *ACTIVITY, *MILESTONE, func.min(when), func.max(when), *tallies.columns(now))
        .select_from(Activity)
        .outerjoin(Milestone, Milestone.activity_id == Activity.id)
        .outerjoin(Occurrence, Occurrence.milestone_id == Milestone.id)
        .outerjoin(Assignment, Assignment.occurrence_id == Occurrence.id)
        .where(Activity.plan_id == plan_id)
        .group_by(Activity.id, Milestone.id)
        .order_by(Activity.position, Activity.id, Milestone.position, Milestone.id)
    )
    found: dict[int, tuple[list[Any], list[WholeMilestone]]] = {}
    for activity, *values in rows:
        about, milestone = values[: len(ACTIVITY)], values[len(ACTIVITY) :]
        _, milestones = found.setdefault(activity, (about, []))
        if milestone[0] is not None:
            milestones.append(_milestone(milestone, names[milestone[0]]))
    return tuple(_activity(number, about, milestones, places) for number, (about, milestones) in found.items())


def _activity(
    own: int, about: Sequence[Any], milestones: Sequence[WholeMilestone], places: Mapping[int, int]
) -> WholeActivity:
    section, number, title, description, result, place, targets, state = about
    return WholeActivity(
        own, places.get(section), number, title, description, result, place, targets, state, tuple(milestones)
    )


def _milestone(values: Sequence[Any], names: list[tuple[str, str]]) -> WholeMilestone:
    own, text, term_text, term, executors_text, targets, first, last, *numbers = values
    counted = tallies.counted(numbers)
    return WholeMilestone(own, text, term_text, term, executors_text, tuple(names), targets, counted, first, last)


async def _executors(session: AsyncSession, plan_id: int) -> defaultdict[int, list[tuple[str, str]]]:
    """Milestone → its executors as (name, scope), in the order named."""
    rows = await session.execute(
        select(Executor.milestone_id, Executor.name, Executor.scope)
        .join(Milestone, Milestone.id == Executor.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(Activity.plan_id == plan_id)
        .order_by(Executor.milestone_id, Executor.position)
    )
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for milestone, name, scope in rows:
        found[milestone].append((name, scope))
    return found
