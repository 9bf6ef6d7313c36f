"""How long the event loop stands still while 1,000 entries are dealt to three jurors each, and while their 3,000 sheets
become totals, places and awards: each as one press of an organiser, with the screen that comes of it."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from benchmarks.dispatch import Figures
from benchmarks.paper import _watch
from models.actions import dealing, outcomes
from models.database import Database
from models.migrate import migrate
from models.rules.rights import OPERATOR
from models.tables import (
    Contest,
    ContestState,
    Criterion,
    Entry,
    EntryState,
    Juror,
    Nomination,
    Organisation,
    Outcome,
    Person,
    Score,
    Sheet,
    SheetState,
    Stage,
)

ENTRIES, JURORS, EACH, CRITERIA = 1000, 12, 3, 4
ROUNDS = 5
HELD = 0.02
NOW = datetime(2024, 6, 17, 6, 30, tzinfo=UTC)


async def measure() -> Figures:
    """The longest stretch of the loop's own thread in processor time; the least of some rounds, for whatever else the
    machine does only adds to it."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'bench.sqlite3'}")
        await migrate(database)
        await fill(database)
        dealt = [await _dealt(database) for _ in range(ROUNDS)]
        await judge(database)
        settled = [await _settled(database) for _ in range(ROUNDS)]
        await database.close()
    return [
        ("judging: 1,000 entries dealt to three each, longest standstill / 20 ms", min(dealt) / HELD, 1.0),
        ("judging: 1,000 entries of three sheets settled, longest standstill / 20 ms", min(settled) / HELD, 1.0),
    ]


async def _dealt(database: Database) -> float:
    async with database.writing() as session:
        await session.execute(delete(Sheet))
    return await longest(database, lambda session: dealing.evenly(session, OPERATOR, 1, EACH, NOW))


async def _settled(database: Database) -> float:
    async with database.writing() as session:
        await session.execute(delete(Outcome))
    return await longest(database, lambda session: outcomes.settle(session, OPERATOR, 1, 1, NOW))


async def longest(database: Database, act: Callable[[AsyncSession], Awaitable[object]]) -> float:
    """Seconds of processor time of the longest stretch in which nobody else has a turn."""
    stretches: list[float] = []
    async with asyncio.TaskGroup() as group:
        watch = group.create_task(_watch(stretches))
        async with database.writing() as session:
            await act(session)
        watch.cancel()
    return max(stretches)


async def fill(database: Database) -> None:
    """A contest with its jury and a thousand entries of organisations of their own."""
    async with database.writing() as session:
        session.add(Contest(token="b", title="Конкурс", state=ContestState.PUBLISHED, created_at=NOW))  # noqa: S106 – an address nobody opens
        await session.flush()
        session.add(Nomination(contest_id=1, position=1, title="Лонгрид"))
        session.add(Stage(contest_id=1, position=1))
        await session.flush()
        session.add_all(Criterion(stage_id=1, position=at, title=f"Критерий {at}") for at in range(CRITERIA))
        people = [{"account": at, "name": f"Эксперт {at}", "language": "ru", "created_at": NOW} for at in range(JURORS)]
        await session.execute(insert(Person), people)
        jurors = [{"contest_id": 1, "person_id": at, "joined_at": NOW} for at in range(1, JURORS + 1)]
        await session.execute(insert(Juror), jurors)
        numbers = range(1, ENTRIES + 1)
        await session.execute(insert(Organisation), [{"name": f"Колледж {at}", "search": f"{at}"} for at in numbers])
        entry = {"contest_id": 1, "nomination_id": 1, "stage_id": 1, "state": EntryState.ADMITTED, "version": 1}
        when = {"created_at": NOW, "changed_at": NOW}
        await session.execute(insert(Entry), [entry | when | {"number": at, "organisation_id": at} for at in numbers])


async def judge(database: Database) -> None:
    """Every sheet that was dealt is given, with points for each criterion."""
    async with database.writing() as session:
        sheets = list(await session.scalars(select(Sheet.id)))
        await session.execute(
            insert(Score),
            [
                {"sheet_id": sheet, "criterion_id": criterion, "points": (sheet * 7 + criterion) % 11}
                for sheet in sheets
                for criterion in range(1, CRITERIA + 1)
            ],
        )
        await session.execute(update(Sheet).values(state=SheetState.GIVEN, given_at=NOW))
