"""Templates of announcements: one's own and the network's, found by their words."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.announcements import Line, said
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import Announcement, AnnouncementState, Person


def _usable(viewer: Viewer) -> ColumnElement[bool]:
    whose = or_(Announcement.author_id == viewer.person_id, Announcement.shared)
    return and_(Announcement.state == AnnouncementState.TEMPLATE, whose)


async def count(session: AsyncSession, viewer: Viewer, words: str = "") -> int:
    """How many the viewer may begin from, of those in which the words stand."""
    query = select(func.count()).select_from(Announcement).where(_usable(viewer), *said(words))
    return await session.scalar(query) or 0


async def lines(session: AsyncSession, viewer: Viewer, words: str, limit: int, offset: int) -> Sequence[Line]:
    """One page of them: one's own first, then by their first words."""
    page: Any = (
        select(Announcement, func.coalesce(Person.name, ""), literal(0))
        .outerjoin(Person, Person.id == Announcement.author_id)
        .where(_usable(viewer), *said(words))
        .order_by(Announcement.author_id != viewer.person_id, Announcement.search, Announcement.id)
        .limit(limit)
        .offset(offset)
    )
    return [Line(*row) for row in await session.execute(page)]


async def one(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """One that the viewer may use, locked. Refusal when it was thrown away, or is somebody else's alone."""
    row = await session.scalar(
        select(Announcement).where(Announcement.id == announcement_id, _usable(viewer)).with_for_update()
    )
    if row is None:
        raise Refusal("refusal-template-gone")
    return row
