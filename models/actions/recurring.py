"""An announcement recurs: each run is a copy of it, sent to those whom it is for then; a run can be passed over."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import audit, sending
from models.refusal import Refusal
from models.rules import recurrences
from models.rules.audiences import Audience
from models.rules.recurrences import Recurrence
from models.rules.rights import Viewer
from models.tables import Announcement, AnnouncementState


async def repeat(
    session: AsyncSession, viewer: Viewer, announcement_id: int, recurrence: Recurrence, now: datetime
) -> Announcement:
    """It goes again and again from now on; another recurrence takes the place of the first.

    Refusals as for sending it, but that it may be for nobody today: who has not reported may be found next week.
    """
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state not in (AnnouncementState.DRAFT, AnnouncementState.SCHEDULED):
        raise Refusal("refusal-announce-begun")
    await require_repeatable(session, row)
    row.state, row.scheduled_at, row.at_once = AnnouncementState.SCHEDULED, recurrence.after(now), False
    row.every = recurrence.packed()
    audit.record(session, viewer, now, "announcement-repeats", "announcement", row.id, after=row.every)
    return row


async def require_repeatable(session: AsyncSession, row: Announcement) -> None:
    """Refusal without a message, or when it is addressed to nobody at all."""
    await sending.require_ready(session, row)
    if not Audience.read(row.audience) and not row.chats:
        raise Refusal("refusal-announce-nobody")


async def skip(
    session: AsyncSession, viewer: Viewer, announcement_id: int, run: datetime, now: datetime
) -> Announcement:
    """Pass over the run at this moment (UTC). Refusal when it is not the next one any more."""
    row = await drafts.mine(session, viewer, announcement_id)
    recurrence = recurrences.read(row.every)
    if row.state is not AnnouncementState.SCHEDULED or recurrence is None or row.scheduled_at != run:
        raise Refusal("refusal-announce-run")
    row.scheduled_at = recurrence.after(max(run, now))
    audit.record(session, viewer, now, "announcement-skipped", "announcement", row.id, before={"at": run.isoformat()})
    return row
