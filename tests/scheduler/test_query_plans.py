"""What the scheduler asks is found by an index: no statement of it reads a large table from end to end."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from models.actions import delivery, inbox
from models.database import Database
from models.rules.quiet import DEFAULT
from models.tables import Letter
from scheduler import contests, notices, reminders, summaries
from tests.scheduler import crowd
from tests.scheduler.crowd import LARGE
from tests.scheduler.post_office import at
from tests.world import ZONE, World

MONDAY = at("2024-07-01T10:00")
MINUTE = timedelta(minutes=1)
READ_THROUGH = re.compile(rf"SCAN (?:{'|'.join(LARGE)})|Seq Scan on (?:{'|'.join(LARGE)})")

Asked = list[tuple[str, Any]]


@contextmanager
def asked(database: Database) -> Iterator[Asked]:
    """The statements of the block with their parameters, as the driver gets them."""
    seen: Asked = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, several: bool) -> None:
        if not statement.startswith("BEGIN"):
            seen.append((statement, parameters[0] if several else parameters))

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def plans(database: Database, statements: Asked) -> dict[str, str]:
    """How the engine goes about each of these statements."""
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
    found = {}
    async with database.engine.connect() as connection:
        for statement, parameters in statements:
            rows = await connection.exec_driver_sql(f"{explain} {statement}", parameters)
            found[statement] = "\n".join(str(row[-1]) for row in rows)
        await connection.rollback()
    return found


@pytest.fixture
async def full(world: World) -> Database:
    """A country in small: large enough for an engine to see that reading it through is dear."""
    await crowd.fill(world.database, 60_000, 500, people=20_000)
    return world.database


async def tick_and_claim(database: Database) -> None:
    """Everything the scheduler does in a minute: a look at all, the minute of ten o'clock, a quiet minute, the post.

    The Monday is the first of a month: everybody gets a summary, and whoever wants it is praised.
    """
    for since, now in ((None, MONDAY), (MONDAY - 5 * MINUTE, MONDAY), (MONDAY + MINUTE, MONDAY + 2 * MINUTE)):
        for tick in (reminders, summaries, notices):
            async with database.writing() as session:
                await tick.plan(session, ZONE, since, now)
    async with database.writing() as session:
        await inbox.forget_old(session, MONDAY)
    async with database.writing() as session:
        assert await delivery.waits(session, MONDAY)
        assert await delivery.claim(session, MONDAY, ZONE)


async def test_the_scheduler_reads_no_large_table_from_end_to_end(full: Database) -> None:
    with asked(full) as seen:
        await tick_and_claim(full)
    assert len(seen) > 25
    read_through = {
        statement: plan for statement, plan in (await plans(full, seen)).items() if READ_THROUGH.search(plan)
    }
    assert read_through == {}
    assert await crowd.counted(full, Letter) == 41_500


async def test_whether_a_contest_opens_or_closes_is_asked_by_indexes(world: World) -> None:
    await crowd.hold(world.database, 5_000)
    with asked(world.database) as seen:
        async with world.database.writing() as session:
            assert await contests.plan(session, ZONE, DEFAULT, MONDAY + MINUTE, MONDAY + 2 * MINUTE) == 0
    (plan,) = (await plans(world.database, seen)).values()
    assert not re.search(r"SCAN stages|Seq Scan on stages", plan)


async def test_a_statement_that_does_is_found_out(full: Database) -> None:
    statement = "SELECT count(*) FROM people WHERE name = 'Анна'"
    assert READ_THROUGH.search((await plans(full, [(statement, ())]))[statement])
