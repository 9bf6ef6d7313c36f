"""Groups, channels and topics the bot is in, and what became of an announcement there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.announcements import of_many
from models.tables import Chat, Letter, LetterKind, LetterState

OPEN: ColumnElement[bool] = and_(Chat.removed_at.is_(None), Chat.may_post)
"""The bot is there and may write."""


async def count(session: AsyncSession) -> int:
    """In how many the bot is, whether it may write there or not."""
    return await session.scalar(select(func.count()).select_from(Chat).where(Chat.removed_at.is_(None))) or 0


async def lines(session: AsyncSession, limit: int, offset: int) -> Sequence[Chat]:
    """One page of them: by title, topics behind their chat."""
    found = (
        select(Chat)
        .where(Chat.removed_at.is_(None))
        .order_by(Chat.title, Chat.account, Chat.thread)
        .limit(limit)
        .offset(offset)
    )
    return (await session.scalars(found)).all()


async def chosen(session: AsyncSession, numbers: Sequence[int]) -> Sequence[Chat]:
    """Those an announcement goes to, also where the bot is not any more; none chosen, none asked for."""
    if not numbers:
        return ()
    found = select(Chat).where(Chat.id.in_(numbers)).order_by(Chat.title, Chat.account, Chat.thread)
    return (await session.scalars(found)).all()


def is_open(chat: Chat) -> bool:
    """The bot is there and may write."""
    return chat.removed_at is None and chat.may_post


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an announcement in one chat; the moment UTC."""

    chat: Chat
    state: LetterState
    sent_at: datetime | None
    error: str


async def fates(session: AsyncSession, announcement_id: int) -> Sequence[Fate]:
    """All chats it was to go to; one statement."""
    rows = await session.execute(
        select(Chat, Letter.state, Letter.sent_at, Letter.error)
        .join(Letter, Letter.chat_id == Chat.id)
        .where(of_many(LetterKind.ANNOUNCEMENT, announcement_id))
        .order_by(Chat.title, Chat.account, Chat.thread)
    )
    return [Fate(*row) for row in rows]
