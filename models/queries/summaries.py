"""What a weekly summary says: one's own week, the network's, the post's – in a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import counters, organisations, standings
from models.queries import network as networks
from models.queries.assignments import LINES, Line
from models.queries.counters import Aimed
from models.queries.health import Health, health
from models.queries.network import WEEK, Network
from models.queries.readers import Reader
from models.rules.deadlines import day_of, end_of_day
from models.rules.rights import WATCHERS
from models.tables import Assignment, AssignmentState, Organisation, Report, ReportState, Role

LISTED = 6
"""How many items are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Mine:
    """What somebody has written themselves: their reports by where they are; `accepted` within a week."""

    draft: int
    with_head: int
    submitted: int
    returned: int
    accepted: int

    def __bool__(self) -> bool:
        """Is there anything to say?"""
        return bool(self.draft or self.with_head or self.submitted or self.returned or self.accepted)


@dataclass(frozen=True, slots=True)
class Own:
    """The week of one's own organisations.

    `items` are the first of what is overdue and of `week`, the ones owed until Sunday; `pupils` how many reports of
    students wait for their head. `mine` is told to students, who answer for what they wrote and not for the whole.
    """

    organisations: tuple[str, ...]
    week: int
    overdue: int
    returned: int
    submitted: int
    pupils: int
    items: Sequence[Line]
    mine: Mine | None = None

    def __bool__(self) -> bool:
        """Is there anything to say?"""
        return bool(self.week or self.overdue or self.returned or self.submitted or self.pupils or self.mine)


@dataclass(frozen=True, slots=True)
class Summary:
    """One person's week: its first and last day in their zone, and what concerns them; `missed` are targets that were
    not reached in their term."""

    monday: date
    sunday: date
    own: Own | None
    network: Network | None
    health: Health | None = None
    missed: Sequence[Aimed] = ()

    def __bool__(self) -> bool:
        """Is there anything to say? That the post goes well, and targets missed, are said beside other things only."""
        return bool(self.own or self.network or (self.health and self.health.troubled))


async def summary(session: AsyncSession, to: Reader, now: datetime) -> Summary | None:
    """The summary for one person at `now` (UTC), in at most ten statements; None when there is nothing to say."""
    if not to.summaries:
        return None
    monday, sunday = week_of(now, to.zone)
    ends = end_of_day(sunday, to.zone)
    watches = bool(to.roles & WATCHERS)
    found = Summary(
        monday,
        sunday,
        await _own(session, to, ends, now) if to.homes else None,
        await networks.network(session, ends, now, drawn=Role.COORDINATOR in to.roles) if watches else None,
        await health(session, now - WEEK, now) if Role.ADMIN in to.roles else None,
        await counters.missed(session, day_of(now, to.zone)) if Role.COORDINATOR in to.roles else (),
    )
    return found or None


def week_of(now: datetime, zone: str) -> tuple[date, date]:
    """Monday and Sunday of the week it is in `zone`."""
    today = day_of(now, zone)
    monday = today - timedelta(days=today.weekday())
    return monday, monday + timedelta(days=6)


async def _own(session: AsyncSession, to: Reader, ends: datetime, now: datetime) -> Own:
    """Three statements, four for a student: the counts, the first items, the names, what they wrote."""
    week = and_(standings.owed(), Assignment.due_at >= now, Assignment.due_at <= ends)
    late = standings.overdue(now)
    pupils = (
        select(func.count())
        .select_from(Report)
        .join(Assignment, Assignment.id == Report.assignment_id)
        .where(Report.state == ReportState.WITH_HEAD, Assignment.organisation_id.in_(to.heads))
    )
    counts = select(
        _number(week),
        _number(late),
        _number(Assignment.state == AssignmentState.RETURNED),
        _number(Assignment.state == AssignmentState.SUBMITTED),
        pupils.scalar_subquery(),
    ).where(Assignment.organisation_id.in_(to.homes))
    due, overdue, returned, submitted, with_head = (await session.execute(counts)).one()
    first = LINES.where(Assignment.organisation_id.in_(to.homes), week | late)
    rows = await session.execute(first.order_by(Assignment.due_at, Assignment.id).limit(LISTED))
    names = await session.scalars(
        select(organisations.LABEL).where(Organisation.id.in_(to.homes)).order_by(Organisation.id)
    )
    mine = await _mine(session, to, now) if Role.STUDENT in to.roles else None
    items = [Line(*row) for row in rows]
    return Own(tuple(names), due, overdue, returned, submitted, with_head, items, mine)


async def _mine(session: AsyncSession, to: Reader, now: datetime) -> Mine:
    accepted = and_(Report.state == ReportState.ACCEPTED, Report.changed_at > now - WEEK)
    waiting = (ReportState.DRAFT, ReportState.WITH_HEAD, ReportState.SUBMITTED, ReportState.RETURNED)
    query = select(*(_number(Report.state == state) for state in waiting), _number(accepted))
    numbers: Sequence[Any] = (await session.execute(query.where(Report.author_id == to.id))).one()
    return Mine(*numbers)


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))
