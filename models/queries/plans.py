"""Questions about plans: what there is, how each part of it goes, who has not reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Result, Select, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.executors import unmatched
from models.refusal import Refusal
from models.rules.deadlines import SOON
from models.rules.plan_states import Tally
from models.tables import (
    OWED,
    Activity,
    Assignment,
    AssignmentState,
    Executor,
    GroupMember,
    Indicator,
    Milestone,
    Occurrence,
    Organisation,
    Plan,
    Section,
)

_LIVE = (AssignmentState.OPEN, AssignmentState.SUBMITTED, AssignmentState.RETURNED, AssignmentState.ACCEPTED)


def _tally(now: datetime) -> tuple[ColumnElement[int], ...]:
    """The columns of a Tally, in its order, for a query grouped over Assignment."""
    owed = Assignment.state.in_(OWED)
    live = Assignment.state.in_(_LIVE)
    conditions = (
        live,
        Assignment.state == AssignmentState.ACCEPTED,
        Assignment.state == AssignmentState.SUBMITTED,
        and_(owed, Assignment.due_at >= now, Assignment.due_at <= now + SOON),
        and_(owed, Assignment.due_at < now),
        and_(live, func.coalesce(Assignment.starts_at <= now, Assignment.id > 0)),
    )
    return tuple(func.coalesce(func.sum(case((condition, 1), else_=0)), 0) for condition in conditions)


def _counted(numbers: Sequence[Any]) -> Tally:
    return Tally(*(int(number) for number in numbers))


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan in the list."""

    plan: Plan
    tally: Tally


async def number_of(session: AsyncSession) -> int:
    """How many plans there are."""
    return await session.scalar(select(func.count()).select_from(Plan)) or 0


async def lines(session: AsyncSession, now: datetime, limit: int, offset: int = 0) -> Sequence[PlanLine]:
    """One page of the plans, the newest first, each with how it goes."""
    rows = await session.execute(
        select(Plan, *_tally(now))
        .outerjoin(Assignment, Assignment.plan_id == Plan.id)
        .group_by(Plan.id)
        .order_by(Plan.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [PlanLine(plan, _counted(numbers)) for plan, *numbers in rows]


@dataclass(frozen=True, slots=True)
class Card:
    """A plan with what a human should look at: milestones whose executor nobody has found, or whose term is unknown."""

    plan: Plan
    activities: int
    strangers: int
    unknown: int
    indicators: int


async def card(session: AsyncSession, plan_id: int) -> Card:
    """One plan, in one statement. Refusal when there is none."""
    activities = select(func.count()).where(Activity.plan_id == plan_id)
    indicators = select(func.count()).where(Indicator.plan_id == plan_id)
    unknown = Milestone.term[("recurrence", "kind")].as_string() == "unknown"
    row = (
        await session.execute(
            select(
                Plan,
                activities.scalar_subquery(),
                _milestones(plan_id, unmatched()).scalar_subquery(),
                _milestones(plan_id, unknown).scalar_subquery(),
                indicators.scalar_subquery(),
            ).where(Plan.id == plan_id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Card(*row)


def _milestones(plan_id: int, condition: ColumnElement[bool]) -> Select[int]:
    return (
        select(func.count(Milestone.id))
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(Activity.plan_id == plan_id, condition)
    )


def _with_assignments(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """From activities down to what is owed for them."""
    return (
        query.outerjoin(Milestone, Milestone.activity_id == Activity.id)
        .outerjoin(Occurrence, Occurrence.milestone_id == Milestone.id)
        .outerjoin(Assignment, Assignment.occurrence_id == Occurrence.id)
    )


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section of a plan; number 0 and no title for the activities outside any."""

    id: int
    number: str
    title: str
    activities: int
    tally: Tally


async def sections(session: AsyncSession, plan_id: int, now: datetime) -> Sequence[SectionLine]:
    """A plan's sections in its order, each with how it goes."""
    query = select(Section.id, Section.number, Section.title, func.count(Activity.id.distinct()), *_tally(now))
    rows: Result[*tuple[Any, ...]] = await session.execute(
        _with_assignments(query.select_from(Activity).outerjoin(Section, Section.id == Activity.section_id))
        .where(Activity.plan_id == plan_id)
        .group_by(Section.id, Section.number, Section.title, Section.position)
        .order_by(func.coalesce(Section.position, -1))
    )
    return [
        SectionLine(number or 0, label or "", title or "", count, _counted(numbers))
        for number, label, title, count, *numbers in rows
    ]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over a section's activities."""

    plan: Plan
    section: Section | None
    activities: int


async def heading(session: AsyncSession, plan_id: int, section_id: int) -> Heading:
    """The plan, the section and how many activities it has. Refusal when there is no such plan or section."""
    row = (
        await session.execute(
            select(Plan, Section, select(func.count()).where(*_inside(plan_id, section_id)).scalar_subquery())
            .outerjoin(Section, and_(Section.plan_id == Plan.id, Section.id == section_id))
            .where(Plan.id == plan_id)
        )
    ).one_or_none()
    if row is None or (section_id and row[1] is None):
        raise Refusal("refusal-gone")
    return Heading(*row)


def _inside(plan_id: int, section_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    section = Activity.section_id == section_id if section_id else Activity.section_id.is_(None)
    return Activity.plan_id == plan_id, section


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity in its section; `next_due` is the next term somebody still owes."""

    activity: Activity
    tally: Tally
    next_due: datetime | None


async def activities(
    session: AsyncSession, plan_id: int, section_id: int, now: datetime, limit: int, offset: int = 0
) -> Sequence[ActivityLine]:
    """One page of a section's activities, in the plan's order, each with how it goes."""
    page = (
        select(Activity.id)
        .where(*_inside(plan_id, section_id))
        .order_by(Activity.position)
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    ahead = and_(Assignment.state.in_(OWED), Assignment.due_at >= now)
    query = select(Activity, func.min(case((ahead, Assignment.due_at))), *_tally(now))
    rows: Result[*tuple[Any, ...]] = await session.execute(
        _with_assignments(query.join(page, page.c.id == Activity.id)).group_by(Activity.id).order_by(Activity.position)
    )
    return [ActivityLine(activity, _counted(numbers), due) for activity, due, *numbers in rows]


@dataclass(frozen=True, slots=True)
class Place:
    """One activity with where it stands; `occurrences` counts its instances over all milestones."""

    activity: Activity
    plan: Plan
    section: Section | None
    occurrences: int


async def place(session: AsyncSession, activity_id: int) -> Place:
    """One activity. Refusal when there is none."""
    occurrences = select(func.count(Occurrence.id)).join(Milestone).where(Milestone.activity_id == activity_id)
    row = (
        await session.execute(
            select(Activity, Plan, Section, occurrences.scalar_subquery())
            .join(Plan, Plan.id == Activity.plan_id)
            .outerjoin(Section, Section.id == Activity.section_id)
            .where(Activity.id == activity_id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Place(*row)


@dataclass(frozen=True, slots=True)
class Step:
    """One occurrence of a milestone, and how it goes."""

    occurrence: Occurrence
    milestone: Milestone
    tally: Tally


async def steps(session: AsyncSession, activity_id: int, now: datetime, limit: int, offset: int = 0) -> Sequence[Step]:
    """One page of an activity's occurrences, milestone by milestone."""
    rows = await session.execute(
        select(Occurrence, Milestone, *_tally(now))
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .outerjoin(Assignment, Assignment.occurrence_id == Occurrence.id)
        .where(Milestone.activity_id == activity_id)
        .group_by(Occurrence.id, Milestone.id)
        .order_by(Milestone.position, Occurrence.position)
        .limit(limit)
        .offset(offset)
    )
    return [Step(occurrence, milestone, _counted(numbers)) for occurrence, milestone, *numbers in rows]


@dataclass(frozen=True, slots=True)
class Named:
    """An executor as the plan calls it, and whom that means: `known` is false while nobody has been found."""

    milestone_id: int
    name: str
    scope: str
    known: bool
    members: int


async def executors(session: AsyncSession, milestones: Sequence[int]) -> Sequence[Named]:
    """Who executes these milestones, in the order of the plan; `members` counts a group's organisations."""
    members = select(func.count()).where(GroupMember.group_id == Executor.group_id).scalar_subquery()
    known = Executor.organisation_id.is_not(None) | Executor.group_id.is_not(None)
    rows = await session.execute(
        select(Executor.milestone_id, Executor.name, Executor.scope, known, members)
        .where(Executor.milestone_id.in_(milestones))
        .order_by(Executor.milestone_id, Executor.position)
    )
    return [Named(milestone, name, scope, bool(is_known), number) for milestone, name, scope, is_known, number in rows]


async def step(session: AsyncSession, occurrence_id: int, now: datetime) -> tuple[Step, Activity]:
    """One occurrence with its activity and how it goes. Refusal when there is none."""
    row = (
        await session.execute(
            select(Occurrence, Milestone, Activity, *_tally(now))
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Activity, Activity.id == Milestone.activity_id)
            .outerjoin(Assignment, Assignment.occurrence_id == Occurrence.id)
            .where(Occurrence.id == occurrence_id)
            .group_by(Occurrence.id, Milestone.id, Activity.id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Step(row[0], row[1], _counted(row[3:])), row[2]


@dataclass(frozen=True, slots=True)
class Owing:
    """An organisation that has not reported, or whose report was returned."""

    assignment_id: int
    organisation: str
    state: AssignmentState
    starts_at: datetime | None
    due_at: datetime | None


async def who_owes(session: AsyncSession, occurrence_id: int, limit: int, offset: int = 0) -> Sequence[Owing]:
    """One page of those who still owe this occurrence: returned ones first, then by name."""
    name = func.coalesce(func.nullif(Organisation.short_name, ""), Organisation.name)
    rows = await session.execute(
        select(Assignment.id, name, Assignment.state, Assignment.starts_at, Assignment.due_at)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .where(Assignment.occurrence_id == occurrence_id, Assignment.state.in_(OWED))
        .order_by(Assignment.state == AssignmentState.OPEN, Organisation.name)
        .limit(limit)
        .offset(offset)
    )
    return [Owing(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Orphan:
    """A milestone without a known executor; `names` are those nobody was found for, as the plan writes them."""

    milestone_id: int
    activity_id: int
    number: str
    text: str
    names: tuple[str, ...]


async def without_executor(session: AsyncSession, plan_id: int, limit: int, offset: int = 0) -> Sequence[Orphan]:
    """One page of the milestones whose executor nobody has matched, in two statements."""
    found = await session.execute(
        select(Milestone.id, Milestone.activity_id, Activity.number, Milestone.text)
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(Activity.plan_id == plan_id, unmatched())
        .order_by(Activity.position, Milestone.position)
        .limit(limit)
        .offset(offset)
    )
    page = found.all()
    names: dict[int, list[str]] = {}
    for each in await executors(session, [row[0] for row in page]):
        if not each.known:
            names.setdefault(each.milestone_id, []).append(each.name)
    return [Orphan(*row, names=tuple(names.get(row[0], ()))) for row in page]
