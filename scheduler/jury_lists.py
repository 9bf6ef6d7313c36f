"""Lists of who judges what are fetched and read aside, one after another; what each means is told in a letter."""

from collections.abc import Sequence
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.download import BadLine, download
from models.actions import jury_lists as acts
from models.actions.jury_lists import Begun
from models.documents import worker
from models.queries import jury_lists
from models.refusal import Refusal
from scheduler.chores import Chores

log = structlog.get_logger()

GIVE_UP = timedelta(hours=1)
"""How long a list is tried to be fetched at all: by then its sender has long been waiting for a word."""
UNFETCHED = "list-unfetched"


class Lists(Chores[Begun]):
    """Reads until cancelled, while this process holds the sender's lease."""

    look = 2.0
    failed = "a list of jurors could not be read"
    unsettled = "a list of jurors could not be settled"

    async def _waits(self, session: AsyncSession, apart: Sequence[int]) -> bool:
        return await jury_lists.waits(session, apart)

    async def _begin(self, session: AsyncSession, apart: Sequence[int]) -> Begun | None:
        return await acts.begin(session, self._clock.now(), apart)

    async def _do(self, fence: int, begun: Begun) -> None:
        """One list, from its bytes to its lines."""
        try:
            data = await download(self._bot, begun.file)
            lines = await worker.read_list_aside(data, begun.name)
            await self._settle(fence, lambda session: acts.keep(session, begun.list_id, lines, self._clock.now()))
        except BadLine as trouble:
            await self._later(fence, begun, trouble.pause)
            return
        except Refusal as refusal:
            await self._refuse(fence, begun, refusal.key if refusal.key.startswith("list-") else UNFETCHED)
        self._apart.pop(begun.list_id, None)

    async def _refuse(self, fence: int, begun: Begun, key: str) -> None:
        await self._settle(fence, lambda session: acts.refuse(session, begun.list_id, key, self._clock.now()))

    async def _later(self, fence: int, begun: Begun, pause: float) -> None:
        """The line is bad: try again after a pause that grows, and not for ever."""
        if self._clock.now() - begun.since > GIVE_UP:
            await self._refuse(fence, begun, UNFETCHED)
            return
        await self._settle(fence, lambda session: acts.give_back(session, begun.list_id))
        wait = self._put_off(begun.list_id, pause)
        log.warning("a list of jurors could not be fetched", list=begun.list_id, pause=wait)
