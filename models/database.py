"""Engines and sessions: SQLite tuned so that writers queue instead of failing, PostgreSQL by URL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

_PRAGMAS = ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")


class Database:
    """One engine and the only two ways to a session: reading and writing."""

    def __init__(self, url: str) -> None:
        self.engine: AsyncEngine = create_async_engine(url, hide_parameters=True)  # values are what people wrote
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._turn = asyncio.Lock()
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", _prepare)
            event.listen(self.engine.sync_engine, "begin", _begin)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """One transaction: committed at the end of the block, rolled back by any exception.

        On SQLite it takes the write lock at once: a transaction that reads first and asks for the lock later
        fails with "database is locked" as soon as two people press together. Writers of this process wait for each
        other here: SQLite's own waiting is sleeping and trying again.
        """
        async with self._turn if self.is_sqlite else nullcontext(), self._session() as session, session.begin():
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A transaction that only looks; it takes no write lock and ends in a rollback."""
        async with self._session() as session:
            _ = await session.connection(execution_options={"reading": True})
            yield session

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()

    def _session(self) -> AsyncSession:
        return AsyncSession(self.engine, expire_on_commit=False)


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not open transactions behind our back
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Any) -> None:
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
