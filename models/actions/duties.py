"""What organisations owe follows a change of the plan: terms move, periods come and go, executors too.

What somebody has begun to report on is never deleted, and what was accepted stays accepted.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, String, bindparam, delete, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import draft_terms, executors
from models.documents.term_offers import Span
from models.queries.amendments import of_milestone
from models.queries.executors import pairs
from models.tables import (
    OWED,
    Assignment,
    AssignmentState,
    Extension,
    ExtensionState,
    Milestone,
    Occurrence,
    Organisation,
    Report,
)
from models.tables.base import Moment


async def renew(session: AsyncSession, milestone_id: int, spans: Sequence[Span], zone: str, now: datetime) -> None:
    """The periods of a result become these. A period whose days stay keeps what was done for it; others take the place
    of those that go, in order; what is owed for one that is left over is owed no more.

    `zone` is where days end that no organisation places. A term that was moved for one organisation to a later day than
    the new one stays moved.
    """
    rows = select(Occurrence).where(Occurrence.milestone_id == milestone_id).order_by(Occurrence.position)
    old = list(await session.scalars(rows))
    kept = {(each.starts_on, each.due_on): each for each in old}
    same = [kept.pop((span.starts_on, span.due_on), None) for span in spans]
    free = [each for each in old if (each.starts_on, each.due_on) in kept]
    new: list[dict[str, object]] = []
    for position, (span, here) in enumerate(zip(spans, same, strict=True)):
        place = here or (free.pop(0) if free else None)
        if place is None:
            new.append(draft_terms.row(milestone_id, position, span))
            continue
        place.position, place.period = position, span.period
        place.starts_on, place.due_on = span.starts_on, span.due_on
    await session.flush()
    if new:
        await session.execute(insert(Occurrence), new)
    await _drop(session, [each.id for each in free], now)
    await _move(session, milestone_id, zone)
    await executors.assign(session, zone, now, [Milestone.id == milestone_id])


async def _drop(session: AsyncSession, occurrences: Sequence[int], now: datetime) -> None:
    """Periods that are none any more: what nobody has touched goes, the rest is cancelled and stays to be seen."""
    if not occurrences:
        return
    mine = Assignment.occurrence_id.in_(occurrences)
    untouched = ~exists().where(Report.assignment_id == Assignment.id)
    await session.execute(delete(Assignment).where(mine, Assignment.state == AssignmentState.OPEN, untouched))
    await _cancel(session, now, mine)
    left = select(Assignment.occurrence_id).where(mine)
    await session.execute(delete(Occurrence).where(Occurrence.id.in_(occurrences), Occurrence.id.not_in(left)))
    await session.execute(update(Occurrence).where(Occurrence.id.in_(occurrences)).values(closed_at=now))


async def _move(session: AsyncSession, milestone_id: int, zone: str) -> None:
    """What is still owed is due when its period says now, in each zone; the number of statements is that of zones."""
    moments = await executors.moments(session, zone, [Milestone.id == milestone_id], [])
    if not moments:
        return
    due_on = select(Occurrence.due_on).where(Occurrence.id == Assignment.occurrence_id).correlate(Assignment)
    later = exists().where(
        Extension.assignment_id == Assignment.id,
        Extension.state == ExtensionState.GRANTED,
        Extension.granted_on > due_on.scalar_subquery(),
    )
    home = select(Organisation.id).where(func.coalesce(Organisation.zone, "") == bindparam("home", type_=String))
    moved = (
        update(Assignment.__table__)  # type: ignore[arg-type]  # a plain table: many sets of values in one call
        .where(
            Assignment.occurrence_id == bindparam("occurrence", type_=Integer),
            Assignment.organisation_id.in_(home),
            or_(*(Assignment.state == state for state in OWED)),
            ~later,
        )
        .values(starts_at=bindparam("begins", type_=Moment), due_at=bindparam("ends", type_=Moment))
    )
    values = [
        {"occurrence": number, "home": own, "begins": begins, "ends": ends} for number, own, begins, ends in moments
    ]
    await (await session.connection()).execute(moved, values)


async def give(session: AsyncSession, milestone_id: int, zone: str, now: datetime) -> None:
    """Whoever executes a result by now owes it from now on, also when it had been taken from them before."""
    mine = of_milestone(milestone_id)
    await session.execute(
        update(Assignment)
        .where(mine, Assignment.state == AssignmentState.CANCELLED, _executes(milestone_id))
        .values(state=AssignmentState.OPEN, closed_at=None, created_at=now)
        .execution_options(synchronize_session=False)
    )
    await executors.assign(session, zone, now, [Milestone.id == milestone_id])


async def take(session: AsyncSession, milestone_id: int, now: datetime) -> None:
    """Whoever executes a result no more owes it no more; what they have sent is still decided about."""
    await _cancel(session, now, of_milestone(milestone_id), ~_executes(milestone_id))


def _executes(milestone_id: int) -> ColumnElement[bool]:
    named = pairs(Milestone.id == milestone_id).subquery("named")
    return exists().where(
        named.c.occurrence_id == Assignment.occurrence_id, named.c.organisation_id == Assignment.organisation_id
    )


async def _cancel(session: AsyncSession, now: datetime, *which: ColumnElement[bool]) -> None:
    await session.execute(
        update(Assignment)
        .where(*which, Assignment.state.in_(OWED))
        .values(state=AssignmentState.CANCELLED, closed_at=now)
        .execution_options(synchronize_session=False)
    )
