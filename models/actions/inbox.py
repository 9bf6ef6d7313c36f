"""Updates are written down before they are confirmed to the messenger, and taken out exactly once."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Incoming
from models.tables.upsert import insert_missing

KEPT = timedelta(days=2)
"""How long a handled number is remembered: the messenger itself repeats an update for at most a day."""


async def receive(session: AsyncSession, updates: Sequence[tuple[int, str]], now: datetime) -> None:
    """Write updates down: (number, text of the update). One that is known already is left as it is."""
    rows = [{"update_id": number, "payload": payload, "received_at": now} for number, payload in updates]
    await insert_missing(session, Incoming, rows)


async def take(session: AsyncSession, update_id: int, now: datetime) -> bool:
    """Take an update out in this transaction; False when somebody has handled it already. What it said is forgotten."""
    taken = await session.execute(
        update(Incoming)
        .where(Incoming.update_id == update_id, Incoming.handled_at.is_(None))
        .values(handled_at=now, payload=None)
    )
    return bool(taken.rowcount)  # type: ignore[attr-defined]


async def waiting(session: AsyncSession) -> Sequence[tuple[int, str]]:
    """What was written down and never handled, in order, by number: the work a stopped process left."""
    rows = await session.execute(
        select(Incoming.update_id, Incoming.payload).where(Incoming.handled_at.is_(None)).order_by(Incoming.update_id)
    )
    return [(number, payload or "") for number, payload in rows]


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Drop the numbers nobody will repeat any more."""
    await session.execute(delete(Incoming).where(Incoming.handled_at < now - KEPT))
