"""Originals that were deleted are sent anew, and the announcement goes on with the next person."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import sending
from models.actions.announcements import Offer
from models.queries import announcements, blanks
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import (
    Announcement,
    AnnouncementPart,
    AnnouncementState,
    Letter,
    LetterKind,
    LetterState,
    Posted,
)

SETTLED = ("refusal-gone", "refusal-announce-other", "refusal-announce-renewed")
"""Refusals after which a message takes nothing's place any more."""


async def waiting(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """One of the viewer's own that waits for originals. Refusal when it does not (any more)."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state is not AnnouncementState.PAUSED or not row.lost:
        raise Refusal("refusal-announce-renewed")
    return row


async def renew(session: AsyncSession, viewer: Viewer, announcement_id: int, offer: Offer) -> Announcement:
    """This message takes the place of the first one that is lost; of a series the next runs get it too.

    Who has got the old one keeps it, and it can still be corrected and taken back there. Refusal
    "refusal-announce-long" (most) when it does not fit once its blanks are filled.
    """
    row = await waiting(session, viewer, announcement_id)
    parts = list(await announcements.parts(session, row.id))
    for place, part in enumerate(parts):
        part.place = place - len(parts)
    lost = next(part for part in parts if part.id == row.lost[0])
    before = (lost.chat, lost.message)
    values = {"chat": viewer.account, "message": offer.message, "kind": offer.kind, "album": offer.album}
    values |= {"text": offer.text, "file": offer.file}
    for name, value in values.items():
        setattr(lost, name, value)
    if rules.blanks([lost.text]):
        rules.require_fitting(lost, await blanks.longest(session))
    row.lost = row.lost[1:]
    _settle(row)
    await session.flush()
    if row.series_id is not None:
        same = (AnnouncementPart.announcement_id == row.series_id, AnnouncementPart.chat == before[0])
        again = update(AnnouncementPart).where(*same, AnnouncementPart.message == before[1]).values(**values)
        await session.execute(again.execution_options(synchronize_session=False))
    await drafts.name(session, row)
    return row


async def leave_out(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """What is still lost is left out for those who have not got it; who has all the rest has got the announcement.

    Refusals: "refusal-announce-all-lost" when nothing would be left, "refusal-announce-bearer" when the buttons stand
    under what is lost.
    """
    row = await waiting(session, viewer, announcement_id)
    parts = await announcements.parts(session, row.id)
    left = [part for part in parts if part.id not in row.lost]
    if not left:
        raise Refusal("refusal-announce-all-lost")
    if row.buttons and parts[-1].id in row.lost:
        raise Refusal("refusal-announce-bearer")
    has_it = select(Posted.letter_id).where(Posted.part_id == left[-1].id)
    held = (announcements.of_many(LetterKind.ANNOUNCEMENT, row.id), Letter.state == LetterState.HELD)
    done = update(Letter).where(*held, Letter.id.in_(has_it)).values(state=LetterState.SENT, sent_at=now)
    await session.execute(done.execution_options(synchronize_session=False))
    brought = update(Posted).where(Posted.part_id.in_(row.lost)).values(part_id=None)  # it can still be taken back
    await session.execute(brought.execution_options(synchronize_session=False))
    await session.execute(delete(AnnouncementPart).where(AnnouncementPart.id.in_(row.lost)))
    row.lost = []
    _settle(row)
    await drafts.name(session, row)
    return row


def _settle(row: Announcement) -> None:
    """With the last of them it is paused as by its author: going on is theirs to say."""
    if not row.lost and row.halted == sending.LOST:
        row.halted = ""
