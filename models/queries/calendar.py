"""The terms that a person's organisations still owe something for: what goes into a calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.organisations import LABEL
from models.tables import Activity, Assignment, Milestone, Occurrence, Organisation, Plan, Section

MOST = 500
"""How many terms, the nearest, fit into one file: more than the longest plan gives anybody."""


@dataclass(frozen=True, slots=True)
class Term:
    """One open term; moments are UTC. `section` is empty for what stands outside of any."""

    assignment_id: int
    title: str
    section: str
    plan: str
    organisation: str
    period: dict[str, Any]
    created_at: datetime
    due_at: datetime


async def terms(session: AsyncSession, organisations: Sequence[int]) -> Sequence[Term]:
    """What these organisations owe and by when, the nearest first; one statement. What has no date has no day."""
    rows = await session.execute(
        select(
            Assignment.id,
            Milestone.text,
            Section.title,
            Plan.title,
            LABEL,
            Occurrence.period,
            Assignment.created_at,
            Assignment.due_at,
        )
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .outerjoin(Section, Section.id == Activity.section_id)
        .join(Plan, Plan.id == Assignment.plan_id)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .where(Assignment.organisation_id.in_(organisations), standings.owed(), Assignment.due_at.is_not(None))
        .order_by(Assignment.due_at, Assignment.id)
        .limit(MOST)
    )
    return [
        Term(number, title, section or "", plan, organisation, period, created, due)
        for number, title, section, plan, organisation, period, created, due in rows
        if due is not None
    ]
