"""Questions about plans: what there is, how each part of it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Result, Select, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import materials, tallies
from models.queries.executors import unmatched
from models.refusal import Refusal
from models.rules.draft_states import require_draft
from models.rules.plan_states import Tally
from models.tables import OWED, Activity, Assignment, Indicator, Milestone, Occurrence, Plan, Section


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan in the list."""

    plan: Plan
    tally: Tally


async def draft(session: AsyncSession, plan_id: int) -> Plan:
    """A plan that is not published yet. Refusal when there is none, or it is (with the day)."""
    return require_draft(await session.get(Plan, plan_id), "refusal-plan-published")


async def number_of(session: AsyncSession) -> int:
    """How many plans there are."""
    return await session.scalar(select(func.count()).select_from(Plan)) or 0


async def lines(session: AsyncSession, now: datetime, limit: int, offset: int = 0) -> Sequence[PlanLine]:
    """One page of the plans, the newest first, each with how it goes."""
    rows = await session.execute(
        select(Plan, *tallies.columns(now))
        .outerjoin(Assignment, Assignment.plan_id == Plan.id)
        .group_by(Plan.id)
        .order_by(Plan.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [PlanLine(plan, tallies.counted(numbers)) for plan, *numbers in rows]


@dataclass(frozen=True, slots=True)
class Card:
    """A plan with what a human should look at: milestones whose executor nobody has found, or whose term is unknown."""

    plan: Plan
    activities: int
    strangers: int
    unknown: int
    indicators: int
    materials: int


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
                materials.of_plan(),
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
    """A section of a plan; id 0 and no title for the activities outside any."""

    id: int
    number: str
    title: str
    activities: int
    tally: Tally


async def sections(session: AsyncSession, plan_id: int, now: datetime) -> Sequence[SectionLine]:
    """A plan's sections in its order, each with how it goes."""
    query = select(Section.id, Section.number, Section.title, func.count(Activity.id.distinct()), *tallies.columns(now))
    rows: Result[*tuple[Any, ...]] = await session.execute(
        _with_assignments(query.select_from(Activity).outerjoin(Section, Section.id == Activity.section_id))
        .where(Activity.plan_id == plan_id)
        .group_by(Section.id, Section.number, Section.title, Section.position)
        .order_by(func.coalesce(Section.position, -1))
    )
    return [
        SectionLine(number or 0, label or "", title or "", count, tallies.counted(numbers))
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
    query = select(Activity, func.min(case((ahead, Assignment.due_at))), *tallies.columns(now))
    rows: Result[*tuple[Any, ...]] = await session.execute(
        _with_assignments(query.join(page, page.c.id == Activity.id)).group_by(Activity.id).order_by(Activity.position)
    )
    return [ActivityLine(activity, tallies.counted(numbers), due) for activity, due, *numbers in rows]
