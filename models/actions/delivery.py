"""The postman's book: which letters are taken to be sent, and what became of them.

A letter is claimed under the number of the sender's lease (the fence), sent outside of any transaction, and recorded at
once. If the process dies in between, the next holder of the lease takes it up again: nothing is lost, and at most what
was in flight repeats. Of the kinds that must not come twice the intent is recorded too, and after a death between
intent and outcome the letter is uncertain: it is told of and not repeated.
"""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Update, and_, bindparam, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import chats, diplomas, mishaps, sending
from models.actions import letters as outbox
from models.queries import bundles, days_off, readers, recipients
from models.queries.announcement_letters import Announced, Held, Nagged
from models.queries.bundles import Nudge
from models.queries.diplomas import Brought
from models.queries.letters import Content
from models.queries.next_letter import due, following, most_urgent
from models.queries.readers import Reader
from models.queries.silence import EntryAwaited
from models.rules import announcements, quiet, reminders
from models.rules.quiet import Quiet
from models.rules.workdays import RUSSIA
from models.tables import NOT_TWICE, PROACTIVE, Letter, LetterKind, LetterState, Person, Posted

GAP = timedelta(minutes=50)
"""After one message of the planned kinds a person hears no other for so long: one a slot, whatever happens."""
PLANNED = tuple(kind for kind in PROACTIVE if kind is not LetterKind.QUEUE)
ANNOUNCED = LetterKind.PLAN_PUBLISHED
"""News of a plan waits for nobody; what the clock wants to say comes the gap after it."""
PAUSES = (5, 15, 60, 300, 900)
"""Seconds before a letter is tried again after the first, second … failure of the network or of the messenger."""
JITTER = 0.2
"""The most by which a pause is longer: what failed together does not come back together."""
UNASKED = (Announced, Nagged, EntryAwaited)
"""What says when it may go to somebody, and waits until then."""
TOGETHER = 200
"""The most letters settled by one message."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message to be sent now, to whom, and the letters it settles, claimed under this fence.

    `once`: rather not at all than twice.
    """

    to: Reader
    content: Content | Nudge
    letters: Sequence[int]
    attempts: int
    fence: int
    silent: bool
    once: bool = False

    @property
    def messages(self) -> int:
        """How many messages its first call makes."""
        return self.content.messages if isinstance(self.content, Announced) else 1


THESE = Letter.id.in_(bindparam("letters", expanding=True))


def _mine(letters: Any, fence: Any) -> ColumnElement[bool]:
    """A claim counts until the letter is settled or the lease has gone to somebody else, who then claims anew."""
    return and_(Letter.id.in_(letters), Letter.state == LetterState.CLAIMED, Letter.fence == fence)


MINE = _mine(bindparam("letters", expanding=True), bindparam("mine"))


async def waits(session: AsyncSession, now: datetime, busy: Collection[int] = ()) -> bool:
    """Is there a letter to be sent at `now` (UTC), to anybody but the busy accounts? One statement claims nothing."""
    return await session.scalar(most_urgent(1), {"now": now, "busy": list(busy)}) is not None


async def take_over(session: AsyncSession, fence: int, now: datetime) -> None:
    """A new holder of the sender's lease begins: what those before had claimed waits again, unless it must not come
    twice and may have been sent. Of that the admins hear once."""
    left = (Letter.state == LetterState.CLAIMED, Letter.fence < fence)
    await _doubt(session, now, *left, Letter.tried_at.is_not(None))
    await session.execute(update(Letter).where(*left).values(state=LetterState.WAITING))


async def claim(
    session: AsyncSession,
    now: datetime,
    zone: str,
    busy: Collection[int] = (),
    hours: Quiet = quiet.DEFAULT,
    fence: int = 0,
    most: int = 1,
) -> Sequence[Parcel]:
    """Take the next messages, at most so many unless one letter makes more, each to somebody else: the most urgent
    letters and what goes with each, as it stands at `now` (UTC).

    What has nothing to say any more is dropped here, what would disturb is put off, what cannot arrive is marked so;
    none when this transaction found nothing to send (ask `waits` whether it is worth asking again). `busy` accounts get
    nothing now. `zone` and the quiet `hours` are the network's, `fence` the number of the sender's lease.
    """
    found = (await session.scalars(following(most), {"now": now, "busy": list(busy)})).all()
    whom = await _whom(session, found, zone, hours)
    claimed: list[Parcel] = []
    seen: set[int] = set()
    for one in found:
        if sum(parcel.messages for parcel in claimed) >= most:
            break
        if (to := whom[one.id]).account in seen:
            continue
        seen.add(to.account)
        if parcel := await _parcel(session, one, to, now, zone, fence):
            claimed.append(parcel)
    await _set(session, [number for one in claimed for number in one.letters], state=LetterState.CLAIMED, fence=fence)
    return claimed


async def _parcel(
    session: AsyncSession, first: Letter, to: Reader, now: datetime, zone: str, fence: int
) -> Parcel | None:
    """What goes with this letter; None when nothing is to be sent now."""
    if to.unreachable:
        await _stop(session, to)
        return None
    night = quiet.is_quiet(now, to.zone, to.hours)
    letters: Sequence[Letter] = [first]
    if first.kind in PROACTIVE:
        letters = await _together(session, to, now, night=night)
    if not letters:
        return None
    try:
        bundle = await bundles.gather(session, letters, to, now, zone)
    except SQLAlchemyError:
        raise
    except Exception as failure:  # noqa: BLE001 – a letter that cannot be read must not stop all that come after it
        reason = await mishaps.note(session, failure, now)
        await _set(session, [one.id for one in letters], state=LetterState.FAILED, error=reason)
        return None
    await _set(session, bundle.stale, state=LetterState.DROPPED)
    if bundle.content is None:
        return None
    if isinstance(bundle.content, Held):
        await _set(session, bundle.fresh, state=LetterState.HELD)
        return None
    if isinstance(bundle.content, UNASKED) and (until := await _when(session, bundle.content, to, now)) > now:
        await _put_off(session, letters, until)
        return None
    attempts = max(one.attempts for one in letters)
    return Parcel(to, bundle.content, bundle.fresh, attempts, fence, silent=night, once=first.kind in NOT_TWICE)


async def _whom(session: AsyncSession, letters: Sequence[Letter], zone: str, hours: Quiet) -> dict[int, Reader]:
    """Who is to read each of them: a person, or a chat of many."""
    people = {one.person_id for one in letters if one.chat_id is None}
    found = await readers.readers(session, people, zone, hours)
    return {
        one.id: found[one.person_id]
        if one.chat_id is None
        else await readers.chat(session, one.chat_id, one.person_id, zone, hours)
        for one in letters
    }


async def _when(
    session: AsyncSession, content: Announced | Nagged | EntryAwaited, to: Reader, now: datetime
) -> datetime:
    """When an announcement, another word about it, or a reminder of a contest may go to this person."""
    working = content.working
    calendar = await days_off.calendar(session) if working else RUSSIA
    return announcements.may_go(now, to.zone, to.hours, at_once=content.at_once, working=working, calendar=calendar)


async def _together(session: AsyncSession, to: Reader, now: datetime, *, night: bool) -> Sequence[Letter]:
    """Everything that wants to be said unasked to this person now. At night all of it waits for the morning; soon after
    another planned message, the planned part of it waits for the gap to pass."""
    found = await session.scalars(
        select(Letter)
        .where(due(now), Letter.person_id == to.id, Letter.kind.in_(PROACTIVE))
        .order_by(Letter.id)
        .limit(TOGETHER)
        .with_for_update(skip_locked=True)
    )
    letters = found.all()
    if night:
        await _put_off(session, letters, reminders.allowed(now, to.zone, to.hours))
        return ()
    planned = [one for one in letters if one.kind in PLANNED]
    spoke = await _spoke_at(session, to, now) if planned else None
    if spoke is None:
        return letters
    await _put_off(session, planned, spoke + GAP)
    return [one for one in letters if one.kind not in PLANNED]


async def _spoke_at(session: AsyncSession, to: Reader, now: datetime) -> datetime | None:
    """When the last planned message or announcement went to this person, if that is less than the gap ago; `now` when
    an announcement is about to go."""
    went = (Letter.state == LetterState.SENT, Letter.sent_at > now - GAP, Letter.sent_at <= now)
    goes = (Letter.state.in_((LetterState.WAITING, LetterState.CLAIMED)), Letter.not_before <= now)
    heard = select(Letter.sent_at).where(
        Letter.person_id == to.id,
        or_(and_(Letter.kind.in_((*PLANNED, ANNOUNCED)), *went), and_(Letter.kind == ANNOUNCED, *goes)),
    )
    found = (await session.scalars(heard)).all()
    return max(at or now for at in found) if found else None


async def intend(session: AsyncSession, parcel: Parcel, now: datetime) -> bool:
    """Write down, before it is sent, that a letter that must not come twice is about to be; False when it is not ours
    any more."""
    return await _settle(session, parcel, tried_at=now)


async def sent(
    session: AsyncSession,
    parcel: Parcel,
    now: datetime,
    posted: Sequence[tuple[int | None, int]] = (),
    file: str = "",
) -> None:
    """The message has arrived. `posted`: parts of an announcement (None: its buttons) and the messages they are there;
    `file`: what the messenger calls the diploma it held.

    What has more steps to go waits again.
    """
    done: dict[str, Any] = {"state": LetterState.SENT, "sent_at": now, "attempts": parcel.attempts + 1}
    if isinstance(parcel.content, Announced) and not parcel.content.last:
        done = {"state": LetterState.WAITING}
    ours = await _settle(session, parcel, **done)
    if ours and file and isinstance(parcel.content, Brought):
        await diplomas.brought(session, parcel.content.diploma, file)
    if not ours or not isinstance(parcel.content, Announced):
        return
    rows = [{"letter_id": parcel.letters[0], "part_id": part, "message": message} for part, message in posted]
    if rows:
        await session.execute(insert(Posted), rows)
    if parcel.content.is_test and parcel.content.last:
        await sending.tried(session, parcel.content.announcement_id, parcel.to.id, "tried", now)


async def lost(session: AsyncSession, parcel: Parcel, now: datetime, reason: str) -> None:
    """What was to be copied is not there any more: nobody else is tried, and the author hears of it."""
    if not isinstance(parcel.content, Announced):
        await failed(session, parcel, reason)
        return
    number = parcel.content.announcement_id
    if parcel.content.is_test:
        await failed(session, parcel, reason)
        await sending.tried(session, number, parcel.to.id, "gone", now)
        return
    await _settle(session, parcel, state=LetterState.HELD, error=reason[:300])
    await sending.lose(session, number, [part.id for part in parcel.content.step.parts], now)


async def unreachable(session: AsyncSession, parcel: Parcel, now: datetime, reason: str) -> None:
    """The person has blocked the bot or is gone: all that waits for them stops, and does not come later either. So does
    all that waits for a chat of many which lets the bot write no more."""
    if parcel.to.chat:
        await chats.shut(session, parcel.to.chat, now, reason)
        await _settle(session, parcel, state=LetterState.UNREACHABLE, error=reason[:300])
        return
    away = update(Person).where(Person.id == parcel.to.id, Person.unreachable_since.is_(None))
    await session.execute(away.values(unreachable_since=now))
    await _settle(session, parcel, state=LetterState.UNREACHABLE, error=reason[:300])
    await _stop(session, parcel.to)


async def failed(session: AsyncSession, parcel: Parcel, reason: str) -> None:
    """It cannot be sent as it is, and trying again would not help. `reason` is the messenger's own word."""
    await _settle(session, parcel, state=LetterState.FAILED, error=reason[:300], attempts=parcel.attempts + 1)


async def again(session: AsyncSession, parcel: Parcel, now: datetime, reason: str, pause: float | None = None) -> None:
    """Try later: in `pause` seconds, or after pauses that grow with each failure."""
    wait = pause
    if wait is None:
        longer = random.uniform(1, 1 + JITTER)  # noqa: S311 – it only has to differ
        wait = PAUSES[min(parcel.attempts, len(PAUSES) - 1)] * longer
    await _settle(
        session,
        parcel,
        state=LetterState.WAITING,
        not_before=now + timedelta(seconds=wait),
        tried_at=None,
        error=reason[:300],
        attempts=parcel.attempts + (pause is None),
    )


async def unknown(session: AsyncSession, parcel: Parcel, now: datetime, reason: str) -> None:
    """Nobody knows whether it has arrived: it is tried again, unless it must not come twice."""
    if not parcel.once:
        await again(session, parcel, now, reason)
        return
    mine = _mine(parcel.letters, parcel.fence)
    await _doubt(session, now, mine, error=reason[:300], attempts=parcel.attempts + 1)


async def moved(session: AsyncSession, parcel: Parcel, now: datetime, account: int) -> None:
    """The messenger gave the chat another number: from now on it is known by that, and the letter goes there."""
    if parcel.to.chat:
        await chats.moved(session, parcel.to.account, account)
        await again(session, parcel, now, "", pause=0)
        return
    if await session.scalar(select(Person.id).where(Person.account == account)) is not None:
        await failed(session, parcel, "moved to a chat that is known already")
        return
    await session.execute(update(Person).where(Person.id == parcel.to.id).values(account=account))
    await again(session, parcel, now, "", pause=0)


async def give_back(session: AsyncSession, parcel: Parcel) -> None:
    """It was claimed and never sent: it waits as before."""
    await _settle(session, parcel, state=LetterState.WAITING, tried_at=None)


async def _settle(session: AsyncSession, parcel: Parcel, **values: Any) -> bool:
    """Record an outcome; False, and nothing recorded, when the letters are not ours any more."""
    mine = {"letters": list(parcel.letters), "mine": parcel.fence}
    done: Any = await session.execute(_change(MINE, *values), mine | _new(values))
    return bool(done.rowcount)


async def _doubt(session: AsyncSession, now: datetime, *which: ColumnElement[bool], **values: Any) -> None:
    """These letters were sent or not, nobody knows. One letter tells the admins."""
    doubted = update(Letter).where(*which).values(state=LetterState.UNCERTAIN, **values)
    numbers = sorted(await session.scalars(doubted.returning(Letter.id)))
    if numbers:
        await outbox.write_to(session, recipients.admins(), LetterKind.UNCERTAIN, numbers[0], now)


async def _stop(session: AsyncSession, to: Reader) -> None:
    """Nothing that waits for this person, or for this chat, is sent any more."""
    whose = Letter.chat_id == to.chat if to.chat else and_(Letter.person_id == to.id, Letter.chat_id.is_(None))
    stopped = update(Letter).where(whose, Letter.state.in_((LetterState.WAITING, LetterState.CLAIMED)))
    await session.execute(stopped.values(state=LetterState.UNREACHABLE))


async def _put_off(session: AsyncSession, letters: Sequence[Letter], until: datetime) -> None:
    await _set(session, [one.id for one in letters], state=LetterState.WAITING, not_before=until)


async def _set(session: AsyncSession, letters: Sequence[int], **values: Any) -> None:
    if letters:
        await session.execute(_change(THESE, *values), {"letters": list(letters)} | _new(values))


@cache
def _change(which: ColumnElement[bool], *names: str) -> Update:
    """Give these columns of those letters new values."""
    changed = update(Letter).where(which).values({name: bindparam(f"new_{name}") for name in names})
    return changed.execution_options(synchronize_session=False)


def _new(values: dict[str, Any]) -> dict[str, Any]:
    return {f"new_{name}": value for name, value in values.items()}
