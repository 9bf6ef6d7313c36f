"""An announcement is kept as a template, one's own or the network's, and others are begun from it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import audit, copying
from models.queries import announcements, templates
from models.queries.announcements import Sheet
from models.refusal import Refusal
from models.rules import rights
from models.rules.audiences import reach
from models.rules.rights import Right, Viewer
from models.tables import Announcement, AnnouncementState, Role


async def keep(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """A template of the viewer's own, as this announcement of theirs is now; what becomes of that changes it no more.

    Refusal "refusal-announce-empty" without a message.
    """
    row = await drafts.mine(session, viewer, announcement_id)
    parts = await announcements.parts(session, row.id)
    if not parts:
        raise Refusal("refusal-announce-empty")
    kept = await copying.copy(session, row, now, parts, author_id=viewer.person_id, state=AnnouncementState.TEMPLATE)
    audit.record(session, viewer, now, "announcement-kept", "announcement", kept.id)
    return kept


async def start(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Sheet:
    """A new draft that says the same to the same: from a template one may use, or from an announcement of one's own."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await session.get(Announcement, announcement_id)
    if row is None:
        raise Refusal("refusal-gone")
    if row.state is AnnouncementState.TEMPLATE:
        row = await templates.one(session, viewer, announcement_id)
    elif row.author_id != viewer.person_id:
        raise Refusal("refusal-announce-other")
    new = await copying.copy(session, row, now, author_id=viewer.person_id)
    if not reach(viewer).whole:
        new.chats = []
    return Sheet(new, await announcements.parts(session, new.id), viewer.name)


async def share(
    session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime, *, on: bool
) -> Announcement:
    """Everybody who announces may use it from now on, or its author alone again."""
    rights.require(viewer, Right.PEOPLE)
    row = await _changeable(session, viewer, announcement_id)
    if row.shared is not on:
        row.shared = on
        audit.record(session, viewer, now, f"template-{'shared' if on else 'withdrawn'}", "announcement", row.id)
    return row


async def forget(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> None:
    """Throw a template away; what was begun from it stays."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await _changeable(session, viewer, announcement_id)
    audit.record(session, viewer, now, "template-forgotten", "announcement", row.id)
    await session.delete(row)


async def changeable(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """A template the viewer may throw away: their own, or one of the network's for an admin."""
    rights.require(viewer, Right.ANNOUNCE)
    return await _changeable(session, viewer, announcement_id)


async def _changeable(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    row = await templates.one(session, viewer, announcement_id)
    if not may_change(row, viewer):
        raise Refusal("refusal-template-other")
    return row


def may_change(row: Announcement, viewer: Viewer) -> bool:
    """Its author may, and an admin what is the network's."""
    return row.author_id == viewer.person_id or (row.shared and Role.ADMIN in viewer.roles)
