"""Who is away, and who stands in for the heads of an organisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.organisations import LABEL
from models.tables import Membership, MembershipState, Organisation, Person, Role


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may stand in for a head. `away_until`: the last day of an absence that is set."""

    membership_id: int
    name: str
    organisation: str
    deputy: bool
    away_until: date | None


async def number(session: AsyncSession, organisations: Sequence[int], person_id: int) -> int:
    """How many people could stand in for this head of these organisations."""
    return (
        await session.scalar(select(func.count()).select_from(Membership).where(_others(organisations, person_id))) or 0
    )


async def members(
    session: AsyncSession, organisations: Sequence[int], person_id: int, limit: int, offset: int = 0
) -> Sequence[Member]:
    """One page of them: deputies first, then by name."""
    rows = await session.execute(
        select(Membership.id, Person.name, LABEL, Membership.deputy, Person.away_until)
        .join(Person, Person.id == Membership.person_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(_others(organisations, person_id))
        .order_by(Membership.deputy.desc(), Person.search, Membership.id)
        .limit(limit)
        .offset(offset)
    )
    return [Member(*row) for row in rows]


async def hearers(session: AsyncSession, organisations: Sequence[int], person_id: int) -> Sequence[str]:
    """Who hears of what is owed while this head is away: other heads, and deputies."""
    rows = await session.scalars(
        select(Person.name)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            Membership.organisation_id.in_(organisations),
            Membership.state == MembershipState.CONFIRMED,
            Membership.person_id != person_id,
            or_(Membership.role == Role.HEAD, Membership.deputy),
        )
        .group_by(Person.id)
        .order_by(Person.search, Person.id)
        .limit(10)
    )
    return rows.all()


def _others(organisations: Sequence[int], person_id: int) -> ColumnElement[bool]:
    return and_(
        Membership.organisation_id.in_(organisations),
        Membership.state == MembershipState.CONFIRMED,
        Membership.role == Role.STUDENT,
        Membership.person_id != person_id,
    )
