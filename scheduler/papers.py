"""Plans that people sent are read one after another, aside; what comes of each is kept in one short transaction.

The file is fetched and read outside any transaction. A paper waits until its draft or its refusal is written together
with the letter about it, so a crash between any two steps reads it again and never keeps it twice.
"""

import hashlib
from collections.abc import Sequence
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.download import BadLine, download
from models.actions import papers as acts
from models.actions.papers import Begun
from models.documents import worker
from models.queries import papers
from models.refusal import Refusal
from scheduler.chores import Chores

log = structlog.get_logger()

GIVE_UP = timedelta(hours=1)
"""How long a paper is tried to be fetched at all: by then its sender has long been waiting for a word."""


class Reader(Chores[Begun]):
    """Reads until cancelled, while this process holds the sender's lease."""

    look = 2.0
    failed = "a paper could not be read"
    unsettled = "a paper could not be settled"

    async def _waits(self, session: AsyncSession, apart: Sequence[int]) -> bool:
        return await papers.waits(session, apart)

    async def _begin(self, session: AsyncSession, apart: Sequence[int]) -> Begun | None:
        return await acts.begin(session, self._clock.now(), apart)

    async def _do(self, fence: int, begun: Begun) -> None:
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
        await self._settle(fence, lambda session: acts.give_back(session, begun.paper_id))
        wait = self._put_off(begun.paper_id, pause)
        log.warning("a paper could not be fetched", paper=begun.paper_id, pause=wait)
