"""An announcement goes: it is queued for everybody at once, stopped, let go on, called off, and is over by itself."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import audit, chats, halting, letters
from models.queries import announcements, audiences, blanks, freeze
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules import rights
from models.rules.audiences import Audience
from models.rules.rights import Right, Viewer
from models.tables import (
    BROADCAST,
    Announcement,
    AnnouncementPart,
    AnnouncementState,
    Letter,
    LetterKind,
    LetterState,
    Role,
)


async def recipients(session: AsyncSession, viewer: Viewer, row: Announcement, now: datetime) -> int:
    """How many people and chats it would go to at `now` (UTC)."""
    found = await audiences.count(session, Audience.read(row.audience), viewer, now, official=row.official)
    return found.people + await chats.reached(session, viewer, row)


def _people(viewer: Viewer, row: Announcement, now: datetime) -> Select[int]:
    return audiences.people(Audience.read(row.audience), viewer, now, official=row.official)


async def send(
    session: AsyncSession, viewer: Viewer, announcement_id: int, number: int, now: datetime, *, at_once: bool = False
) -> Announcement:
    """Send it to everybody it is for, whose `number` was seen before. `at_once`: an official one disturbs quiet hours.

    Refusals: "refusal-announce-empty" without a message, "refusal-announce-nobody" without recipients,
    "refusal-announce-number" (number) when they are others by now.
    """
    row = await drafts.draft(session, viewer, announcement_id)
    await require_ready(session, row)
    row.at_once = at_once and row.official
    queued = await queue(session, viewer, row, now)
    if not queued:
        raise Refusal("refusal-announce-nobody")
    if queued != number:
        raise Refusal("refusal-announce-number", number=queued)
    audit.record(session, viewer, now, "announcement-sent", "announcement", row.id, after={"people": queued})
    return row


async def require_ready(session: AsyncSession, row: Announcement) -> Sequence[AnnouncementPart]:
    """Its messages. Refusal when there is none, or one does not fit once something is filled in."""
    parts = await announcements.parts(session, row.id)
    if not parts:
        raise Refusal("refusal-announce-empty")
    if rules.blanks(part.text for part in parts):
        longest = await blanks.longest(session)
        for part in parts:
            rules.require_fitting(part, longest)
    return parts


async def queue(session: AsyncSession, viewer: Viewer, row: Announcement, now: datetime) -> int:
    """Owe everybody who has none a letter, people in one statement, and each of its chats; how many are new. While
    sending is frozen they wait."""
    row.state, row.started_at = AnnouncementState.SENDING, now
    queued = await letters.write_to(session, _people(viewer, row, now), LetterKind.ANNOUNCEMENT, row.id, now)
    queued += await chats.owe(session, viewer, row, now)
    await session.flush()
    await halting.hold(session)
    return queued


async def controlled(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """An announcement the viewer may stop: the author's own, or any for an admin; locked."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await session.get(Announcement, announcement_id, with_for_update=True)
    if row is None:
        raise Refusal("refusal-gone")
    if row.author_id != viewer.person_id and Role.ADMIN not in viewer.roles:
        raise Refusal("refusal-announce-other")
    return row


async def pause(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """Stop after what is on its way. Refusal when it is not being sent; paused already is fine."""
    row = await controlled(session, viewer, announcement_id)
    if row.state is AnnouncementState.PAUSED:
        row.halted = "" if row.halted == freeze.FROZEN else row.halted  # a thaw does not let it go on
        return row
    _require(row, AnnouncementState.SENDING)
    await _hold(session, row)
    audit.record(session, viewer, now, "announcement-paused", "announcement", row.id)
    return row


async def _hold(session: AsyncSession, row: Announcement, why: str = "") -> None:
    row.state, row.halted = AnnouncementState.PAUSED, why
    await _turn(session, row, (LetterState.WAITING,), LetterState.HELD)


async def resume(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """Go on with the next person. Refusal when it was called off, is not paused, waits for an original to be sent
    anew, or all sending is frozen."""
    row = await controlled(session, viewer, announcement_id)
    if row.state is AnnouncementState.SENDING:
        return row
    _require(row, AnnouncementState.PAUSED)
    if row.lost:
        raise Refusal("refusal-announce-lost")
    await halting.require_thawed(session, row)
    row.state, row.halted = AnnouncementState.SENDING, ""
    await _turn(session, row, (LetterState.HELD,), LetterState.WAITING)
    audit.record(session, viewer, now, "announcement-resumed", "announcement", row.id)
    return row


async def cancel(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> Announcement:
    """Nobody else gets it, for good. What has arrived stays. Refusal when it is over."""
    row = await controlled(session, viewer, announcement_id)
    if row.state is AnnouncementState.CANCELLED:
        return row
    _require(row, *announcements.ONGOING)
    row.state, row.finished_at, row.halted, row.lost = AnnouncementState.CANCELLED, now, "", []
    await _turn(session, row, (LetterState.WAITING, LetterState.HELD), LetterState.DROPPED)
    audit.record(session, viewer, now, "announcement-cancelled", "announcement", row.id)
    return row


async def stoppable(session: AsyncSession, viewer: Viewer, announcement_id: int) -> Announcement:
    """An announcement that the viewer may call off. Refusal when it is over."""
    row = await controlled(session, viewer, announcement_id)
    _require(row, *announcements.ONGOING)
    return row


def _require(row: Announcement, *states: AnnouncementState) -> None:
    if row.state not in states:
        raise Refusal(f"refusal-announce-{row.state}")


async def _turn(session: AsyncSession, row: Announcement, states: tuple[LetterState, ...], state: LetterState) -> None:
    """All letters of the announcement that stand so stand otherwise, in one statement."""
    some = update(Letter).where(announcements.of_many(BROADCAST, row.id), Letter.state.in_(states))
    await session.execute(some.values(state=state).execution_options(synchronize_session=False))


async def lose(session: AsyncSession, announcement_id: int, parts: Sequence[int], now: datetime) -> None:
    """The originals of these parts are gone: it pauses by itself until they are sent anew, and its author is told
    once."""
    row = await session.get(Announcement, announcement_id, with_for_update=True)
    if row is not None and row.state is AnnouncementState.SENDING:
        row.lost = list(parts)
        await _hold(session, row, LOST)
        await tell(session, row, LOST, now)


LOST = "lost"
"""Why it has paused by itself: what was to be copied is not there any more."""


async def tried(session: AsyncSession, announcement_id: int, reader: int, what: str, now: datetime) -> None:
    """A trial has come to its end («tried»), or broke off («gone»): the author hears it below. Others who had it sent
    again need no word."""
    row = await session.get(Announcement, announcement_id)
    if row is not None and row.author_id == reader and row.state in announcements.UNSENT:
        await tell(session, row, what, now)


async def tell(session: AsyncSession, row: Announcement, what: str, now: datetime) -> None:
    """The author hears what happened to it."""
    if row.author_id is not None:
        occasion = f"{what}:{now:%Y-%m-%dT%H:%M:%S}"
        kind = LetterKind.ANNOUNCEMENT_TOLD
        await letters.write(session, [row.author_id], kind, row.id, now, occasion=occasion)


async def finish(session: AsyncSession, now: datetime) -> None:
    """What has nobody left to go to is sent; one statement, and none is changed twice."""
    over = (
        update(Announcement)
        .where(
            Announcement.state == AnnouncementState.SENDING,
            ~announcements.has_left(LetterKind.ANNOUNCEMENT, Announcement.id),
        )
        .values(state=AnnouncementState.SENT, finished_at=now)
    )
    await session.execute(over)


async def rehearse(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime, reader: int = 0) -> None:
    """It comes to its author alone, as it will come to others: the letter is the author's own, whoever it is for.

    `reader`: with the values of this person filled in (0: the author's own).
    """
    row = await drafts.mine(session, viewer, announcement_id)
    if not await announcements.parts(session, row.id):
        raise Refusal("refusal-announce-empty")
    occasion = f"{reader}:{now:%Y-%m-%dT%H:%M:%S}"
    kind = LetterKind.ANNOUNCEMENT_TEST
    await letters.write(session, [viewer.person_id], kind, row.id, now, occasion=occasion)


CLOSED = -1
"""The card has told the end."""
ANY = -2
"""Whatever the card was before."""


async def bring_again(session: AsyncSession, viewer: Viewer, announcement_id: int, now: datetime) -> None:
    """Somebody who has got it, or sent it, gets it once more, alone. Refusal when they have not, or it was taken
    back."""
    rights.require(viewer, Right.BELONG)
    got = (announcements.of_many(LetterKind.ANNOUNCEMENT, announcement_id), Letter.state == LetterState.SENT)
    letter = select(Letter.id).where(*got, Letter.person_id == viewer.person_id, Letter.chat_id.is_(None))
    wrote = and_(Announcement.author_id == viewer.person_id, Announcement.started_at.is_not(None))
    there = (Announcement.id == announcement_id, Announcement.deleted_at.is_(None), or_(wrote, letter.exists()))
    if await session.scalar(select(Announcement.id).where(*there)) is None:
        raise Refusal("refusal-gone")
    kind, occasion = LetterKind.ANNOUNCEMENT_TEST, f"0:{now:%Y-%m-%dT%H:%M:%S}"
    await letters.write(session, [viewer.person_id], kind, announcement_id, now, occasion=occasion)


async def keep_card(session: AsyncSession, announcement_id: int, message: int, *, instead: int | None = ANY) -> None:
    """The message of the author's chat that follows the sending: 0 when it is not there any more. It takes the place of
    `instead`, or nothing happens: a press may have shown another one meanwhile."""
    kept = update(Announcement).where(Announcement.id == announcement_id)
    if instead != ANY:
        kept = kept.where(Announcement.card.is_(None) if instead is None else Announcement.card == instead)
    await session.execute(kept.values(card=message))


async def leave_card(session: AsyncSession, viewer: Viewer, announcement_id: int) -> None:
    """The author goes on to something else in the message of the card: the end will be told in a new one."""
    row = await controlled(session, viewer, announcement_id)
    if row.author_id == viewer.person_id and row.card != CLOSED:
        row.card = 0 if row.state in announcements.ONGOING else CLOSED
