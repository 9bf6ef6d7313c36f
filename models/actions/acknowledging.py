"""Readers say that they know, and those who have not are reminded, a few times at most."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, halting, letters, sending
from models.queries import acknowledgements, announcements
from models.refusal import Refusal
from models.rules import rights
from models.rules.announcements import ACK, MOST_NAGS
from models.rules.rights import Right, Viewer
from models.tables import Acknowledged, Announcement, AnnouncementState, Letter, LetterKind
from models.tables.upsert import insert_missing


async def acknowledge(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> bool:
    """The viewer knows; False when that was said before. Refusal when they never got it, or it was taken back."""
    rights.require(viewer, Right.BELONG)
    row = await session.get(Announcement, announcement_id)
    if row is None or row.deleted_at is not None:
        raise Refusal("refusal-gone")
    got = announcements.of_many(LetterKind.ANNOUNCEMENT, row.id)
    own = (Letter.person_id == viewer.person_id, Letter.chat_id.is_(None))
    if await session.scalar(select(Letter.id).where(got, *own)) is None:
        raise Refusal("refusal-announce-trial")
    said = {"announcement_id": row.id, "person_id": viewer.person_id, "at": now}
    return bool(await insert_missing(session, Acknowledged, [said]))


async def nag(
    session: AsyncSession, viewer: Viewer, announcement_id: int, times: int, now: datetime
) -> tuple[Announcement, int]:
    """Remind those who got it and have not acknowledged it, and nobody else; how many they are. It was done so many
    `times` before, as its author has seen.

    Refusals: "refusal-announce-nagged" when it was done meanwhile, "refusal-announce-no-ack" where nobody was asked to,
    "refusal-announce-nags" after the last time, "refusal-announce-all-know" when there is nobody left, and
    "refusal-announce-frozen" while all sending is stopped.
    """
    rights.require(viewer, Right.ANNOUNCE)
    row = await sending.controlled(session, viewer, announcement_id)
    if row.nags != times:
        raise Refusal("refusal-announce-nagged")
    if not any(key["kind"] == ACK for key in row.buttons):
        raise Refusal("refusal-announce-no-ack")
    if row.deleted_at is not None:
        raise Refusal("refusal-announce-deleted")
    if row.state is not AnnouncementState.SENT:
        raise Refusal(f"refusal-announce-again-{row.state}")
    if row.nags >= MOST_NAGS:
        raise Refusal("refusal-announce-nags", most=MOST_NAGS)
    await halting.require_thawed(session, row)
    row.nags += 1
    silent = acknowledgements.silent(row.id)
    kind = LetterKind.ANNOUNCEMENT_NAG
    number = await letters.write_to(session, silent, kind, row.id, now, occasion=str(row.nags))
    if not number:
        raise Refusal("refusal-announce-all-know")
    audit.record(session, viewer, now, "announcement-nagged", "announcement", row.id, after={"people": number})
    return row, number
