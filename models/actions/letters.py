"""A letter is owed: written in the same transaction as what caused it, once, whatever happens twice."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, Select, case, exists, literal, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Letter, LetterKind, LetterState, priority
from models.tables.upsert import insert, insert_missing


async def write(
    session: AsyncSession,
    people: Iterable[int],
    kind: LetterKind,
    subject_id: int,
    now: datetime,
    *,
    occasion: str = "",
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> int:
    """Owe each of these people one letter; how many are new.

    (person, kind, subject, occasion) is unique: writing it again does nothing. What the letter says is looked up
    when it is sent, so that nothing stale goes out. `not_before` is when it may go (UTC; at once by default),
    `expires_at` when it is dropped.
    """
    rows = [
        {
            "person_id": person,
            "kind": kind,
            "subject_id": subject_id,
            "occasion": occasion,
            "priority": priority(kind),
            "not_before": not_before or now,
            "expires_at": expires_at,
            "created_at": now,
        }
        for person in dict.fromkeys(people)
    ]
    return await insert_missing(session, Letter, rows)


async def write_to(
    session: AsyncSession,
    people: Select[int],
    kind: LetterKind,
    subject_id: int,
    now: datetime,
    *,
    occasion: str = "",
    later: tuple[str, datetime] | None = None,
) -> int:
    """Owe each person a query finds one letter, at once, in a single statement; how many are new, or wait again.

    `later`: the occasion and the moment (UTC) for whoever has got this letter already; one that was dropped, because
    it had nothing to say any more, waits again.
    """
    person = people.subquery()
    next_occasion, next_moment = later or (occasion, now)
    got = exists().where(
        Letter.person_id == person.c[0],
        Letter.kind == kind,
        Letter.subject_id == subject_id,
        Letter.occasion == occasion,
        Letter.state.not_in((LetterState.WAITING, LetterState.DROPPED)),
    )
    words = select(
        person.c[0],
        literal(kind, Letter.kind.type),
        literal(subject_id),
        case((got, literal(next_occasion)), else_=literal(occasion)),
        literal(priority(kind), Letter.priority.type),
        case((got, literal(next_moment, Letter.not_before.type)), else_=literal(now, Letter.not_before.type)),
        literal(now, Letter.created_at.type),
    ).where(true())
    columns = ["person_id", "kind", "subject_id", "occasion", "priority", "not_before", "created_at"]
    statement = insert(session, Letter).from_select(columns, words)
    if later is None:
        return await _written(session, statement.on_conflict_do_nothing())
    again = {"state": LetterState.WAITING, "not_before": statement.excluded.not_before}
    key = ["person_id", "kind", "subject_id", "occasion"]
    dropped = Letter.state == LetterState.DROPPED
    return await _written(session, statement.on_conflict_do_update(index_elements=key, set_=again, where=dropped))


async def write_into(
    session: AsyncSession,
    chats: Iterable[tuple[int, int]],
    kind: LetterKind,
    subject_id: int,
    now: datetime,
    *,
    occasion: str = "",
    **values: Any,
) -> int:
    """Owe each of these chats of many a letter in somebody's name (person, chat); how many are new."""
    rows = [
        {
            "person_id": person,
            "chat_id": chat,
            "kind": kind,
            "subject_id": subject_id,
            "occasion": f"{occasion}:chat:{chat}",
            "priority": priority(kind),
            "not_before": now,
            "created_at": now,
            **values,
        }
        for person, chat in chats
    ]
    return await insert_missing(session, Letter, rows)


async def write_each(
    session: AsyncSession, owed: Select[int, int], kind: LetterKind, now: datetime, *, occasion: str = ""
) -> int:
    """Owe each person of a query one letter about the subject beside them, at once, in a single statement; how many are
    new."""
    pair = owed.subquery()
    words = select(
        pair.c[0],
        literal(kind, Letter.kind.type),
        pair.c[1],
        literal(occasion),
        literal(priority(kind), Letter.priority.type),
        literal(now, Letter.not_before.type),
        literal(now, Letter.created_at.type),
    ).where(true())
    columns = ["person_id", "kind", "subject_id", "occasion", "priority", "not_before", "created_at"]
    return await _written(session, insert(session, Letter).from_select(columns, words).on_conflict_do_nothing())


async def _written(session: AsyncSession, statement: Executable) -> int:
    done: Any = await session.execute(statement)
    return int(done.rowcount)
