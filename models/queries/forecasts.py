"""Who is to be written to tomorrow, as far as it is known today: counted by hour and by organisation, listed by person.

A letter is counted while what it is about is still owed and its reader still wants it. What it says is looked up when
it goes, so fewer may go, never others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import CTE, ColumnElement, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.causes import CAUSES
from models.queries.organisations import LABEL
from models.tables import (
    OWED,
    PROACTIVE,
    Assignment,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Report,
)


@dataclass(frozen=True, slots=True)
class Hour:
    """So many people are written to at this moment (UTC)."""

    at: datetime
    people: int


@dataclass(frozen=True, slots=True)
class Home:
    """An organisation (0: none), how many of its people are written to, and of how much they are reminded."""

    organisation_id: int
    label: str
    people: int
    reminders: int
    summaries: int
    others: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A page of organisations; `total` of them in all, `people` altogether."""

    hours: Sequence[Hour]
    homes: Sequence[Home]
    total: int
    people: int


@dataclass(slots=True)
class Receiver:
    """One person, the first moment (UTC) they are written to, the titles they are reminded of, and the other kinds."""

    person_id: int
    name: str
    at: datetime
    titles: list[str] = field(default_factory=list)
    kinds: list[LetterKind] = field(default_factory=list)


async def overview(session: AsyncSession, begins: datetime, ends: datetime, limit: int, offset: int) -> Overview:
    """What is written down for a stretch of time (UTC), in two statements, however many organisations there are."""
    due = _due(begins, ends)
    hours = await session.execute(
        select(due.c.at, func.count(due.c.person_id.distinct())).group_by(due.c.at).order_by(due.c.at)
    )
    people = func.count(due.c.person_id.distinct())
    homes = await session.execute(
        select(
            func.coalesce(due.c.home, 0),
            func.coalesce(func.max(LABEL), ""),
            people,
            _number(due.c.kind.in_(CAUSES)),
            _number(due.c.kind == LetterKind.SUMMARY),
            _number(due.c.kind.not_in((*CAUSES, LetterKind.SUMMARY))),
            func.count().over(),
            func.sum(people).over(),
        )
        .select_from(due)
        .outerjoin(Organisation, Organisation.id == due.c.home)
        .group_by(due.c.home)
        .order_by(due.c.home.is_(None), func.max(Organisation.search), due.c.home)
        .limit(limit)
        .offset(offset)
    )
    rows = homes.all()
    total, everybody = (rows[0][6], int(rows[0][7])) if rows else (0, 0)
    return Overview([Hour(*row) for row in hours], [Home(*row[:6]) for row in rows], total, everybody)


async def receivers(session: AsyncSession, begins: datetime, ends: datetime, organisation_id: int) -> list[Receiver]:
    """The people of one organisation (0: of none) with what they are written about, in one statement."""
    due = _due(begins, ends)
    home = due.c.home == organisation_id if organisation_id else due.c.home.is_(None)
    rows = await session.execute(
        select(due.c.person_id, Person.name, due.c.at, due.c.kind, func.coalesce(Milestone.text, ""))
        .select_from(due)
        .join(Person, Person.id == due.c.person_id)
        .outerjoin(Assignment, Assignment.id == due.c.assignment)
        .outerjoin(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .outerjoin(Milestone, Milestone.id == Occurrence.milestone_id)
        .where(home)
        .order_by(Person.search, due.c.person_id, due.c.at, Assignment.due_at)
    )
    found: dict[int, Receiver] = {}
    for person_id, name, at, kind, title in rows:
        one = found.setdefault(person_id, Receiver(person_id, name, at))
        if title and title not in one.titles:
            one.titles.append(title)
        if not title and kind not in one.kinds:
            one.kinds.append(kind)
    return list(found.values())


def _due(begins: datetime, ends: datetime) -> CTE:
    """Letters of that time which would still be sent: `at`, `person_id`, `kind`, `assignment`, and the `home` of the
    person, the organisation they belong to first."""
    about = case((Letter.kind == LetterKind.DRAFT, Report.assignment_id), else_=Letter.subject_id)
    home = (
        select(func.min(Membership.organisation_id))
        .where(Membership.person_id == Letter.person_id, Membership.state == MembershipState.CONFIRMED)
        .correlate(Letter)
        .scalar_subquery()
    )
    cause = Letter.kind.in_(CAUSES)
    return (
        select(
            Letter.not_before.label("at"),
            Letter.person_id.label("person_id"),
            Letter.kind.label("kind"),
            case((cause, about)).label("assignment"),
            home.label("home"),
        )
        .select_from(Letter)
        .join(Person, Person.id == Letter.person_id)
        .outerjoin(Report, and_(Letter.kind == LetterKind.DRAFT, Report.id == Letter.subject_id))
        .outerjoin(Assignment, and_(cause, Assignment.id == about))
        .where(
            Letter.state == LetterState.WAITING,
            Letter.kind.in_(PROACTIVE),
            Letter.not_before >= begins,
            Letter.not_before <= ends,
            Person.unreachable_since.is_(None),
            or_(~cause, and_(Person.reminders, Assignment.state.in_(OWED))),
            or_(Letter.kind != LetterKind.SUMMARY, Person.summaries),
        )
        .cte("due")
    )


def _number(condition: ColumnElement[bool]) -> Any:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
