"""Who hears of what an organisation owes: its heads; while one of them is away, the deputies instead.

An absent head is left in peace as long as anybody else hears of it. Where nobody does, they hear of each term once, of
its last reminder: a term must not pass in silence. What was said meanwhile, the letter on their return says.
"""

from typing import Any

from sqlalchemy import Boolean, ColumnElement, Date, and_, bindparam, exists, or_
from sqlalchemy.orm import aliased

from models.tables import Membership, MembershipState, Person, Role

TODAY = bindparam("today", type_=Date)
DEPUTIES = bindparam("deputies", type_=Boolean)
LAST = bindparam("last", type_=Boolean)


def hears() -> ColumnElement[bool]:
    """A condition over Membership and Person, who are joined.

    Its parameters: `today`, the day in the organisation's zone; `deputies`, whether they hear of it in any case;
    `last`, whether it is the last reminder before the term.
    """
    head = and_(Membership.role == Role.HEAD, Membership.state == MembershipState.CONFIRMED)
    deputy = and_(Membership.deputy, Membership.state == MembershipState.CONFIRMED)
    called = or_(head, and_(deputy, or_(DEPUTIES, _absent_head())))
    alone = and_(LAST, head, ~_somebody())
    return and_(Person.reminders, or_(and_(present(Person), called), and_(~present(Person), alone)))


def present(person: Any, today: Any = TODAY) -> ColumnElement[bool]:
    """A condition over a person: they are not away on that day."""
    return or_(
        person.away_from.is_(None),
        person.away_until.is_(None),
        person.away_from > today,
        person.away_until < today,
    )


def _absent_head() -> ColumnElement[bool]:
    other, person = aliased(Membership), aliased(Person)
    return exists().where(
        other.organisation_id == Membership.organisation_id,
        other.role == Role.HEAD,
        other.state == MembershipState.CONFIRMED,
        person.id == other.person_id,
        ~present(person),
    )


def _somebody() -> ColumnElement[bool]:
    """Is there anybody present: another head, or a deputy of the absent one?"""
    other, person = aliased(Membership), aliased(Person)
    return exists().where(
        other.organisation_id == Membership.organisation_id,
        or_(other.role == Role.HEAD, other.deputy),
        other.state == MembershipState.CONFIRMED,
        person.id == other.person_id,
        person.reminders,
        present(person),
    )
