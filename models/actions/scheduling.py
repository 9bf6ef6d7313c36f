"""An announcement is put down for a moment to come, taken back from it, and begins when it has come."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import audit, sending
from models.queries import people
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Announcement, AnnouncementState, Person


async def schedule(
    session: AsyncSession, viewer: Viewer, announcement_id: int, at: datetime, now: datetime
) -> Announcement:
    """It goes at `at` (UTC), to those whom it is for then. Another moment takes the place of the first.

    Refusals as for sending it: without a message, or without recipients.
    """
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state not in (AnnouncementState.DRAFT, AnnouncementState.SCHEDULED):
        raise Refusal("refusal-announce-begun")
    await sending.require_ready(session, row)
    if not await sending.recipients(session, viewer, row, now):
        raise Refusal("refusal-announce-nobody")
    row.state, row.scheduled_at, row.at_once = AnnouncementState.SCHEDULED, at, False
    audit.record(session, viewer, now, "announcement-scheduled", "announcement", row.id, after={"at": at.isoformat()})
    return row


async def unschedule(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """It is a draft again. Refusal once it has begun."""
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state is AnnouncementState.DRAFT:
        return row
    if row.state is not AnnouncementState.SCHEDULED:
        raise Refusal("refusal-announce-begun")
    row.state, row.scheduled_at = AnnouncementState.DRAFT, None
    audit.record(session, viewer, now, "announcement-unscheduled", "announcement", row.id)
    return row


async def keep_to_work(session: AsyncSession, viewer: Viewer, announcement_id: int, *, on: bool) -> Announcement:
    """Once begun it goes in everybody's working hours only, or whenever they do not sleep."""
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state is not AnnouncementState.SCHEDULED:
        raise Refusal("refusal-announce-begun")
    row.working = on
    return row


async def begin_due(session: AsyncSession, zone: str, now: datetime) -> int:
    """Begin what is due at `now` (UTC); how many letters that makes. `zone` is the network's.

    The author is asked for the right again, which may be gone by now: then, and when there is nobody to send it to, it
    is a draft again and its author is told why.
    """
    due = (Announcement.state == AnnouncementState.SCHEDULED, Announcement.scheduled_at <= now)
    found = await session.scalars(select(Announcement).where(*due).order_by(Announcement.id).with_for_update())
    return sum([await begin(session, row, zone, now) for row in found.all()])


async def begin(session: AsyncSession, row: Announcement, zone: str, now: datetime) -> int:
    """Begin one in its author's name; how many letters that makes. Where that is not possible it is a draft again."""
    author = await session.get(Person, row.author_id) if row.author_id else None
    viewer = await people.viewer(session, author.account, author.language, zone) if author else None
    why = "nobody"
    if viewer is None or not rights.holds(viewer, Right.ANNOUNCE):
        why = "role"
    elif queued := await sending.queue(session, viewer, row, now):
        audit.record(session, viewer, now, "announcement-sent", "announcement", row.id, after={"people": queued})
        return queued
    row.state, row.started_at, row.scheduled_at = AnnouncementState.DRAFT, None, None
    await sending.tell(session, row, why, now)
    return 0
