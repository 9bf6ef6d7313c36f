"""Questions about lists that say who judges what: what one means now, and who has what as a list to begin with."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Select, String, case, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import jury
from models.queries.jury import Ground
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules.jury_lists import Line, Names
from models.tables import (
    Entry,
    Juror,
    JuryList,
    Letter,
    ListState,
    Nomination,
    Organisation,
    Person,
    Sheet,
    SheetState,
)
from models.tables.upsert import rows_of


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a line gives nothing: `why` is the end of a text key."""

    why: str
    line: Line


@dataclass(slots=True)
class Meaning:
    """What a list comes to: pairs of entry and juror that are new, those that are there already (with how many given
    sheets), and lines that give nothing."""

    pairs: set[tuple[int, int]] = field(default_factory=set)
    there: set[tuple[int, int]] = field(default_factory=set)
    given: int = 0
    troubles: list[Trouble] = field(default_factory=list)

    @property
    def entries(self) -> int:
        """How many entries get somebody new."""
        return len({entry for entry, _ in self.pairs})

    @property
    def jurors(self) -> int:
        """How many jurors get something new."""
        return len({juror for _, juror in self.pairs})


@dataclass(frozen=True, slots=True)
class Understood:
    """A list that was read, and what it means now; `refusal` is the text key why it was not."""

    paper: JuryList
    where: Ground
    meaning: Meaning

    @property
    def refusal(self) -> str:
        """Empty when it was read."""
        return self.paper.refusal if self.paper.state is ListState.REFUSED else ""


@dataclass(frozen=True, slots=True)
class Dealt:
    """An entry with the names of those who judge it."""

    number: int
    nomination: str
    organisation: str
    jurors: Sequence[str]


async def waits(session: AsyncSession, apart: Sequence[int] = ()) -> bool:
    """Is there a list to be read, besides those set `apart`? By the index on waiting ones."""
    return await session.scalar(next_waiting(apart).with_only_columns(JuryList.id)) is not None


def next_waiting(apart: Sequence[int]) -> Select[JuryList]:
    """The list that waits longest."""
    found = select(JuryList).where(JuryList.state == ListState.WAITING).order_by(JuryList.id).limit(1)
    return found.where(JuryList.id.not_in(apart)) if apart else found


async def understood(session: AsyncSession, list_id: int, *, lock: bool = False) -> Understood:
    """A list that was read or refused, with what it means now. Refusal when it is gone or not read yet."""
    paper = await session.get(JuryList, list_id, with_for_update=lock)
    if paper is None or paper.state is ListState.WAITING:
        raise Refusal("refusal-gone")
    where = await jury.ground(session, paper.stage_id)
    if not paper.lines:
        return Understood(paper, where, Meaning())
    rows = await session.execute(
        select(Juror.id, Person.name)
        .join(Person, Person.id == Juror.person_id)
        .where(Juror.contest_id == where.contest.id)
    )
    names = [(number, name) for number, name in rows]
    pairs = await session.scalar(rows_of(session, _pairs(where.stage.id))) or "[]"
    return Understood(paper, where, await asyncio.to_thread(_meaning, paper.lines, names, pairs))


def _pairs(stage_id: int) -> Select[int, int, int, int, str]:
    """Each entry that is judged with each juror: its number, both ids, whether it is their own, their sheet's state."""
    return (
        select(Entry.number, Entry.id, Juror.id, case((jury.own(), 1), else_=0), cast(Sheet.state, String))
        .select_from(Entry)
        .join(Juror, Juror.contest_id == Entry.contest_id)
        .outerjoin(Sheet, (Sheet.entry_id == Entry.id) & (Sheet.stage_id == stage_id) & (Sheet.juror_id == Juror.id))
        .where(jury.judged(stage_id))
    )


def _meaning(lines: Sequence[Sequence[object]], names: Sequence[tuple[int, str]], pairs: str) -> Meaning:
    """Line by line: five thousand of them cost 50 ms."""
    known: dict[int, int] = {}
    state: dict[tuple[int, int], tuple[int, str | None]] = {}
    for number, entry, juror, own, sheet in json.loads(pairs):
        known[number] = entry
        state[entry, juror] = own, sheet
    jurors, meant, found = Names(names), {}, Meaning()
    for one in lines:
        line = Line(*one)  # type: ignore[arg-type]
        if line.juror not in meant:
            meant[line.juror] = jurors.meant(line.juror)
        why = _put(found, known, state, line, meant[line.juror])
        if why:
            found.troubles.append(Trouble(why, line))
    found.given = sum(state[pair][1] == SheetState.GIVEN for pair in found.there)
    return found


def _put(
    found: Meaning,
    known: Mapping[int, int],
    state: Mapping[tuple[int, int], tuple[int, str | None]],
    line: Line,
    jurors: Sequence[int],
) -> str:
    """Put the pair of a line where it belongs; why it belongs nowhere, else nothing."""
    entry = known.get(line.number or 0)
    if line.number is None or entry is None:
        return "number" if line.number is None else "entry"
    if len(jurors) != 1:
        return "several" if jurors else "juror"
    own, sheet = state[entry, jurors[0]]
    if own or sheet == SheetState.RECUSED:
        return "own" if own else "recused"
    (found.pairs if sheet is None else found.there).add((entry, jurors[0]))
    return ""


async def dealt(session: AsyncSession, where: Ground) -> Sequence[Dealt]:
    """Who judges which entry of a stage, by the entries' numbers."""
    stage_id = where.stage.id
    judges = await session.execute(
        select(Sheet.entry_id, Person.name)
        .join(Juror, Juror.id == Sheet.juror_id)
        .join(Person, Person.id == Juror.person_id)
        .where(Sheet.stage_id == stage_id, Sheet.state != SheetState.RECUSED)
        .order_by(Juror.id)
    )
    names: dict[int, list[str]] = {}
    for entry, name in judges:
        names.setdefault(entry, []).append(name)
    rows = await session.execute(
        select(Entry.id, Entry.number, Nomination.title, func.coalesce(LABEL, ""))
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .where(jury.judged(stage_id))
        .order_by(Entry.number)
    )
    return [Dealt(number or 0, title, label, names.get(entry, ())) for entry, number, title, label in rows]


async def names(session: AsyncSession, contest_id: int, limit: int) -> Sequence[str]:
    """The names in a jury, the first of them."""
    query = select(Person.name).join(Juror, Juror.person_id == Person.id).where(Juror.contest_id == contest_id)
    return (await session.scalars(query.order_by(Juror.id).limit(limit))).all()


async def about(session: AsyncSession, letter: Letter) -> Understood | None:
    """What the letter about a list says; None when it is gone, or dealt already."""
    try:
        found = await understood(session, letter.subject_id)
    except Refusal:
        return None
    return None if found.paper.state is ListState.DEALT else found
