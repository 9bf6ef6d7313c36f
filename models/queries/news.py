"""Announcements somebody has got, found by their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import announcements, blanks
from models.queries.blanks import Values
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules.rights import Viewer
from models.tables import Announcement, AnnouncementPart, Letter, LetterKind, LetterState
from models.tables.search import fold


@dataclass(frozen=True, slots=True)
class Line:
    """One of them, and when it came (UTC)."""

    announcement_id: int
    title: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Item:
    """One of them with its messages and what is filled in for the reader."""

    row: Announcement
    parts: Sequence[AnnouncementPart]
    sent_at: datetime
    values: Values


SENT_AT: ColumnElement[datetime] = func.coalesce(Letter.sent_at, Letter.not_before)
"""When it came: what has arrived has its moment."""


def _got(person_id: int) -> Select[Any]:
    """By the index on a person's letters; what was taken back is gone here too."""
    return (
        select(Letter.id)
        .join(Announcement, Announcement.id == Letter.subject_id)
        .where(
            Letter.person_id == person_id,
            Letter.state == LetterState.SENT,
            Letter.kind == LetterKind.ANNOUNCEMENT,
            Announcement.deleted_at.is_(None),
        )
    )


def _found(person_id: int, words: str) -> Select[Any]:
    said = [Announcement.search.contains(word, autoescape=True) for word in fold(words).split()]
    return _got(person_id).where(*said)


async def count(session: AsyncSession, person_id: int, words: str) -> int:
    """How many the words find."""
    return await session.scalar(select(func.count()).select_from(_found(person_id, words).subquery())) or 0


async def lines(session: AsyncSession, person_id: int, words: str, limit: int, offset: int) -> Sequence[Line]:
    """One page of them, the newest first."""
    page = _found(person_id, words).with_only_columns(Announcement.id, Announcement.title, SENT_AT)
    rows = await session.execute(page.order_by(SENT_AT.desc(), Letter.id.desc()).limit(limit).offset(offset))
    return [Line(*row) for row in rows]


async def item(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Item:
    """One the viewer has got. Refusal when they have not, or it was taken back."""
    found = _got(viewer.person_id).where(Announcement.id == announcement_id)
    row = (await session.execute(found.with_only_columns(Announcement, SENT_AT))).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    parts = await announcements.parts(session, announcement_id)
    wanted = rules.blanks(part.text for part in parts)
    return Item(row[0], parts, row[1], await blanks.values(session, viewer.person_id, wanted, now))
