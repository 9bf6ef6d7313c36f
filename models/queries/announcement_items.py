"""Items of plans that a button under an announcement may open, and which of them is the reader's own."""

from collections.abc import Collection, Sequence

from sqlalchemy import and_, case, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.audience_choices import Choice
from models.tables import Activity, Assignment, Milestone, Occurrence, Plan, PlanState
from models.tables.search import fold


async def items(session: AsyncSession, words: str, limit: int, offset: int) -> tuple[int, Sequence[Choice]]:
    """How many items of published plans have every word in one of their results, and one page of them, the newest plan
    first; one statement."""
    said = and_(true(), *(Milestone.search.contains(word, autoescape=True) for word in fold(words).split()))
    named = select(Milestone.id).where(Milestone.activity_id == Activity.id, said).exists()
    rows = await session.execute(
        select(func.count().over(), Activity.id, Activity.title)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.state == PlanState.PUBLISHED, named)
        .order_by(Plan.id.desc(), Activity.section_id, Activity.position, Activity.id)
        .limit(limit)
        .offset(offset)
    )
    found = rows.all()
    return (found[0][0] if found else 0), [Choice(number, title) for _, number, title in found]


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
