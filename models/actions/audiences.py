"""Whom a draft is for is chosen, condition by condition; a draft begins for people who are known already."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.queries import announcements
from models.refusal import Refusal
from models.rules import rights
from models.rules.audience_values import Subject, Value
from models.rules.audiences import Audience
from models.rules.rights import Right, Viewer
from models.tables import Announcement


async def begin(session: AsyncSession, viewer: Viewer, audience: Audience, now: datetime) -> Announcement:
    """A draft for these people: a new one, or the last one as long as nothing has been written in it."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await announcements.draft(session, viewer.person_id)
    if row is None or await announcements.parts(session, row.id):
        row = Announcement(author_id=viewer.person_id, created_at=now)
        session.add(row)
    row.audience = audience.instead_of(Audience.read(row.audience)).packed()
    await session.flush()
    return row


async def address(session: AsyncSession, viewer: Viewer, announcement_id: int, audience: Audience) -> Announcement:
    """A draft is for these people from now on. Refusal when it is gone, somebody else's, or no draft any more."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    row.audience = audience.instead_of(Audience.read(row.audience)).packed()
    return row


async def switch(
    session: AsyncSession,
    viewer: Viewer,
    announcement_id: int,
    subject: Subject,
    value: Value,
    at: int,
    *,
    new: bool,
    on: bool,
) -> tuple[Announcement, int]:
    """A condition about `subject` has this value from now on, or has it no more; and the condition's number.

    `at` is its number; with `new` it is one to be made, beside the condition `at` or (0) in a part of its own. Refusal
    when the condition is gone, or there is no room.
    """
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    audience = Audience.read(row.audience)
    if new and on:
        audience, at = audience.begun(subject, value, at)
    elif new or audience.find(at).subject is not subject:
        raise Refusal("refusal-condition-gone")
    else:
        audience = audience.chosen(at, value, on=on)
    row.audience = audience.packed()
    return row, at


async def turn(session: AsyncSession, viewer: Viewer, announcement_id: int, key: int, *, negated: bool) -> Announcement:
    """One condition means «none of these» from now on, or «any of these»."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    row.audience = Audience.read(row.audience).turned(key, negated=negated).packed()
    return row


async def drop(session: AsyncSession, viewer: Viewer, announcement_id: int, key: int) -> Announcement:
    """One condition is taken away; what is away already stays away."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    audience = Audience.read(row.audience)
    if any(condition.key == key for condition in audience):
        row.audience = audience.without(key).packed()
    return row
