"""Who sends: one process holds the sender's lease and renews it, the others stand by and take over when it stops.

Real time counts here, never the product's clock, which the demo jumps. A holder believes in his lease for two thirds of
its length only, by whichever of his clocks has gone further: a frozen process, a suspended machine and a clock that was
set forward all make him ask the database before he sends again.
"""

import asyncio
import hashlib
import os
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from uuid import uuid4

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import leases, mishaps
from models.actions.leases import Mark
from models.clock import Clock
from models.database import Database

log = structlog.get_logger()

LASTS = 15.0
"""Seconds after which somebody else may send instead of a process that has died."""
SAFE = 2 / 3
"""The part of the lease its holder relies on."""
OFTEN = 15
"""How many times during a lease those who stand by look at it."""

Taken = Callable[[AsyncSession, int], Awaitable[None]]


def sender(bot_id: int) -> str:
    """The name of the right to send as this bot."""
    return f"sender:{hashlib.sha256(str(bot_id).encode()).hexdigest()[:16]}"


class Watch:
    """Seconds since it was started, by the clock that has gone further."""

    def __init__(self) -> None:
        self._started = _clocks()

    def shows(self) -> float:
        """Seconds, also those in which the process or the machine slept."""
        return max(now - then for now, then in zip(_clocks(), self._started, strict=True))


class Keeper:
    """Holds a lease as long as it runs. `taken` is called in the transaction in which it was taken, with the fence."""

    def __init__(self, database: Database, name: str, taken: Taken, lasts: float = LASTS) -> None:
        self.name = name
        self._database = database
        self._taken = taken
        self._lasts = lasts
        self._holder = uuid4().hex
        self._clock = Clock()  # nobody jumps this one
        self._fence: int | None = None
        self._renewed = Watch()
        self._held = asyncio.Event()

    def holds(self, fence: int) -> bool:
        """Is it certain that nobody else has taken the lease with this fence?"""
        return fence == self._fence and self._renewed.shows() < self._lasts * SAFE

    async def fence(self) -> int:
        """Wait until the lease is ours, surely; its fencing number."""
        while self._fence is None or not self.holds(self._fence):
            self._held.clear()
            await self._held.wait()
        return self._fence

    async def run(self) -> None:
        """Hold the lease, or wait for it, until cancelled."""
        seen: Mark | None = None
        since = time.monotonic()
        while True:
            pause = self._lasts / OFTEN
            try:
                if self._fence is not None:
                    await self._renew()
                    pause = self._lasts / 3
                elif (mark := await self._look()) != seen:
                    seen, since = mark, time.monotonic()
                gone = seen is None or seen.holder == leases.NOBODY or time.monotonic() - since >= self._lasts
                if self._fence is None and gone:
                    await self._take(seen)
            except Exception as failure:  # noqa: BLE001 – the database may be away; the lease ends by itself
                log.warning("the lease could not be looked after", trace=mishaps.places(failure))
            await asyncio.sleep(pause)

    async def release(self) -> None:
        """Let the next one send at once. When the database is away, the end of the lease does the same."""
        fence, self._fence = self._fence, None
        if fence is None:
            return
        try:
            async with self._database.writing() as session:
                await leases.release(session, self.name, fence)
        except Exception as failure:  # noqa: BLE001 – it ends by itself
            log.warning("the lease could not be released", trace=mishaps.places(failure))

    async def _look(self) -> Mark | None:
        async with self._database.reading() as session:
            return await leases.look(session, self.name)

    async def _take(self, seen: Mark | None) -> None:
        watch = Watch()
        async with self._database.writing() as session:
            fence = await leases.take(session, self.name, self._holder, self._until(), seen)
            if fence is not None:
                await self._taken(session, fence)
        if fence is not None:
            log.info("sending", fence=fence, process=os.getpid())
            self._hold(fence, watch)

    async def _renew(self) -> None:
        watch = Watch()  # from before the question: the others count from when they see the answer
        async with self._database.writing() as session:
            ours = await leases.renew(session, self.name, self._fence or 0, self._until())
        if ours:
            self._hold(self._fence, watch)
        else:
            log.warning("another process sends now", fence=self._fence)
            self._fence = None

    def _hold(self, fence: int | None, watch: Watch) -> None:
        self._fence, self._renewed = fence, watch
        self._held.set()

    def _until(self) -> datetime:
        return self._clock.now() + timedelta(seconds=self._lasts)


def _clocks() -> tuple[float, ...]:
    """The one that stands still while the machine sleeps, the one that does not where there is such, and the wall's."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return (time.monotonic(), time.clock_gettime(boot) if boot is not None else 0.0, time.time())
