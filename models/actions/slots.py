"""Letters of a slot: everybody it concerns, wherever they live, is owed one in a single INSERT … SELECT."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import CTE, ColumnElement, Date, Integer, String, column, func, literal, select, values
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.reminders import LATER
from models.queries.reminders import reader_zone
from models.tables import Letter, LetterKind, LetterState, Person
from models.tables.base import Moment
from models.tables.upsert import insert

COLUMNS = (
    "person_id", "kind", "subject_id", "occasion", "state", "priority", "not_before", "expires_at", "created_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """A full hour of a day in one zone: the moment it comes, and from when it is too late (UTC).

    `occasion` tells this slot's letter from the next one's.
    """

    place: str
    today: date
    hour: int
    occasion: str
    moment: datetime
    ends: datetime


async def owe(
    session: AsyncSession,
    kind: LetterKind,
    slots: Sequence[Slot],
    zone: str,
    now: datetime,
    whom: Callable[[CTE], ColumnElement[bool]],
) -> int:
    """Owe a letter of this kind to all people of `whom` (a condition over Person and the slots) who live in the place
    of a slot; `zone` is the network's. How many are new. Not an act of a viewer: the clock does it, twice is once.

    Whether the moment disturbs anybody is asked when the letter is taken to be sent.
    """
    if not slots:
        return 0
    rows = [(one.place, one.today, one.today.weekday(), one.hour, one.occasion, one.moment, one.ends) for one in slots]
    slot = values(
        column("place", String),
        column("today", Date),
        column("day", Integer),
        column("hour", Integer),
        column("occasion", String),
        column("moment", Moment),
        column("ends", Moment),
        name="slots",
    ).data(rows).cte("slots")  # fmt: skip
    people = (
        select(
            Person.id,
            literal(kind, Letter.kind.type),
            literal(0),
            slot.c.occasion,
            literal(LetterState.WAITING, Letter.state.type),
            literal(LATER),
            slot.c.moment,
            slot.c.ends,
            literal(now, Letter.created_at.type),
        )
        .select_from(slot)
        .join(Person, func.coalesce(reader_zone(), zone) == slot.c.place)
        .where(whom(slot))
    )
    statement = insert(session, Letter).from_select(COLUMNS, people, include_defaults=True)
    done: Any = await session.execute(statement.on_conflict_do_nothing())
    return max(0, int(done.rowcount))
