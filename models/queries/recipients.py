"""Whom what happens to a report concerns: queries of people's numbers, for letters."""

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.tables import Membership, MembershipState, Person, Role, RoleGrant


def heads(organisation_id: int, but: int = 0) -> Select[int]:
    """The confirmed heads of an organisation, except one person."""
    return select(Membership.person_id).where(
        Membership.organisation_id == organisation_id,
        Membership.role == Role.HEAD,
        Membership.state == MembershipState.CONFIRMED,
        Membership.person_id != but,
    )


async def has_head(session: AsyncSession, organisation_id: int) -> bool:
    """Is there anybody a student's report can go to?"""
    return await session.scalar(heads(organisation_id).limit(1)) is not None


def coordinators(but: int = 0) -> Select[int]:
    """Everybody who checks reports, except one person; the admins where there is no other coordinator."""
    return _staff(Role.COORDINATOR, but)


def organisers(but: int = 0) -> Select[int]:
    """Everybody who leads contests, except one person; the admins where there is no other organiser."""
    return _staff(Role.ORGANISER, but)


def _staff(role: Role, but: int) -> Select[int]:
    other = aliased(RoleGrant)
    none = ~select(other.id).where(other.role == role, other.person_id != but).exists()
    called = or_(RoleGrant.role == role, (RoleGrant.role == Role.ADMIN) & none)
    return select(RoleGrant.person_id).where(called, RoleGrant.person_id != but)


def admins() -> Select[int]:
    """Everybody who sees to the bot itself."""
    return select(RoleGrant.person_id).where(RoleGrant.role == Role.ADMIN)


def told_of_decision(organisation_id: int, author_id: int, but: int, *, by_head: bool) -> Select[int]:
    """Whom a decision concerns: the author and, when staff decided, the heads; never who decided."""
    concerned: ColumnElement[bool] = Person.id == author_id
    if not by_head:
        concerned |= Person.id.in_(heads(organisation_id))
    return select(Person.id).where(concerned, Person.id != but)
