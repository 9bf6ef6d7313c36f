"""Questions about results as an organiser settles them: totals as they stand, outcomes, what is to be given out."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import jury
from models.queries.jury import Ground
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules import totals
from models.rules.totals import Total, Worth
from models.tables import (
    Award,
    Contest,
    Criterion,
    Entry,
    EntryState,
    Juror,
    Nomination,
    Organisation,
    Outcome,
    Person,
    Score,
    Sheet,
    SheetState,
    TeamMember,
    TeamState,
)


@dataclass(frozen=True, slots=True)
class Pile:
    """A nomination: how many entries it has in the stage, how many of them are settled, and how many no juror has
    given a sheet for."""

    id: int
    title: str
    entries: int
    settled: int
    silent: int


@dataclass(frozen=True, slots=True)
class Came:
    """What an entry came to, as it was settled: the columns of an outcome that a table shows."""

    id: int
    total: float | None
    given: int
    place: int | None
    award: Award
    advances: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in the table of its nomination: the total as it stands now, and the outcome once it is settled."""

    entry_id: int
    number: int | None
    organisation: str
    outcome: Came | None
    total: Total


@dataclass(frozen=True, slots=True)
class Opinion:
    """One sheet of an entry, for organisers: what it comes to on the whole scale (None: nothing yet), and its words."""

    name: str
    state: SheetState
    value: float | None
    comment: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """An outcome with everything around it."""

    outcome: Outcome
    entry: Entry
    where: Ground
    nomination: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What is given out together: entries, by award, how many go on, how many people are told."""

    entries: int
    winners: int
    prizes: int
    advance: int
    people: int


def _here(stage_id: int) -> ColumnElement[bool]:
    """Entries judged in a stage, and those that were and have gone on since; needs Outcome joined for the stage."""
    gone_on = and_(Outcome.id.is_not(None), Entry.stage_id != stage_id)
    return and_(Entry.trial.is_(False), or_(jury.judged(stage_id), gone_on))


def _of(stage_id: int) -> ColumnElement[bool]:
    return and_(Outcome.entry_id == Entry.id, Outcome.stage_id == stage_id)


async def piles(session: AsyncSession, where: Ground) -> Sequence[Pile]:
    """The nominations of a stage, in their order."""
    stage_id = where.stage.id
    mine = (
        select(Sheet.id)
        .join(Juror, Juror.id == Sheet.juror_id)
        .where(Sheet.entry_id == Entry.id, Sheet.stage_id == stage_id, Sheet.state == SheetState.GIVEN, ~jury.own())
    )
    silent = ~mine.correlate(Entry).exists()
    rows = await session.execute(
        select(
            Nomination.id,
            Nomination.title,
            func.count(Entry.id).filter(_here(stage_id)),
            func.count(Outcome.id).filter(_here(stage_id)),
            func.count(Entry.id).filter(_here(stage_id), silent),
        )
        .outerjoin(Entry, Entry.nomination_id == Nomination.id)
        .outerjoin(Outcome, _of(stage_id))
        .where(Nomination.contest_id == where.contest.id)
        .group_by(Nomination.id, Nomination.title, Nomination.position)
        .order_by(Nomination.position, Nomination.id)
    )
    return [Pile(*row) for row in rows]


async def title(session: AsyncSession, nomination_id: int) -> str:
    """What a nomination is called."""
    return await session.scalar(select(Nomination.title).where(Nomination.id == nomination_id)) or ""


async def table(session: AsyncSession, where: Ground, nomination_id: int) -> list[Row]:
    """The entries of a nomination, best first: by place where it is settled, by total where it is not."""
    stage_id = where.stage.id
    rows = await session.execute(
        select(
            Entry.id,
            Entry.number,
            func.coalesce(LABEL, ""),
            Outcome.id,
            Outcome.total,
            Outcome.given,
            Outcome.place,
            Outcome.award,
            Outcome.advances,
        )
        .outerjoin(Outcome, _of(stage_id))
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .where(Entry.nomination_id == nomination_id, Entry.contest_id == where.contest.id, _here(stage_id))
    )
    return await asyncio.to_thread(_ranked, rows.all(), await _sheets(session, stage_id, nomination_id), where.contest)


def _ranked(entries: Sequence[Any], sheets: Sequence[Any], contest: Contest) -> list[Row]:
    """The rows of both questions put together: 1,000 entries cost 40 ms, in which the loop has better things to do."""
    worths: dict[int, list[Worth]] = defaultdict(list)
    for entry, points, most, _ in sheets:
        worths[entry].append(Worth(points, most))
    whole = sheets[0][3] if sheets else 0.0
    found = [
        Row(
            entry,
            number,
            organisation,
            Came(*came) if came[0] else None,
            totals.of_entry(worths[entry], whole, contest),
        )
        for entry, number, organisation, *came in entries
    ]
    return sorted(found, key=_order)


def _order(row: Row) -> tuple[bool, int, float, int]:
    place = row.outcome.place if row.outcome else None
    return row.outcome is None, place or totals.NEVER**2, -(row.total.value or 0.0), row.number or 0


def _hold(stage_id: int, nomination_id: int) -> ColumnElement[bool]:
    """The criteria of a nomination."""
    mine = or_(Criterion.nomination_id.is_(None), Criterion.nomination_id == nomination_id)
    return and_(Criterion.stage_id == stage_id, mine)


def scale(stage_id: int, nomination_id: int) -> ScalarSelect[float]:
    """The greatest number of points a sheet of a nomination can be worth; None without criteria."""
    every = select(func.sum(Criterion.scale * Criterion.weight)).where(_hold(stage_id, nomination_id))
    return every.correlate(None).scalar_subquery()


async def _sheets(session: AsyncSession, stage_id: int, nomination_id: int) -> Sequence[Any]:
    """Each given sheet of a nomination: its entry, its points, the most they could be, and the whole scale."""
    hold, whole = _hold(stage_id, nomination_id), scale(stage_id, nomination_id)
    found = await session.execute(
        given(stage_id)
        .with_only_columns(
            Sheet.entry_id,
            func.sum(Score.points * Criterion.weight),
            func.sum(Criterion.scale * Criterion.weight),
            whole,
        )
        .join(Score, Score.sheet_id == Sheet.id)
        .join(Criterion, and_(Criterion.id == Score.criterion_id, hold))
        .where(Entry.nomination_id == nomination_id)
        .group_by(Sheet.id, Sheet.entry_id)
        .order_by(Sheet.id)
    )
    return found.all()


def given(stage_id: int) -> Select[Sheet]:
    """The sheets that count: given, and not of a juror's own organisation."""
    return (
        select(Sheet)
        .join(Juror, Juror.id == Sheet.juror_id)
        .join(Entry, Entry.id == Sheet.entry_id)
        .where(Sheet.stage_id == stage_id, Sheet.state == SheetState.GIVEN, ~jury.own())
    )


async def settled(session: AsyncSession, outcome_id: int, *, lock: bool = False) -> Settled:
    """An outcome with everything around it. Refusal when it is gone."""
    stage = select(Outcome.stage_id).where(Outcome.id == outcome_id).scalar_subquery()
    where = await jury.ground(session, stage, lock=lock)
    return await of_stage(session, where, Outcome.id == outcome_id)


async def of_stage(session: AsyncSession, where: Ground, which: ColumnElement[bool]) -> Settled:
    """The outcome a condition finds, in a stage that is at hand. Refusal when there is none."""
    row = (
        await session.execute(
            select(Outcome, Entry, Nomination.title, func.coalesce(LABEL, ""))
            .join(Entry, Entry.id == Outcome.entry_id)
            .join(Nomination, Nomination.id == Entry.nomination_id)
            .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
            .where(which)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    outcome, entry, nomination, organisation = row
    return Settled(outcome, entry, where, nomination, organisation)


async def opinions(session: AsyncSession, found: Settled) -> list[Opinion]:
    """What each juror made of an entry; those whose own it is are left out."""
    stage_id, nomination_id = found.where.stage.id, found.entry.nomination_id
    hold, whole = _hold(stage_id, nomination_id), scale(stage_id, nomination_id)
    rows = await session.execute(
        select(
            Person.name,
            Sheet.state,
            func.sum(Score.points * Criterion.weight),
            func.sum(Criterion.scale * Criterion.weight),
            whole,
            Sheet.comment,
            Sheet.reason,
        )
        .select_from(Sheet)
        .join(Juror, Juror.id == Sheet.juror_id)
        .join(Person, Person.id == Juror.person_id)
        .join(Entry, Entry.id == Sheet.entry_id)
        .outerjoin(Score, Score.sheet_id == Sheet.id)
        .outerjoin(Criterion, and_(Criterion.id == Score.criterion_id, hold))
        .where(Sheet.entry_id == found.entry.id, Sheet.stage_id == stage_id, ~jury.own())
        .group_by(Sheet.id, Person.name)
        .order_by(Sheet.id)
    )
    return [
        Opinion(name, state, totals.of_sheet(Worth(points or 0.0, most or 0.0), every or 0.0), comment, reason)
        for name, state, points, most, every, comment, reason in rows
    ]


def team(stage_id: int) -> Select[int, int]:
    """The people who are told of the results of a stage, each with the outcome of their entry: confirmed members of the
    teams of entries that were not withdrawn."""
    return (
        select(TeamMember.person_id, Outcome.id)
        .join(Outcome, Outcome.entry_id == TeamMember.entry_id)
        .join(Entry, Entry.id == Outcome.entry_id)
        .where(
            Outcome.stage_id == stage_id,
            TeamMember.state == TeamState.CONFIRMED,
            Entry.state == EntryState.ADMITTED,
            Entry.trial.is_(False),
        )
    )


async def figures(session: AsyncSession, where: Ground) -> Figures:
    """What would be given out now, in one statement."""
    told = team(where.stage.id).subquery()
    people = select(func.count(told.c[0].distinct())).correlate(None).scalar_subquery()
    row = await session.execute(
        select(
            func.count(Outcome.id),
            func.count(Outcome.id).filter(Outcome.award.in_((Award.WINNER, Award.GRAND_PRIX))),
            func.count(Outcome.id).filter(Outcome.award.in_((Award.PRIZE, Award.LAUREATE))),
            func.count(Outcome.id).filter(Outcome.advances),
            people,
        )
        .join(Entry, Entry.id == Outcome.entry_id)
        .where(Outcome.stage_id == where.stage.id, _here(where.stage.id))
    )
    return Figures(*row.one())


async def going_on(session: AsyncSession, stage_id: int) -> int:
    """How many chosen entries have not gone on to the next stage yet."""
    query = select(func.count()).select_from(Entry).join(Outcome, _of(stage_id))
    return await session.scalar(query.where(jury.judged(stage_id), Outcome.advances)) or 0
