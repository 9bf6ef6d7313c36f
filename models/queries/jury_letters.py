"""What the letters about judging and results say, looked up at the moment they are sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import jury, jury_lists, outcomes
from models.queries.jury_lists import Understood
from models.queries.outcomes import Settled
from models.queries.readers import Reader
from models.refusal import Refusal
from models.rules.rights import HOLDERS, Right
from models.tables import (
    Contest,
    Entry,
    EntryState,
    Juror,
    Letter,
    LetterKind,
    Nomination,
    Outcome,
    Person,
    Sheet,
    SheetState,
    Stage,
    TeamMember,
    TeamState,
)

KINDS = (
    LetterKind.JURY_WORK,
    LetterKind.JURY_NAG,
    LetterKind.JURY_LIST,
    LetterKind.SHEET_RECUSED,
    LetterKind.RESULT,
    LetterKind.ADVANCED,
)


@dataclass(frozen=True, slots=True)
class Summoned:
    """A juror has so many sheets to give in a stage, `until` then (UTC); `nag`: the organiser reminds of it."""

    contest_id: int
    title: str
    number: int
    until: datetime | None
    nag: bool


@dataclass(frozen=True, slots=True)
class Declined:
    """A juror does not judge an entry."""

    juror_id: int
    name: str
    number: int | None
    nomination: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class ResultTold:
    """What an entry of the reader's team came to."""

    settled: Settled


@dataclass(frozen=True, slots=True)
class Advanced:
    """An entry of the reader's team goes on: to a stage that takes entries from `opens_at` to `closes_at` (UTC)."""

    entry_id: int
    number: int | None
    title: str
    stage: str
    opens_at: datetime | None
    closes_at: datetime | None


JuryContent = Summoned | Declined | ResultTold | Advanced | Understood


async def about(session: AsyncSession, letter: Letter, to: Reader) -> JuryContent | None:
    """What one of `KINDS` says now; None when it is not true any more, or does not concern the reader."""
    match letter.kind:
        case LetterKind.SHEET_RECUSED:
            return await _declined(session, letter) if to.roles & HOLDERS[Right.CONTEST] else None
        case LetterKind.JURY_LIST:
            return await jury_lists.about(session, letter) if to.roles & HOLDERS[Right.CONTEST] else None
        case LetterKind.RESULT:
            return await _result(session, letter, to)
        case LetterKind.ADVANCED:
            return await _advanced(session, letter, to)
    return await _summoned(session, letter, to)


async def _summoned(session: AsyncSession, letter: Letter, to: Reader) -> Summoned | None:
    settled = select(Outcome.id).where(Outcome.entry_id == Sheet.entry_id, Outcome.stage_id == Sheet.stage_id)
    row = (
        await session.execute(
            select(Contest.id, Contest.title, func.count(Sheet.id), Stage.scored_by)
            .select_from(Sheet)
            .join(Juror, Juror.id == Sheet.juror_id)
            .join(Entry, Entry.id == Sheet.entry_id)
            .join(Stage, Stage.id == Sheet.stage_id)
            .join(Contest, Contest.id == Stage.contest_id)
            .where(
                Juror.person_id == to.id,
                Sheet.stage_id == letter.subject_id,
                Sheet.state == SheetState.OPEN,
                Stage.released_at.is_(None),
                jury.judged(letter.subject_id),
                ~jury.own(),
                ~settled.correlate(Sheet).exists(),
            )
            .group_by(Contest.id, Contest.title, Stage.scored_by)
        )
    ).one_or_none()
    return Summoned(*row, nag=letter.kind is LetterKind.JURY_NAG) if row else None


async def _declined(session: AsyncSession, letter: Letter) -> Declined | None:
    row = (
        await session.execute(
            select(Juror.id, Person.name, Entry.number, Nomination.title, Contest.title, Sheet.reason)
            .select_from(Sheet)
            .join(Juror, Juror.id == Sheet.juror_id)
            .join(Person, Person.id == Juror.person_id)
            .join(Entry, Entry.id == Sheet.entry_id)
            .join(Nomination, Nomination.id == Entry.nomination_id)
            .join(Contest, Contest.id == Entry.contest_id)
            .where(Sheet.id == letter.subject_id, Sheet.state == SheetState.RECUSED)
        )
    ).one_or_none()
    return Declined(*row) if row else None


async def _result(session: AsyncSession, letter: Letter, to: Reader) -> ResultTold | None:
    try:
        found = await outcomes.settled(session, letter.subject_id)
    except Refusal:
        return None
    is_out = found.where.stage.released_at is not None
    return ResultTold(found) if is_out and await _is_member(session, found.entry.id, to) else None


async def _is_member(session: AsyncSession, entry_id: int, to: Reader) -> bool:
    mine = select(TeamMember.id).where(TeamMember.entry_id == entry_id, TeamMember.person_id == to.id)
    return await session.scalar(mine.where(TeamMember.state == TeamState.CONFIRMED)) is not None


async def _advanced(session: AsyncSession, letter: Letter, to: Reader) -> Advanced | None:
    """As long as the entry is a draft of the stage the occasion names."""
    row = (
        await session.execute(
            select(Entry.id, Entry.number, Contest.title, Stage.title, Stage.opens_at, Stage.closes_at)
            .join(Stage, Stage.id == Entry.stage_id)
            .join(Contest, Contest.id == Entry.contest_id)
            .where(
                Entry.id == letter.subject_id, Entry.stage_id == int(letter.occasion), Entry.state == EntryState.DRAFT
            )
        )
    ).one_or_none()
    return Advanced(*row) if row and await _is_member(session, row[0], to) else None
