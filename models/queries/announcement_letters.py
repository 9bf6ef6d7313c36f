"""What a letter of an announcement brings when it goes: its next step, a corrected text, what is taken back, a nag, or
what its author is to know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import announcements, blanks
from models.queries.blanks import Values
from models.queries.once import once
from models.queries.readers import Reader
from models.rules import announcements as rules
from models.rules.announcements import Step
from models.tables import (
    BROADCAST,
    Acknowledged,
    Announcement,
    AnnouncementPart,
    AnnouncementState,
    Letter,
    LetterKind,
    Posted,
)

KINDS = (*BROADCAST, LetterKind.ANNOUNCEMENT_TEST, LetterKind.ANNOUNCEMENT_TOLD)
Keys = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Held:
    """Its announcement is paused: the letter waits for it to go on."""


@dataclass(frozen=True, slots=True)
class Announced:
    """The next step of an announcement for one reader, and whether it is the last one. `values` fill in the blanks.

    `at_once` disturbs quiet hours, `working` waits for working hours; `is_test`: it is the author's own look at it.
    """

    announcement_id: int
    step: Step
    last: bool
    keys: Keys
    values: Values = field(default_factory=dict)
    at_once: bool = False
    working: bool = False
    is_test: bool = False

    @property
    def messages(self) -> int:
        """How many messages the step makes."""
        return max(1, len(self.step.parts))


@dataclass(frozen=True, slots=True)
class Corrected:
    """A message that has arrived says something else now; `keys` stand under it again."""

    announcement_id: int
    part: AnnouncementPart
    message: int
    keys: Keys
    values: Values


@dataclass(frozen=True, slots=True)
class TakenBack:
    """These messages are deleted."""

    messages: Sequence[int]


@dataclass(frozen=True, slots=True)
class Nagged:
    """An announcement the reader has not acknowledged."""

    announcement: Announcement
    at_once: bool = False
    working: bool = False


@dataclass(frozen=True, slots=True)
class AnnouncementTold:
    """News for the author: `what` happened to it («lost», «role» …)."""

    announcement: Announcement
    what: str
    mine: bool


AnnouncementContent = Held | Announced | Corrected | TakenBack | Nagged | AnnouncementTold


async def about(session: AsyncSession, letter: Letter, to: Reader, now: datetime) -> AnnouncementContent | None:
    """What this letter brings at `now` (UTC), in four statements at most; None when there is nothing any more."""
    row = await once(session, _announcement, letter.subject_id)
    if row is None:
        return None
    if letter.kind is LetterKind.ANNOUNCEMENT_TOLD:
        what = letter.occasion.partition(":")[0]
        decided = what == "asked" and row.state is not AnnouncementState.ASKED
        return None if decided else AnnouncementTold(row, what, row.author_id == to.id)
    if letter.kind is LetterKind.ANNOUNCEMENT_GONE:
        return await _taken_back(session, row, to)
    if row.deleted_at is not None:
        return None
    if letter.kind in BROADCAST and row.state is AnnouncementState.PAUSED:
        return Held()
    if letter.kind is LetterKind.ANNOUNCEMENT_EDIT:
        return await _corrected(session, letter, row, to, now)
    if letter.kind is LetterKind.ANNOUNCEMENT_NAG:
        said = await session.get(Acknowledged, (row.id, to.id))
        return Nagged(row) if said is None else None
    goes = letter.kind is LetterKind.ANNOUNCEMENT_TEST or row.state is AnnouncementState.SENDING
    return await _next(session, letter, row, to, now) if goes else None


async def _announcement(session: AsyncSession, number: int) -> Announcement | None:
    """Shared: who lets it go on waits for this letter, or would leave it held."""
    return await session.get(Announcement, number, with_for_update={"read": True})


async def _next(
    session: AsyncSession, letter: Letter, row: Announcement, to: Reader, now: datetime
) -> Announced | None:
    """The first step that has not been brought yet."""
    parts, keys = await once(session, announcements.parts, row.id), _keys(row, to)
    several = len(rules.steps(parts, buttons=bool(keys))) > 1
    posted = await _posted(session, letter) if several else ()
    found = rules.next_step(parts, posted, buttons=bool(keys))
    if found is None:
        return None
    step, last = found
    test = letter.kind is LetterKind.ANNOUNCEMENT_TEST
    reader = (int(letter.occasion.partition(":")[0]) if test else 0) or to.id
    return Announced(
        row.id,
        step,
        last,
        keys,
        await _values(session, to, reader, step.parts, now),
        at_once=test or row.at_once,
        working=row.working and not test,
        is_test=test,
    )


def _keys(row: Announcement, to: Reader) -> Keys:
    """The buttons under it. In a chat of many only links stand: the others are each reader's own."""
    return [key for key in row.buttons if key["kind"] == "link"] if to.chat else row.buttons


async def _values(
    session: AsyncSession, to: Reader, reader: int, parts: Sequence[AnnouncementPart], now: datetime
) -> Values:
    """What is filled in in these parts; a chat of many has no values of its own."""
    return {} if to.chat else await blanks.values(session, reader, rules.blanks(part.text for part in parts), now)


def _brought_to(row: Announcement, to: Reader) -> ColumnElement[bool]:
    """The letter with which it came to this person, or into this chat."""
    where = Letter.chat_id == to.chat if to.chat else Letter.chat_id.is_(None)
    return and_(announcements.of_many(LetterKind.ANNOUNCEMENT, row.id), Letter.person_id == to.id, where)


async def _posted(session: AsyncSession, letter: Letter) -> Sequence[int]:
    """The parts that have been brought already."""
    found = select(Posted.part_id).where(Posted.letter_id == letter.id, Posted.part_id.is_not(None))
    return [number for number in await session.scalars(found) if number is not None]


async def _corrected(
    session: AsyncSession, letter: Letter, row: Announcement, to: Reader, now: datetime
) -> Corrected | None:
    """The occasion names the part and its revision: an older one has nothing to say any more."""
    number, revision, *_ = letter.occasion.split(":")
    parts = await once(session, announcements.parts, row.id)
    part = next((one for one in parts if one.id == int(number) and one.revision == int(revision)), None)
    message = await session.scalar(
        select(Posted.message)
        .join(Letter, Letter.id == Posted.letter_id)
        .where(_brought_to(row, to), Posted.part_id == int(number))
        .order_by(Posted.id.desc())
        .limit(1)
    )
    if part is None or message is None:
        return None
    keys = _keys(row, to)
    bears = any(step.buttons and part in step.parts for step in rules.steps(parts, buttons=bool(keys)))
    return Corrected(row.id, part, message, keys if bears else (), await _values(session, to, to.id, [part], now))


async def _taken_back(session: AsyncSession, row: Announcement, to: Reader) -> TakenBack | None:
    """Every message of it in this chat."""
    found = await session.scalars(
        select(Posted.message)
        .join(Letter, Letter.id == Posted.letter_id)
        .where(_brought_to(row, to))
        .order_by(Posted.message)
    )
    messages = found.all()
    return TakenBack(messages) if messages else None
