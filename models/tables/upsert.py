"""INSERT … ON CONFLICT, and many rows in one parameter or one answer, said once for both engines."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, ColumnElement, Select, String, cast, func, inspect, literal, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables.base import Base


def insert(session: AsyncSession, table: type[Base]) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT that knows `on_conflict_do_nothing` and `on_conflict_do_update` on the session's engine."""
    return insert_on(session.get_bind().dialect.name, table)


def insert_on(dialect: str, table: type[Base]) -> "sqlite.Insert | postgresql.Insert":
    """The same for an engine by its name, «sqlite» or «postgresql»: for statements that are built once."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def given(row: Base) -> dict[str, Any]:
    """The columns a row was made with that is not in the session: for inserting it past the session."""
    return {name: value for name, value in vars(row).items() if not name.startswith("_")}


def columns_of(session: AsyncSession, rows: Sequence[Sequence[Any]], *types: Any) -> list[ColumnElement[Any]]:
    """The columns of a table made of these rows (numbers, words, None), for an INSERT … SELECT.

    They travel as one parameter and are taken apart by the database, on its own thread: a thousand rows of parameters
    of their own keep everybody else waiting while they are put together.
    """
    text = json.dumps(rows)
    if session.get_bind().dialect.name == "sqlite":
        value = func.json_each(text).table_valued("value", name="row").c.value
        return [cast(func.json_extract(value, f"$[{number}]"), kind) for number, kind in enumerate(types)]
    value = (
        func.json_array_elements(cast(literal(text), JSON)).table_valued("value", name="row").render_derived().c.value
    )
    return [cast(value.op("->>")(number), kind) for number, kind in enumerate(types)]


def rows_of(session: AsyncSession, query: Select[*tuple[Any, ...]]) -> Select[str]:
    """The other way round: all rows of a question (numbers, words, None) as one JSON text, put together by the engine;
    None when PostgreSQL finds none. A thread can take it apart: ten thousand rows keep everybody waiting.
    """
    found = query.subquery()
    if session.get_bind().dialect.name == "sqlite":
        return select(func.json_group_array(func.json_array(*found.c), type_=String))
    return select(cast(func.json_agg(func.json_build_array(*found.c)), String))


async def insert_missing(session: AsyncSession, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert the rows that break no unique key; how many they were. Columns' defaults apply."""
    if not rows:
        return 0
    key = inspect(table).primary_key
    statement = insert(session, table).on_conflict_do_nothing().returning(*key)
    return len((await session.execute(statement, list(rows))).all())
