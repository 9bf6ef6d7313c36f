"""What each condition of an audience means, of a membership and of a role of the network."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, or_, select, true
from sqlalchemy.orm import aliased

from models.queries import standings
from models.rules.audience_values import Entered, Item, Lately, Presence, Scope, Standing, Subject, Taking
from models.rules.audiences import Condition
from models.rules.entries import SENT
from models.tables import (
    Assignment,
    AssignmentState,
    AuditEntry,
    Entry,
    EntryState,
    GroupMember,
    Membership,
    MembershipState,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Review,
    RoleGrant,
)

Bool = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Clause:
    """The condition over Membership with Person, and over RoleGrant with Person."""

    member: Bool
    granted: Bool
    organisation: Bool | None = None  # over Organisation, where it is about organisations


def _role(condition: Condition, now: datetime) -> Clause:
    """Not a role: the person holds it nowhere."""
    roles = condition.values
    if not condition.negated:
        return Clause(Membership.role.in_(roles), RoleGrant.role.in_(roles))
    belongs = exists().where(
        Membership.person_id == Person.id,
        Membership.state == MembershipState.CONFIRMED,
        Membership.role.in_(roles),
    )
    holds = exists().where(RoleGrant.person_id == Person.id, RoleGrant.role.in_(roles))
    return _of_person(and_(~belongs.correlate(Person), ~holds.correlate(Person)))


def _organisation(condition: Condition, now: datetime) -> Clause:
    return _of_organisation(lambda its: its.in_(condition.values), negated=condition.negated)


def _group(condition: Condition, now: datetime) -> Clause:
    inside = select(GroupMember.organisation_id).where(GroupMember.group_id.in_(condition.values))
    return _of_organisation(lambda its: its.in_(inside), negated=condition.negated)


def _item(condition: Condition, now: datetime) -> Clause:
    items = [_standing(one, now) for one in condition.values if isinstance(one, Item)]
    return _of_organisation(lambda its: or_(false(), *map(its.in_, items)), negated=condition.negated)


def _language(condition: Condition, now: datetime) -> Clause:
    spoken = Person.language.in_(condition.values)
    return _of_person(~spoken if condition.negated else spoken)


def _presence(condition: Condition, now: datetime) -> Clause:
    seen = or_(false(), *(_lately(one, now) for one in condition.values if isinstance(one, Lately)))
    return _of_person(~seen if condition.negated else seen)


def _contest(condition: Condition, now: datetime) -> Clause:
    taking = [one for one in condition.values if isinstance(one, Taking)]
    return _of_organisation(lambda its: or_(false(), *(_taking(its, one) for one in taking)), negated=condition.negated)


CLAUSES: dict[Subject, Callable[[Condition, datetime], Clause]] = {
    Subject.ROLE: _role,
    Subject.ORGANISATION: _organisation,
    Subject.GROUP: _group,
    Subject.ITEM: _item,
    Subject.LANGUAGE: _language,
    Subject.PRESENCE: _presence,
    Subject.CONTEST: _contest,
}
OF_ORGANISATIONS = frozenset({Subject.ORGANISATION, Subject.GROUP, Subject.ITEM, Subject.CONTEST})


def _of_person(clause: Bool) -> Clause:
    return Clause(clause, clause)


def _of_organisation(clause: Callable[[Any], Bool], *, negated: bool) -> Clause:
    """Whoever has no organisation is in none of those that are left out."""
    member, organisation = clause(Membership.organisation_id), clause(Organisation.id)
    if negated:
        return Clause(~member, true(), ~organisation)
    return Clause(member, false(), organisation)


def _standing(item: Item, now: datetime) -> Select[int]:
    """The organisations that stand so with any assignment of the item's scope.

    Of all plans each organisation is looked up in the index that begins with it: there are fewer of them than of
    assignments. Of a part of a plan the state is no word of the index, or SQLite would go through all that stand so.
    """
    how = _how(item.standing, now)
    if item.scope is Scope.EVERYTHING:
        owing = aliased(Organisation)
        return select(owing.id).where(exists().where(Assignment.organisation_id == owing.id, how).correlate(owing))
    return select(Assignment.organisation_id).where(case((how, 1), else_=0) == 1, _where(item))


def _how(standing: Standing, now: datetime) -> Bool:
    match standing:
        case Standing.OWES:
            return standings.owed()
        case Standing.OVERDUE:
            return standings.overdue(now)
        case Standing.RETURNED:
            return Assignment.state == AssignmentState.RETURNED
        case Standing.REPORTED:
            return Assignment.state.in_((AssignmentState.SUBMITTED, AssignmentState.ACCEPTED))
        case Standing.ACCEPTED:
            return Assignment.state == AssignmentState.ACCEPTED
        case Standing.MISSED:
            return Assignment.state == AssignmentState.MISSED


def _where(item: Item) -> Bool:
    """The assignments of a plan, or of a part of one."""
    occurrences = select(Occurrence.id)
    match item.scope:
        case Scope.PLAN:
            return Assignment.plan_id == item.id
        case Scope.MILESTONE:
            return Assignment.occurrence_id.in_(occurrences.where(Occurrence.milestone_id == item.id))
        case Scope.ACTIVITY:
            milestones = select(Milestone.id).where(Milestone.activity_id == item.id)
            return Assignment.occurrence_id.in_(occurrences.where(Occurrence.milestone_id.in_(milestones)))
    return Assignment.occurrence_id == item.id


def _taking(its: Any, one: Taking) -> Bool:
    """An organisation, by the column of its number, that stands so with a contest; trials belong to none."""
    states = (EntryState.DRAFT,) if one.entered is Entered.DRAFT else SENT
    entered = select(Entry.organisation_id).where(
        Entry.contest_id == one.contest, Entry.state.in_(states), Entry.organisation_id.is_not(None)
    )
    inside: Bool = its.in_(entered)
    return ~inside if one.entered is Entered.NOT else inside


def _lately(one: Lately, now: datetime) -> Bool:
    since = now - timedelta(days=one.days)
    if one.presence is Presence.NEW:
        return Person.created_at >= since
    acted = exists().where(AuditEntry.actor_id == Person.id, AuditEntry.at >= since)
    decided = exists().where(Review.reviewer_id == Person.id, Review.decided_at >= since)
    return and_(Person.created_at < since, ~acted.correlate(Person), ~decided.correlate(Person))
