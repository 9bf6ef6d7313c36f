"""Questions about announcements: a draft with its messages, how far one has come, which there are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, case, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from models.refusal import Refusal
from models.rules.rights import STAFF, Viewer
from models.tables import (
    BROADCAST,
    Announcement,
    AnnouncementPart,
    AnnouncementState,
    Letter,
    LetterKind,
    LetterState,
    Person,
    Priority,
)
from models.tables.search import fold

Number = int | ColumnElement[int] | InstrumentedAttribute[int]
ONGOING = (AnnouncementState.SENDING, AnnouncementState.PAUSED)
OVER = (AnnouncementState.SENT, AnnouncementState.CANCELLED)
UNSENT = (AnnouncementState.DRAFT, AnnouncementState.ASKED, AnnouncementState.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Sheet:
    """An announcement with the messages it is made of, in their order, and the name of its author."""

    row: Announcement
    parts: Sequence[AnnouncementPart]
    author: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of the letters of one kind. `left` are still to go, `later` of those not before a moment to come;
    `dropped` will not go."""

    sent: int = 0
    failed: int = 0
    unreachable: int = 0
    left: int = 0
    later: int = 0
    dropped: int = 0
    last_at: datetime | None = None

    @property
    def total(self) -> int:
        """Everybody it was to go to."""
        return self.sent + self.failed + self.unreachable + self.left + self.dropped


NOTHING = Progress()


@dataclass(frozen=True, slots=True)
class Card:
    """An announcement and how far each kind of its letters has come."""

    sheet: Sheet
    progress: dict[LetterKind, Progress] = field(default_factory=dict)

    @property
    def row(self) -> Announcement:
        """The announcement itself."""
        return self.sheet.row

    def of(self, kind: LetterKind = LetterKind.ANNOUNCEMENT) -> Progress:
        """How far the letters of this kind have come."""
        return self.progress.get(kind, NOTHING)


async def sheet(session: AsyncSession, announcement_id: int) -> Sheet:
    """One announcement, in two statements. Refusal when there is none."""
    row = (
        await session.execute(
            select(Announcement, Person.name)
            .outerjoin(Person, Person.id == Announcement.author_id)
            .where(Announcement.id == announcement_id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Sheet(row[0], await parts(session, announcement_id), row[1] or "")


async def parts(session: AsyncSession, announcement_id: int) -> Sequence[AnnouncementPart]:
    """Its messages in the order in which they were sent."""
    return (await session.scalars(PARTS, {"announcement": announcement_id})).all()


PARTS = (
    select(AnnouncementPart)
    .where(AnnouncementPart.announcement_id == bindparam("announcement"))
    .order_by(AnnouncementPart.place, AnnouncementPart.message)
    .execution_options(populate_existing=True)  # one may just have been rewritten beside the session
)
"""Built once: it is asked of each letter."""


async def draft(session: AsyncSession, person_id: int) -> Announcement | None:
    """What this person was writing last; None when there is no draft."""
    mine = (Announcement.author_id == person_id, Announcement.state == AnnouncementState.DRAFT)
    return await session.scalar(select(Announcement).where(*mine).order_by(Announcement.id.desc()).limit(1))


async def holding(session: AsyncSession, viewer: Viewer, message: int) -> AnnouncementPart | None:
    """The part of a draft of the viewer's that they sent as this message; None when there is none."""
    return await session.scalar(
        select(AnnouncementPart)
        .join(Announcement, Announcement.id == AnnouncementPart.announcement_id)
        .where(
            AnnouncementPart.chat == viewer.account,
            AnnouncementPart.message == message,
            Announcement.author_id == viewer.person_id,
            Announcement.state == AnnouncementState.DRAFT,
        )
    )


def of_many(kind: LetterKind | Sequence[LetterKind], announcement_id: Number) -> ColumnElement[bool]:
    """The letters of an announcement, in the words of the index that holds them."""
    return and_(of_any(kind), Letter.subject_id == announcement_id)


def of_any(kind: LetterKind | Sequence[LetterKind]) -> ColumnElement[bool]:
    """The same of any announcement: which ones is for the caller to say."""
    kinds = Letter.kind == kind if isinstance(kind, LetterKind) else Letter.kind.in_(kind)
    return and_(Letter.priority == literal_column(f"{Priority.ANNOUNCEMENT:d}", Integer), kinds)


async def card(session: AsyncSession, announcement_id: int, now: datetime) -> Card:
    """One announcement and how far it has come at `now` (UTC), in three statements. Refusal when there is none."""
    found = await sheet(session, announcement_id)
    return Card(found, await progress(session, announcement_id, now))


async def card_of(session: AsyncSession, row: Announcement, now: datetime) -> Card:
    """The same of one that is at hand, in two statements, and in one before it has begun; its author's name is left
    out."""
    found = Sheet(row, await parts(session, row.id))
    return Card(found) if row.started_at is None else Card(found, await progress(session, row.id, now))


async def progress(session: AsyncSession, announcement_id: int, now: datetime) -> dict[LetterKind, Progress]:
    """How far it has come, in one statement."""
    rows = await session.execute(
        select(Letter.kind, *_counts(now)).where(of_many(BROADCAST, announcement_id)).group_by(Letter.kind)
    )
    return {kind: Progress(*numbers) for kind, *numbers in rows}


async def last_sent(session: AsyncSession, announcement_id: int) -> datetime | None:
    """When it reached the last of its readers (UTC); None for nobody."""
    return await session.scalar(
        select(func.max(Letter.sent_at)).where(of_many(LetterKind.ANNOUNCEMENT, announcement_id))
    )


def _counts(now: datetime) -> list[ColumnElement[Any]]:
    waiting = Letter.state == LetterState.WAITING
    return [
        _number(Letter.state == LetterState.SENT),
        _number(Letter.state.in_((LetterState.FAILED, LetterState.UNCERTAIN))),
        _number(Letter.state == LetterState.UNREACHABLE),
        _number(Letter.state.in_(LEFT)),
        _number(waiting & (Letter.not_before > now)),
        _number(Letter.state == LetterState.DROPPED),
        func.max(Letter.sent_at),
    ]


LEFT = (LetterState.WAITING, LetterState.CLAIMED, LetterState.HELD)
"""Letters that are still to go."""


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


def has_left(kind: LetterKind | Sequence[LetterKind], announcement_id: Number) -> ColumnElement[bool]:
    """Is there anybody to whom such a letter is still to go?"""
    return select(Letter.id).where(of_many(kind, announcement_id), Letter.state.in_(LEFT)).exists()


@dataclass(frozen=True, slots=True)
class Line:
    """An announcement in a list."""

    row: Announcement
    author: str
    sent: int


def said(words: str) -> list[ColumnElement[bool]]:
    """All these words stand in it, in any order."""
    return [Announcement.search.contains(word, autoescape=True) for word in fold(words).split()]


async def count(session: AsyncSession, viewer: Viewer, words: str = "") -> int:
    """How many announcements this person may see, staff all and others their own, of those that hold the words."""
    query = select(func.count()).select_from(Announcement).where(*said(words))
    return await session.scalar(_visible(query, viewer)) or 0


async def lines(session: AsyncSession, viewer: Viewer, limit: int, offset: int, words: str = "") -> Sequence[Line]:
    """One page of them, what is going on first, then the newest; one statement."""
    sent = (
        select(func.count())
        .where(of_many(LetterKind.ANNOUNCEMENT, Announcement.id), Letter.state == LetterState.SENT)
        .correlate(Announcement)
        .scalar_subquery()
    )
    query: Any = select(Announcement, func.coalesce(Person.name, ""), sent).outerjoin(
        Person, Person.id == Announcement.author_id
    )
    order = (case((Announcement.state.in_(ONGOING), 0), (Announcement.state.in_(UNSENT), 1), else_=2),)
    page = (
        _visible(query.where(*said(words)), viewer).order_by(*order, Announcement.id.desc()).limit(limit).offset(offset)
    )
    return [Line(*row) for row in await session.execute(page)]


def _visible(query: Select[Any], viewer: Viewer) -> Select[Any]:
    """Nobody sees another one's draft; templates have a list of their own."""
    mine = and_(Announcement.author_id == viewer.person_id, Announcement.state != AnnouncementState.TEMPLATE)
    begun = Announcement.state.not_in((AnnouncementState.DRAFT, AnnouncementState.TEMPLATE))
    return query.where(or_(mine, begun) if viewer.roles & STAFF else mine)


@dataclass(frozen=True, slots=True)
class Watched:
    """An announcement whose card is to be kept up to date, and how to reach and to speak to its author, if there still
    is one."""

    row: Announcement
    account: int | None
    language: str
    zone: str | None


async def watched(session: AsyncSession) -> Sequence[Watched]:
    """Those that are being sent or are paused, and those whose card does not say yet that they are over."""
    untold = func.coalesce(Announcement.card, 0) >= 0
    rows = await session.execute(
        select(Announcement, Person.account, func.coalesce(Person.language, ""), Person.zone)
        .outerjoin(Person, Person.id == Announcement.author_id)
        .where(or_(Announcement.state.in_(ONGOING), and_(Announcement.state.in_(OVER), untold)))
        .order_by(Announcement.id)
    )
    return [Watched(*row) for row in rows]
