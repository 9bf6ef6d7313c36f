"""Questions about one activity of a plan: its results and executors, who has not reported, what nobody was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import materials, tallies
from models.queries.executors import stranger, unmatched
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules.plan_states import Tally
from models.tables import (
    OWED,
    Activity,
    Assignment,
    AssignmentState,
    Executor,
    GroupMember,
    Milestone,
    Occurrence,
    Organisation,
    Plan,
    Section,
)


@dataclass(frozen=True, slots=True)
class Place:
    """One activity with where it stands; `occurrences` counts its instances over all milestones."""

    activity: Activity
    plan: Plan
    section: Section | None
    occurrences: int
    materials: int


async def place(session: AsyncSession, activity_id: int) -> Place:
    """One activity. Refusal when there is none."""
    occurrences = select(func.count(Occurrence.id)).join(Milestone).where(Milestone.activity_id == activity_id)
    row = (
        await session.execute(
            select(Activity, Plan, Section, occurrences.scalar_subquery(), materials.of_activity())
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
        select(Occurrence, Milestone, *tallies.columns(now))
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .outerjoin(Assignment, Assignment.occurrence_id == Occurrence.id)
        .where(Milestone.activity_id == activity_id)
        .group_by(Occurrence.id, Milestone.id)
        .order_by(Milestone.position, Occurrence.position)
        .limit(limit)
        .offset(offset)
    )
    return [Step(occurrence, milestone, tallies.counted(numbers)) for occurrence, milestone, *numbers in rows]


@dataclass(frozen=True, slots=True)
class Named:
    """An executor as the plan calls it, and whom that means: `known` is false while nobody has been found."""

    milestone_id: int
    name: str
    scope: str
    known: bool
    members: int | None


async def executors(session: AsyncSession, milestones: Sequence[int]) -> Sequence[Named]:
    """Who executes these milestones, in the order of the plan; `members` counts the organisations of a group."""
    size = select(func.count()).where(GroupMember.group_id == Executor.group_id).scalar_subquery()
    members = case((Executor.group_id.is_not(None), size))
    known = not_(stranger())
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
            select(Occurrence, Milestone, Activity, *tallies.columns(now))
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Activity, Activity.id == Milestone.activity_id)
            .outerjoin(Assignment, Assignment.occurrence_id == Occurrence.id)
            .where(Occurrence.id == occurrence_id)
            .group_by(Occurrence.id, Milestone.id, Activity.id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Step(row[0], row[1], tallies.counted(row[3:])), row[2]


@dataclass(frozen=True, slots=True)
class Owing:
    """An organisation that has not reported, or whose report was returned."""

    assignment_id: int
    organisation: str
    state: AssignmentState
    starts_at: datetime | None
    due_at: datetime | None
    created_at: datetime


async def who_owes(session: AsyncSession, occurrence_id: int, limit: int, offset: int = 0) -> Sequence[Owing]:
    """One page of those who still owe this occurrence, or have missed it: returned ones first, then by name."""
    rows = await session.execute(
        select(Assignment.id, LABEL, Assignment.state, Assignment.starts_at, Assignment.due_at, Assignment.created_at)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .where(Assignment.occurrence_id == occurrence_id, Assignment.state.in_((*OWED, AssignmentState.MISSED)))
        .order_by(Assignment.state != AssignmentState.RETURNED, Organisation.name)
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
