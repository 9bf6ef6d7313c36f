"""A real database for every test: SQLite; in chosen places PostgreSQL too, everywhere with TEST_DATABASE=postgresql."""

import asyncio
import gc
import os
import shutil
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.telegram import library
from models.database import Database
from models.migrate import migrate
from tests import postgresql
from tests.world import World

library.load()  # before any test loads aiogram in its own way

SQLITE, POSTGRESQL = "sqlite", "postgresql"
TESTS = Path(__file__).parent
BOTH = ("actions", "queries", "scheduler", "stories/test_registration.py", "stories/test_reports.py")
"""The places that run on both engines, unless TEST_DATABASE names one."""
LENGTHY = ("scheduler/test_fortnight.py", "scheduler/test_standstill.py", "scheduler/test_year.py")
"""Weeks lived through, by statements that others run on both engines."""
SELDOM = 50_000
"""New objects between two looks for garbage, as in the product."""
THREADS_END = 2.0
"""Seconds a statement that nobody waits for any more may take."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what asks for a database on each engine it is for."""
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", engines(metafunc.definition.path), scope="session")


def engines(path: Path) -> list[str]:
    """The engines for the tests of this file."""
    if chosen := os.environ.get("TEST_DATABASE"):
        return [chosen]
    both = (
        any(path.is_relative_to(TESTS / place) for place in BOTH) and path.relative_to(TESTS).as_posix() not in LENGTHY
    )
    return [SQLITE, POSTGRESQL] if both else [SQLITE]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first, that no process waits for the last of them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: going through it again and again was a third of the run."""
    gc.freeze()
    gc.set_threshold(SELDOM)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty database; each test gets a copy."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite3"

    async def make() -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        await migrate(database)
        await database.close()

    asyncio.run(make())
    return path


@pytest.fixture(scope="session")
def own_postgresql(testrun_uid: str, worker_id: str) -> Iterator[postgresql.Own]:
    """The PostgreSQL database of this process."""
    with postgresql.running(testrun_uid, worker_id) as own:
        yield own


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database with all tables."""
    if engine == POSTGRESQL:
        own: postgresql.Own = request.getfixturevalue("own_postgresql")
        asyncio.run(own.clear())  # before and not after: one test that breaks off leaves nothing to the next
        yield own.url.render_as_string(hide_password=False)
    else:
        path = tmp_path / "bot.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def threads_end() -> AsyncIterator[None]:
    """The loop outlives the threads of SQLite: a statement goes on in its own when nobody waits for it any more."""
    before = set(threading.enumerate())
    yield
    with suppress(TimeoutError):
        async with asyncio.timeout(THREADS_END):
            while any("connection_worker" in one.name for one in set(threading.enumerate()) - before):
                await asyncio.sleep(0.005)


@pytest.fixture
async def database(database_url: str, threads_end: None) -> AsyncIterator[Database]:
    """An open database."""
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
async def world(database: Database) -> World:
    """An empty world."""
    return World(database)
