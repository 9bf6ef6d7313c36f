"""Plans that people sent are read aside into drafts."""

import hashlib
from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.download import download
from models.actions import papers as acts
from models.actions.papers import Begun
from models.documents import worker
from models.queries import papers
from models.refusal import Refusal
from scheduler.chores import Outcome
from scheduler.handed_in import HandedIn


class Reader(HandedIn[Begun]):
    """Reads until cancelled, while this process holds the sender's lease."""

    failed = "a paper could not be read"
    unsettled = "a paper could not be settled"
    unfetched = "paper-unfetched"

    async def _waits(self, session: AsyncSession, apart: Sequence[int]) -> bool:
        return await papers.waits(session, apart)

    async def _begin(self, session: AsyncSession, apart: Sequence[int]) -> Begun | None:
        return await acts.begin(session, self._clock.now(), apart)

    async def _read(self, begun: Begun) -> Outcome:
        data = await download(self._bot, begun.file) if begun.file else begun.text.encode()
        reading = await worker.read_aside(data, begun.name)
        digest = hashlib.sha256(data).hexdigest()
        return lambda session: acts.keep(session, begun.id, reading, digest, self._clock.now(), self._zone)

    async def _refuse(self, session: AsyncSession, begun: Begun, refusal: Refusal) -> None:
        why = Refusal(refusal.key, **{**refusal.details, "name": begun.name})
        await acts.refuse(session, begun.id, why, self._clock.now())

    async def _give_back(self, session: AsyncSession, begun: Begun) -> None:
        await acts.give_back(session, begun.id)
