"""Announcements somebody has got or sent, found by their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Subquery, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import announcements, blanks
from models.queries.blanks import Values
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules.rights import Viewer
from models.tables import Announcement, AnnouncementPart, Letter, LetterKind, LetterState


@dataclass(frozen=True, slots=True)
class Line:
    """One of them, when it came or was sent (UTC), and whether it is the reader's own."""

    announcement_id: int
    title: str
    sent_at: datetime
    mine: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One of them with its messages and what is filled in for the reader."""

    row: Announcement
    parts: Sequence[AnnouncementPart]
    sent_at: datetime
    values: Values


SENT_AT: ColumnElement[datetime] = func.coalesce(Letter.sent_at, Letter.not_before)
"""When it came: what has arrived has its moment."""


def _found(person_id: int, words: str) -> Subquery:
    """What has arrived, by the index on a person's letters, and what they have sent themselves; what was taken back is
    gone here too."""
    there = (Announcement.deleted_at.is_(None), *announcements.said(words))
    columns = (Announcement.id, Announcement.title)
    own = Announcement.author_id == person_id
    got = (
        select(*columns, SENT_AT.label("at"), own.label("mine"))
        .select_from(Letter)
        .join(Announcement, Announcement.id == Letter.subject_id)
        .where(
            Letter.person_id == person_id,
            Letter.state == LetterState.SENT,
            Letter.kind == LetterKind.ANNOUNCEMENT,
            Letter.chat_id.is_(None),
            ~own,
            *there,
        )
    )
    wrote = select(*columns, Announcement.started_at, own).where(own, Announcement.started_at.is_not(None), *there)
    return got.union_all(wrote).subquery()


async def count(session: AsyncSession, person_id: int, words: str) -> int:
    """How many the words find."""
    return await session.scalar(select(func.count()).select_from(_found(person_id, words))) or 0


async def lines(session: AsyncSession, person_id: int, words: str, limit: int, offset: int) -> Sequence[Line]:
    """One page of them, the newest first."""
    found = _found(person_id, words)
    page = select(found).order_by(found.c.at.desc(), found.c.id.desc()).limit(limit).offset(offset)
    return [Line(*row) for row in await session.execute(page)]


async def item(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Item:
    """One the viewer has got, or sent. Refusal when they have not, or it was taken back."""
    found = _found(viewer.person_id, "")
    query = select(Announcement, found.c.at).join(found, found.c.id == Announcement.id)
    row = (await session.execute(query.where(Announcement.id == announcement_id))).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    parts = await announcements.parts(session, announcement_id)
    wanted = rules.blanks(part.text for part in parts)
    return Item(row[0], parts, row[1], await blanks.values(session, viewer.person_id, wanted, now))
