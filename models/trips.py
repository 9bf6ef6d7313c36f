"""SQLite in one trip: a statement goes to its connection's thread once and comes back with all its rows.

The driver goes there four times for each: for a cursor, to execute, to fetch and to close. Every trip changes threads
twice, and of what a letter or a press costs that was the largest part.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Self

from aiosqlite import Connection

Parameters = Sequence[Any]


class Trips(Connection):
    """The driver's connection with our cursor."""

    def __init__(self, *where: Any, **options: Any) -> None:
        super().__init__(partial(sqlite3.connect, *where, **options), iter_chunk_size=0)
        self._thread.daemon = True  # as SQLAlchemy has it: a forgotten connection must not keep the process alive

    def cursor(self) -> "Cursor":  # type: ignore[override]
        """One for one statement, which is not yet anywhere."""
        return Cursor(self)

    async def ask(self, how: Callable[[sqlite3.Cursor], object]) -> tuple[sqlite3.Cursor, list[Any]]:
        """Take a statement there; what it says of itself, and its rows."""
        execute: Any = self._execute  # the driver's only way to its thread; it has no types
        answer: tuple[sqlite3.Cursor, list[Any]] = await execute(self._there, how)
        return answer

    def _there(self, how: Callable[[sqlite3.Cursor], object]) -> tuple[sqlite3.Cursor, list[Any]]:
        cursor = self._conn.cursor()
        how(cursor)
        rows = cursor.fetchall() if cursor.description else []
        return cursor, rows


class Cursor:
    """What SQLAlchemy wants of a driver's cursor."""

    def __init__(self, connection: Trips) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Parameters = ()) -> None:
        """Ask once."""
        await self._go(lambda cursor: cursor.execute(sql, parameters))

    async def executemany(self, sql: str, several: Sequence[Parameters]) -> None:
        """Say the same of many."""
        await self._go(lambda cursor: cursor.executemany(sql, several))

    async def fetchall(self) -> list[Any]:
        """The rows, which are here already."""
        return self._rows

    async def close(self) -> None:
        """Nothing is left there."""

    async def _go(self, how: Callable[[sqlite3.Cursor], object]) -> None:
        there, self._rows = await self._connection.ask(how)
        self.description, self.rowcount, self.lastrowid = there.description, there.rowcount, there.lastrowid
