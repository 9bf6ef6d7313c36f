"""Everything that was sent to a contest, and every sheet of its jury, as raw rows: what is made of them is made aside.

What an entry says stays the text it is kept as: reading two thousand of them would stop everybody for a while.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Text, and_, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.desk import counted
from models.queries.organisations import LABEL
from models.tables import (
    Criterion,
    Entry,
    EntryCheck,
    EntryState,
    EntryVersion,
    Field,
    Juror,
    Nomination,
    Organisation,
    Person,
    Score,
    Sheet,
    SheetState,
    Stage,
)

MOST = 2**31 - 1
"""The greatest number a version can have."""


@dataclass(frozen=True, slots=True)
class Column:
    """A field of the form, in the order of stages and positions."""

    field_id: int
    nomination_id: int | None
    stage: int
    title: str


@dataclass(frozen=True, slots=True)
class Sent:
    """An entry as it was sent last in one stage; `said` is `EntryVersion.sent` as JSON. An entry that came to a second
    stage has two of these."""

    entry_id: int
    number: int
    nomination_id: int
    organisation: str
    town: str
    state: EntryState
    version: int
    submitted_at: datetime
    sender: str
    comment: str
    said: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A contest to be written down."""

    nominations: Sequence[tuple[int, str]]
    columns: Sequence[Column]
    rows: Sequence[Sent]


@dataclass(frozen=True, slots=True)
class Judged:
    """One sheet of one juror."""

    sheet_id: int
    stage_id: int
    number: int
    nomination: str
    organisation: str
    juror: str
    state: SheetState
    comment: str
    given_at: datetime | None


@dataclass(frozen=True, slots=True)
class Scores:
    """All sheets of a contest: stages and criteria in their order, and the points by sheet and criterion."""

    stages: Sequence[tuple[int, str]]
    criteria: Sequence[tuple[int, int, str]]
    sheets: Sequence[Judged]
    points: Sequence[tuple[int, int, int]]


async def nominations(session: AsyncSession, contest_id: int) -> Sequence[tuple[int, str]]:
    """Numbers and titles, in their order."""
    query = select(Nomination.id, Nomination.title).where(Nomination.contest_id == contest_id)
    rows = await session.execute(query.order_by(Nomination.position, Nomination.id))
    return [(number, title) for number, title in rows]


async def whole(session: AsyncSession, contest_id: int, upto: int = MOST) -> Whole:
    """Everything that was sent, up to this version of any, in three statements."""
    fields = await session.execute(
        select(Field.id, Field.nomination_id, Stage.position, Field.title)
        .join(Stage, Stage.id == Field.stage_id)
        .where(Stage.contest_id == contest_id)
        .order_by(Stage.position, Field.position, Field.id)
    )
    newer = aliased(EntryVersion)
    last = select(func.max(newer.version)).where(
        newer.entry_id == EntryVersion.entry_id, newer.stage_id == EntryVersion.stage_id, newer.id <= upto
    )
    checked = select(func.max(EntryCheck.id)).where(EntryCheck.entry_id == Entry.id)
    rows = await session.execute(
        select(
            Entry.id, Entry.number, Entry.nomination_id, LABEL, Organisation.town, Entry.state, EntryVersion.version,
            EntryVersion.submitted_at, func.coalesce(Person.name, ""), func.coalesce(EntryCheck.comment, ""),
            cast(EntryVersion.sent, Text),
        )
        .select_from(Entry)
        .join(EntryVersion, EntryVersion.entry_id == Entry.id)
        .join(Stage, Stage.id == EntryVersion.stage_id)
        .join(Organisation, Organisation.id == Entry.organisation_id)
        .outerjoin(Person, Person.id == EntryVersion.submitted_by)
        .outerjoin(EntryCheck, EntryCheck.id == checked.correlate(Entry).scalar_subquery())
        .where(counted(contest_id), EntryVersion.version == last.correlate(EntryVersion).scalar_subquery())
        .order_by(Entry.number, Stage.position)
    )  # fmt: skip
    columns = [Column(*row) for row in fields]
    return Whole(await nominations(session, contest_id), columns, [Sent(*row) for row in rows])


async def scores(session: AsyncSession, contest_id: int) -> Scores:
    """Every sheet with its points, in four statements."""
    stages = await session.execute(
        select(Stage.id, Stage.title).where(Stage.contest_id == contest_id).order_by(Stage.position)
    )
    criteria = await session.execute(
        select(Criterion.id, Criterion.stage_id, Criterion.title)
        .join(Stage, Stage.id == Criterion.stage_id)
        .where(Stage.contest_id == contest_id)
        .order_by(Criterion.position, Criterion.id)
    )
    sheets = await session.execute(
        select(
            Sheet.id, Sheet.stage_id, Entry.number, Nomination.title, func.coalesce(LABEL, ""), Person.name,
            Sheet.state, Sheet.comment, Sheet.given_at,
        )
        .join(Entry, and_(Entry.id == Sheet.entry_id, counted(contest_id)))
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .join(Juror, Juror.id == Sheet.juror_id)
        .join(Person, Person.id == Juror.person_id)
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .order_by(Entry.number, Person.name, Sheet.id)
    )  # fmt: skip
    points = await session.execute(
        select(Score.sheet_id, Score.criterion_id, Score.points)
        .join(Sheet, Sheet.id == Score.sheet_id)
        .join(Stage, Stage.id == Sheet.stage_id)
        .where(Stage.contest_id == contest_id)
    )
    return Scores(
        [(number, title) for number, title in stages],
        [(number, stage, title) for number, stage, title in criteria],
        [Judged(*row) for row in sheets],
        [(sheet, criterion, given) for sheet, criterion, given in points],
    )


async def counts(session: AsyncSession, contest_id: int) -> tuple[int, int]:
    """How many entries were ever sent, and how many sheets of jurors there are."""
    entries = select(func.count(Entry.id)).where(counted(contest_id), Entry.number.is_not(None))
    sheets = select(func.count(Sheet.id)).join(Stage, Stage.id == Sheet.stage_id).where(Stage.contest_id == contest_id)
    row = await session.execute(select(entries.scalar_subquery(), sheets.scalar_subquery()))
    sent, judged = row.one()
    return sent or 0, judged or 0
