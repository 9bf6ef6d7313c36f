"""One process at a time: a lease is taken, renewed and given up; each new holder gets a higher fencing number.

No clock of another machine is believed. Whoever waits takes a lease that has not moved for as long as it lasts by his
own watch (`seen`), or that nobody holds. Renewing and taking are single statements, so two never succeed together.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Lease
from models.tables.upsert import insert

NOBODY = ""
STANDS = (
    select(Lease.fence)
    .where(Lease.name == bindparam("name"), Lease.fence == bindparam("fence"))
    .with_for_update(read=True)
)


@dataclass(frozen=True, slots=True)
class Mark:
    """How a lease looked: as long as its holder lives, the next look finds another mark."""

    holder: str
    fence: int
    until: datetime


class Lost(Exception):
    """Somebody else holds the lease by now."""


async def look(session: AsyncSession, name: str) -> Mark | None:
    """The lease as it stands; None before anybody ever took it."""
    row = await session.get(Lease, name)
    return Mark(row.holder, row.fence, row.until) if row else None


async def take(session: AsyncSession, name: str, holder: str, until: datetime, seen: Mark | None = None) -> int | None:
    """Take the lease when nobody holds it, or when it still looks as `seen`. The new fence; None when it is taken.

    `until` is by the taker's own clock (UTC, the real time).
    """
    new = insert(session, Lease).values(name=name, holder=holder, fence=1, until=until)
    still = and_(Lease.fence == seen.fence, Lease.until == seen.until) if seen else Lease.holder == NOBODY
    taken = new.on_conflict_do_update(
        index_elements=["name"],
        set_={"holder": holder, "fence": Lease.fence + 1, "until": until},
        where=or_(Lease.holder == NOBODY, still),
    )
    return await session.scalar(taken.returning(Lease.fence))


async def renew(session: AsyncSession, name: str, fence: int, until: datetime) -> bool:
    """Go on holding it until then; False when somebody else holds it."""
    mine = update(Lease).where(Lease.name == name, Lease.fence == fence, Lease.holder != NOBODY)
    done: Any = await session.execute(mine.values(until=until))
    return bool(done.rowcount)


async def check(session: AsyncSession, name: str, fence: int) -> None:
    """For the rest of this transaction nobody else takes the lease. Raises Lost when somebody has."""
    if await session.scalar(STANDS, {"name": name, "fence": fence}) is None:
        raise Lost(name)


async def release(session: AsyncSession, name: str, fence: int) -> None:
    """Let the next one take it at once."""
    await session.execute(update(Lease).where(Lease.name == name, Lease.fence == fence).values(holder=NOBODY))
