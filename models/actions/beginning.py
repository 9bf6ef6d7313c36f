"""An announcement whose moment has come begins by itself; one that recurs goes as a copy and waits again."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, copying, sending
from models.queries import freeze, people
from models.rules import recurrences, rights
from models.rules.recurrences import Recurrence
from models.rules.rights import Right, Viewer
from models.tables import Announcement, AnnouncementState, Person


async def begin_due(session: AsyncSession, zone: str, now: datetime) -> int:
    """Begin what is due at `now` (UTC); how many letters that makes. `zone` is the network's.

    The author is asked for the right again, which may be gone by now: then, and when there is nobody to send it to, it
    is a draft again and its author is told why. While all sending is frozen they wait, and one run comes of it.
    """
    due = (Announcement.state == AnnouncementState.SCHEDULED, Announcement.scheduled_at <= now)
    found = await session.scalars(select(Announcement).where(*due).order_by(Announcement.id).with_for_update())
    rows = found.all()
    if not rows or await freeze.state(session) is not None:
        return 0
    return sum([await begin(session, row, zone, now) for row in rows])


async def begin(session: AsyncSession, row: Announcement, zone: str, now: datetime) -> int:
    """Begin one in its author's name; how many letters that makes. Where that is not possible it is a draft again."""
    viewer = await _author(session, row, zone)
    if viewer is None:
        return await _stop(session, row, "series-role" if row.every else "role", now)
    if (recurrence := recurrences.read(row.every)) is not None:
        return await _run(session, row, recurrence, viewer, now)
    if not (queued := await _queued(session, row, viewer, now)):
        return await _stop(session, row, "nobody", now)
    return queued


async def _author(session: AsyncSession, row: Announcement, zone: str) -> Viewer | None:
    """In whose name it goes; None when they may not announce any more."""
    author = await session.get(Person, row.author_id) if row.author_id else None
    viewer = await people.viewer(session, author.account, author.language, zone) if author else None
    return viewer if viewer is not None and rights.holds(viewer, Right.ANNOUNCE) else None


async def _run(session: AsyncSession, row: Announcement, recurrence: Recurrence, viewer: Viewer, now: datetime) -> int:
    """One copy goes, however many runs were missed; where nobody is to get it there is none, and the author is told."""
    row.state, row.scheduled_at = AnnouncementState.SCHEDULED, recurrence.after(now)
    run = await copying.copy(session, row, now, author_id=row.author_id, series_id=row.id, approved_by=row.approved_by)
    if queued := await _queued(session, run, viewer, now):
        return queued
    await session.delete(run)
    await sending.tell(session, row, "series-nobody", now)
    return 0


async def _queued(session: AsyncSession, row: Announcement, viewer: Viewer, now: datetime) -> int:
    queued = await sending.queue(session, viewer, row, now)
    if queued:
        audit.record(session, viewer, now, "announcement-sent", "announcement", row.id, after={"people": queued})
    return queued


async def _stop(session: AsyncSession, row: Announcement, why: str, now: datetime) -> int:
    row.state, row.started_at, row.scheduled_at, row.every = AnnouncementState.DRAFT, None, None, {}
    await sending.tell(session, row, why, now)
    return 0
