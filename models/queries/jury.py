"""Questions about a jury: who sits in it, how far each has come, which entries nobody has been given yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.tables import (
    Contest,
    Criterion,
    Entry,
    EntryState,
    Juror,
    JuryLink,
    Membership,
    MembershipState,
    Nomination,
    Organisation,
    Person,
    Sheet,
    SheetState,
    Stage,
    TeamMember,
)
from models.tables.upsert import rows_of

BELONGS = (MembershipState.ASKED, MembershipState.CONFIRMED)
"""Whoever is of an organisation, or says so, does not judge it; nobody else's word is needed for that."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A contest and the stage it is about; `following` is the stage after it, if there is one."""

    contest: Contest
    stage: Stage
    following: Stage | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage has come: criteria, jurors, entries to judge, those no juror has, sheets, given ones, and how
    many jurors have some left to give."""

    criteria: int
    jurors: int
    entries: int
    alone: int
    sheets: int
    given: int
    behind: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A juror: the nomination they judge (empty: any), how many sheets they have to give, have given and declined.

    `conflicts` are sheets of the own organisation, which count nowhere; `reachable`: no message has failed.
    """

    juror: Juror
    name: str
    contact: str
    reachable: bool
    nomination: str
    todo: int
    given: int
    recused: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Handed:
    """An entry in the list from which one juror is given some by hand: `state` of their sheet (None: they have none),
    whether the entry is their own, and how many jurors it has in all."""

    id: int
    number: int | None
    organisation: str
    nomination: str
    state: SheetState | None
    own: bool
    jurors: int


def own() -> ColumnElement[bool]:
    """Is the entry of the query the juror's own: of their organisation, or with them in its team?

    Nothing of this is stored: whoever joins an organisation after they were given its entry judges it no more.
    """
    belongs = select(Membership.id).where(
        Membership.person_id == Juror.person_id,
        Membership.organisation_id == Entry.organisation_id,
        Membership.state.in_(BELONGS),
    )
    in_team = select(TeamMember.id).where(TeamMember.entry_id == Entry.id, TeamMember.person_id == Juror.person_id)
    return or_(belongs.correlate(Juror, Entry).exists(), in_team.correlate(Juror, Entry).exists())


def admitted() -> ColumnElement[bool]:
    """Is the entry of the query one that is judged: admitted, and no trial?"""
    return and_(Entry.state == EntryState.ADMITTED, Entry.trial.is_(False))


def judged(stage_id: int) -> ColumnElement[bool]:
    """The entries of a stage that are judged."""
    return and_(Entry.stage_id == stage_id, admitted())


def _has_juror(stage_id: int) -> ColumnElement[bool]:
    """Is there somebody who judges the entry of the query, or has done so?"""
    found = select(Sheet.id).join(Juror, Juror.id == Sheet.juror_id)
    mine = (Sheet.entry_id == Entry.id, Sheet.stage_id == stage_id, Sheet.state != SheetState.RECUSED, ~own())
    return found.where(*mine).correlate(Entry).exists()


async def ground(session: AsyncSession, stage_id: int | ScalarSelect[int], *, lock: bool = False) -> Ground:
    """A stage, by its number or by what finds it, with its contest. Refusal when it is gone.

    `lock`: until this transaction ends nobody else settles it, changes its criteria or gives points in it.
    """
    query = _grounds().where(Stage.id == stage_id)
    return await _one(session, query.with_for_update(of=Stage) if lock else query)


async def current(session: AsyncSession, contest_id: int) -> Ground:
    """The contest at the first stage whose results are not out yet; when all are, at the last. Refusal when gone."""
    is_out = Stage.released_at.is_not(None)
    first = case((is_out, -Stage.position), else_=Stage.position)
    return await _one(session, _grounds().where(Contest.id == contest_id).order_by(is_out, first).limit(1))


def _grounds() -> Select[Contest, Stage, Stage]:
    later, after = aliased(Stage), aliased(Stage)
    following = (
        select(later.id)
        .where(later.contest_id == Stage.contest_id, later.position > Stage.position)
        .order_by(later.position)
        .limit(1)
    )
    return (
        select(Contest, Stage, after)
        .join(Stage, Stage.contest_id == Contest.id)
        .outerjoin(after, after.id == following.correlate(Stage).scalar_subquery())
    )


async def _one(session: AsyncSession, query: Select[Contest, Stage, Stage]) -> Ground:
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Ground(*row)


async def nominations(session: AsyncSession, contest_id: int) -> Sequence[Nomination]:
    """The nominations of a contest, in their order."""
    mine = select(Nomination).where(Nomination.contest_id == contest_id)
    return (await session.scalars(mine.order_by(Nomination.position, Nomination.id))).all()


async def criteria(session: AsyncSession, stage_id: int) -> Sequence[Criterion]:
    """All criteria of a stage, in their order."""
    mine = select(Criterion).where(Criterion.stage_id == stage_id)
    return (await session.scalars(mine.order_by(Criterion.position, Criterion.id))).all()


async def progress(session: AsyncSession, where: Ground) -> Progress:
    """The figures of a stage, in one statement."""
    stage_id = where.stage.id
    criteria = select(func.count()).select_from(Criterion).where(Criterion.stage_id == stage_id)
    jurors = select(func.count()).select_from(Juror).where(Juror.contest_id == where.contest.id)
    entries = select(func.count()).select_from(Entry).where(judged(stage_id))
    row = await session.execute(
        select(
            criteria.correlate(None).scalar_subquery(),
            jurors.correlate(None).scalar_subquery(),
            entries.correlate(None).scalar_subquery(),
            entries.where(~_has_juror(stage_id)).correlate(None).scalar_subquery(),
            func.count(Sheet.id).filter(Sheet.state != SheetState.RECUSED),
            func.count(Sheet.id).filter(Sheet.state == SheetState.GIVEN),
            func.count(Sheet.juror_id.distinct()).filter(Sheet.state == SheetState.OPEN),
        )
        .select_from(Sheet)
        .join(Juror, Juror.id == Sheet.juror_id)
        .join(Entry, Entry.id == Sheet.entry_id)
        .where(Sheet.stage_id == stage_id, judged(stage_id), ~own())
    )
    return Progress(*row.one())


async def seats(session: AsyncSession, where: Ground, limit: int, offset: int = 0) -> Sequence[Seat]:
    """A page of the jury: those with most left to do first."""
    query = _seats(where.stage.id).where(Juror.contest_id == where.contest.id)
    todo = _number(Sheet.state == SheetState.OPEN, ~own())
    rows = await session.execute(query.order_by(todo.desc(), Juror.id).limit(limit).offset(offset))
    return [Seat(*row) for row in rows]


async def seat(session: AsyncSession, juror_id: int) -> tuple[Ground, Seat]:
    """One juror, with the stage their contest is at. Refusal when they sit in no jury any more."""
    juror = await session.get(Juror, juror_id)
    if juror is None:
        raise Refusal("refusal-gone")
    where = await current(session, juror.contest_id)
    row = (await session.execute(_seats(where.stage.id).where(Juror.id == juror_id))).one()
    return where, Seat(*row)


def _number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(Sheet.id).filter(Entry.id.is_not(None), *conditions)


def _seats(stage_id: int) -> Select[Juror, str, str, bool, str, int, int, int, int]:
    return (
        select(
            Juror,
            Person.name,
            Person.contact,
            Person.unreachable_since.is_(None),
            func.coalesce(Nomination.title, ""),
            _number(Sheet.state == SheetState.OPEN, ~own()),
            _number(Sheet.state == SheetState.GIVEN, ~own()),
            _number(Sheet.state == SheetState.RECUSED, ~own()),
            _number(Sheet.state != SheetState.RECUSED, own()),
        )
        .join(Person, Person.id == Juror.person_id)
        .outerjoin(Nomination, Nomination.id == Juror.nomination_id)
        .outerjoin(Sheet, and_(Sheet.juror_id == Juror.id, Sheet.stage_id == stage_id))
        .outerjoin(Entry, and_(Entry.id == Sheet.entry_id, judged(stage_id)))
        .group_by(Juror.id, Person.name, Person.contact, Person.unreachable_since, Nomination.title)
    )


async def count_entries(session: AsyncSession, stage_id: int, nomination_id: int | None) -> int:
    """How many entries of a stage are judged, in one nomination or all."""
    query = select(func.count()).select_from(Entry).where(judged(stage_id))
    return await session.scalar(_within(query, nomination_id)) or 0


async def handed(session: AsyncSession, stage_id: int, juror: Juror, limit: int, offset: int = 0) -> Sequence[Handed]:
    """A page of the entries a juror may be given, in the order of their numbers."""
    theirs = select(func.count()).select_from(Sheet).where(Sheet.entry_id == Entry.id, Sheet.stage_id == stage_id)
    query = (
        select(
            Entry.id,
            Entry.number,
            func.coalesce(LABEL, ""),
            Nomination.title,
            Sheet.state,
            own(),
            theirs.where(Sheet.state != SheetState.RECUSED).correlate(Entry).scalar_subquery(),
        )
        .select_from(Entry)
        .join(Juror, Juror.id == juror.id)
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .outerjoin(Sheet, (Sheet.entry_id == Entry.id) & (Sheet.stage_id == stage_id) & (Sheet.juror_id == juror.id))
        .where(judged(stage_id))
        .order_by(Entry.number, Entry.id)
    )
    rows = await session.execute(_within(query, juror.nomination_id).limit(limit).offset(offset))
    return [Handed(*row) for row in rows]


def _within(query: Select, nomination_id: int | None) -> Select:  # type: ignore[type-arg]
    return query if nomination_id is None else query.where(Entry.nomination_id == nomination_id)


async def pairs(session: AsyncSession, where: Ground) -> str:
    """Each entry with each juror who may judge it – not the own, of their nomination –, and whether they do already:
    rows of three, as JSON. So many rows travel as one text, to be taken apart in a thread.

    Whoever has declined an entry may not judge it.
    """
    stage_id = where.stage.id
    found = (
        select(Entry.id, Juror.id, case((Sheet.id.is_(None), 0), else_=1))
        .select_from(Entry)
        .join(Juror, Juror.contest_id == Entry.contest_id)
        .outerjoin(Sheet, (Sheet.entry_id == Entry.id) & (Sheet.stage_id == stage_id) & (Sheet.juror_id == Juror.id))
        .where(
            judged(stage_id),
            or_(Juror.nomination_id.is_(None), Juror.nomination_id == Entry.nomination_id),
            or_(Sheet.state.is_(None), Sheet.state != SheetState.RECUSED),
            ~own(),
        )
    )
    return await session.scalar(rows_of(session, found)) or "[]"


async def link(session: AsyncSession, contest_id: int, now: datetime) -> JuryLink | None:
    """The newest invitation to this jury that still lets somebody in at `now` (UTC)."""
    mine = JuryLink.contest_id == contest_id
    return await session.scalar(
        select(JuryLink)
        .where(mine, JuryLink.expires_at > now, JuryLink.uses < JuryLink.most)
        .order_by(JuryLink.id.desc())
        .limit(1)
    )


async def invited(session: AsyncSession, token: str, person_id: int) -> tuple[JuryLink, Contest, bool]:
    """What a token invites to, and whether this person sits there already. Refusal when nobody knows the token."""
    sits = select(Juror.id).where(Juror.contest_id == JuryLink.contest_id, Juror.person_id == person_id).exists()
    found = select(JuryLink, Contest, sits).join(Contest, Contest.id == JuryLink.contest_id)
    row = (await session.execute(found.where(JuryLink.token == token))).one_or_none()
    if row is None:
        raise Refusal("refusal-jury-link")
    return row[0], row[1], bool(row[2])
