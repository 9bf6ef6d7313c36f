"""The postman's book: which letters are taken to be sent, and what became of them.

A letter is claimed for a while (the lease), sent outside of any transaction, and recorded at once. If the process
dies in between, the letter is taken up again after the lease: nothing is lost, and at most what was in flight repeats.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import mishaps
from models.queries import bundles, readers
from models.queries.bundles import Nudge
from models.queries.letters import Content
from models.queries.readers import Reader
from models.rules import quiet, reminders
from models.rules.quiet import Quiet
from models.tables import PROACTIVE, Letter, LetterKind, LetterState, Person

LEASE = timedelta(seconds=60)
"""How long a claimed letter is nobody else's. Longer than the slowest send."""
GAP = timedelta(minutes=50)
"""After one message of the planned kinds a person hears no other for so long: one a slot, whatever happens."""
PLANNED = (LetterKind.REMINDER, LetterKind.OVERDUE, LetterKind.DRAFT, LetterKind.SUMMARY)
PAUSES = (5, 15, 60, 300, 900)
"""Seconds before a letter is tried again after the first, second … failure of the network or of the messenger."""
TOGETHER = 200
"""The most letters settled by one message."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message to be sent now, to whom, and the letters it settles; `until` is the end of the lease."""

    to: Reader
    content: Content | Nudge
    letters: Sequence[int]
    attempts: int
    until: datetime
    silent: bool


def _due(now: datetime, busy: Collection[int]) -> ColumnElement[bool]:
    return and_(
        or_(
            and_(Letter.state == LetterState.WAITING, Letter.not_before <= now),
            and_(Letter.state == LetterState.CLAIMED, Letter.claimed_until < now),
        ),
        Letter.person_id.not_in(busy),
    )


async def waits(session: AsyncSession, now: datetime, busy: Collection[int] = ()) -> bool:
    """Is there a letter to be sent at `now` (UTC) to anybody but the busy people? One statement, nothing is claimed."""
    return await session.scalar(select(Letter.id).where(_due(now, busy)).limit(1)) is not None


async def claim(
    session: AsyncSession,
    now: datetime,
    zone: str,
    busy: Collection[int] = (),
    hours: Quiet = quiet.DEFAULT,
) -> Parcel | None:
    """Take the next message: the most urgent letter and what goes with it, as it stands at `now` (UTC).

    What has nothing to say any more is dropped here, what would disturb is put off, what cannot arrive is marked so;
    None when this transaction found nothing to send (ask `waits` whether it is worth asking again). `busy` people get
    nothing now. `zone` is the network's.
    """
    first = await session.scalar(
        select(Letter)
        .where(_due(now, busy))
        .order_by(case((Letter.kind.in_(PROACTIVE), 1), else_=0), Letter.priority, Letter.not_before, Letter.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    if first is None:
        return None
    to = await readers.reader(session, first.person_id, zone)
    if to.unreachable:
        await _stop(session, to)
        return None
    night = quiet.is_quiet(now, to.zone, hours)
    letters: Sequence[Letter] = [first]
    if first.kind in PROACTIVE:
        letters = await _together(session, to, now, hours, night=night)
    if not letters:
        return None
    try:
        bundle = await bundles.gather(session, letters, to, now, zone)
    except SQLAlchemyError:
        raise
    except Exception as failure:  # noqa: BLE001 – a letter that cannot be read must not stop all that come after it
        reason = await mishaps.note(session, failure, now)
        await _set(session, [one.id for one in letters], state=LetterState.FAILED, claimed_until=None, error=reason)
        return None
    await _set(session, bundle.stale, state=LetterState.DROPPED, claimed_until=None)
    if bundle.content is None:
        return None
    until = now + LEASE
    await _set(session, bundle.fresh, state=LetterState.CLAIMED, claimed_until=until)
    attempts = max(one.attempts for one in letters)
    return Parcel(to, bundle.content, bundle.fresh, attempts, until, silent=night)


async def _together(session: AsyncSession, to: Reader, now: datetime, hours: Quiet, *, night: bool) -> Sequence[Letter]:
    """Everything that wants to be said unasked to this person now. At night all of it waits for the morning; soon after
    another planned message, the planned part of it waits for the gap to pass."""
    found = await session.scalars(
        select(Letter)
        .where(_due(now, ()), Letter.person_id == to.id, Letter.kind.in_(PROACTIVE))
        .order_by(Letter.id)
        .limit(TOGETHER)
        .with_for_update(skip_locked=True)
    )
    letters = found.all()
    if night:
        await _put_off(session, letters, reminders.allowed(now, to.zone, hours))
        return ()
    planned = [one for one in letters if one.kind in PLANNED]
    spoke = await _spoke_at(session, to, now) if planned else None
    if spoke is None:
        return letters
    await _put_off(session, planned, spoke + GAP)
    return [one for one in letters if one.kind not in PLANNED]


async def _spoke_at(session: AsyncSession, to: Reader, now: datetime) -> datetime | None:
    """When the last planned message went to this person, if that is less than the gap ago."""
    return await session.scalar(
        select(Letter.sent_at)
        .where(
            Letter.person_id == to.id,
            Letter.state == LetterState.SENT,
            Letter.kind.in_(PLANNED),
            Letter.sent_at > now - GAP,
            Letter.sent_at <= now,
        )
        .order_by(Letter.sent_at.desc())
        .limit(1)
    )


async def sent(session: AsyncSession, parcel: Parcel, now: datetime) -> None:
    """The message has arrived."""
    await _settle(session, parcel, state=LetterState.SENT, sent_at=now, attempts=parcel.attempts + 1)


async def unreachable(session: AsyncSession, parcel: Parcel, now: datetime, reason: str) -> None:
    """The person has blocked the bot or is gone: all that waits for them stops, and does not come later either."""
    away = update(Person).where(Person.id == parcel.to.id, Person.unreachable_since.is_(None))
    await session.execute(away.values(unreachable_since=now))
    await _settle(session, parcel, state=LetterState.UNREACHABLE, error=reason[:300])
    await _stop(session, parcel.to)


async def failed(session: AsyncSession, parcel: Parcel, reason: str) -> None:
    """It cannot be sent as it is, and trying again would not help. `reason` is the messenger's own word."""
    await _settle(session, parcel, state=LetterState.FAILED, error=reason[:300], attempts=parcel.attempts + 1)


async def again(session: AsyncSession, parcel: Parcel, now: datetime, reason: str, pause: float | None = None) -> None:
    """Try later: in `pause` seconds, or after pauses that grow with each failure."""
    wait = pause if pause is not None else PAUSES[min(parcel.attempts, len(PAUSES) - 1)]
    await _settle(
        session,
        parcel,
        state=LetterState.WAITING,
        not_before=now + timedelta(seconds=wait),
        error=reason[:300],
        attempts=parcel.attempts + (pause is None),
    )


async def give_back(session: AsyncSession, parcel: Parcel) -> None:
    """It was claimed and never sent: it waits as before."""
    await _settle(session, parcel, state=LetterState.WAITING)


async def _settle(session: AsyncSession, parcel: Parcel, **values: Any) -> None:
    """Record an outcome, unless the lease went to somebody else meanwhile."""
    mine = and_(Letter.state == LetterState.CLAIMED, Letter.claimed_until == parcel.until)
    await session.execute(
        update(Letter).where(Letter.id.in_(parcel.letters), mine).values(claimed_until=None, **values)
    )


async def _stop(session: AsyncSession, to: Reader) -> None:
    """Nothing that waits for this person is sent any more."""
    stopped = update(Letter).where(
        Letter.person_id == to.id, Letter.state.in_((LetterState.WAITING, LetterState.CLAIMED))
    )
    await session.execute(stopped.values(state=LetterState.UNREACHABLE, claimed_until=None))


async def _put_off(session: AsyncSession, letters: Sequence[Letter], until: datetime) -> None:
    await _set(session, [one.id for one in letters], state=LetterState.WAITING, not_before=until, claimed_until=None)


async def _set(session: AsyncSession, letters: Sequence[int], **values: Any) -> None:
    if letters:
        await session.execute(update(Letter).where(Letter.id.in_(letters)).values(**values))
