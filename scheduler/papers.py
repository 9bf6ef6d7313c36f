"""Plans that people sent are read one after another, aside; what comes of each is kept in one short transaction.

The file is fetched and read outside any transaction. A paper waits until its draft or its refusal is written together
with the letter about it, so a crash between any two steps reads it again and never keeps it twice.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog
from aiogram import Bot
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.download import BadLine, download
from models.actions import leases, mishaps
from models.actions import papers as acts
from models.actions.leases import Lost
from models.actions.papers import Begun
from models.clock import Clock
from models.database import Away, Database
from models.documents import worker
from models.queries import papers
from models.refusal import Refusal
from scheduler.lease import Keeper

log = structlog.get_logger()

LOOK = 2.0
"""Seconds after which one looks though nobody rang: another process may have taken the press."""
STUMBLE = 1.0
"""Seconds to wait when the database did not answer, or something else broke."""
PAUSES = (5, 15, 60)
"""Seconds a paper waits after the first, second … time it could not be fetched; others go on meanwhile."""
GIVE_UP = timedelta(hours=1)
"""How long a paper is tried to be fetched at all: by then its sender has long been waiting for a word."""

Outcome = Callable[[AsyncSession], Awaitable[None]]


class Reader:
    """Reads until cancelled, while this process holds the sender's lease. `told` rings when there is a letter."""

    def __init__(
        self, bot: Bot, database: Database, clock: Clock, zone: str, keeper: Keeper, told: Callable[[], None]
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._zone = zone
        self._keeper = keeper
        self._told = told
        self._bell = asyncio.Event()
        self._apart: dict[int, tuple[float, int]] = {}
        """Papers that could not be fetched: until when they rest, by the loop's watch, and how often by now."""

    def ring(self) -> None:
        """Something may have come: look now."""
        self._bell.set()

    async def run(self) -> None:
        """Read what waits, again and again."""
        while True:
            fence = await self._keeper.fence()
            self._bell.clear()
            try:
                found = await self._next(fence)
            except Lost:
                continue
            except Exception as failure:  # noqa: BLE001 – whatever it was, the next paper is read
                await self._note(failure)
                await asyncio.sleep(STUMBLE)
                continue
            if not found:
                await self._rest()

    async def _next(self, fence: int) -> bool:
        """Read the paper that waits longest; False when there is none."""
        apart = self._set_apart()
        async with self._database.reading() as session:
            if not await papers.waits(session, apart):
                return False
        async with self._database.writing() as session:
            await leases.check(session, self._keeper.name, fence)
            begun = await acts.begin(session, self._clock.now(), apart)
        if begun is not None:
            await self._read(fence, begun)
        self._told()
        return begun is not None

    def _set_apart(self) -> list[int]:
        """Those that could not be fetched a moment ago."""
        now = asyncio.get_running_loop().time()
        return [number for number, (until, _) in self._apart.items() if until > now]

    async def _read(self, fence: int, begun: Begun) -> None:
        """One paper, from its bytes to its draft."""
        try:
            data = await download(self._bot, begun.file) if begun.file else begun.text.encode()
            reading = await worker.read_aside(data, begun.name)
            digest = hashlib.sha256(data).hexdigest()
            await self._settle(
                fence,
                lambda session: acts.keep(session, begun.paper_id, reading, digest, self._clock.now(), self._zone),
            )
        except BadLine as trouble:
            await self._later(fence, begun, trouble.pause)
            return
        except Refusal as refusal:
            await self._refuse(fence, begun, refusal)
        self._apart.pop(begun.paper_id, None)

    async def _refuse(self, fence: int, begun: Begun, refusal: Refusal) -> None:
        why = Refusal(refusal.key, **{**refusal.details, "name": begun.name})
        await self._settle(fence, lambda session: acts.refuse(session, begun.paper_id, why, self._clock.now()))

    async def _later(self, fence: int, begun: Begun, pause: float) -> None:
        """The line is bad: try again after a pause that grows, and not for ever."""
        if self._clock.now() - begun.since > GIVE_UP:
            await self._refuse(fence, begun, Refusal("paper-unfetched"))
            return
        _, failures = self._apart.get(begun.paper_id, (0, 0))
        wait = max(pause, PAUSES[min(failures, len(PAUSES) - 1)])
        log.warning("a paper could not be fetched", paper=begun.paper_id, pause=wait)
        await self._settle(fence, lambda session: acts.give_back(session, begun.paper_id))
        self._apart[begun.paper_id] = asyncio.get_running_loop().time() + wait, failures + 1

    async def _settle(self, fence: int, outcome: Outcome) -> None:
        """Keep an outcome while we are the ones who may. While the database is away it is tried again."""
        while True:
            try:
                async with self._database.writing() as session:
                    await leases.check(session, self._keeper.name, fence)
                    await outcome(session)
            except Away as failure:
                log.warning("a paper could not be settled", trace=mishaps.places(failure))
                await asyncio.sleep(STUMBLE)
            else:
                return

    async def _rest(self) -> None:
        """Wait for the bell, or for the next look."""
        try:
            async with asyncio.timeout(LOOK):
                await self._bell.wait()
        except TimeoutError:
            return

    async def _note(self, failure: Exception) -> None:
        """Write a failure down, by its kind and places: what people sent is in none of them."""
        log.warning("a paper could not be read", trace=mishaps.places(failure))
        if isinstance(failure, Away):
            return
        try:
            async with self._database.writing() as session:
                await mishaps.note(session, failure, self._clock.now())
        except SQLAlchemyError as second:
            log.warning("a mishap could not be noted", kind=type(second).__name__)
