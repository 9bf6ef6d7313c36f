"""Engines and sessions: SQLite tuned so that writers queue instead of failing, PostgreSQL by URL."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as SaTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from models.trips import Trips

PATIENCE = 5
"""Seconds a transaction waits for its turn or for a connection before the database counts as away."""
_PRAGMAS = (f"busy_timeout={PATIENCE * 1000}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
_POOL = 20
"""Connections of one process to PostgreSQL, which gives out a hundred in all by default."""
_IDLE = 30
"""Seconds after which PostgreSQL ends a transaction that nobody drives on: a frozen process must let go its locks."""
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN}
_PASSING = ("08", "40", "53", "57P")
"""PostgreSQL's classes of errors that pass: connections, clashes of transactions, resources, shut-down and start."""


class Away(SQLAlchemyError):
    """The database does not answer, or not now: nothing was kept, and the same again will work once it is back."""

    def __init__(self, orig: BaseException) -> None:
        super().__init__(type(orig).__name__)
        self.orig = orig


class Database:
    """One engine and the only two ways to a session: reading and writing. Both raise Away while it does not answer."""

    def __init__(self, url: str) -> None:
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        more: dict[str, Any] = {} if self.is_sqlite else _postgresql()
        # hidden, because values are what people wrote
        self.engine: AsyncEngine = create_async_engine(url, hide_parameters=True, pool_timeout=PATIENCE, **more)
        self._turn = asyncio.Lock()
        if self.is_sqlite:
            self.engine.dialect.cte_follows_insert = True  # the driver counts rows only after a first word «INSERT»
            event.listen(self.engine.sync_engine, "do_connect", _by_trips)
            event.listen(self.engine.sync_engine, "connect", _prepare)
            event.listen(self.engine.sync_engine, "begin", _begin)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """One transaction: committed at the end of the block, rolled back by any exception.

        On SQLite it takes the write lock at once: a transaction that reads first and asks for the lock later
        fails with "database is locked" as soon as two people press together. The writers of one process stand in a
        queue of our own: SQLite's own waiting is by chance, and the unlucky ones would time out.
        """
        async with self._in_turn(), self._session() as session, session.begin():
            with _telling():
                _ = await session.connection()
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A transaction that only looks; it takes no write lock and ends in a rollback."""
        async with self._session() as session:
            with _telling():
                _ = await session.connection(execution_options={"reading": True})
            yield session

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[AsyncSession]:
        try:
            async with AsyncSession(self.engine, expire_on_commit=False) as session:
                yield session
        except SQLAlchemyError as failure:
            if _passes(failure):
                raise Away(getattr(failure, "orig", None) or failure) from failure
            raise

    @asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        if not self.is_sqlite:
            yield
            return
        try:
            async with asyncio.timeout(PATIENCE):
                _ = await self._turn.acquire()
        except TimeoutError as failure:
            raise Away(failure) from failure
        try:
            yield
        finally:
            self._turn.release()


@contextmanager
def _telling() -> Iterator[None]:
    """A driver that cannot connect raises the system's own errors."""
    try:
        yield
    except (OSError, TimeoutError) as failure:
        raise Away(failure) from failure


def _passes(failure: SQLAlchemyError) -> bool:
    """Will the same succeed once the database is back? A wrong statement will not."""
    if isinstance(failure, SaTimeoutError) or (isinstance(failure, DBAPIError) and failure.connection_invalidated):
        return True
    cause = getattr(failure, "orig", None)
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int):
        return code & 0xFF in _BUSY
    return str(getattr(cause, "sqlstate", None) or "").startswith(_PASSING) or isinstance(failure, InterfaceError)


def _postgresql() -> dict[str, Any]:
    """A connection is tried before it is used, so that a restart of the server is not noticed; waiting has an end."""
    own = {"idle_in_transaction_session_timeout": str(_IDLE * 1000)}
    connecting = {"timeout": PATIENCE, "command_timeout": 60, "server_settings": own}
    return {"pool_pre_ping": True, "pool_size": _POOL, "max_overflow": 0, "connect_args": connecting}


def _by_trips(_dialect: Any, _record: Any, _where: Any, options: dict[str, Any]) -> None:
    options["async_creator_fn"] = Trips


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not open transactions behind our back
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Any) -> None:
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
