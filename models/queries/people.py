"""Questions about people: who is pressing, who may decide, who cannot be reached."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, Row, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.audit import LOG
from models.queries.memberships import LIVE
from models.queries.organisations import LABEL, found_by
from models.refusal import Refusal
from models.rules import consent
from models.rules.rights import Belonging, Viewer
from models.tables import Letter, Membership, MembershipState, Organisation, Person, Role, RoleGrant
from models.tables.search import fold


async def viewer(session: AsyncSession, account: int, language: str, zone: str) -> Viewer:
    """The person behind an account with roles and memberships, in one statement.

    `language` and `zone` (the network's) speak for somebody we do not know. Without a zone of their own a person lives
    where their organisation does, and that where the network does.
    """
    rows: Sequence[Row[Person, Role | None, Membership | None, Organisation]] = (
        await session.execute(
            select(Person, RoleGrant.role, Membership, Organisation)
            .outerjoin(RoleGrant, RoleGrant.person_id == Person.id)
            .outerjoin(Membership, (Membership.person_id == Person.id) & Membership.state.in_(LIVE))
            .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
            .where(Person.account == account)
            .order_by(Membership.id)
        )
    ).all()
    if not rows:
        return Viewer(account, language, zone)
    person = rows[0][0]
    belongings = {
        member.id: Belonging(member.id, home.id, home.short_name or home.name, member.role, member.state, member.deputy)
        for _, _, member, home in rows
        if member is not None
    }
    homes = (home.zone for _, _, member, home in rows if member and member.state is MembershipState.CONFIRMED)
    return Viewer(
        account,
        person.language,
        person.zone or next(filter(None, homes), zone),
        person.id,
        person.name,
        consent.is_current(person.consent_version),
        person.is_minor,
        frozenset(role for _, role, _, _ in rows if role is not None),
        tuple(belongings.values()),
        person.unreachable_since is not None,
        zone,
    )


@dataclass(frozen=True, slots=True)
class Totals:
    """How many people the words find, and how many of those cannot be reached."""

    all: int
    unreachable: int


@dataclass(slots=True)
class Line:
    """A person in a list: the roles of the network, and the roles in organisations («КАТ», head)."""

    id: int
    name: str
    unreachable: bool
    roles: list[Role] = field(default_factory=list)
    belongs: list[tuple[str, Role, MembershipState]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Known:
    """A person with the roles of the network, the moment of their last logged act and of the last letter they got."""

    person: Person
    roles: frozenset[Role]
    acted_at: datetime | None
    told_at: datetime | None


async def totals(session: AsyncSession, words: str) -> Totals:
    """How many people are found by these words: of their name, or of an organisation they belong to."""
    unreachable = func.coalesce(func.sum(case((Person.unreachable_since.is_not(None), 1), else_=0)), 0)
    return Totals(*(await session.execute(select(func.count(), unreachable).where(_found(words)))).one())


async def lines(
    session: AsyncSession, words: str, limit: int, offset: int = 0, *, unreachable: bool = False
) -> Sequence[Line]:
    """One page of them, by name, in one statement. `unreachable`: only those who blocked the bot."""
    query = select(Person.id).where(_found(words))
    if unreachable:
        query = query.where(Person.unreachable_since.is_not(None))
    page = query.order_by(Person.search, Person.id).limit(limit).offset(offset).subquery()
    rows = await session.execute(
        select(Person, RoleGrant.role, Membership, LABEL)
        .join(page, page.c.id == Person.id)
        .outerjoin(RoleGrant, RoleGrant.person_id == Person.id)
        .outerjoin(Membership, (Membership.person_id == Person.id) & Membership.state.in_(LIVE))
        .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
        .order_by(Person.search, Person.id, Membership.id)
    )
    found: dict[int, Line] = {}
    for person, role, membership, label in rows:
        line = found.setdefault(person.id, Line(person.id, person.name, person.unreachable_since is not None))
        if role is not None and role not in line.roles:
            line.roles.append(role)
        if membership and (label, membership.role, membership.state) not in line.belongs:
            line.belongs.append((label, membership.role, membership.state))
    return list(found.values())


async def known(session: AsyncSession, person_id: int) -> Known:
    """One person, in one statement. Refusal when there is none."""
    acted = select(func.max(LOG.c.at)).where(LOG.c.actor_id == Person.id).scalar_subquery()
    own = (Letter.person_id == Person.id, Letter.chat_id.is_(None))
    told = select(func.max(Letter.sent_at)).where(*own).scalar_subquery()
    rows: Sequence[Row[Person, Role | None, datetime | None, datetime | None]] = (
        await session.execute(
            select(Person, RoleGrant.role, acted, told)
            .outerjoin(RoleGrant, RoleGrant.person_id == Person.id)
            .where(Person.id == person_id)
        )
    ).all()
    if not rows:
        raise Refusal("refusal-gone")
    return Known(rows[0][0], frozenset(role for _, role, _, _ in rows if role is not None), rows[0][2], rows[0][3])


def _found(words: str) -> ColumnElement[bool]:
    """Every word stands in the name; or all of them in an organisation the person belongs to."""
    name = and_(True, *(Person.search.contains(word, autoescape=True) for word in fold(words).split()))
    if not fold(words):
        return name
    belongs = (
        select(Membership.person_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(Membership.state.in_(LIVE), found_by(words))
    )
    return or_(name, Person.id.in_(belongs))


async def me(session: AsyncSession, viewer: Viewer) -> Person:
    """The viewer's own row. Refusal for a stranger."""
    person = await session.get(Person, viewer.person_id)
    if person is None:
        raise Refusal("refusal-not-registered")
    return person


async def heads(session: AsyncSession) -> int:
    """How many people are confirmed heads of an organisation."""
    found = select(func.count(Membership.person_id.distinct())).where(
        Membership.role == Role.HEAD, Membership.state == MembershipState.CONFIRMED
    )
    return await session.scalar(found) or 0
