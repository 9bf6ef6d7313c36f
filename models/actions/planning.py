"""The clock writes down who is to hear of which term: one INSERT … SELECT for all terms of one day, however many.

Nothing is kept about what will be said when. Each tick computes which days have come to a rung of their ladder, and the
database finds by its indexes what is owed on them and by whom. Twice is once.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Executable,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession

from models.database import Database
from models.queries import standings
from models.queries.hearers import hears
from models.queries.obstacles import moved_at
from models.queries.reminders import begun, returned_at
from models.rules.ladders import ADMIN, COORDINATOR, DEPUTY
from models.rules.reminders import Return, Window
from models.tables import (
    Activity,
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
    Plan,
    Priority,
    Report,
    Role,
    RoleGrant,
)
from models.tables.base import Moment
from models.tables.upsert import insert_on

COLUMNS = ("person_id", "kind", "subject_id", "occasion", "state", "priority", "not_before", "expires_at", "created_at")


def _moment(name: str) -> BindParameter[datetime]:
    return bindparam(name, type_=Moment)


DUE: ColumnElement[bool] = and_(Assignment.due_at >= _moment("begins"), Assignment.due_at < _moment("ends"))
SLOT = _moment("slot")
HOUR = _moment("hour")
SAID: ColumnElement[bool] = func.coalesce(Plan.published_at, Assignment.created_at) <= HOUR
"""An hour of reminders has passed since the plan was published: what was overdue by then is not said all at once."""
HEARD: ColumnElement[datetime] = case((Plan.published_at > SLOT, HOUR), else_=SLOT)
"""Who is there by this moment hears of it: by the slot, or by the first hour after the plan was published."""
WITH_TERM: ColumnElement[datetime | None] = func.coalesce(_moment("expires_at"), Assignment.due_at)
"""A letter without an expiry of its own expires with the term it is about."""

DATED = ("begins", "ends", "slot", "occasion", "hour", "not_before", "expires_at", "now")
REMINDED = (*DATED, "kind", "today", "deputies", "last")
ESCALATED = (*DATED, "days", "role")
RETURNED = ("gone", "occasion", "not_before", "expires_at", "now")
"""What each statement is given at least; by these names it is put together, and known again."""
Build = Callable[[str, frozenset[str]], Executable]
"""A statement for an engine's dialect and the names of what it is given."""


def prepare(database: Database) -> None:
    """Put the statements together and compile them, as their first use would do: 20 to 100 ms of computing that would
    hold the event loop, so call it in a thread, once, before the first tick.

    SQLAlchemy has no public way into an engine's cache but to execute; a test tells when this one stops leading there.
    """
    engine = database.engine.sync_engine
    dialect, kept = engine.dialect, engine._compiled_cache  # noqa: SLF001
    forms = (
        (_reminders, REMINDED),
        (_reminders, (*REMINDED, "ladder")),
        (_drafts, DATED),
        (_escalations, ESCALATED),
        (_returns, RETURNED),
    )
    for build, names in forms:
        for given in (frozenset(names), frozenset((*names, "home"))):
            statement = build(dialect.name, given)
            statement._compile_w_cache(dialect, compiled_cache=kept, column_keys=sorted(given))  # noqa: SLF001


async def remind(session: AsyncSession, home: str | None, ladder: str, window: Window, now: datetime) -> int:
    """Owe reminders, or «overdue», of the terms in this window to whom they concern; how many letters are new.

    `home` is the zone of the organisations (None: the network's), `ladder` the one their items climb ("" the usual).
    """
    rung = window.rung
    values = (
        _values(home, window, now)
        | _special(ladder=ladder)
        | {
            "kind": rung.kind,
            "today": window.today,
            "deputies": rung.step.reaches(DEPUTY),
            "last": rung.is_last,
        }
    )
    return await _insert(session, _reminders, values)


async def remind_of_drafts(session: AsyncSession, home: str | None, window: Window, now: datetime) -> int:
    """Owe the authors of begun reports a word about them; how many letters are new."""
    return await _insert(session, _drafts, _values(home, window, now))


async def escalate(session: AsyncSession, home: str | None, window: Window, now: datetime) -> int:
    """Owe the coordinators, later the admins, one letter a day about what has been overdue so long."""
    new = 0
    for days, role in ((COORDINATOR, Role.COORDINATOR), (ADMIN, Role.ADMIN)):
        if window.rung.step.reaches(days):
            values = _values(home, window, now) | {"days": days, "role": role}
            values |= {"occasion": str(window.rung.step.day)}
            new += await _insert(session, _escalations, values)
    return new


async def welcome(session: AsyncSession, home: str | None, back: Return, now: datetime) -> int:
    """Owe the heads whose absence ended on that day one letter about all that waits for them."""
    values = _special(home=home) | {
        "gone": back.gone,
        "occasion": str(back.gone),
        "not_before": max(now, back.slot),
        "expires_at": back.expires_at,
        "now": now,
    }
    return await _insert(session, _returns, values)


def _values(home: str | None, window: Window, now: datetime) -> dict[str, Any]:
    rung = window.rung
    return _special(home=home) | {
        "begins": window.begins,
        "ends": window.ends,
        "slot": rung.slot,
        "occasion": rung.occasion,
        "hour": window.hour,
        "not_before": max(now, window.hour),
        "expires_at": rung.expires_at,
        "now": now,
    }


def _special(**values: str | None) -> dict[str, Any]:
    """Those that are given at all: a statement asks for a zone or a ladder of its own only then."""
    return {name: value for name, value in values.items() if value}


async def _insert(session: AsyncSession, build: Build, values: dict[str, Any]) -> int:
    statement = build(session.get_bind().dialect.name, frozenset(values))
    connection = await session.connection()
    done: Any = await connection.execute(statement, values)
    return max(0, int(done.rowcount))


@cache
def _reminders(dialect: str, given: frozenset[str]) -> Executable:
    """Assignments due on that day by their index; their ladder; whoever hears of them."""
    rows = (
        _letters(Membership.person_id, bindparam("kind", type_=Letter.kind.type), Assignment.id, WITH_TERM)
        .select_from(Assignment)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Assignment.plan_id)
        .join(Membership, Membership.organisation_id == Assignment.organisation_id)
        .join(Person, Person.id == Membership.person_id)
        .where(
            standings.owed(),
            DUE,
            _home(given),
            ~standings.past(),
            _ladder(given),
            Assignment.created_at <= SLOT,
            func.coalesce(returned_at(), Assignment.created_at) <= SLOT,
            func.coalesce(moved_at(), Assignment.created_at) <= SLOT,
            func.coalesce(Membership.decided_at, Assignment.created_at) <= HEARD,
            SAID,
            hears(),
        )
    )
    return _writing(dialect, rows)


@cache
def _drafts(dialect: str, given: frozenset[str]) -> Executable:
    rows = begun(
        _letters(Report.author_id, literal(LetterKind.DRAFT, Letter.kind.type), Report.id, WITH_TERM)
        .select_from(Assignment)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .join(Report, Report.assignment_id == Assignment.id)
        .join(Person, Person.id == Report.author_id)
        .where(DUE, _home(given), Person.reminders, Report.created_at <= SLOT)
    )
    return _writing(dialect, rows)


@cache
def _escalations(dialect: str, given: frozenset[str]) -> Executable:
    overdue = (
        exists()
        .where(standings.owed(), DUE, ~standings.past(), Assignment.created_at <= SLOT)
        .where(Organisation.id == Assignment.organisation_id, _home(given))
        .where(Plan.id == Assignment.plan_id, SAID)
    )
    rows = (
        _letters(
            RoleGrant.person_id,
            literal(LetterKind.ESCALATION, Letter.kind.type),
            bindparam("days", type_=Integer),
            _moment("expires_at"),
        )
        .join(Person, Person.id == RoleGrant.person_id)
        .where(
            RoleGrant.role == bindparam("role", type_=RoleGrant.role.type),
            RoleGrant.granted_at <= SLOT,
            Person.reminders,
            overdue,
        )
    )
    return _writing(dialect, rows)


@cache
def _returns(dialect: str, given: frozenset[str]) -> Executable:
    rows = (
        _letters(Person.id, literal(LetterKind.BACK, Letter.kind.type), literal(0), _moment("expires_at"))
        .join(Membership, Membership.person_id == Person.id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(
            Person.away_until == bindparam("gone", type_=Date),
            Person.reminders,
            Membership.role == Role.HEAD,
            Membership.state == MembershipState.CONFIRMED,
            _home(given),
        )
    )
    return _writing(dialect, rows)


def _home(given: frozenset[str]) -> ColumnElement[bool]:
    """The organisation lives in this zone, or in the network's. Of coalesce() PostgreSQL does not know what it leaves:
    it would look for the terms of each organisation by itself instead of for those of the day."""
    return Organisation.zone == bindparam("home", type_=String) if "home" in given else Organisation.zone.is_(None)


def _ladder(given: frozenset[str]) -> ColumnElement[bool]:
    """The activity climbs this ladder, of its own or of its plan's, or the usual one; said so for the same reason."""
    if "ladder" not in given:
        return and_(Activity.ladder.is_(None), Plan.ladder.is_(None))
    ladder = bindparam("ladder", type_=String)
    return or_(Activity.ladder == ladder, and_(Activity.ladder.is_(None), Plan.ladder == ladder))


def _letters(person: Any, kind: Any, subject: Any, expires: Any) -> Select[*tuple[Any, ...]]:
    return select(
        person,
        kind,
        subject,
        bindparam("occasion", type_=String),
        literal(LetterState.WAITING, Letter.state.type),
        literal(Priority.UNASKED, Letter.priority.type),
        _moment("not_before"),
        expires,
        _moment("now"),
    )


def _writing(dialect: str, rows: Select[*tuple[Any, ...]]) -> Executable:
    return insert_on(dialect, Letter).from_select(COLUMNS, rows).on_conflict_do_nothing()
