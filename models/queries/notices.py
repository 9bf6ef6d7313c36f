"""What praise, waiting reports and people out of reach are about, looked up when the letter goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, case, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.organisations import LABEL
from models.queries.readers import Reader
from models.rules.deadlines import start_of_day
from models.rules.rights import HOLDERS, Right
from models.rules.waiting import REVIEW
from models.tables import (
    Assignment,
    AssignmentState,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Report,
    ReportState,
)

LISTED = 6
"""How many people out of reach one message names; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Praise:
    """In this month (its first day) so many reports were handed in, and nothing is overdue."""

    month: date
    number: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many reports wait too long for a decision, the first of them since `oldest` (UTC)."""

    number: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class Lost:
    """Somebody whom messages do not reach since a moment (UTC). `organisation` is empty where they belong nowhere."""

    person_id: int
    name: str
    organisation: str
    contact: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Notices:
    """What there is to say of all this to one person, and the letters that say it."""

    praise: Praise | None
    waiting: Waiting | None
    lost: Sequence[Lost]
    letters: frozenset[int]


async def gather(session: AsyncSession, letters: Sequence[Letter], to: Reader, now: datetime) -> Notices | None:
    """What these letters of one person say at `now` (UTC), one statement for each kind; None when nothing."""
    kinds: dict[LetterKind, list[Letter]] = {}
    for letter in letters:
        kinds.setdefault(letter.kind, []).append(letter)
    praises = kinds.get(LetterKind.PRAISE, [])
    praise = await _praise(session, max(one.occasion for one in praises), to, now) if praises else None
    reviews = kinds.get(LetterKind.REVIEWS_WAIT, [])
    waiting = await _waiting(session, to, now) if reviews else None
    people = {one.subject_id: one.id for one in kinds.get(LetterKind.UNREACHABLE, [])}
    lost = await _lost(session, list(people), to) if people else []
    found = frozenset(
        [
            *(one.id for one in praises if praise),
            *(one.id for one in reviews if waiting),
            *(people[one.person_id] for one in lost),
        ]
    )
    return Notices(praise, waiting, lost, found) if found else None


async def _praise(session: AsyncSession, month: str, to: Reader, now: datetime) -> Praise | None:
    """None when something is overdue, or nothing was handed in during that month («2024-06»)."""
    if not to.praise or not to.homes:
        return None
    first = date.fromisoformat(f"{month}-01")
    begins, ends = (
        start_of_day(day, to.zone) for day in (first, date(first.year + first.month // 12, first.month % 12 + 1, 1))
    )
    done = Assignment.state.in_((AssignmentState.SUBMITTED, AssignmentState.ACCEPTED))
    handed_in = done & (Assignment.submitted_at >= begins) & (Assignment.submitted_at < ends)
    row = (
        await session.execute(
            select(_sum(standings.overdue(now)), _sum(handed_in)).where(Assignment.organisation_id.in_(to.homes))
        )
    ).one()
    return Praise(first, row[1]) if row[1] and not row[0] else None


async def _waiting(session: AsyncSession, to: Reader, now: datetime) -> Waiting | None:
    """Reports the reader may decide about: nobody does that with their own."""
    if not to.reminders or not to.roles & HOLDERS[Right.REVIEW]:
        return None
    others = Report.submitted_by.is_distinct_from(to.id) & (Report.author_id != to.id)
    row: Any = (
        await session.execute(
            select(func.count(), func.min(Report.submitted_at)).where(
                Report.state == ReportState.SUBMITTED, Report.submitted_at < now - REVIEW, others
            )
        )
    ).one()
    return Waiting(*row) if row[0] else None


async def _lost(session: AsyncSession, people: Sequence[int], to: Reader) -> Sequence[Lost]:
    """Those of these people who are out of reach still and about whom the reader may know: all, or one's students."""
    home = (Membership.person_id == Person.id) & (Membership.state == MembershipState.CONFIRMED)
    own: ColumnElement[bool] = true() if to.roles & HOLDERS[Right.PEOPLE] else Membership.organisation_id.in_(to.heads)
    rows: Sequence[Row[Any]] = (
        await session.execute(
            select(Person.id, Person.name, func.coalesce(LABEL, ""), Person.contact, Person.unreachable_since)
            .outerjoin(Membership, home)
            .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
            .where(Person.id.in_(people), Person.unreachable_since.is_not(None), own)
            .order_by(Person.search, Person.id, Membership.id)
        )
    ).all()
    return list({row[0]: Lost(*row) for row in reversed(rows)}.values())[::-1]


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
