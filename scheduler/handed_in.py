"""What people hand in is fetched and read aside, one after another; what comes of it is kept in a short transaction.

A file is fetched and read outside any transaction. A piece waits until its outcome or its refusal is written together
with the letter about it, so a crash between any two steps reads it again and never keeps it twice.
"""

from abc import abstractmethod
from datetime import datetime, timedelta
from typing import ClassVar, Protocol, TypeVar

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.download import BadLine
from models.refusal import Refusal
from scheduler.chores import Chores, Outcome

log = structlog.get_logger()

GIVE_UP = timedelta(hours=1)
"""How long a file is tried to be fetched at all: by then its sender has long been waiting for a word."""


class Piece(Protocol):
    """Somebody handed it in at `since` (UTC)."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def since(self) -> datetime:
        """Since when it waits."""


P = TypeVar("P", bound=Piece)


class HandedIn(Chores[P]):
    """Reads until cancelled, while this process holds the sender's lease."""

    look = 2.0
    unfetched: ClassVar[str]
    """The key of the refusal of what could not be had for an hour; the log says it too."""

    @abstractmethod
    async def _read(self, begun: P) -> Outcome:
        """Fetch and read it; how to keep what was read. Raises BadLine and Refusal."""

    @abstractmethod
    async def _refuse(self, session: AsyncSession, begun: P, refusal: Refusal) -> None:
        """It is not kept, and its sender hears why."""

    @abstractmethod
    async def _give_back(self, session: AsyncSession, begun: P) -> None:
        """It waits again."""

    async def _do(self, fence: int, begun: P) -> None:
        """One piece, from its bytes to what is kept of it."""
        try:
            await self._settle(fence, await self._read(begun))
        except BadLine as trouble:
            await self._later(fence, begun, trouble.pause)
            return
        except Refusal as refusal:
            await self._refused(fence, begun, refusal)
        self._apart.pop(begun.id, None)

    async def _refused(self, fence: int, begun: P, refusal: Refusal) -> None:
        await self._settle(fence, lambda session: self._refuse(session, begun, refusal))

    async def _later(self, fence: int, begun: P, pause: float) -> None:
        """The line is bad: try again after a pause that grows, and not for ever."""
        if self._clock.now() - begun.since > GIVE_UP:
            await self._refused(fence, begun, Refusal(self.unfetched))
            return
        await self._settle(fence, lambda session: self._give_back(session, begun))
        log.warning(self.unfetched, number=begun.id, pause=self._put_off(begun.id, pause))
