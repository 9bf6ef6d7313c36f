"""What is done with an announcement before it goes: messages are gathered, taken out, and it is thrown away."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import announcements
from models.queries.announcements import Sheet
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Announcement, AnnouncementPart, AnnouncementState, PartKind
from models.tables.search import fold
from models.tables.upsert import insert

SETTLED = ("refusal-gone", "refusal-announce-begun")
"""Refusals after which a message adds nothing to this announcement any more."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A message as it was sent to be a part: its number, what it is, its words as HTML, its album, its file."""

    message: int
    kind: PartKind
    text: str = ""
    album: str = ""
    file: str = ""


async def mine(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """An announcement of the viewer's own, locked. Refusal when it is gone or somebody else's."""
    rights.require(viewer, Right.ANNOUNCE)
    found = await session.get(Announcement, announcement_id, with_for_update=True)
    if found is None:
        raise Refusal("refusal-gone")
    if found.author_id != viewer.person_id:
        raise Refusal("refusal-announce-other")
    return found


async def draft(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """The same, as long as it is a draft. Refusal "refusal-announce-begun" once it has gone."""
    found = await mine(session, viewer, announcement_id)
    if found.state is not AnnouncementState.DRAFT:
        raise Refusal("refusal-announce-begun")
    return found


async def add(session: AsyncSession, viewer: Viewer, announcement_id: int, offer: Offer, now: datetime) -> Sheet:
    """One more message for the draft (0: of the one that is there, or of a new one); the same message twice is once.

    Refusal "refusal-announce-parts" when there are too many.
    """
    rights.require(viewer, Right.ANNOUNCE)
    row = (
        await draft(session, viewer, announcement_id) if announcement_id else await _begun(session, viewer, offer, now)
    )
    values = {"kind": offer.kind, "text": offer.text, "album": offer.album, "file": offer.file}
    part = insert(session, AnnouncementPart).values(
        announcement_id=row.id, chat=viewer.account, message=offer.message, **values
    )
    again = part.on_conflict_do_update(index_elements=["announcement_id", "chat", "message"], set_=values)
    await session.execute(again)
    found = await name(session, row)
    if len(found) > rules.MOST_PARTS:
        raise Refusal("refusal-announce-parts", most=rules.MOST_PARTS)
    return Sheet(row, found, viewer.name)


async def _begun(session: AsyncSession, viewer: Viewer, offer: Offer, now: datetime) -> Announcement:
    found = await announcements.draft(session, viewer.person_id)
    if found is not None:
        return found
    new = Announcement(author_id=viewer.person_id, created_at=now)
    new.title, new.search = rules.title([offer.text]), fold(rules.plain(offer.text))
    session.add(new)
    await session.flush()
    return new


async def rewrite(session: AsyncSession, viewer: Viewer, offer: Offer, now: datetime) -> Sheet | None:
    """A message was changed in the chat: the part follows; None when it is in no draft of theirs."""
    rights.require(viewer, Right.ANNOUNCE)
    part = await announcements.holding(session, viewer, offer.message)
    return None if part is None else await add(session, viewer, part.announcement_id, offer, now)


async def take_out(session: AsyncSession, viewer: Viewer, part_id: int) -> Sheet:
    """Take a message out of the draft; with it goes the rest of its album, which is one thing."""
    rights.require(viewer, Right.ANNOUNCE)
    part = await session.get(AnnouncementPart, part_id)
    if part is None:
        raise Refusal("refusal-gone")
    row = await draft(session, viewer, part.announcement_id)
    whole = AnnouncementPart.album == part.album if part.album else AnnouncementPart.id == part.id
    await session.execute(delete(AnnouncementPart).where(AnnouncementPart.announcement_id == row.id, whole))
    return Sheet(row, await name(session, row), viewer.name)


async def name(session: AsyncSession, row: Announcement) -> list[AnnouncementPart]:
    """All its messages; it is known by their words."""
    found = list(await announcements.parts(session, row.id))
    row.title = rules.title(part.text for part in found)
    row.search = fold(" ".join(rules.plain(part.text) for part in found))
    return found


async def make_official(session: AsyncSession, viewer: Viewer, announcement_id: int, *, on: bool) -> Sheet:
    """Official ones reach those too who have muted news."""
    row = await draft(session, viewer, announcement_id)
    row.official = on
    return Sheet(row, await announcements.parts(session, row.id), viewer.name)


async def discard(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> None:
    """Throw a draft away."""
    row = await draft(session, viewer, announcement_id)
    audit.record(session, viewer, now, "announcement-discarded", "announcement", row.id)
    await session.delete(row)
