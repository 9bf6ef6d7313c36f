"""Whom an audience reaches: people once each, how many in which organisations, who is left out and why.

One statement each, whatever the size of the network. A place (see `models.rules.audiences`) is a confirmed membership
or a role of the network; nobody is reached who has no place, or never gave their consent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Integer,
    Select,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    literal,
    null,
    select,
    true,
    union,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.audience_clauses import CLAUSES, OF_ORGANISATIONS
from models.queries.organisations import LABEL
from models.rules.audience_values import Subject
from models.rules.audiences import Audience, Part, Reach, reach
from models.rules.rights import Viewer
from models.tables import Membership, MembershipState, Organisation, Person, Role, RoleGrant

Places = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Reached:
    """`people` get it, in so many `organisations`; `apart` of them have a place without an organisation too. The
    `unreachable` blocked the bot, the `muted` want no news: both get nothing. Of the organisations that conditions ask
    for, nobody gets it in the `empty` ones."""

    people: int = 0
    organisations: int = 0
    apart: int = 0
    unreachable: int = 0
    muted: int = 0
    empty: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """How many people get it in one organisation; None: by a role of the network."""

    organisation_id: int | None
    label: str
    people: int


def people(audience: Audience, viewer: Viewer, now: datetime, *, official: bool) -> Select[int]:
    """The numbers of everybody who gets it, each once, as it stands at `now` (UTC); also fit for INSERT … SELECT.

    `official`: those who want no news get it too.
    """
    found = _places(audience, viewer, now).subquery("found")
    return select(found.c.person_id).where(_gets(found, official=official)).distinct()


async def count(session: AsyncSession, audience: Audience, viewer: Viewer, now: datetime, *, official: bool) -> Reached:
    """How many people get it at `now` (UTC), and how many are left out."""
    found = _places(audience, viewer, now).cte("found")
    gets = _gets(found, official=official)
    mutes = and_(~found.c.lost, found.c.muted, literal(not official))
    row = await session.execute(
        select(
            _distinct(gets, found.c.person_id),
            _distinct(gets, found.c.organisation_id),
            _distinct(and_(gets, found.c.organisation_id.is_(None)), found.c.person_id),
            _distinct(found.c.lost, found.c.person_id),
            _distinct(mutes, found.c.person_id),
            _empty(audience, viewer, now, select(found.c.organisation_id).where(gets)),
        )
    )
    return Reached(*row.one())


async def by_organisation(
    session: AsyncSession,
    audience: Audience,
    viewer: Viewer,
    now: datetime,
    *,
    official: bool,
    limit: int,
    offset: int = 0,
) -> Sequence[Share]:
    """One page of the organisations with how many people get it there, by name; roles of the network come first.

    Somebody who belongs to two organisations is counted in both.
    """
    found = _places(audience, viewer, now).subquery("found")
    number = func.count(found.c.person_id.distinct())
    rows = await session.execute(
        select(found.c.organisation_id, func.coalesce(LABEL, ""), number)
        .outerjoin(Organisation, Organisation.id == found.c.organisation_id)
        .where(_gets(found, official=official))
        .group_by(found.c.organisation_id, LABEL, Organisation.name)
        .order_by(found.c.organisation_id.is_not(None), Organisation.name)
        .limit(limit)
        .offset(offset)
    )
    return [Share(*row) for row in rows]


def _empty(audience: Audience, viewer: Viewer, now: datetime, reached: Select[int]) -> ColumnElement[int]:
    """How many of the organisations that conditions ask for are not among those that are reached."""
    asked = [_asked(part, now) for part in audience.parts if reach(viewer).whole and _is_of_members(part)]
    found = [select(Organisation.id).where(*clauses) for clauses in asked if clauses]
    if not found:
        return literal(0)
    wanted = union(*found).subquery("wanted")
    known = reached.subquery("reached")
    none = ~exists().where(known.c.organisation_id == wanted.c.id)
    return select(func.count()).select_from(wanted).where(none).scalar_subquery()


def _asked(part: Part, now: datetime) -> list[ColumnElement[bool]]:
    """What a part asks of organisations; nothing, where it only leaves some out."""
    if not any(one.subject in OF_ORGANISATIONS and not one.negated for one in part):
        return []
    clauses = (CLAUSES[one.subject](one, now).organisation for one in part)
    return [one for one in clauses if one is not None]


def _gets(found: FromClause, *, official: bool) -> ColumnElement[bool]:
    return ~found.c.lost if official else and_(~found.c.lost, ~found.c.muted)


def _distinct(condition: ColumnElement[bool], column: ColumnElement[Any]) -> ColumnElement[int]:
    return func.count(case((condition, column)).distinct())


def _places(audience: Audience, viewer: Viewer, now: datetime) -> CompoundSelect[*tuple[Any, ...]]:
    """The places of the audience: person, organisation (or NULL), whether messages do not arrive or news are muted."""
    within = reach(viewer)
    branches = [branch for part in audience.parts for branch in _branches(part, within, now)]
    return union_all(*(branches or [_member(false())]))


def _branches(part: Part, within: Reach, now: datetime) -> list[Places]:
    """A part as it is found among memberships, and among roles of the network, where it may be there at all."""
    asked = [CLAUSES[condition.subject](condition, now) for condition in part]
    wanted = [condition for condition in part if not condition.negated]
    found = []
    if _is_of_members(part):
        own = and_(Membership.role == Role.STUDENT, Membership.organisation_id.in_(within.organisations))
        found.append(_member(*(one.member for one in asked), true() if within.whole else own))
    if within.whole and not any(one.subject in OF_ORGANISATIONS for one in wanted):
        found.append(_granted(*(one.granted for one in asked)))
    return found


def _is_of_members(part: Part) -> bool:
    """Can a head or a student be meant?"""
    roles = [set(one.values) for one in part if one.subject is Subject.ROLE and not one.negated]
    return all(each & {Role.HEAD, Role.STUDENT} for each in roles)


def _member(*conditions: ColumnElement[bool]) -> Places:
    join = select(*_columns(Membership.organisation_id)).join(Membership, Membership.person_id == Person.id)
    return join.where(Membership.state == MembershipState.CONFIRMED, _CONSENTED, *conditions)


def _granted(*conditions: ColumnElement[bool]) -> Places:
    join = select(*_columns(cast(null(), Integer))).join(RoleGrant, RoleGrant.person_id == Person.id)
    return join.where(_CONSENTED, *conditions)


_CONSENTED = Person.consent_at.is_not(None)


def _columns(organisation: Any) -> tuple[ColumnElement[Any], ...]:
    return (
        Person.id.label("person_id"),
        organisation.label("organisation_id"),
        Person.unreachable_since.is_not(None).label("lost"),
        (~Person.news).label("muted"),
    )
