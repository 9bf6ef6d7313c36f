"""Reports that wait for somebody in an organisation: drafts for their author, students' reports for the head."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import (
    EDITABLE,
    OWED,
    Assignment,
    Evidence,
    EvidenceKind,
    Milestone,
    Occurrence,
    Person,
    Report,
    ReportState,
)

_LISTED = 20


@dataclass(frozen=True, slots=True)
class Draft:
    """One report somebody has begun or got back, as a list shows it."""

    report_id: int
    assignment_id: int
    state: ReportState
    title: str
    period: Mapping[str, Any]
    due_at: datetime | None
    tally: Mapping[EvidenceKind, int]


async def drafts(session: AsyncSession, author_id: int) -> tuple[Sequence[Draft], int]:
    """What a person may go on with, by its term, at most 20, and how many there are in all; two statements."""
    own = (Report.author_id == author_id, Report.state.in_(EDITABLE))
    every = func.count().over()
    rows = (
        await session.execute(
            select(Report.id, Assignment.id, Report.state, Milestone.text, Occurrence.period, Assignment.due_at, every)
            .join(Assignment, Assignment.id == Report.assignment_id)
            .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .where(*own, Assignment.state.in_(OWED))
            .order_by(Assignment.due_at.is_(None), Assignment.due_at, Report.id)
            .limit(_LISTED)
        )
    ).all()
    tallies: dict[int, dict[EvidenceKind, int]] = {}
    counted = await session.execute(
        select(Evidence.report_id, Evidence.kind, func.count())
        .join(Report, Report.id == Evidence.report_id)
        .where(*own)
        .group_by(Evidence.report_id, Evidence.kind)
    )
    for report, kind, number in counted:
        tallies.setdefault(report, {})[kind] = number
    found = [
        Draft(report, assignment, state, title, period, due_at, tallies.get(report, {}))
        for report, assignment, state, title, period, due_at, _ in rows
    ]
    return found, rows[0][-1] if rows else 0


@dataclass(frozen=True, slots=True)
class Pupil:
    """A student's report that waits for the head."""

    report_id: int
    author: str
    title: str
    sent_at: datetime | None


async def count_pupils(session: AsyncSession, organisations: Sequence[int]) -> int:
    """How many students' reports wait in these organisations."""
    return await session.scalar(_pupils(select(func.count()), organisations)) or 0


async def pupils(session: AsyncSession, organisations: Sequence[int], limit: int, offset: int) -> Sequence[Pupil]:
    """Students' reports that wait, oldest first."""
    rows = await session.execute(
        _pupils(select(Report.id, Person.name, Milestone.text, Report.submitted_at), organisations)
        .order_by(Report.submitted_at, Report.id)
        .limit(limit)
        .offset(offset)
    )
    return [Pupil(*row) for row in rows.all()]


def _pupils(query: Any, organisations: Sequence[int]) -> Any:
    return (
        query.select_from(Report)
        .join(Assignment, Assignment.id == Report.assignment_id)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Person, Person.id == Report.author_id)
        .where(Report.state == ReportState.WITH_HEAD, Assignment.organisation_id.in_(organisations))
    )
