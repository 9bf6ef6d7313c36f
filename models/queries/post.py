"""What became of the letters: how many arrived, which did not and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import freeze
from models.tables import (
    Assignment,
    Letter,
    LetterKind,
    LetterState,
    Milestone,
    Occurrence,
    Person,
    Report,
)

WEEK = timedelta(days=7)
LOST = (LetterState.UNREACHABLE, LetterState.FAILED, LetterState.UNCERTAIN)
"""Letters that somebody has to care for, because the bot has given up."""
OF_ASSIGNMENT = (LetterKind.REMINDER, LetterKind.OVERDUE)
OF_REPORT = (LetterKind.DRAFT, LetterKind.REPORT_DECIDED, LetterKind.REPORT_WITH_HEAD)


@dataclass(frozen=True, slots=True)
class Tally:
    """Letters of the last seven days by what became of them; `retried` of the sent ones took several attempts.

    `held` of the waiting ones are stopped by the freeze, which began at `frozen_since` (UTC).
    """

    sent: int
    retried: int
    waiting: int
    dropped: int
    unreachable: int
    failed: int
    uncertain: int
    held: int
    people: int
    frozen_since: datetime | None

    @property
    def lost(self) -> int:
        """How many have not arrived and will not by themselves."""
        return self.unreachable + self.failed + self.uncertain


async def tally(session: AsyncSession, now: datetime) -> Tally:
    """How the post stands at `now` (UTC), in one statement. `people`: how many cannot be reached."""
    states = {
        "sent": Letter.state == LetterState.SENT,
        "retried": (Letter.state == LetterState.SENT) & (Letter.attempts > 1),
        "waiting": Letter.state.in_((LetterState.WAITING, LetterState.CLAIMED)),
        "dropped": Letter.state == LetterState.DROPPED,
        "unreachable": Letter.state == LetterState.UNREACHABLE,
        "failed": Letter.state == LetterState.FAILED,
        "uncertain": Letter.state == LetterState.UNCERTAIN,
        "held": (Letter.state == LetterState.WAITING) & Letter.kind.in_(freeze.STOPPED) & (Letter.not_before <= now),
    }
    unreachable = select(func.count()).where(Person.unreachable_since.is_not(None)).scalar_subquery()
    sums = [func.coalesce(func.sum(case((condition, 1), else_=0)), 0) for condition in states.values()]
    row: Any = (await session.execute(select(*sums, unreachable, freeze.since()).where(_recent(now)))).one()
    return Tally(*row)


@dataclass(frozen=True, slots=True)
class Sent:
    """One letter and what became of it. `title`: of the thing it is about, where it is about one; moments UTC."""

    person_id: int
    name: str
    kind: LetterKind
    state: LetterState
    title: str
    attempts: int
    error: str
    not_before: datetime
    sent_at: datetime | None


async def count(session: AsyncSession, show: str, person_id: int, now: datetime) -> int:
    """How many letters there are to list: those `lost` or `retried` in the last seven days, or «all» of a person."""
    return await session.scalar(_wanted(select(func.count()).select_from(Letter), show, person_id, now)) or 0


async def letters(
    session: AsyncSession, show: str, person_id: int, now: datetime, limit: int, offset: int
) -> Sequence[Sent]:
    """One page of them, the newest first, in one statement."""
    about = case(
        (Letter.kind.in_(OF_ASSIGNMENT), Letter.subject_id), (Letter.kind.in_(OF_REPORT), Report.assignment_id)
    )
    query: Any = (
        select(
            Letter.person_id,
            Person.name,
            Letter.kind,
            Letter.state,
            func.coalesce(Milestone.text, ""),
            Letter.attempts,
            Letter.error,
            Letter.not_before,
            Letter.sent_at,
        )
        .select_from(Letter)
        .join(Person, Person.id == Letter.person_id)
        .outerjoin(Report, (Report.id == Letter.subject_id) & Letter.kind.in_(OF_REPORT))
        .outerjoin(Assignment, Assignment.id == about)
        .outerjoin(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .outerjoin(Milestone, Milestone.id == Occurrence.milestone_id)
    )
    page = _wanted(query, show, person_id, now).order_by(Letter.not_before.desc(), Letter.id.desc())
    return [Sent(*row) for row in await session.execute(page.limit(limit).offset(offset))]


def _wanted(query: Select[Any], show: str, person_id: int, now: datetime) -> Select[Any]:
    """What went into chats of many stands in the report of its announcement."""
    query = query.where(Letter.chat_id.is_(None), Letter.person_id == person_id if person_id else _recent(now))
    if show == "lost":
        query = query.where(Letter.state.in_(LOST))
    if show == "retried":
        query = query.where(or_(_sent_late(), _tried_and_waiting()))
    return query


def _recent(now: datetime) -> ColumnElement[bool]:
    return Letter.not_before.between(now - WEEK, now + WEEK)


def _sent_late() -> ColumnElement[bool]:
    return (Letter.state == LetterState.SENT) & (Letter.attempts > 1)


def _tried_and_waiting() -> ColumnElement[bool]:
    return (Letter.state == LetterState.WAITING) & (Letter.attempts > 0)
