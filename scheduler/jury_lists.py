"""Lists of who judges what are read aside; what each means is told in a letter."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.download import download
from models.actions import jury_lists as acts
from models.actions.jury_lists import Begun
from models.documents import worker
from models.queries import jury_lists
from models.refusal import Refusal
from scheduler.chores import Outcome
from scheduler.handed_in import HandedIn


class Lists(HandedIn[Begun]):
    """Reads until cancelled, while this process holds the sender's lease."""

    failed = "a list of jurors could not be read"
    unsettled = "a list of jurors could not be settled"
    unfetched = "list-unfetched"

    async def _waits(self, session: AsyncSession, apart: Sequence[int]) -> bool:
        return await jury_lists.waits(session, apart)

    async def _begin(self, session: AsyncSession, apart: Sequence[int]) -> Begun | None:
        return await acts.begin(session, self._clock.now(), apart)

    async def _read(self, begun: Begun) -> Outcome:
        data = await download(self._bot, begun.file)
        lines = await worker.read_list_aside(data, begun.name)
        return lambda session: acts.keep(session, begun.id, lines, self._clock.now())

    async def _refuse(self, session: AsyncSession, begun: Begun, refusal: Refusal) -> None:
        key = refusal.key if refusal.key.startswith("list-") else self.unfetched
        await acts.refuse(session, begun.id, key, self._clock.now())

    async def _give_back(self, session: AsyncSession, begun: Begun) -> None:
        await acts.give_back(session, begun.id)
