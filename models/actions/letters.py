"""A letter is owed: written in the same transaction as what caused it, once, whatever happens twice."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Select, literal, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Letter, LetterKind
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
) -> None:
    """Owe each person a query finds one letter, at once, in a single statement."""
    person = people.subquery()
    words = select(
        person.c[0],
        literal(kind, Letter.kind.type),
        literal(subject_id),
        literal(occasion),
        literal(now, Letter.not_before.type),
        literal(now, Letter.created_at.type),
    ).where(true())
    columns = ["person_id", "kind", "subject_id", "occasion", "not_before", "created_at"]
    await session.execute(insert(session, Letter).from_select(columns, words).on_conflict_do_nothing())
