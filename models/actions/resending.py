"""An announcement goes on after its end: again to those whom it did not reach, and to those who have joined since."""

from datetime import datetime
from typing import Any

from sqlalchemy import case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, halting, sending
from models.queries import announcements, chats
from models.queries.announcement_reports import AGAIN
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Announcement, AnnouncementState, Chat, Letter, LetterKind, LetterState, Person


async def _over(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """One that was sent and may go on. Refusal when it was called off, or is on its way."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await sending.controlled(session, viewer, announcement_id)
    if row.state is not AnnouncementState.SENT or row.deleted_at is not None:
        raise Refusal(f"refusal-announce-again-{row.state}" if row.deleted_at is None else "refusal-announce-deleted")
    return row


async def retry(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """Try those again whom the messenger refused, and those who had blocked the bot and are back; so with chats.

    Refusal "refusal-announce-all-there" when there is nobody to try.
    """
    row = await _over(session, viewer, announcement_id)
    back = select(Person.id).where(Person.id == Letter.person_id, Person.unreachable_since.is_(None)).exists()
    again_there = select(Chat.id).where(Chat.id == Letter.chat_id, chats.OPEN).exists()
    returned = case((Letter.chat_id.is_(None), back), else_=again_there)
    missed = update(Letter).where(
        announcements.of_many(LetterKind.ANNOUNCEMENT, row.id),
        Letter.state.in_(AGAIN),
        or_(Letter.state != LetterState.UNREACHABLE, returned),
    )
    again: Any = await session.execute(
        missed.values(state=LetterState.WAITING, not_before=now, attempts=0, error="").execution_options(
            synchronize_session=False
        )
    )
    if not again.rowcount:
        raise Refusal("refusal-announce-all-there")
    await _go_on(session, row)
    audit.record(
        session, viewer, now, "announcement-retried", "announcement", row.id, after={"people": int(again.rowcount)}
    )
    return row


async def add_newcomers(
    session: AsyncSession, viewer: Viewer, announcement_id: int, number: int, now: datetime
) -> Announcement:
    """Send it to everybody it is for by now who has not had it, whose `number` was seen before.

    Refusals: "refusal-announce-no-newcomers", and "refusal-announce-number" when they are others by now.
    """
    row = await _over(session, viewer, announcement_id)
    began = row.started_at
    new = await sending.queue(session, viewer, row, now)
    if not new:
        raise Refusal("refusal-announce-no-newcomers")
    if new != number:
        raise Refusal("refusal-announce-number", number=new)
    row.started_at = began
    await _go_on(session, row)
    audit.record(session, viewer, now, "announcement-newcomers", "announcement", row.id, after={"people": new})
    return row


async def _go_on(session: AsyncSession, row: Announcement) -> None:
    """Nobody watches it until the press has shown its card; without that the end is told in a new message."""
    row.state, row.finished_at, row.card = AnnouncementState.SENDING, None, 0
    await session.flush()
    await halting.hold(session)
