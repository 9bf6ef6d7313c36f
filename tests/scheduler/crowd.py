"""A crowd made inside the database: as many assignments, people and letters as a statement is asked for."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, case, cast, func, literal, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from models.database import Database
from models.rules.deadlines import end_of_day
from models.tables import (
    Activity,
    Assignment,
    AssignmentState,
    Base,
    Contest,
    ContestState,
    Incoming,
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
    PlanState,
    Role,
    Stage,
)
from models.tables.base import Moment
from models.tables.upsert import insert
from tests.world import MORNING, ZONE

TERM = date(2024, 7, 4)
"""A Thursday: three days before it, a Monday, somebody is reminded of it."""
COUNTED = ("people", "organisations", "plans", "activities", "milestones", "occurrences")
"""Tables whose rows are given their numbers here: PostgreSQL must not give them a second time."""
SLICE = 200_000
"""Rows of one statement."""
LARGE = ("assignments", "letters", "people", "memberships", "inbox")
"""The tables that grow with the country."""
ELSEWHERE = [end_of_day(TERM + timedelta(days=days), ZONE) for days in (*range(-400, -60, 7), *range(120, 700, 7))]
"""Moments at which nothing is to be said yet, or any more, on the morning of that Monday."""


async def fill(database: Database, assignments: int, due: int, people: int = 0, organisations: int = 1000) -> None:
    """So many assignments, `due` of them on TERM and the others far from it, in organisations with a head each; and so
    many people more, each of whom has written yesterday and had a letter."""
    async with database.writing() as session:
        await _organisations(session, organisations)
        await _plan(session, assignments // organisations + 1)
        await _assignments(session, assignments, due, organisations)
        if people:
            await _people(session, people, organisations)
    await _analyse(database, COUNTED)


async def hold(database: Database, contests: int) -> None:
    """So many contests of one stage each, published and over long ago."""
    opens, closes = MORNING - timedelta(days=400), MORNING - timedelta(days=300)
    contest = {"title": "Конкурс", "state": ContestState.PUBLISHED, "created_at": opens, "published_at": opens}
    stage = {"contest_id": lambda n: n, "position": 1, "opens_at": opens, "closes_at": closes}
    async with database.writing() as session:
        token = {"id": lambda n: n, "token": lambda n: cast(n, String)}
        await _put(session, Contest, token | contest, contests)
        await _put(session, Stage, stage, contests)
    await _analyse(database, ("contests",))


async def _analyse(database: Database, counted: Collection[str]) -> None:
    """Let the engine count what is there, and PostgreSQL number further rows of these tables beyond it."""
    async with database.engine.connect() as connection:
        _ = await connection.execution_options(isolation_level="AUTOCOMMIT")
        for name in () if database.is_sqlite else counted:
            await connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), 9000000)"))
        await connection.execute(text("ANALYZE" if database.is_sqlite else "VACUUM ANALYZE"))


async def _put(
    session: AsyncSession, table: type[Base], columns: dict[str, object], count: int, first: int = 1
) -> None:
    """So many rows; a column is a value, or an expression over `N`. A statement takes no longer than one may."""
    for start in range(first, first + count, SLICE):
        await _slice(session, table, columns, start, min(start + SLICE, first + count) - 1)


async def _slice(session: AsyncSession, table: type[Base], columns: dict[str, object], first: int, last: int) -> None:
    numbers = select(literal(first, Integer).label("n")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < last))
    words: list[ColumnElement[Any]] = [
        value(numbers.c.n) if callable(value) else literal(value, getattr(table, name).type)
        for name, value in columns.items()
    ]
    rows = select(*words).select_from(numbers)
    await session.execute(insert(session, table).from_select(list(columns), rows))


async def _organisations(session: AsyncSession, count: int) -> None:
    name = {"name": lambda n: literal("Колледж ").concat(n), "search": lambda n: literal("колледж ").concat(n)}
    await _put(session, Organisation, {"id": lambda n: n, **name}, count)
    person = {"language": "ru", "created_at": MORNING, "consent_version": "1", "consent_at": MORNING}
    await _put(session, Person, {"id": lambda n: n, "account": lambda n: n + 500_000, **person}, count)
    belongs = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    await _put(session, Membership, {"person_id": lambda n: n, "organisation_id": lambda n: n, **belongs}, count)


async def _plan(session: AsyncSession, occurrences: int) -> None:
    session.add(Plan(id=1, title="План", state=PlanState.PUBLISHED, created_at=MORNING))
    await session.flush()
    session.add(Activity(id=1, plan_id=1, position=1, title="Дело"))
    await session.flush()
    session.add(Milestone(id=1, activity_id=1, position=1, text="Дело", search="дело"))
    await session.flush()
    await _put(session, Occurrence, {"id": lambda n: n, "milestone_id": 1, "position": lambda n: n}, occurrences)


async def _assignments(session: AsyncSession, count: int, due: int, organisations: int) -> None:
    def term(n: ColumnElement[int]) -> ColumnElement[datetime]:
        far = [(n % len(ELSEWHERE) == number, literal(moment, Moment)) for number, moment in enumerate(ELSEWHERE)]
        return case((n <= due, literal(end_of_day(TERM, ZONE), Moment)), *far)

    row = {
        "plan_id": 1,
        "occurrence_id": lambda n: (n - 1) // organisations + 1,
        "organisation_id": lambda n: (n - 1) % organisations + 1,
        "state": AssignmentState.OPEN,
        "due_at": term,
        "created_at": MORNING - timedelta(days=500),
    }
    await _put(session, Assignment, row, count)


async def _people(session: AsyncSession, count: int, organisations: int) -> None:
    first = organisations + 1
    person = {"language": "ru", "created_at": MORNING, "consent_version": "1", "consent_at": MORNING}
    await _put(session, Person, {"id": lambda n: n, "account": lambda n: n + 500_000, **person}, count, first)
    belongs = {"role": Role.STUDENT, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    where = {"person_id": lambda n: n, "organisation_id": lambda n: n % organisations + 1}
    await _put(session, Membership, where | belongs, count, first)
    letter = {
        "person_id": lambda n: n,
        "kind": LetterKind.PLAN_PUBLISHED,
        "subject_id": 1,
        "state": LetterState.SENT,
        "not_before": MORNING,
        "created_at": MORNING,
        "sent_at": MORNING,
    }
    await _put(session, Letter, letter, count, first)
    lately = end_of_day(TERM - timedelta(days=4), ZONE)
    update = {"update_id": lambda n: n, "received_at": lately, "handled_at": lately}
    await _put(session, Incoming, update, count, first)


async def counted(database: Database, table: type[Base]) -> int:
    """How many rows a table has."""
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0
