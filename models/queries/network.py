"""The network's week in numbers, and which organisations need looking at: the same statements for any number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import heatmap, organisations, standings, tallies
from models.queries.heatmap import Heatmap, Ranked
from models.rules.plan_states import Tally
from models.tables import Assignment, AssignmentState, Organisation

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Network:
    """How the whole network stands.

    Of the `ended` assignments, whose term is over, `on_time` were submitted before it ended. `fresh` were accepted
    within a week, `week` are owed until Sunday, `late` organisations have something overdue. `silent` are those the
    list «silent» shows; `ranked` the organisations that need looking at most, at most as many as are drawn.
    """

    total: int = 0
    accepted: int = 0
    submitted: int = 0
    overdue: int = 0
    on_time: int = 0
    ended: int = 0
    fresh: int = 0
    week: int = 0
    organisations: int = 0
    late: int = 0
    ranked: Sequence[Ranked] = ()
    silent: int = 0
    heatmap: Heatmap | None = None

    def __bool__(self) -> bool:
        """Is there anything to say? A network where everything is accepted is left in peace."""
        return bool(self.submitted or self.overdue or self.week)


SUMS = ("total", "accepted", "submitted", "overdue", "organisations", "late")


async def network(session: AsyncSession, ends: datetime, now: datetime, *, drawn: bool) -> Network:
    """How the network stands at `now`, in a week that ends at `ends` (both UTC); `drawn`: with its heat map.

    Four statements, three without the map, whatever the number of organisations.
    """
    ranked, sums = await _ranked(session, now)
    if not ranked:
        return Network()
    terms = (await session.execute(_terms(ends, now))).one()._asdict()
    silent = (await organisations.totals(session, "", now)).silent
    picture = await heatmap.heatmap(session, ranked, sums["organisations"], now) if drawn else None
    return Network(**sums, **terms, ranked=ranked, silent=silent, heatmap=picture)


async def _ranked(session: AsyncSession, now: datetime) -> tuple[Sequence[Ranked], dict[str, int]]:
    """The organisations with most to look at, and what all of them come to."""
    rows = (await session.execute(_ranking(now))).all()
    ranked = [
        Ranked(row[0], row[1], Tally(total=row[2], done=row[3], submitted=row[4], overdue=row[5])) for row in rows
    ]
    return ranked, dict(zip(SUMS, map(int, rows[0][6:]), strict=True)) if rows else {}


def _ranking(now: datetime) -> Select[*tuple[Any, ...]]:
    each = _by_organisation(now).subquery()
    counts = (each.c.total, each.c.accepted, each.c.submitted, each.c.overdue)
    late = case((each.c.overdue > 0, 1), else_=0)
    sums = (*(func.sum(count).over() for count in counts), func.count().over(), func.sum(late).over())
    owed = each.c.total - each.c.accepted - each.c.submitted
    return (
        select(Organisation.id, organisations.LABEL, *counts, *sums)
        .join(each, each.c.organisation_id == Organisation.id)
        .where(each.c.total > 0)
        .order_by(each.c.overdue.desc(), owed.desc(), Organisation.name)
        .limit(heatmap.ROWS)
    )


def _by_organisation(now: datetime) -> Select[*tuple[Any, ...]]:
    """One row an organisation. Nothing is asked of the state before the grouping: that would take SQLite from the index
    that has the organisations together to one that has not, and to sorting everything."""
    accepted = _number(Assignment.state == AssignmentState.ACCEPTED)
    submitted = _number(Assignment.state == AssignmentState.SUBMITTED)
    return select(
        Assignment.organisation_id,
        _number(tallies.live()).label("total"),
        accepted.label("accepted"),
        submitted.label("submitted"),
        _number(and_(Assignment.due_at < now, standings.overdue(now))).label("overdue"),
    ).group_by(Assignment.organisation_id)


def _terms(ends: datetime, now: datetime) -> Select[*tuple[Any, ...]]:
    """What the terms say: those that are over, what was accepted within a week, what is owed this week.

    All but the last is counted in one pass over the table: an index would be left again for every row.
    """
    ended = and_(Assignment.due_at < now, Assignment.due_at >= Assignment.created_at, tallies.live())
    handed_in = Assignment.state.in_((AssignmentState.SUBMITTED, AssignmentState.ACCEPTED))
    fresh = and_(Assignment.state == AssignmentState.ACCEPTED, Assignment.closed_at > now - WEEK, Assignment.note == "")
    week = (standings.owed(), Assignment.due_at >= now, Assignment.due_at <= ends)
    return select(
        _number(ended).label("ended"),
        _number(and_(ended, handed_in, Assignment.submitted_at <= Assignment.due_at)).label("on_time"),
        _number(fresh).label("fresh"),
        select(func.count(Assignment.id)).where(*week).scalar_subquery().label("week"),
    )


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))
