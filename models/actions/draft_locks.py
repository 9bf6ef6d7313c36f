"""A row of a draft taken to be changed: its plan is locked, so that nobody publishes or deletes it meanwhile."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Result, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.refusal import Refusal
from models.rules.draft_states import require_draft
from models.tables import Activity, DoubtNote, Milestone, Plan, Section


@dataclass(frozen=True, slots=True)
class Ground:
    """An activity of a draft with its plan, its section and its results."""

    plan: Plan
    section: Section | None
    activity: Activity
    milestones: tuple[Milestone, ...]


async def plan(session: AsyncSession, plan_id: int) -> Plan:
    """A draft, locked. Refusal when it is none any more."""
    return require_draft(await session.get(Plan, plan_id, with_for_update=True))


async def activity(session: AsyncSession, activity_id: int) -> Ground:
    """One row, its plan locked, in one statement. Refusal when it is gone or no draft any more."""
    return await _ground(session, Activity.id == activity_id)


async def milestone(session: AsyncSession, milestone_id: int) -> tuple[Ground, Milestone]:
    """One result with its row, in one statement. Refusal as above."""
    whose = select(Milestone.activity_id).where(Milestone.id == milestone_id).scalar_subquery()
    ground = await _ground(session, Activity.id == whose)
    return ground, next(each for each in ground.milestones if each.id == milestone_id)


async def next_to(session: AsyncSession, ground: Ground) -> Ground:
    """The row after this one in its section. Refusal "refusal-no-next" for the last one."""
    row = ground.activity
    same = Activity.section_id == row.section_id if row.section_id else Activity.section_id.is_(None)
    after = (Activity.position > row.position) | ((Activity.position == row.position) & (Activity.id > row.id))
    behind = select(Activity.id).where(Activity.plan_id == row.plan_id, same, after)
    first = behind.order_by(Activity.position, Activity.id).limit(1)
    return await _ground(session, Activity.id == first.scalar_subquery(), "refusal-no-next")


async def _ground(session: AsyncSession, which: ColumnElement[bool], none: str = "refusal-gone") -> Ground:
    found: Result[*tuple[Any, ...]] = await session.execute(
        select(Activity, Plan, Section, Milestone)
        .join(Plan, Plan.id == Activity.plan_id)
        .outerjoin(Section, Section.id == Activity.section_id)
        .outerjoin(Milestone, Milestone.activity_id == Activity.id)
        .where(which)
        .order_by(Milestone.position, Milestone.id)
        .with_for_update(of=Plan)
    )
    rows = found.all()
    if not rows:
        raise Refusal(none)
    about, of_plan, section, _ = rows[0]
    return Ground(require_draft(of_plan), section, about, tuple(each for *_, each in rows if each is not None))


async def settle(session: AsyncSession, codes: Collection[str], now: datetime, *which: ColumnElement[bool]) -> None:
    """The doubts of these codes are settled by a correction of what they are about."""
    mine = (DoubtNote.settled_at.is_(None), DoubtNote.code.in_(codes), *which)
    await session.execute(update(DoubtNote).where(*mine).values(settled_at=now))
