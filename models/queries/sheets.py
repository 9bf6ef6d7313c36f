"""Questions of a juror: which sheets wait, what an entry looked like when it was submitted, which points stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import jury
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules.totals import Worth
from models.tables import (
    Contest,
    Criterion,
    Entry,
    EntryVersion,
    Juror,
    Nomination,
    Organisation,
    Outcome,
    Score,
    Sheet,
    SheetState,
    Stage,
)

REASON = 500
"""Characters of a recusal's reason."""


@dataclass(frozen=True, slots=True)
class Work:
    """A sheet with what it is about. `own`: the entry is of the juror's organisation; `settled`: its outcome is written
    down; `version`: the entry as it was submitted last, None when nothing was."""

    sheet: Sheet
    juror: Juror
    entry: Entry
    stage: Stage
    contest: Contest
    nomination: str
    organisation: str
    short: str
    version: EntryVersion | None
    own: bool
    settled: bool

    @property
    def names(self) -> list[str]:
        """What would tell whose work it is: the organisation's names and the team's."""
        team = self.version.sent["team"] if self.version else []
        return [name for name in (self.organisation, self.short, *(one["name"] for one in team)) if name]


@dataclass(frozen=True, slots=True)
class Scored:
    """A criterion and the points given for it; None: none yet, which is not a zero."""

    criterion: Criterion
    points: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A sheet in a juror's list. `organisation` is empty where judging is blind; `scale`: the most there is to give."""

    id: int
    number: int | None
    contest: str
    nomination: str
    organisation: str
    state: SheetState
    until: datetime | None
    scored: int
    criteria: int
    worth: Worth
    scale: float


def _mine(person_id: int, contest_id: int) -> ColumnElement[bool]:
    """Sheets that are to be judged by this person, or were, until the results are out."""
    which = and_(
        Juror.person_id == person_id,
        Sheet.state != SheetState.RECUSED,
        Stage.released_at.is_(None),
        Entry.stage_id == Sheet.stage_id,
        jury.admitted(),
        ~jury.own(),
    )
    return and_(which, Juror.contest_id == contest_id) if contest_id else which


def _sheets(query: Select, person_id: int, contest_id: int) -> Select:  # type: ignore[type-arg]
    return (
        query.select_from(Sheet)
        .join(Juror, Juror.id == Sheet.juror_id)
        .join(Entry, Entry.id == Sheet.entry_id)
        .join(Stage, Stage.id == Sheet.stage_id)
        .where(_mine(person_id, contest_id))
    )


async def count(session: AsyncSession, person_id: int, contest_id: int = 0) -> tuple[int, int]:
    """How many sheets a person has, and how many of them are still to be given."""
    todo = func.count(Sheet.id).filter(Sheet.state == SheetState.OPEN)
    row = (await session.execute(_sheets(select(func.count(Sheet.id), todo), person_id, contest_id))).one()
    return int(row[0]), int(row[1])


def waiting(person_id: int) -> ScalarSelect[int]:
    """How many sheets a person still has to give, for a query that counts other things too."""
    return (
        _sheets(select(func.count(Sheet.id)), person_id, 0)
        .where(Sheet.state == SheetState.OPEN)
        .correlate(None)
        .scalar_subquery()
    )


async def lines(session: AsyncSession, person_id: int, contest_id: int, limit: int, offset: int = 0) -> Sequence[Line]:
    """A page of a person's sheets: what is to be given first, what ends first before it, then by number."""
    concerning = and_(
        Criterion.stage_id == Sheet.stage_id,
        or_(Criterion.nomination_id.is_(None), Criterion.nomination_id == Entry.nomination_id),
    )
    every = select(func.count(), func.sum(Criterion.scale * Criterion.weight)).where(concerning)
    judged = select(
        func.count(), func.sum(Score.points * Criterion.weight), func.sum(Criterion.scale * Criterion.weight)
    ).join_from(Score, Criterion, Criterion.id == Score.criterion_id)
    numbers = [
        every.with_only_columns(column).correlate(Sheet, Entry).scalar_subquery() for column in every.selected_columns
    ]
    mine = judged.where(Score.sheet_id == Sheet.id)
    points = [mine.with_only_columns(column).correlate(Sheet).scalar_subquery() for column in judged.selected_columns]
    query = _sheets(
        select(
            Sheet.id,
            Entry.number,
            Contest.title,
            Nomination.title,
            func.coalesce(LABEL, ""),
            Contest.blind,
            Sheet.state,
            Stage.scored_by,
            *numbers,
            *points,
        ),
        person_id,
        contest_id,
    )
    query = (
        query.join(Contest, Contest.id == Entry.contest_id)
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .order_by(Sheet.state != SheetState.OPEN, Stage.scored_by.is_(None), Stage.scored_by, Entry.number, Sheet.id)
    )
    return [_line(*row) for row in await session.execute(query.limit(limit).offset(offset))]


def _line(
    sheet: int,
    number: int | None,
    contest: str,
    nomination: str,
    organisation: str,
    blind: bool,
    state: SheetState,
    until: datetime | None,
    criteria: int,
    scale: float | None,
    scored: int,
    earned: float | None,
    most: float | None,
) -> Line:
    shown = "" if blind else organisation
    worth = Worth(earned or 0.0, most or 0.0)
    return Line(sheet, number, contest, nomination, shown, state, until, scored, criteria, worth, scale or 0.0)


async def work(session: AsyncSession, sheet_id: int) -> Work:
    """A sheet with what it is about, in one statement. Refusal when it is gone."""
    last = (
        select(func.max(EntryVersion.id))
        .where(EntryVersion.entry_id == Sheet.entry_id, EntryVersion.stage_id == Sheet.stage_id)
        .correlate(Sheet)
        .scalar_subquery()
    )
    settled = select(Outcome.id).where(Outcome.entry_id == Sheet.entry_id, Outcome.stage_id == Sheet.stage_id)
    row = (
        await session.execute(
            select(
                Sheet,
                Juror,
                Entry,
                Stage,
                Contest,
                Nomination.title,
                func.coalesce(Organisation.name, ""),
                func.coalesce(Organisation.short_name, ""),
                EntryVersion,
                jury.own(),
                settled.correlate(Sheet).exists(),
            )
            .join(Juror, Juror.id == Sheet.juror_id)
            .join(Entry, Entry.id == Sheet.entry_id)
            .join(Stage, Stage.id == Sheet.stage_id)
            .join(Contest, Contest.id == Entry.contest_id)
            .join(Nomination, Nomination.id == Entry.nomination_id)
            .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
            .outerjoin(EntryVersion, EntryVersion.id == last)
            .where(Sheet.id == sheet_id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Work(*row)


async def scored(session: AsyncSession, work: Work) -> list[Scored]:
    """All criteria of a sheet with the points so far, in their order."""
    rows = await session.execute(
        select(Criterion, Score.points)
        .outerjoin(Score, (Score.criterion_id == Criterion.id) & (Score.sheet_id == work.sheet.id))
        .where(
            Criterion.stage_id == work.stage.id,
            or_(Criterion.nomination_id.is_(None), Criterion.nomination_id == work.entry.nomination_id),
        )
        .order_by(Criterion.position, Criterion.id)
    )
    return [Scored(*row) for row in rows]
