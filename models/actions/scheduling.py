"""An announcement is put down for a moment to come, or taken back from it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import audit, sending
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import Announcement, AnnouncementState


async def schedule(
    session: AsyncSession, viewer: Viewer, announcement_id: int, at: datetime, now: datetime
) -> Announcement:
    """It goes once, at `at` (UTC), to those whom it is for then. Another moment takes the place of the first.

    Refusals as for sending it: without a message, or without recipients.
    """
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state not in (AnnouncementState.DRAFT, AnnouncementState.SCHEDULED):
        raise Refusal("refusal-announce-begun")
    await sending.require_ready(session, row)
    if not await sending.recipients(session, viewer, row, now):
        raise Refusal("refusal-announce-nobody")
    row.state, row.scheduled_at, row.at_once, row.every = AnnouncementState.SCHEDULED, at, False, {}
    audit.record(session, viewer, now, "announcement-scheduled", "announcement", row.id, after={"at": at.isoformat()})
    return row


async def unschedule(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """It is a draft again, and recurs no more. Refusal once it has begun."""
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state is AnnouncementState.DRAFT:
        return row
    if row.state is not AnnouncementState.SCHEDULED:
        raise Refusal("refusal-announce-begun")
    row.state, row.scheduled_at, row.every = AnnouncementState.DRAFT, None, {}
    audit.record(session, viewer, now, "announcement-unscheduled", "announcement", row.id)
    return row


async def keep_to_work(session: AsyncSession, viewer: Viewer, announcement_id: int, *, on: bool) -> Announcement:
    """Once begun it goes in everybody's working hours only, or whenever they do not sleep."""
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state is not AnnouncementState.SCHEDULED:
        raise Refusal("refusal-announce-begun")
    row.working = on
    return row
