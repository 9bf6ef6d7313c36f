"""An announcement that has arrived is corrected for all, or taken back from all chats: each is a letter again."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import audit, letters, sending
from models.queries import announcements, blanks
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import (
    Announcement,
    AnnouncementPart,
    Letter,
    LetterKind,
    LetterState,
    Posted,
)

BEGUN = (*announcements.ONGOING, *announcements.OVER)
SETTLED = ("refusal-gone", "refusal-announce-deleted", "refusal-announce-other")
"""Refusals after which a new text changes nothing any more."""


async def begun(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """One that has gone to somebody and is there still. Refusal when it is not."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await sending.controlled(session, viewer, announcement_id)
    if row.deleted_at is not None:
        raise Refusal("refusal-announce-deleted")
    if row.state not in BEGUN:
        raise Refusal(f"refusal-announce-{row.state}")
    return row


async def correct(session: AsyncSession, viewer: Viewer, part_id: int, text: str, now: datetime) -> Announcement:
    """One message of it says this (HTML) from now on: to those who have it, and to those who are still to get it.

    Refusals: "refusal-announce-fixed" where the messenger cannot change it, "refusal-announce-long" (most) when it does
    not fit.
    """
    rights.require(viewer, Right.ANNOUNCE)
    part = await session.get(AnnouncementPart, part_id)
    if part is None:
        raise Refusal("refusal-gone")
    row = await begun(session, viewer, part.announcement_id)
    if part not in rules.correctable(await announcements.parts(session, row.id)):
        raise Refusal("refusal-announce-fixed")
    part.text, part.revision = text, part.revision + 1
    if not rules.fits(part, await blanks.longest(session)):
        raise Refusal("refusal-announce-long", most=rules.most(part))
    await session.flush()
    await drafts.name(session, row)
    occasion = f"{part.id}:{part.revision}"
    there = Posted.part_id == part.id
    number = await _write(session, row, LetterKind.ANNOUNCEMENT_EDIT, now, there, occasion=occasion)
    _watch(row)
    audit.record(session, viewer, now, "announcement-corrected", "announcement", row.id, after={"people": number})
    return row


async def take_back(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """Delete it in all chats, as far as the messenger still allows it; who has not got it will not.

    Refusals: "refusal-announce-late" when it is too late for everybody, "refusal-announce-nowhere" when nobody has it.
    """
    row = await begun(session, viewer, announcement_id)
    last = await announcements.last_sent(session, row.id)
    if last is not None and last + rules.RETRACTABLE <= now:
        raise Refusal("refusal-announce-late")
    if row.state in announcements.ONGOING:
        await sending.cancel(session, viewer, announcement_id, now)
    number = await _write(session, row, LetterKind.ANNOUNCEMENT_GONE, now)
    if not number:
        raise Refusal("refusal-announce-nowhere")
    row.deleted_at = now
    _watch(row)
    audit.record(session, viewer, now, "announcement-taken-back", "announcement", row.id, after={"people": number})
    return row


async def _write(
    session: AsyncSession,
    row: Announcement,
    kind: LetterKind,
    now: datetime,
    *there: ColumnElement[bool],
    occasion: str = "",
) -> int:
    """Another word to everybody in whose chat a message of it stands or is about to, and to the chats of many; how many
    they are. What is claimed goes out as it was, and the other word after it."""
    has = or_(and_(Posted.id.is_not(None), *there), Letter.state == LetterState.CLAIMED)
    having = (announcements.of_many(LetterKind.ANNOUNCEMENT, row.id), has)
    has_it = select(Letter.person_id).outerjoin(Posted, Posted.letter_id == Letter.id).where(*having).distinct()
    people = has_it.where(Letter.chat_id.is_(None))
    number = await letters.write_to(session, people, kind, row.id, now, occasion=occasion)
    found = has_it.with_only_columns(Letter.person_id, Letter.chat_id).where(Letter.chat_id.is_not(None))
    halls = [(person, chat) for person, chat in await session.execute(found) if chat is not None]
    return number + await letters.write_into(session, halls, kind, row.id, now, occasion=occasion)


def _watch(row: Announcement) -> None:
    """Its card is kept up to date again; until the press has shown one, nobody watches."""
    if row.state in announcements.OVER:
        row.card = 0
