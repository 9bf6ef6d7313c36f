"""What a letter of an announcement says when it goes: its next step, or what its author is to know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import announcements
from models.queries.readers import Reader
from models.rules import announcements as rules
from models.rules.announcements import Step
from models.tables import (
    BROADCAST,
    Announcement,
    AnnouncementState,
    Letter,
    LetterKind,
    Posted,
)

KINDS = (*BROADCAST, LetterKind.ANNOUNCEMENT_TEST, LetterKind.ANNOUNCEMENT_TOLD)


@dataclass(frozen=True, slots=True)
class Held:
    """Its announcement is paused: the letter waits for it to go on."""


@dataclass(frozen=True, slots=True)
class Announced:
    """The next step of an announcement for one reader, and whether it is the last one.

    `at_once` disturbs quiet hours, `working` waits for working hours; `is_test`: it is the author's own look at it.
    """

    announcement_id: int
    step: Step
    last: bool
    buttons: Sequence[Mapping[str, Any]]
    at_once: bool = False
    working: bool = False
    is_test: bool = False

    @property
    def messages(self) -> int:
        """How many messages the step makes."""
        return max(1, len(self.step.parts))


@dataclass(frozen=True, slots=True)
class AnnouncementTold:
    """News for the author: `what` happened to it («lost», «role» …)."""

    announcement: Announcement
    what: str
    mine: bool


AnnouncementContent = Held | Announced | AnnouncementTold


async def about(session: AsyncSession, letter: Letter, to: Reader) -> AnnouncementContent | None:
    """What this letter brings now, in three statements at most; None when it has nothing to bring any more."""
    # shared: who lets it go on waits for this letter, or would leave it held
    announcement = await session.get(Announcement, letter.subject_id, with_for_update={"read": True})
    if announcement is None:
        return None
    if letter.kind is LetterKind.ANNOUNCEMENT_TOLD:
        return AnnouncementTold(announcement, letter.occasion.partition(":")[0], announcement.author_id == to.id)
    if letter.kind in BROADCAST and announcement.state is AnnouncementState.PAUSED:
        return Held()
    goes = letter.kind is LetterKind.ANNOUNCEMENT_TEST or announcement.state is AnnouncementState.SENDING
    return await _next(session, letter, announcement) if goes else None


async def _next(session: AsyncSession, letter: Letter, announcement: Announcement) -> Announced | None:
    """The first step that has not been brought yet."""
    parts = await announcements.parts(session, announcement.id)
    several = len(rules.steps(parts, buttons=bool(announcement.buttons))) > 1
    posted = await _posted(session, letter) if several else ()
    found = rules.next_step(parts, posted, buttons=bool(announcement.buttons))
    if found is None:
        return None
    step, last = found
    test = letter.kind is LetterKind.ANNOUNCEMENT_TEST
    return Announced(
        announcement.id,
        step,
        last,
        announcement.buttons,
        at_once=test or announcement.at_once,
        working=announcement.working and not test,
        is_test=test,
    )


async def _posted(session: AsyncSession, letter: Letter) -> Sequence[int]:
    """The parts that have been brought already."""
    found = select(Posted.part_id).where(Posted.letter_id == letter.id, Posted.part_id.is_not(None))
    return [number for number in await session.scalars(found) if number is not None]
