"""What the letters of a contest are about, looked up when they go: what is not so any more is not said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.readers import Reader
from models.rules import contest_dates
from models.rules.entries import SENT, UNSENT
from models.rules.reminders import makes_sense
from models.rules.rights import HOLDERS, Right
from models.tables import (
    Contest,
    ContestState,
    Entry,
    EntryState,
    Juror,
    Letter,
    LetterKind,
    Nomination,
    Organisation,
    Stage,
    TeamMember,
    TeamState,
)
from models.tables.base import Moment

KINDS = (
    LetterKind.CONTEST_OPENED,
    LetterKind.CONTEST_CLOSED,
    LetterKind.CONTEST_MOVED,
    LetterKind.CONTEST_CANCELLED,
)
TAKING_PART = (EntryState.DRAFT, *SENT)
UNTIL: ColumnElement[datetime] = func.coalesce(Entry.until, Stage.closes_at, type_=Moment)
"""By when an entry is awaited: by its own deadline, else by that of its stage."""


@dataclass(frozen=True, slots=True)
class ContestOpened:
    """Entries are taken, to so many nominations, until a moment (UTC)."""

    contest_id: int
    title: str
    closes_at: datetime
    nominations: int


@dataclass(frozen=True, slots=True)
class ContestClosed:
    """Entries are taken no more: so many were sent, so many were begun and not sent."""

    contest_id: int
    title: str
    sent: int
    drafts: int


@dataclass(frozen=True, slots=True)
class ContestMoved:
    """A date ("closes", "scored") of a contest was moved. `juror`: the reader judges in it; `drafts` and `sent`: the
    entries they have begun or sent."""

    contest_id: int
    title: str
    which: str
    before: datetime
    after: datetime
    juror: bool
    drafts: int
    sent: int


@dataclass(frozen=True, slots=True)
class ContestCancelled:
    """There is no contest any more; why, where that was said."""

    contest_id: int
    title: str
    reason: str


ContestTold = ContestOpened | ContestClosed | ContestMoved | ContestCancelled


@dataclass(frozen=True, slots=True)
class Unsent:
    """An entry that is still to be sent until a moment (UTC); `returned`: once more, mended."""

    letter_id: int
    entry_id: int
    contest_id: int
    contest: str
    nomination: str
    until: datetime
    returned: bool


async def about(session: AsyncSession, letter: Letter, to: Reader, now: datetime) -> ContestTold | None:
    """What such a letter says at `now` (UTC), in one statement; None when it is stale."""
    if letter.kind is LetterKind.CONTEST_CANCELLED:
        row = await session.get(Contest, letter.subject_id)
        return ContestCancelled(row.id, row.title, row.reason) if row and row.state is ContestState.CANCELLED else None
    if letter.kind is LetterKind.CONTEST_OPENED:
        return await _opened(session, letter, to, now)
    if letter.kind is LetterKind.CONTEST_CLOSED:
        return await _closed(session, letter, now) if to.roles & HOLDERS[Right.CONTEST] else None
    return await _moved(session, letter, to)


async def _opened(session: AsyncSession, letter: Letter, to: Reader, now: datetime) -> ContestOpened | None:
    if not to.heads:
        return None
    number = select(func.count()).where(Nomination.contest_id == Contest.id).correlate(Contest).scalar_subquery()
    row = (
        await session.execute(
            select(Contest.id, Contest.title, Stage.closes_at, number)
            .join(Stage, Stage.contest_id == Contest.id)
            .where(
                Stage.id == letter.subject_id,
                Contest.state == ContestState.PUBLISHED,
                Stage.opens_at <= now,
                Stage.closes_at > now,
            )
        )
    ).one_or_none()
    return ContestOpened(*row) if row else None


async def _closed(session: AsyncSession, letter: Letter, now: datetime) -> ContestClosed | None:
    real = and_(Entry.stage_id == Stage.id, Entry.trial.is_(False))
    sent, drafts = (
        select(func.count()).select_from(Entry).where(real, state).correlate(Stage).scalar_subquery()
        for state in (Entry.state.in_(SENT), Entry.state == EntryState.DRAFT)
    )
    row = (
        await session.execute(
            select(Contest.id, Contest.title, sent, drafts)
            .join(Stage, Stage.contest_id == Contest.id)
            .where(Stage.id == letter.subject_id, Stage.closes_at < now, Contest.state == ContestState.PUBLISHED)
        )
    ).one_or_none()
    return ContestClosed(*row) if row else None


async def _moved(session: AsyncSession, letter: Letter, to: Reader) -> ContestMoved | None:
    """As long as the date is the one the letter was written about: another move has a letter of its own."""
    which, before, after = moved_from(letter.occasion)
    judges = exists().where(Juror.contest_id == Contest.id, Juror.person_id == to.id)
    mine = and_(Entry.stage_id == Stage.id, Entry.trial.is_(False), _mine(to.id))
    drafts, sent = (
        select(func.count()).select_from(Entry).where(mine, state).correlate(Stage).scalar_subquery()
        for state in (Entry.state == EntryState.DRAFT, Entry.state.in_(SENT))
    )
    row = (
        await session.execute(
            select(Contest.id, Contest.title, judges, drafts, sent)
            .join(Stage, Stage.contest_id == Contest.id)
            .where(
                Stage.id == letter.subject_id,
                Contest.state == ContestState.PUBLISHED,
                getattr(Stage, contest_dates.COLUMNS[which]) == after,
            )
        )
    ).one_or_none()
    return ContestMoved(row[0], row[1], which, before, after, *row[2:]) if row and any(row[2:]) else None


def moved_from(occasion: str) -> tuple[str, datetime, datetime]:
    """Which date was moved, from when, to when (UTC): what the occasion of such a letter says."""
    which, _, moments = occasion.partition(":")
    before, after = (datetime.strptime(one, "%Y%m%dT%H%M%S").replace(tzinfo=UTC) for one in moments.split(">"))
    return which, before, after


def concerned(stage: Stage, which: str) -> Select[Any]:
    """Whom it concerns when this date of the stage is another one: the jurors, and of the deadline ("closes") also
    those who have begun an entry or sent one."""
    if which != "closes":
        return jurors(stage.contest_id)
    taking_part = and_(Entry.stage_id == stage.id, Entry.state.in_(TAKING_PART))
    return select(union(jurors(stage.contest_id), entrants(taking_part)).subquery().c.person_id)


async def count_concerned(session: AsyncSession, stage: Stage, which: str) -> int:
    """How many people that is."""
    return await session.scalar(select(func.count()).select_from(concerned(stage, which).subquery())) or 0


def jurors(contest_id: int) -> Select[Any]:
    """Everybody in the jury of a contest."""
    return select(Juror.person_id.label("person_id")).where(Juror.contest_id == contest_id)


def entrants(which: ColumnElement[bool]) -> Select[Any]:
    """Whoever began such an entry, and everybody in its team who has not declined."""
    real = and_(which, Entry.trial.is_(False))
    member = and_(TeamMember.entry_id == Entry.id, TeamMember.state != TeamState.DECLINED)
    teams = select(TeamMember.person_id.label("person_id")).join(Entry, member).where(real)
    authors = select(Entry.author_id).where(real, Entry.author_id.is_not(None))
    return select(union(teams, authors).subquery().c.person_id)


def _mine(person_id: int) -> ColumnElement[bool]:
    """Begun by this person, or with them in its team."""
    member = exists().where(
        TeamMember.entry_id == Entry.id, TeamMember.person_id == person_id, TeamMember.state != TeamState.DECLINED
    )
    return or_(Entry.author_id == person_id, member)


async def unsent(
    session: AsyncSession, letters: Sequence[Letter], to: Reader, now: datetime, zone: str
) -> Sequence[Unsent]:
    """Which of these reminders still have a reason, the nearest deadline first; `zone` is the network's."""
    wanted: Mapping[int, Letter] = {one.subject_id: one for one in letters if one.kind is LetterKind.ENTRY_UNSENT}
    if not wanted or not to.reminders:
        return ()
    rows: Sequence[Row[*tuple[Any, ...]]] = (
        await session.execute(
            select(Entry, Contest.id, Contest.title, Nomination.title, UNTIL, Organisation.zone)
            .join(Stage, Stage.id == Entry.stage_id)
            .join(Contest, Contest.id == Entry.contest_id)
            .join(Nomination, Nomination.id == Entry.nomination_id)
            .join(Organisation, Organisation.id == Entry.organisation_id)
            .where(
                Entry.id.in_(wanted),
                Entry.state.in_(UNSENT),
                Contest.state == ContestState.PUBLISHED,
                now < UNTIL,
                or_(_mine(to.id), Entry.organisation_id.in_(to.heads)),
            )
            .order_by(UNTIL, Entry.id)
        )
    ).all()
    found = []
    for entry, contest_id, contest, nomination, until, home in rows:
        letter = wanted[entry.id]
        if makes_sense(letter.occasion, letter.created_at, until, entry.created_at, home or zone):
            is_back = entry.state is EntryState.RETURNED
            found.append(Unsent(letter.id, entry.id, contest_id, contest, nomination, until, is_back))
    return found
