"""Executors: a name in an order becomes an organisation or a group, and those become assignments."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    Subquery,
    and_,
    case,
    cast,
    column,
    func,
    literal,
    null,
    select,
    true,
    update,
    values,
)
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import executors
from models.queries.executors import Named
from models.rules.deadlines import end_of_day, start_of_day
from models.rules.legend import Legend
from models.rules.past import Past
from models.tables import Activity, Assignment, AssignmentState, Executor, Milestone, Occurrence, Organisation, Plan
from models.tables.base import Moment
from models.tables.search import fold
from models.tables.upsert import insert

CHUNK = 4000
"""Rows of moments in one statement: four parameters each, and PostgreSQL takes 32,767."""


class Directory:
    """Whom a name means: one group or organisation, somebody outside, or nobody. Only case, ё, punctuation and spaces
    may differ."""

    def __init__(self, named: Iterable[Named], legend: Mapping[str, Any]) -> None:
        self._legend = Legend(legend)
        self._known: dict[str, Named] = {}
        self._remembered: dict[str, Named] = {}
        for each in named:
            known = self._remembered if each.is_alias else self._known
            for name in (each.name, each.other_name):
                if name:
                    known.setdefault(fold(name), each)

    def find(self, name: str) -> Named | None:
        """By its own name, else by the full name the plan's legend gives for it, else by what was said of it before."""
        own, full = fold(name), fold(self._legend.full(name))
        known = self._known.get(own) or self._known.get(full)
        return known or self._remembered.get(full) or self._remembered.get(own)


async def match(session: AsyncSession, plan: Plan) -> int:
    """Look again whom the unmatched names of this plan mean; how many were found. Organisations may have come since."""
    milestones = select(Milestone.id).join(Activity).where(Activity.plan_id == plan.id)
    rows = await session.execute(
        select(Executor.id, Executor.name).where(Executor.milestone_id.in_(milestones), executors.stranger())
    )
    strangers = rows.all()
    if not strangers:
        return 0
    directory = Directory(await executors.names(session), plan.legend)
    found = [(number, whom) for number, name in strangers if (whom := directory.find(name))]
    if found:
        await session.execute(update(Executor), [{"id": number, **target(whom)} for number, whom in found])
    return len(found)


def target(whom: Named | None) -> dict[str, Any]:
    """The columns that say whom an executor's name means."""
    return {
        "group_id": whom.id if whom and whom.is_group else None,
        "organisation_id": (whom.id or None) if whom and not whom.is_group else None,
        "outside": whom is not None and not whom.id,
    }


async def assign(
    session: AsyncSession,
    zone: str,
    now: datetime,
    what: Sequence[ColumnElement[bool]],
    *,
    group_id: int | None = None,
    organisation_id: int | None = None,
    past: Past | None = None,
) -> int:
    """Make the assignments that executors call for and that are not there yet; how many are new.

    `what` narrows down over Plan, Activity and Occurrence; with `group_id` only what this group is named for, and with
    `organisation_id` only this organisation's. `zone` is where a day ends that neither an organisation nor the plan
    places. `past` is what becomes of items whose term is over by now; None leaves them as they are: they can be handed
    in, nobody asks for them.
    The number of statements does not grow with the number of organisations.
    """
    by_group = [Executor.group_id == group_id] if group_id else []
    owed = executors.pairs(*what, *by_group).subquery("owed")
    whose = [Organisation.id == organisation_id] if organisation_id else []
    found = await moments(session, zone, what, whose)
    new = 0
    for start in range(0, len(found), CHUNK):
        new += await _insert(session, owed, found[start : start + CHUNK], whose, now, past)
    return new


async def moments(
    session: AsyncSession, zone: str, what: Sequence[ColumnElement[bool]], whose: Sequence[ColumnElement[bool]]
) -> list[tuple[int, str, datetime | None, datetime | None]]:
    """When each occurrence starts and is due (UTC), in each zone organisations live in; «» is none of their own."""
    zones = select(func.coalesce(Organisation.zone, "").label("zone")).where(*whose).distinct().subquery()
    rows = await session.execute(
        select(Occurrence.id, Occurrence.starts_on, Occurrence.due_on, zones.c.zone, Plan.zone)
        .select_from(Occurrence)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(zones, true())
        .where(*what)
    )
    return [
        (number, own, _begin(starts, own or of_plan or zone), _end(due, own or of_plan or zone))
        for number, starts, due, own, of_plan in rows
    ]


def _begin(day: date | None, zone: str) -> datetime | None:
    return start_of_day(day, zone) if day else None


def _end(day: date | None, zone: str) -> datetime | None:
    return end_of_day(day, zone) if day else None


async def _insert(
    session: AsyncSession,
    owed: Subquery,
    moments: Sequence[tuple[int, str, datetime | None, datetime | None]],
    whose: Sequence[ColumnElement[bool]],
    now: datetime,
    past: Past | None,
) -> int:
    when = (
        values(
            column("occurrence_id", Integer),
            column("zone", String),
            column("starts_at", Moment),
            column("due_at", Moment),
            name="moments",
        )
        .data([(number, own, literal(begins, Moment), literal(ends, Moment)) for number, own, begins, ends in moments])
        .cte("moments", nesting=True)
    )
    rows = (
        select(
            Activity.plan_id,
            owed.c.occurrence_id,
            owed.c.organisation_id,
            when.c.starts_at,
            when.c.due_at,
            *_given(when.c.due_at, now, past),
        )
        .select_from(owed)
        .join(Occurrence, Occurrence.id == owed.c.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Organisation, Organisation.id == owed.c.organisation_id)
        .join(
            when,
            and_(when.c.occurrence_id == owed.c.occurrence_id, when.c.zone == func.coalesce(Organisation.zone, "")),
        )
        .where(*whose)
    )
    # The driver of SQLite counts the rows of a statement only when that begins with INSERT, so the WITH goes inside.
    inner = rows.subquery("new")
    columns = ["plan_id", "occurrence_id", "organisation_id", "starts_at", "due_at", *GIVEN]
    statement = insert(session, Assignment).from_select(columns, select(inner).where(true()))
    done = await session.execute(statement.on_conflict_do_nothing())
    return int(done.rowcount)  # type: ignore[attr-defined]


GIVEN = ("state", "created_at", "closed_at", "note")
_STATES = {Past.PAPER: AssignmentState.ACCEPTED, Past.WAIVED: AssignmentState.WAIVED}


def _given(due_at: ColumnElement[datetime], now: datetime, past: Past | None) -> Sequence[ColumnElement[Any]]:
    """How an assignment begins; what is called overdue has been owed since its term."""
    moment = literal(now, Moment)
    never = cast(null(), Moment)
    is_open = literal(AssignmentState.OPEN, Assignment.state.type)
    if past is None:
        return is_open, moment, never, literal("")
    over = due_at < moment
    if past is Past.LATE:
        return is_open, case((over, due_at), else_=moment), never, literal("")
    closed = literal(_STATES[past], Assignment.state.type)
    return (
        case((over, closed), else_=is_open),
        moment,
        case((over, moment), else_=never),
        case((over, literal(past.value)), else_=literal("")),
    )
