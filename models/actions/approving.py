"""Where admins have said so, what others write goes only after one of them has looked at it."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import audit, beginning, letters, recurring, sending
from models.queries import approval, recipients
from models.refusal import Refusal
from models.rules import recurrences, rights
from models.rules.recurrences import Recurrence
from models.rules.rights import Right, Viewer
from models.tables import Announcement, AnnouncementState, LetterKind, Role, Switch
from models.tables.upsert import insert_missing

REMARK = 500
"""Characters of the word with which one is handed back."""


async def rule(session: AsyncSession, viewer: Viewer, now: datetime, *, on: bool) -> None:
    """From now on announcements of those who are no admins need a consent, or do not; twice is once."""
    rights.require(viewer, Right.APPROVE)
    if on:
        row = {"name": approval.RULE, "since": now, "by_id": viewer.person_id or None}
        changed = bool(await insert_missing(session, Switch, [row]))
    else:
        done: Any = await session.execute(delete(Switch).where(Switch.name == approval.RULE))
        changed = bool(done.rowcount)
    if changed:
        audit.record(session, viewer, now, f"approval-{'on' if on else 'off'}", "network", 0)


async def needed(session: AsyncSession, viewer: Viewer) -> bool:
    """Does what this person writes need a consent? Never an admin's."""
    return Role.ADMIN not in viewer.roles and await approval.is_on(session)


async def ask(
    session: AsyncSession, viewer: Viewer, announcement_id: int, number: int, now: datetime, at: datetime | None = None
) -> Announcement:
    """Ask the admins to let it go to those `number` of people (0: however many), now or `at` a moment; they all hear.

    Refusals as for sending it.
    """
    row = await drafts.draft(session, viewer, announcement_id)
    await sending.require_ready(session, row)
    reached = await sending.recipients(session, viewer, row, now)
    if not reached:
        raise Refusal("refusal-announce-nobody")
    if number not in (0, reached):
        raise Refusal("refusal-announce-number", number=reached)
    row.scheduled_at, row.every = at, {}
    await _ask(session, viewer, row, reached, now)
    return row


async def ask_to_repeat(
    session: AsyncSession, viewer: Viewer, announcement_id: int, recurrence: Recurrence, now: datetime
) -> Announcement:
    """The same for one that is to go again and again: the consent is to all its runs."""
    row = await drafts.draft(session, viewer, announcement_id)
    await recurring.require_repeatable(session, row)
    row.scheduled_at, row.every = recurrence.after(now), recurrence.packed()
    await _ask(session, viewer, row, await sending.recipients(session, viewer, row, now), now)
    return row


async def _ask(session: AsyncSession, viewer: Viewer, row: Announcement, reached: int, now: datetime) -> None:
    row.state, row.remark = AnnouncementState.ASKED, ""
    occasion = f"asked:{now:%Y-%m-%dT%H:%M:%S}"
    await letters.write_to(session, recipients.admins(), LetterKind.ANNOUNCEMENT_TOLD, row.id, now, occasion=occasion)
    audit.record(session, viewer, now, "announcement-asked", "announcement", row.id, after={"people": reached})


async def asked(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """One that waits for a consent, locked. Refusal when it was decided, or is the viewer's own."""
    rights.require(viewer, Right.APPROVE)
    row = await session.get(Announcement, announcement_id, with_for_update=True)
    if row is None:
        raise Refusal("refusal-gone")
    if row.state is not AnnouncementState.ASKED:
        raise Refusal("refusal-announce-decided")
    if row.author_id == viewer.person_id:
        raise Refusal("refusal-announce-own")
    return row


async def look(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> None:
    """The admin alone gets it as readers will."""
    row = await asked(session, viewer, announcement_id)
    kind, occasion = LetterKind.ANNOUNCEMENT_TEST, f"0:{now:%Y-%m-%dT%H:%M:%S}"
    await letters.write(session, [viewer.person_id], kind, row.id, now, occasion=occasion)


async def approve(
    session: AsyncSession, viewer: Viewer, announcement_id: int, zone: str, now: datetime
) -> Announcement:
    """It goes at once, or at its moment, to those whom its author may write to and whom it is for then; the author is
    told.

    An author who has lost the role meanwhile sends nothing. `zone` is the network's.
    """
    row = await asked(session, viewer, announcement_id)
    row.approved_by = viewer.person_id
    recurrence = recurrences.read(row.every)
    if recurrence is not None:
        row.scheduled_at = recurrence.after(now)
    if row.scheduled_at is not None and row.scheduled_at > now:
        row.state = AnnouncementState.SCHEDULED
    else:
        await beginning.begin(session, row, zone, now)
    if row.state is not AnnouncementState.DRAFT:
        await sending.tell(session, row, "approved", now)
    audit.record(session, viewer, now, "announcement-approved", "announcement", row.id)
    return row


async def hand_back(
    session: AsyncSession, viewer: Viewer, announcement_id: int, why: str, now: datetime
) -> Announcement:
    """It is a draft again, and its author is told why."""
    row = await asked(session, viewer, announcement_id)
    row.state, row.scheduled_at, row.every = AnnouncementState.DRAFT, None, {}
    row.remark = " ".join(why.split())[:REMARK]
    await sending.tell(session, row, "returned", now)
    audit.record(session, viewer, now, "announcement-returned", "announcement", row.id)
    return row


async def withdraw(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """The author goes on writing it."""
    row = await drafts.mine(session, viewer, announcement_id)
    if row.state is not AnnouncementState.ASKED:
        raise Refusal("refusal-announce-decided")
    row.state, row.scheduled_at, row.every = AnnouncementState.DRAFT, None, {}
    audit.record(session, viewer, now, "announcement-withdrawn", "announcement", row.id)
    return row
