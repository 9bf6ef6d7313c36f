"""What the letters of an organiser's desk say, looked up at the moment they are sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import desk_cards, questions, silence
from models.queries.desk_cards import Case
from models.queries.questions import Asked
from models.queries.readers import Reader
from models.queries.silence import EntryAwaited
from models.rules.desk import EXTENDABLE
from models.rules.rights import HOLDERS, Right
from models.tables import Entry, EntryCheck, Letter, LetterKind

KINDS = (
    LetterKind.ENTRY_CHECKED,
    LetterKind.ENTRY_PROLONGED,
    LetterKind.QUESTION_ASKED,
    LetterKind.QUESTION_ANSWERED,
    LetterKind.ENTRY_AWAITED,
)


@dataclass(frozen=True, slots=True)
class EntryChecked:
    """An entry was admitted, returned or not admitted."""

    case: Case


@dataclass(frozen=True, slots=True)
class EntryProlonged:
    """An entry may be sent until another day."""

    case: Case


@dataclass(frozen=True, slots=True)
class QuestionTold:
    """A question waits for its answer, or (`mine`) has got it."""

    asked: Asked
    mine: bool


DeskContent = EntryChecked | EntryProlonged | QuestionTold | EntryAwaited


async def about(session: AsyncSession, letter: Letter, to: Reader, now: datetime) -> DeskContent | None:
    """What one of `KINDS` says at `now` (UTC), in three statements at most; None when it no longer makes sense or no
    longer concerns them."""
    if letter.kind is LetterKind.ENTRY_CHECKED:
        return await _checked(session, letter, to)
    if letter.kind is LetterKind.ENTRY_PROLONGED:
        return await _prolonged(session, letter, to)
    if letter.kind is LetterKind.ENTRY_AWAITED:
        return await silence.awaited(session, letter, to, now)
    return await _question(session, letter, to)


async def _checked(session: AsyncSession, letter: Letter, to: Reader) -> EntryChecked | None:
    """The decision, as long as it is the last one and the entry stands as it was decided."""
    row = await desk_cards.one(session, EntryCheck.id == letter.subject_id)
    if row is None or row.check is None or not _concerns(row, to):
        return None
    return EntryChecked(row) if row.entry.state.value == row.check.verdict.value else None


async def _prolonged(session: AsyncSession, letter: Letter, to: Reader) -> EntryProlonged | None:
    """The new day, while the entry is still to be sent."""
    row = await desk_cards.one(session, Entry.id == letter.subject_id)
    if row is None or row.entry.state not in EXTENDABLE or row.entry.until is None or not _concerns(row, to):
        return None
    return EntryProlonged(row)


async def _question(session: AsyncSession, letter: Letter, to: Reader) -> QuestionTold | None:
    """To organisers as long as nobody has answered; to whoever asked, the answer."""
    mine = letter.kind is LetterKind.QUESTION_ANSWERED
    found = await questions.one(session, letter.subject_id, answer=mine)
    if found is None or (not mine and (found.answer is not None or not to.roles & HOLDERS[Right.CONTEST])):
        return None
    return QuestionTold(found, mine)


def _concerns(case: Case, to: Reader) -> bool:
    return case.entry.author_id == to.id or case.entry.organisation_id in to.homes
