"""The network's week in numbers, and which organisations need looking at: all of it from one pass over what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import heatmap, organisations, standings, tallies
from models.queries.heatmap import Heatmap, Ranked
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


_NUMBERS = ("total", "accepted", "submitted", "overdue", "on_time", "ended", "fresh", "week")


async def network(session: AsyncSession, ends: datetime, now: datetime, *, drawn: bool) -> Network:
    """How the network stands at `now`, in a week that ends at `ends` (both UTC); `drawn`: with its heat map.

    Three statements, two without the map, whatever the number of organisations.
    """
    each = _by_organisation(ends, now).subquery()
    tally = (each.c.total, each.c.accepted, each.c.submitted, each.c.due, each.c.overdue, each.c.begun)
    owed = each.c.total - each.c.accepted - each.c.submitted
    sums = [func.sum(each.c[name]).over() for name in _NUMBERS]
    late = func.sum(case((each.c.overdue > 0, 1), else_=0)).over()
    rows = (
        await session.execute(
            select(Organisation.id, organisations.LABEL, *tally, *sums, func.count().over(), late)
            .join(each, each.c.organisation_id == Organisation.id)
            .where(each.c.total > 0)
            .order_by(each.c.overdue.desc(), owed.desc(), Organisation.name)
            .limit(heatmap.ROWS)
        )
    ).all()
    if not rows:
        return Network()
    ranked = [Ranked(number, label, tallies.counted(counts[: len(tally)])) for number, label, *counts in rows]
    whole: list[Any] = [int(number) for number in rows[0][2 + len(tally) :]]
    silent = (await organisations.totals(session, "", now)).silent
    picture = await heatmap.heatmap(session, ranked, whole[len(_NUMBERS)], now) if drawn else None
    return Network(*whole, ranked=ranked, silent=silent, heatmap=picture)


def _by_organisation(ends: datetime, now: datetime) -> Select[*tuple[Any, ...]]:
    """One row an organisation: its Tally and the numbers of its week."""
    total, accepted, submitted, due, overdue, begun = tallies.columns(now)
    ended = and_(tallies.live(), Assignment.due_at < now, Assignment.due_at >= Assignment.created_at)
    handed_in = Assignment.state.in_((AssignmentState.SUBMITTED, AssignmentState.ACCEPTED))
    accepted_now = and_(Assignment.state == AssignmentState.ACCEPTED, Assignment.closed_at > now - WEEK)
    this_week = and_(standings.owed(), Assignment.due_at >= now, Assignment.due_at <= ends)
    return select(
        Assignment.organisation_id,
        total.label("total"),
        accepted.label("accepted"),
        submitted.label("submitted"),
        due.label("due"),
        overdue.label("overdue"),
        begun.label("begun"),
        _number(ended).label("ended"),
        _number(and_(ended, handed_in, Assignment.submitted_at <= Assignment.due_at)).label("on_time"),
        _number(accepted_now).label("fresh"),
        _number(this_week).label("week"),
    ).group_by(Assignment.organisation_id)


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))
