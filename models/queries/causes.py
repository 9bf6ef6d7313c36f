"""What a person is reminded of: the things still owed behind a bundle of letters, and behind the last message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.obstacles import moved_at
from models.queries.organisations import LABEL
from models.queries.readers import Reader
from models.queries.reminders import begun, returned_at
from models.rules.reminders import SNOOZED, makes_sense
from models.tables import (
    OWED,
    Assignment,
    Letter,
    LetterKind,
    LetterState,
    Milestone,
    Occurrence,
    Organisation,
    Report,
)

SOON = timedelta(days=14)
"""How far somebody who was away looks ahead on their return."""
MOST = 200
"""The most items of such a list."""
JUST = timedelta(hours=3)
"""Nobody hears of the same thing again so soon: what was put off until nine is not said once more at ten."""
CAUSES = (LetterKind.REMINDER, LetterKind.OVERDUE, LetterKind.DRAFT)


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing to remind of. `kind`: DRAFT where a report on it has been begun."""

    assignment_id: int
    title: str
    period: dict[str, Any]
    due_at: datetime
    organisation: str
    kind: LetterKind


async def owed(
    session: AsyncSession, letters: Sequence[Letter], to: Reader, now: datetime, zone: str
) -> dict[int, Owed]:
    """What these reminders are about, by letter; those that have become stale are missing. Two statements at most.

    `zone` is the network's.
    """
    if not to.reminders:
        return {}
    found: dict[int, Owed] = {}
    drafts = {one.subject_id: one for one in letters if one.kind is LetterKind.DRAFT}
    others = [one for one in letters if one.kind in (LetterKind.REMINDER, LetterKind.OVERDUE)]
    if others:
        assignments = await _assignments(session, {one.subject_id for one in others}, to)
        for letter in others:
            if (row := assignments.get(letter.subject_id)) and _fresh(letter, row, now, zone):
                found[letter.id] = _owed(row, letter.kind)
    if drafts:
        for report_id, row in (await _begun(session, drafts, to)).items():
            letter = drafts[report_id]
            if _fresh(letter, row, now, zone):
                found[letter.id] = _owed(row, LetterKind.DRAFT)
    return found


def _fresh(letter: Letter, row: Any, now: datetime, zone: str) -> bool:
    put_off = f":{SNOOZED}:" in letter.occasion
    if row.told and now - JUST < row.told <= now and not put_off:
        return False
    since = max(moment for moment in (row.since, row.returned, row.moved) if moment is not None)
    return makes_sense(letter.occasion, letter.created_at, row.due_at, since, row.zone or zone)


def _owed(row: Any, kind: LetterKind) -> Owed:
    return Owed(row.id, row.text, row.period, row.due_at, row.organisation, kind)


_COLUMNS: tuple[ColumnElement[Any], ...] = (
    Assignment.id.label("id"),
    Milestone.text.label("text"),
    Occurrence.period.label("period"),
    Assignment.due_at.label("due_at"),
    LABEL.label("organisation"),
    Organisation.zone.label("zone"),
)


async def _assignments(session: AsyncSession, wanted: set[int], to: Reader) -> dict[int, Any]:
    told = (
        select(func.max(Letter.sent_at))
        .where(
            Letter.person_id == to.id,
            Letter.kind.in_((LetterKind.REMINDER, LetterKind.OVERDUE)),
            Letter.subject_id == Assignment.id,
            Letter.state == LetterState.SENT,
        )
        .correlate(Assignment)
        .scalar_subquery()
    )
    rows = await session.execute(
        select(
            *_COLUMNS,
            Assignment.created_at.label("since"),
            returned_at().label("returned"),
            moved_at().label("moved"),
            told.label("told"),
        )
        .select_from(Assignment)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .where(
            Assignment.id.in_(wanted),
            Assignment.state.in_(OWED),
            Assignment.organisation_id.in_((*to.heads, *to.deputies)),
        )
    )
    return {row.id: row for row in rows}


async def waiting(session: AsyncSession, to: Reader, now: datetime) -> Sequence[Owed]:
    """What waits for a head who comes back: overdue, or due within two weeks of `now` (UTC); the first of it."""
    if not to.reminders:
        return ()
    rows = await session.execute(
        select(*_COLUMNS)
        .select_from(Assignment)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .where(
            standings.owed(),
            ~standings.past(),
            Assignment.due_at <= now + SOON,
            Assignment.organisation_id.in_(to.heads),
        )
        .order_by(Assignment.due_at, Assignment.id)
        .limit(MOST)
    )
    return [_owed(row, LetterKind.OVERDUE if row.due_at < now else LetterKind.REMINDER) for row in rows]


async def _begun(session: AsyncSession, reports: dict[int, Letter], to: Reader) -> dict[int, Any]:
    rows = await session.execute(
        begun(
            select(
                *_COLUMNS,
                Report.id.label("report_id"),
                Report.created_at.label("since"),
                Report.created_at.label("returned"),
                Report.created_at.label("moved"),
                literal(None, Letter.sent_at.type).label("told"),
            )
            .select_from(Report)
            .join(Assignment, Assignment.id == Report.assignment_id)
            .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Organisation, Organisation.id == Assignment.organisation_id)
            .where(Report.id.in_(reports), Report.author_id == to.id)
        )
    )
    return {row.report_id: row for row in rows}


@dataclass(frozen=True, slots=True)
class Cause:
    """Something a person was reminded of and still owes."""

    kind: LetterKind
    subject_id: int
    occasion: str
    due_at: datetime


async def last_causes(session: AsyncSession, person_id: int) -> list[Cause]:
    """What the person's last reminder was about, as far as it is still owed."""
    mine = (Letter.person_id == person_id, Letter.state == LetterState.SENT, Letter.kind.in_(CAUSES))
    last = select(func.max(Letter.sent_at)).where(*mine).scalar_subquery()
    rows: Any = await session.execute(
        select(Letter.kind, Letter.subject_id, Letter.occasion, Assignment.due_at)
        .select_from(Letter)
        .outerjoin(Report, (Report.id == Letter.subject_id) & (Letter.kind == LetterKind.DRAFT))
        .join(
            Assignment,
            Assignment.id == case((Letter.kind == LetterKind.DRAFT, Report.assignment_id), else_=Letter.subject_id),
        )
        .where(*mine, Letter.sent_at == last, Assignment.state.in_(OWED), Assignment.due_at.is_not(None))
        .order_by(Letter.id)
    )
    return [Cause(*row) for row in rows]
