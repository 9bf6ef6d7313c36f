"""What a person was last asked, and about what: the conversation's only state, kept in our database.

aiogram's own FSM middleware reads and writes outside the transaction; here the question is asked in the same
transaction as the change that led to it, so that a crash cannot leave one without the other.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.screen import Question
from models import tables
from models.actions import memory


@dataclass(frozen=True, slots=True)
class Told:
    """The screen that stands under the question, so that the next one can take its place."""

    message_id: int = 0
    album: str = ""


class Memory:
    """One person's memory during one visit. At most one read and one write, and none when nothing changes."""

    def __init__(self, account: int) -> None:
        self._account = account
        self._known = False
        self.asks: Question | None = None
        self.told = Told()

    async def recall(self, session: AsyncSession) -> Question | None:
        """The question this person is answering, if any."""
        row = (await session.execute(select(tables.Memory.state, tables.Memory.data).where(self._mine))).one_or_none()
        self._known = True
        if row is not None and row.state:
            self.asks = Question(row.state, row.data.get("about", ""))
            self.told = Told(row.data.get("message", 0), row.data.get("album", ""))
        return self.asks

    async def ask(self, session: AsyncSession, question: Question | None, message_id: int | None) -> None:
        """Ask `question` from now on; None forgets what was asked."""
        if question is None:
            if not self._known or self.asks is not None:
                await session.execute(delete(tables.Memory).where(self._mine))
            self.asks = None
            return
        if self._known and question == self.asks and message_id is None:
            return
        self.told = Told(message_id) if message_id else self.told
        self.asks = question
        await self._keep(session)

    async def follow(self, session: AsyncSession, message_id: int, album: str) -> None:
        """Remember which message now stands under the question."""
        if (message_id, album) != (self.told.message_id, self.told.album):
            self.told = Told(message_id, album)
            await self._keep(session)

    async def _keep(self, session: AsyncSession) -> None:
        if self.asks is not None:
            data = {"about": self.asks.about, "message": self.told.message_id, "album": self.told.album}
            await memory.keep(session, self._account, self.asks.name, data)

    @property
    def _mine(self) -> ColumnElement[bool]:
        return tables.Memory.account == self._account
