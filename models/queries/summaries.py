"""What a Monday summary says: one's own week, and the network's, in a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import organisations, standings
from models.queries.assignments import LINES, Line
from models.queries.readers import Reader
from models.rules.deadlines import day_of, end_of_day
from models.rules.rights import WATCHERS
from models.tables import OWED, Assignment, AssignmentState, Organisation

LISTED = 6
"""How many items are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Own:
    """The week of one's own organisations. `items` are the first of `week`, the ones owed until Sunday."""

    organisations: tuple[str, ...]
    week: int
    overdue: int
    returned: int
    submitted: int
    items: Sequence[Line]

    def __bool__(self) -> bool:
        """Is there anything to say?"""
        return bool(self.week or self.overdue or self.returned or self.submitted)


@dataclass(frozen=True, slots=True)
class Network:
    """How the whole network stands. `silent` organisations are those the list «silent» shows."""

    total: int
    accepted: int
    submitted: int
    overdue: int
    week: int
    silent: int

    def __bool__(self) -> bool:
        """Is there anything to say? A network where everything is accepted is left in peace."""
        return bool(self.submitted or self.overdue or self.week)


@dataclass(frozen=True, slots=True)
class Summary:
    """One person's Monday: the first and the last day of the week in their zone, and what concerns them."""

    monday: date
    sunday: date
    own: Own | None
    network: Network | None

    def __bool__(self) -> bool:
        """Is there anything to say?"""
        return bool(self.own or self.network)


async def summary(session: AsyncSession, to: Reader, now: datetime) -> Summary | None:
    """The summary for one person at `now` (UTC), in at most five statements; None when there is nothing to say."""
    if not to.summaries:
        return None
    today = day_of(now, to.zone)
    monday = today - timedelta(days=today.weekday())
    sunday = monday + timedelta(days=6)
    ends = end_of_day(sunday, to.zone)
    found = Summary(
        monday,
        sunday,
        await _own(session, to.homes, ends, now) if to.homes else None,
        await _network(session, now, ends) if to.roles & WATCHERS else None,
    )
    return found or None


async def _own(session: AsyncSession, homes: Sequence[int], ends: datetime, now: datetime) -> Own:
    """Three statements: the counts, the first items of the week, the names."""
    mine = Assignment.organisation_id.in_(homes)
    owed = Assignment.state.in_(OWED)
    week = owed & (Assignment.due_at >= now) & (Assignment.due_at <= ends)
    counted = (
        await session.execute(
            select(
                _sum(week),
                _sum(standings.overdue(now)),
                _sum(Assignment.state == AssignmentState.RETURNED),
                _sum(Assignment.state == AssignmentState.SUBMITTED),
            ).where(mine)
        )
    ).one()
    first = LINES.where(mine, week).order_by(Assignment.due_at, Assignment.id).limit(LISTED)
    rows = await session.execute(first)
    names = await session.scalars(
        select(organisations.LABEL).where(Organisation.id.in_(homes)).order_by(Organisation.id)
    )
    return Own(tuple(names), *counted, [Line(*row) for row in rows])


async def _network(session: AsyncSession, now: datetime, ends: datetime) -> Network:
    """Two statements, whatever the number of organisations."""
    owed = Assignment.state.in_(OWED)
    counted = (
        await session.execute(
            select(
                _sum(Assignment.state != AssignmentState.CANCELLED),
                _sum(Assignment.state == AssignmentState.ACCEPTED),
                _sum(Assignment.state == AssignmentState.SUBMITTED),
                _sum(standings.overdue(now)),
                _sum(owed & (Assignment.due_at >= now) & (Assignment.due_at <= ends)),
            )
        )
    ).one()
    totals = await organisations.totals(session, "", now)
    return Network(*counted, totals.silent)


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
