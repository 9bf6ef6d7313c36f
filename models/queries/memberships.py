"""Questions about memberships: who waits for whom, who decides, who is in a team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, literal, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules.rights import Right, Viewer, holds
from models.tables import Membership, MembershipState, Organisation, Person, Role, RoleGrant

_Decider = aliased(Person)

LIVE = (MembershipState.ASKED, MembershipState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Request:
    """One membership with the names around it, in whatever state. `decided_by` is empty when nobody we know decided."""

    id: int
    person_id: int
    person: str
    is_minor: bool | None
    role: Role
    organisation_id: int
    organisation: str
    organisation_name: str
    state: MembershipState
    asked_at: datetime
    decided_at: datetime | None
    decided_by: str
    reason: str
    paper_at: datetime | None
    unreachable: bool


@dataclass(frozen=True, slots=True)
class Deciders:
    """Who decides about a request: in which role, and their names."""

    role: Role
    people: Sequence[tuple[int, str]]


async def request(session: AsyncSession, membership_id: int) -> Request:
    """One membership. Refusal when there is none."""
    row = (await session.execute(_requests().where(Membership.id == membership_id))).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Request(*row)


async def of_person(session: AsyncSession, person_id: int) -> Sequence[Request]:
    """Everything a person ever asked to belong to, the latest decision or request last."""
    latest = func.coalesce(Membership.decided_at, Membership.asked_at)
    rows = await session.execute(_requests().where(Membership.person_id == person_id).order_by(latest, Membership.id))
    return [Request(*row) for row in rows]


async def of_organisation(session: AsyncSession, organisation_id: int, limit: int) -> Sequence[Request]:
    """The first people of an organisation: those who lead it, then those who wait, then students."""
    leads = and_(Membership.role == Role.HEAD, Membership.state == MembershipState.CONFIRMED)
    return await _page(session, _team((organisation_id,)), leads, limit, 0)


async def waiting_for(session: AsyncSession, viewer: Viewer) -> int:
    """How many requests the viewer may decide about."""
    return await session.scalar(select(func.count()).select_from(Membership).where(_may_decide(viewer))) or 0


async def waiting(session: AsyncSession, viewer: Viewer, limit: int, offset: int = 0) -> Sequence[Request]:
    """One page of them, the longest wait first."""
    rows = await session.execute(
        _requests().where(_may_decide(viewer)).order_by(Membership.asked_at, Membership.id).limit(limit).offset(offset)
    )
    return [Request(*row) for row in rows]


async def team_size(session: AsyncSession, organisations: Sequence[int]) -> int:
    """How many people are in, or ask to be in, these organisations."""
    return await session.scalar(select(func.count()).select_from(Membership).where(_team(organisations))) or 0


async def team(session: AsyncSession, organisations: Sequence[int], limit: int, offset: int = 0) -> Sequence[Request]:
    """One page of the people of these organisations: waiting ones on top, then heads, then students."""
    return await _page(session, _team(organisations), false(), limit, offset)


async def deciders(session: AsyncSession, role: Role, organisation_id: int, *, asker: int) -> Deciders:
    """Who decides about a request: heads of the organisation about a student, coordinators where there is none and
    about a head, admins where there is no coordinator either."""
    head = and_(
        Membership.person_id == Person.id,
        Membership.person_id != asker,
        Membership.organisation_id == organisation_id,
        Membership.role == Role.HEAD,
        Membership.state == MembershipState.CONFIRMED,
    )
    heads = select(Person.id, Person.name, Membership.role).join(Membership, head).where(literal(role == Role.STUDENT))
    staff = (
        select(Person.id, Person.name, RoleGrant.role)
        .join(RoleGrant, RoleGrant.person_id == Person.id)
        .where(RoleGrant.role.in_((Role.COORDINATOR, Role.ADMIN)), Person.id != asker)
    )
    rows = (await session.execute(heads.union_all(staff))).all()
    for one in (Role.HEAD, Role.COORDINATOR, Role.ADMIN):
        if people := [(number, name) for number, name, held in sorted(rows) if held == one]:
            return Deciders(one, people)
    return Deciders(Role.ADMIN, ())


def _requests() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Membership.id,
            Person.id,
            Person.name,
            Person.is_minor,
            Membership.role,
            Organisation.id,
            LABEL,
            Organisation.name,
            Membership.state,
            Membership.asked_at,
            Membership.decided_at,
            func.coalesce(_Decider.name, ""),
            Membership.reason,
            Membership.parental_consent_at,
            Person.unreachable_since.is_not(None),
        )
        .join(Person, Person.id == Membership.person_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .outerjoin(_Decider, _Decider.id == Membership.decided_by)
    )


async def _page(
    session: AsyncSession, condition: ColumnElement[bool], first: ColumnElement[bool], limit: int, offset: int
) -> Sequence[Request]:
    """One page: `first` on top, then those who wait, heads before students, by name."""
    order = (
        case((first, 0), (Membership.state == MembershipState.ASKED, 1), else_=2),
        case((Membership.role == Role.HEAD, 0), else_=1),
        Person.search,
        Membership.id,
    )
    rows = await session.execute(_requests().where(condition).order_by(*order).limit(limit).offset(offset))
    return [Request(*row) for row in rows]


def _team(organisations: Sequence[int]) -> ColumnElement[bool]:
    return and_(Membership.organisation_id.in_(organisations), Membership.state.in_(LIVE))


def _may_decide(viewer: Viewer) -> ColumnElement[bool]:
    """Staff decide about everybody but themselves, a head about the students of their own organisation."""
    asked = and_(Membership.state == MembershipState.ASKED, Membership.person_id != viewer.person_id)
    own = and_(Membership.organisation_id.in_(viewer.organisations(Role.HEAD)), Membership.role == Role.STUDENT)
    return and_(asked, own if not holds(viewer, Right.ORGANISATIONS) else true())
