"""A period of a recurring result is closed: nothing can be handed in for it any more, until it is opened again."""

from datetime import datetime
from typing import Any

from sqlalchemy import case, null, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import (
    OWED,
    Activity,
    Assignment,
    AssignmentState,
    Milestone,
    Occurrence,
    Plan,
    PlanState,
    Report,
    ReportState,
)


async def close(session: AsyncSession, viewer: Viewer, occurrence_id: int, now: datetime) -> int:
    """What is still owed for this period is missed, and nobody is reminded of it; how much that is.

    Reports that wait for a decision stay where they are. Refusal when it is closed already (with the day), is no
    period, or belongs to a draft.
    """
    rights.require(viewer, Right.PLAN)
    occurrence = await _period(session, occurrence_id)
    if occurrence.closed_at is not None:
        raise Refusal("refusal-period-closed-before", day=occurrence.closed_at)
    occurrence.closed_at = now
    missed = await _change(session, occurrence_id, OWED, state=AssignmentState.MISSED, closed_at=now)
    audit.record(session, viewer, now, "period-closed", "occurrence", occurrence_id, after={"missed": missed})
    return missed


async def reopen(session: AsyncSession, viewer: Viewer, occurrence_id: int, now: datetime) -> int:
    """What was missed is owed again, a returned report as a returned one; how much that is. Refusal when it is open."""
    rights.require(viewer, Right.PLAN)
    occurrence = await _period(session, occurrence_id)
    if occurrence.closed_at is None:
        raise Refusal("refusal-period-open")
    occurrence.closed_at = None
    returned = (
        select(Report.id).where(Report.assignment_id == Assignment.id, Report.state == ReportState.RETURNED).exists()
    )
    state = case((returned, AssignmentState.RETURNED), else_=AssignmentState.OPEN)
    owed = await _change(session, occurrence_id, (AssignmentState.MISSED,), state=state, closed_at=null())
    audit.record(session, viewer, now, "period-opened", "occurrence", occurrence_id, after={"owed": owed})
    return owed


async def _period(session: AsyncSession, occurrence_id: int) -> Occurrence:
    row = (
        await session.execute(
            select(Occurrence, Plan.state)
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Activity, Activity.id == Milestone.activity_id)
            .join(Plan, Plan.id == Activity.plan_id)
            .where(Occurrence.id == occurrence_id)
            .with_for_update(of=Occurrence)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    if not row[0].period or row[1] is PlanState.DRAFT:
        raise Refusal("refusal-no-period")
    return row[0]


async def _change(session: AsyncSession, occurrence_id: int, those: Any, **values: Any) -> int:
    done = await session.execute(
        update(Assignment)
        .where(Assignment.occurrence_id == occurrence_id, Assignment.state.in_(those))
        .values(**values)
    )
    return int(done.rowcount)  # type: ignore[attr-defined]
