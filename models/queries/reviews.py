"""Questions about the queue: which reports wait to be checked, what to narrow it down to, which one is next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries import reports
from models.queries.organisations import LABEL
from models.queries.reports import Sheet
from models.refusal import Refusal
from models.tables import (
    Activity,
    Assignment,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Plan,
    Report,
    ReportState,
    Review,
)

_WAITS = ReportState.SUBMITTED


@dataclass(frozen=True, slots=True)
class Sieve:
    """What the queue is narrowed down to; 0 means any."""

    plan: int = 0
    organisation: int = 0
    activity: int = 0


WHOLE = Sieve()


@dataclass(frozen=True, slots=True)
class Waiting:
    """One report in the queue. `rounds` is how often staff have decided about it before."""

    report_id: int
    organisation: str
    title: str
    submitted_at: datetime
    due_at: datetime | None
    rounds: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to narrow the queue down to, with how many reports it holds."""

    id: int
    title: str
    number: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A report in its place in the queue: which one is next (None: no other), and how many wait."""

    sheet: Sheet
    next_id: int | None
    waiting: int


async def count(session: AsyncSession, sieve: Sieve) -> int:
    """How many reports wait."""
    return await session.scalar(_queue(select(func.count()), sieve)) or 0


async def page(session: AsyncSession, sieve: Sieve, limit: int, offset: int) -> Sequence[Waiting]:
    """One page of the queue, oldest first."""
    before = select(func.count()).where(Review.report_id == Report.id, Review.by_head.is_(False)).scalar_subquery()
    columns = (Report.id, LABEL, Milestone.text, Report.submitted_at, Assignment.due_at, before)
    rows = await session.execute(
        _queue(select(*columns), sieve).order_by(Report.submitted_at, Report.id).limit(limit).offset(offset)
    )
    return [Waiting(*row) for row in rows]


async def count_choices(session: AsyncSession, by: str) -> int:
    """How many plans, organisations or activities have reports in the queue."""
    return await session.scalar(_queue(select(func.count(_CHOICES[by][0].distinct())), Sieve())) or 0


async def choices(session: AsyncSession, by: str, limit: int, offset: int) -> Sequence[Choice]:
    """The plans, organisations or activities («plan», «organisation», «activity») in the queue, the fullest first."""
    key, title = _CHOICES[by]
    number = func.count().label("number")
    rows = await session.execute(
        _queue(select(key, title, number), Sieve())
        .group_by(key, title)
        .order_by(number.desc(), key)
        .limit(limit)
        .offset(offset)
    )
    return [Choice(*row) for row in rows]


async def turn(session: AsyncSession, report_id: int, sieve: Sieve) -> Turn | None:
    """One report with the one after it, in one statement; None when there is no such report."""
    here = aliased(Report)
    at = select(here.submitted_at).where(here.id == report_id).scalar_subquery()
    following = _after(sieve, at, report_id)
    query = _with_queue(reports.sheets(), following, sieve).where(Report.id == report_id)
    return _read((await session.execute(reports.surrounded(query))).all())


async def with_following(session: AsyncSession, report_id: int, sieve: Sieve) -> tuple[Sheet, Turn | None]:
    """A report to decide about, locked, and the one that will be next when it is gone; in one statement.

    Whoever waited for the lock sees the report as it is now, but not the decision that came meanwhile: about a report
    that is decided, it is asked again. Raises Refusal when there is no such report.
    """
    here, there = aliased(Report), aliased(Report)
    at = select(here.submitted_at).where(here.id == report_id).scalar_subquery()
    chosen = _after(sieve, at, report_id)
    chosen_at = select(there.submitted_at).where(there.id == chosen).scalar_subquery()
    after = _after(sieve, chosen_at, chosen, report_id)
    query = _with_queue(reports.sheets(), after, sieve, report_id)
    query = query.where(or_(Report.id == report_id, Report.id == chosen)).with_for_update(of=[Report, Assignment])
    rows = (await session.execute(reports.surrounded(query))).all()
    decided = reports.read([row for row in rows if row[7].id == report_id])
    if decided is None:
        raise Refusal("refusal-gone")
    if decided.report.state not in (ReportState.SUBMITTED, ReportState.WITH_HEAD):
        decided = await _with_last(session, decided)
    return decided, _read([row for row in rows if row[7].id != report_id])


async def _with_last(session: AsyncSession, sheet: Sheet) -> Sheet:
    """With the decision that is the newest by now."""
    query = select(Review, Person.name).join(Person, Person.id == Review.reviewer_id)
    newest = query.where(Review.report_id == sheet.report.id).order_by(Review.id.desc()).limit(1)
    row = (await session.execute(newest)).one_or_none()
    return replace(sheet, last=row[0], reviewer=row[1]) if row else sheet


def _after(sieve: Sieve, at: Any, report_id: Any, but: int = 0) -> Any:
    """The waiting report after a place in the queue, except one; past its end it begins anew."""
    one = aliased(Report)
    behind = or_(one.submitted_at > at, (one.submitted_at == at) & (one.id > report_id))
    query = select(one.id).join(Assignment, Assignment.id == one.assignment_id)
    return (
        _narrowed(query, sieve)
        .where(one.state == _WAITS, one.id != report_id, one.id != but)
        .order_by(case((behind, 0), else_=1), one.submitted_at, one.id)
        .limit(1)
        .correlate(None)
        .scalar_subquery()
    )


def _with_queue(query: Select[Any], next_id: Any, sieve: Sieve, but: int = 0) -> Select[Any]:
    """With the number of the next report, and how many wait besides `but`."""
    one = aliased(Report)
    waiting = _narrowed(select(func.count(one.id)).join(Assignment, Assignment.id == one.assignment_id), sieve)
    number = waiting.where(one.state == _WAITS, one.id != but).correlate(None).scalar_subquery()
    return query.add_columns(next_id, number).join(Report, Report.assignment_id == Assignment.id)


def _read(rows: Sequence[Any]) -> Turn | None:
    found = reports.read(rows)
    return Turn(found, *rows[0][-2:]) if found else None


def _queue(query: Select[Any], sieve: Sieve) -> Select[Any]:
    query = (
        query.select_from(Report)
        .join(Assignment, Assignment.id == Report.assignment_id)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Assignment.plan_id)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .where(Report.state == _WAITS)
    )
    query = query.where(Milestone.activity_id == sieve.activity) if sieve.activity else query
    return _where(query, sieve)


def _narrowed(query: Select[Any], sieve: Sieve) -> Select[Any]:
    if sieve.activity:
        query = query.join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        query = query.join(Milestone, Milestone.id == Occurrence.milestone_id)
        query = query.where(Milestone.activity_id == sieve.activity)
    return _where(query, sieve)


def _where(query: Select[Any], sieve: Sieve) -> Select[Any]:
    if sieve.plan:
        query = query.where(Assignment.plan_id == sieve.plan)
    if sieve.organisation:
        query = query.where(Assignment.organisation_id == sieve.organisation)
    return query


_CHOICES: dict[str, tuple[Any, Any]] = {
    "plan": (Plan.id, Plan.title),
    "organisation": (Organisation.id, LABEL),
    "activity": (Activity.id, Activity.title),
}
