"""Questions about what was unsure in the reading of a draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.refusal import Refusal
from models.rules import doubts
from models.tables import Activity, DoubtNote, Milestone, Plan


def unsettled(plan_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The doubts of a plan that nobody has looked at yet."""
    return DoubtNote.plan_id == plan_id, DoubtNote.settled_at.is_(None)


async def by_kind(session: AsyncSession, plan_id: int) -> Mapping[str, int]:
    """How many unsettled doubts of each kind a plan has, in one statement."""
    rows = await session.execute(
        select(DoubtNote.code, func.count()).where(*unsettled(plan_id)).group_by(DoubtNote.code)
    )
    return doubts.counted((code, number) for code, number in rows)


async def plan(session: AsyncSession, plan_id: int) -> tuple[Plan, int]:
    """The plan and how many doubts about it are not settled. Refusal when there is no such plan."""
    number = select(func.count()).where(*unsettled(plan_id)).scalar_subquery()
    row = (await session.execute(select(Plan, number).where(Plan.id == plan_id))).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return row[0], row[1]


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """A doubt with the activity it is about, if it is about one, and how many results that has."""

    doubt: DoubtNote
    activity: Activity | None
    results: int


async def lines(session: AsyncSession, plan_id: int, limit: int, offset: int = 0) -> Sequence[DoubtLine]:
    """One page of a plan's unsettled doubts, in the order of the paper."""
    results = select(func.count(Milestone.id)).where(Milestone.activity_id == Activity.id).correlate(Activity)
    rows = await session.execute(
        select(DoubtNote, Activity, results.scalar_subquery())
        .outerjoin(Activity, Activity.id == DoubtNote.activity_id)
        .where(*unsettled(plan_id))
        .order_by(func.coalesce(DoubtNote.row, 0), DoubtNote.id)
        .limit(limit)
        .offset(offset)
    )
    return [DoubtLine(*row) for row in rows]


async def of_activity(session: AsyncSession, activity_id: int) -> Sequence[DoubtNote]:
    """What is still unsure about one activity and its results."""
    rows = await session.scalars(
        select(DoubtNote)
        .where(DoubtNote.activity_id == activity_id, DoubtNote.settled_at.is_(None))
        .order_by(DoubtNote.id)
    )
    return rows.all()


async def one(session: AsyncSession, doubt_id: int) -> tuple[DoubtNote, Plan]:
    """One doubt and its plan. Refusal when it is gone."""
    query = select(DoubtNote, Plan).join(Plan, Plan.id == DoubtNote.plan_id).where(DoubtNote.id == doubt_id)
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return row[0], row[1]
