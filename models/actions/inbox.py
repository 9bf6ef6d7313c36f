"""Updates are written down before they are confirmed to the messenger, and taken out exactly once, in order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.tables import Incoming
from models.tables.upsert import insert_missing

KEPT = timedelta(days=2)
"""How long a handled number is remembered: the messenger itself repeats an update for at most a day."""
AT_ONCE = 10_000
"""How many numbers are forgotten in one transaction: on SQLite everybody who writes waits meanwhile."""


@dataclass(frozen=True, slots=True)
class Written:
    """An update to be written down: its number, the messenger's number of the person, and what it says."""

    number: int
    account: int
    payload: str


class Taken(StrEnum):
    """What became of the wish to handle an update."""

    MINE = "mine"  # it is handled in this transaction or not at all
    DONE = "done"  # somebody has handled it
    LATER = "later"  # an earlier one of the same person waits, or another process is at it


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of the wish, and when the update was written down (UTC), known of one that is `MINE`."""

    taken: Taken
    received_at: datetime | None = None


async def receive(session: AsyncSession, updates: Sequence[Written], now: datetime) -> None:
    """Write updates down. One that is known already is left as it is."""
    rows = [
        {"update_id": one.number, "account": one.account, "payload": one.payload, "received_at": now} for one in updates
    ]
    await insert_missing(session, Incoming, rows)


async def take(session: AsyncSession, update_id: int, now: datetime) -> Turn:
    """Take an update out in this transaction; what it said is forgotten.

    Any number of processes may try. The row's lock is the lease: it ends with the transaction, also when the process
    dies. A person's update waits for the earlier ones that are at hand, whoever handles them, and for what is being
    handled for that person now; SQLite has one writer anyway.
    """
    one = (
        select(Incoming.update_id, Incoming.account)
        .where(Incoming.update_id == update_id, Incoming.handled_at.is_(None))
        .with_for_update(skip_locked=True)
        .cte("one")
    )
    mine = select(one.c.update_id)
    if session.get_bind().dialect.name == "postgresql":
        mine = mine.where(func.pg_try_advisory_xact_lock(one.c.account))
    earlier = aliased(Incoming)
    before = exists().where(
        earlier.account == Incoming.account, earlier.handled_at.is_(None), earlier.update_id < update_id
    )
    received_at = (
        await session.scalar(  # and no count of rows: SQLite's driver knows none of a statement that begins with WITH
            update(Incoming)
            .where(Incoming.update_id == mine.scalar_subquery(), ~before)
            .values(handled_at=now, payload=None)
            .returning(Incoming.received_at)
            .execution_options(synchronize_session=False)
        )
    )
    if received_at is not None:
        return Turn(Taken.MINE, received_at)
    waits = select(Incoming.update_id).where(Incoming.update_id == update_id, Incoming.handled_at.is_(None))
    return Turn(Taken.DONE if await session.scalar(waits) is None else Taken.LATER)


async def give_up(session: AsyncSession, update_id: int, now: datetime) -> None:
    """Take out an update that nobody can read, whatever waits before it."""
    await session.execute(
        update(Incoming)
        .where(Incoming.update_id == update_id, Incoming.handled_at.is_(None))
        .values(handled_at=now, payload=None)
    )


async def waiting(session: AsyncSession) -> Sequence[int]:
    """The numbers that were written down and are not handled yet, in order."""
    numbers = select(Incoming.update_id).where(Incoming.handled_at.is_(None)).order_by(Incoming.update_id)
    return (await session.scalars(numbers)).all()


async def read(session: AsyncSession, numbers: Collection[int]) -> Sequence[tuple[int, str]]:
    """What these of the waiting ones say, in order, by number."""
    rows = await session.execute(
        select(Incoming.update_id, Incoming.payload)
        .where(Incoming.update_id.in_(numbers), Incoming.handled_at.is_(None))
        .order_by(Incoming.update_id)
    )
    return [(number, payload or "") for number, payload in rows]


async def forget_old(session: AsyncSession, now: datetime, at_once: int = AT_ONCE) -> bool:
    """Drop the numbers nobody will repeat any more, the oldest first; True when that was all of them."""
    oldest = (
        select(Incoming.update_id)
        .where(Incoming.handled_at < now - KEPT)
        .order_by(Incoming.handled_at)
        .limit(at_once)
        .scalar_subquery()
    )
    gone = await session.execute(
        delete(Incoming).where(Incoming.update_id.in_(oldest)).execution_options(synchronize_session=False)
    )
    return bool(gone.rowcount < at_once)  # type: ignore[attr-defined]
