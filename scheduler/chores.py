"""What waits in the database and takes long is done by the process that sends: one piece after another, outside any
transaction; what comes of each is kept in a short one. A piece whose line was bad rests for a while, and others go on.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, Generic, TypeVar

import structlog
from aiogram import Bot
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import leases, mishaps
from models.actions.leases import Lost
from models.clock import Clock
from models.database import Away, Database
from scheduler.lease import Keeper

log = structlog.get_logger()

STUMBLE = 1.0
"""Seconds to wait when the database did not answer, or something else broke."""
PAUSES = (5, 15, 60)
"""Seconds a piece rests after the first, second … failure of the line."""

Outcome = Callable[[AsyncSession], Awaitable[None]]
B = TypeVar("B")
"""A piece that was begun."""


class Chores(ABC, Generic[B]):
    """Works until cancelled, while this process holds the sender's lease. `told` rings when there may be a letter."""

    look: ClassVar[float]
    """Seconds after which one looks though nobody rang: another process may have taken the press."""
    failed: ClassVar[str]
    """What the log says of a piece that could not be done."""
    unsettled: ClassVar[str]
    """What the log says of an outcome that could not be kept."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        zone: str,
        keeper: Keeper,
        told: Callable[[], None] = lambda: None,
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._zone = zone
        self._keeper = keeper
        self._told = told
        self._bell = asyncio.Event()
        self._apart: dict[int, tuple[float, int]] = {}
        """Pieces whose line was bad: until when they rest, by the loop's watch, and how often it was by now."""

    @abstractmethod
    async def _waits(self, session: AsyncSession, apart: Sequence[int]) -> bool:
        """Is there a piece to be done, besides those set `apart`?"""

    @abstractmethod
    async def _begin(self, session: AsyncSession, apart: Sequence[int]) -> B | None:
        """The one of them that waits longest; None when somebody has taken it meanwhile."""

    @abstractmethod
    async def _do(self, fence: int, begun: B) -> None:
        """The piece itself, outside any transaction."""

    def ring(self) -> None:
        """Something may have come: look now."""
        self._bell.set()

    async def run(self) -> None:
        """Do what waits, again and again."""
        while True:
            fence = await self._keeper.fence()
            self._bell.clear()
            try:
                found = await self._next(fence)
            except Lost:
                continue
            except Exception as failure:  # noqa: BLE001 – whatever it was, the next piece is done
                await self._note(failure)
                await asyncio.sleep(STUMBLE)
                continue
            if not found:
                await self._rest()

    async def _next(self, fence: int) -> bool:
        """Do the piece that waits longest; False when there is none."""
        apart = self._resting()
        async with self._database.reading() as session:
            if not await self._waits(session, apart):
                return False
        async with self._database.writing() as session:
            await leases.check(session, self._keeper.name, fence)
            begun = await self._begin(session, apart)
        if begun is not None:
            await self._do(fence, begun)
        self._told()
        return begun is not None

    def _resting(self) -> Sequence[int]:
        """The numbers of those whose line was bad a moment ago."""
        now = asyncio.get_running_loop().time()
        return [number for number, (until, _) in self._apart.items() if until > now]

    def _put_off(self, number: int, least: float) -> float:
        """Its line was bad: let it rest for a while that grows, so many seconds at the `least`; how many it is."""
        _, failures = self._apart.get(number, (0, 0))
        pause = max(least, PAUSES[min(failures, len(PAUSES) - 1)])
        self._apart[number] = asyncio.get_running_loop().time() + pause, failures + 1
        return pause

    async def _settle(self, fence: int, outcome: Outcome) -> None:
        """Keep an outcome while we are the ones who may. While the database is away it is tried again."""
        while True:
            try:
                async with self._database.writing() as session:
                    await leases.check(session, self._keeper.name, fence)
                    await outcome(session)
            except Away as failure:
                log.warning(self.unsettled, trace=mishaps.places(failure))
                await asyncio.sleep(STUMBLE)
            else:
                return

    async def _rest(self) -> None:
        """Wait for the bell, or for the next look."""
        try:
            async with asyncio.timeout(self.look):
                await self._bell.wait()
        except TimeoutError:
            return

    async def _note(self, failure: Exception) -> None:
        """Write a failure down, by its kind and places: what people sent is in none of them."""
        log.warning(self.failed, trace=mishaps.places(failure))
        if isinstance(failure, Away):
            return
        try:
            async with self._database.writing() as session:
                await mishaps.note(session, failure, self._clock.now())
        except SQLAlchemyError as second:
            log.warning("a mishap could not be noted", kind=type(second).__name__)
