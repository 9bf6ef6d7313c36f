"""Questions about organisations: which are found by words, which are silent, what one of them is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.refusal import Refusal
from models.rules.deadlines import day_of
from models.tables import (
    Activity,
    Assignment,
    Executor,
    Group,
    GroupMember,
    Membership,
    MembershipState,
    Milestone,
    Occurrence,
    Organisation,
    Plan,
    PlanState,
    Role,
)
from models.tables.search import fold

LABEL = func.coalesce(func.nullif(Organisation.short_name, ""), Organisation.name)
"""What an organisation is called where there is little room."""


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation one can join, in a list."""

    id: int
    label: str
    name: str
    town: str


@dataclass(frozen=True, slots=True)
class Line:
    """An organisation in the coordinator's list: how many confirmed heads, how much is overdue."""

    id: int
    label: str
    town: str
    heads: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Totals:
    """How many organisations the words find, and how many of those are silent."""

    all: int
    silent: int


@dataclass(frozen=True, slots=True)
class Membering:
    """A group, how many organisations are in it, and whether the one asked about is."""

    id: int
    name: str
    full_name: str
    size: int
    member: bool


@dataclass(frozen=True, slots=True)
class Joining:
    """An organisation, a group, and how many items of published plans the group executes that are `over`."""

    organisation: Organisation
    group: Group
    over: int


def found_by(words: str) -> ColumnElement[bool]:
    """Every word stands somewhere in the organisation's names, town or initials."""
    return and_(True, *(Organisation.search.contains(word, autoescape=True) for word in fold(words).split()))


async def joinable(session: AsyncSession, words: str) -> int:
    """How many organisations people can join are found by these words."""
    query = select(func.count()).select_from(Organisation).where(Organisation.joining, found_by(words))
    return await session.scalar(query) or 0


async def to_join(session: AsyncSession, words: str, limit: int, offset: int = 0) -> Sequence[Place]:
    """One page of them, by name."""
    rows = await session.execute(
        select(Organisation.id, LABEL, Organisation.name, Organisation.town)
        .where(Organisation.joining, found_by(words))
        .order_by(Organisation.name)
        .limit(limit)
        .offset(offset)
    )
    return [Place(*row) for row in rows]


async def totals(session: AsyncSession, words: str, now: datetime) -> Totals:
    """How many the words find, and how many of those are silent, at `now` (UTC)."""
    silent = func.coalesce(func.sum(case((_silent(now), 1), else_=0)), 0)
    return Totals(*(await session.execute(select(func.count(), silent).where(found_by(words)))).one())


async def lines(
    session: AsyncSession, words: str, now: datetime, limit: int, offset: int = 0, *, silent: bool = False
) -> Sequence[Line]:
    """One page of organisations by name; `silent`: only those nobody hears of."""
    heads = select(func.count()).select_from(Membership).where(_is_head()).scalar_subquery()
    overdue = select(func.count()).select_from(Assignment).where(_is_overdue(now)).scalar_subquery()
    query = select(Organisation.id, LABEL, Organisation.town, heads, overdue).where(found_by(words))
    if silent:
        query = query.where(_silent(now))
    rows = await session.execute(query.order_by(Organisation.name).limit(limit).offset(offset))
    return [Line(*row) for row in rows]


def _silent(now: datetime) -> ColumnElement[bool]:
    """Nobody leads it; or something is overdue and nothing has ever been submitted."""
    submitted = exists().where(Assignment.organisation_id == Organisation.id, Assignment.submitted_at.is_not(None))
    headless = and_(Organisation.joining, ~exists().where(_is_head()))
    return or_(headless, and_(exists().where(_is_overdue(now)), ~submitted))


def _is_head() -> ColumnElement[bool]:
    return and_(
        Membership.organisation_id == Organisation.id,
        Membership.role == Role.HEAD,
        Membership.state == MembershipState.CONFIRMED,
    )


def _is_overdue(now: datetime) -> ColumnElement[bool]:
    return and_(Assignment.organisation_id == Organisation.id, standings.overdue(now))


async def by_id(session: AsyncSession, organisation_id: int) -> Organisation:
    """One organisation. Refusal when there is none."""
    found = await session.get(Organisation, organisation_id)
    if found is None:
        raise Refusal("refusal-gone")
    return found


async def twin(session: AsyncSession, name: str) -> Organisation | None:
    """The organisation that has this name already, in whatever case and with whatever quotation marks."""
    folded = fold(name)
    near = select(Organisation).where(Organisation.search.contains(folded, autoescape=True)).order_by(Organisation.id)
    for other in await session.scalars(near):
        if folded in {fold(other.name), fold(other.short_name)}:
            return other
    return None


async def groups(session: AsyncSession, organisation_id: int) -> Sequence[Membering]:
    """All groups, each with its size and whether the organisation is in it."""
    inside = func.coalesce(func.sum(case((GroupMember.organisation_id == organisation_id, 1), else_=0)), 0)
    rows = await session.execute(
        select(Group.id, Group.name, Group.full_name, func.count(GroupMember.id), inside)
        .outerjoin(GroupMember, GroupMember.group_id == Group.id)
        .group_by(Group.id, Group.name, Group.full_name)
        .order_by(Group.name)
    )
    return [Membering(number, name, full, size, bool(member)) for number, name, full, size, member in rows]


async def joining(session: AsyncSession, organisation_id: int, group_id: int, now: datetime, zone: str) -> Joining:
    """What it means that an organisation joins a group today (in `zone`). Refusal when there is none of either."""
    over = (
        select(func.count(Occurrence.id.distinct()))
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Executor, Executor.milestone_id == Milestone.id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(
            Executor.group_id == group_id,
            Plan.state == PlanState.PUBLISHED,
            Occurrence.due_on < day_of(now, zone),
        )
        .scalar_subquery()
    )
    query = (
        select(Organisation, Group, over).join(Group, Group.id == group_id).where(Organisation.id == organisation_id)
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Joining(*row)
