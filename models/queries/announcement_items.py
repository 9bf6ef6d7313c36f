"""Items of plans that a button under an announcement may open, and which of them is the reader's own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, and_, case, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.tables import Activity, Assignment, Milestone, Occurrence, Plan, PlanState
from models.tables.search import fold


@dataclass(frozen=True, slots=True)
class Item:
    """An activity of a plan in force."""

    id: int
    title: str
    plan: str


def _found(words: str) -> Select[int, str, str]:
    """Activities of published plans; every word stands in one of their results."""
    said = and_(true(), *(Milestone.search.contains(word, autoescape=True) for word in fold(words).split()))
    named = select(Milestone.id).where(Milestone.activity_id == Activity.id, said).exists()
    return (
        select(Activity.id, Activity.title, Plan.title)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.state == PlanState.PUBLISHED, named)
    )


async def count(session: AsyncSession, words: str) -> int:
    """How many the words find."""
    return await session.scalar(select(func.count()).select_from(_found(words).subquery())) or 0


async def items(session: AsyncSession, words: str, limit: int, offset: int) -> Sequence[Item]:
    """One page of them, the newest plan first; one statement."""
    page = _found(words).order_by(Plan.id.desc(), Activity.section_id, Activity.position, Activity.id)
    return [Item(*row) for row in await session.execute(page.limit(limit).offset(offset))]


async def names(session: AsyncSession, activities: Collection[int]) -> dict[int, str]:
    """The titles of these activities; of none, nothing is asked."""
    if not activities:
        return {}
    rows = await session.execute(select(Activity.id, Activity.title).where(Activity.id.in_(activities)))
    return {row[0]: row[1] for row in rows}


async def own(session: AsyncSession, activity_id: int, organisations: Sequence[int]) -> int | None:
    """What these organisations owe of an activity: what is open first, then the nearest term; None for nothing."""
    found = (
        select(Assignment.id)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .where(Milestone.activity_id == activity_id, Assignment.organisation_id.in_(organisations))
        .order_by(case((standings.owed(), 0), else_=1), Assignment.due_at, Assignment.id)
        .limit(1)
    )
    return await session.scalar(found)
