"""Who belongs where: a person asks, somebody who may decides, a person leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import memberships, organisations
from models.queries.memberships import Deciders
from models.refusal import Refusal
from models.rules import names, rights
from models.rules.rights import HEAD_STUDENT, Right, Viewer
from models.tables import LetterKind, Membership, MembershipState, Organisation, Person, Role

AT_ONCE = 3
"""How many requests one person may have waiting: each is a letter to somebody."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, whether it is `new` by this press, and who decides."""

    membership: Membership
    organisation: Organisation
    new: bool
    deciders: Deciders


async def ask(session: AsyncSession, viewer: Viewer, role: Role, organisation_id: int, now: datetime) -> Asked:
    """Ask to be a head or a student of an organisation. Asking twice is asking once; after a refusal one may ask again.

    Raises Refusal when the person has not said who they are, is confirmed or suspended there already, or waits in too
    many places.
    """
    rights.require(viewer, Right.BELONG)
    _introduced(viewer, role)
    mine = (
        await session.scalars(select(Membership).where(Membership.person_id == viewer.person_id).with_for_update())
    ).all()
    found = next((one for one in mine if (one.organisation_id, one.role) == (organisation_id, role)), None)
    organisation = await organisations.by_id(session, organisation_id)
    who = await memberships.deciders(session, role, organisation_id, asker=viewer.person_id)
    if found is not None and found.state is MembershipState.ASKED:
        return Asked(found, organisation, new=False, deciders=who)
    _may_ask(organisation, mine, found)
    membership = found or Membership(person_id=viewer.person_id, organisation_id=organisation_id, role=role)
    await _wait(session, membership, now)
    people = [person for person, _ in who.people]
    occasion = now.isoformat(timespec="seconds")
    await letters.write(session, people, LetterKind.MEMBERSHIP_ASKED, membership.id, now, occasion=occasion)
    after = {"state": MembershipState.ASKED.value, "role": role.value, "organisation": organisation_id}
    audit.record(session, viewer, now, "membership-asked", "membership", membership.id, after=after)
    return Asked(membership, organisation, new=True, deciders=who)


async def confirm(
    session: AsyncSession, viewer: Viewer, membership_id: int, now: datetime, *, paper: bool = False
) -> Membership:
    """Let a person in. `paper`: the viewer says that the parent's signed consent is kept at the college.

    Raises Refusal when somebody decided already, and for a person under 18 without that paper.
    """
    rights.require(viewer, Right.CONFIRM)
    membership, person = await _asked(session, viewer, membership_id)
    if person.is_minor and not paper:
        raise Refusal("refusal-paper")
    if person.is_minor:
        membership.parental_consent_at = now
        membership.parental_consent_by = viewer.person_id or None
    await _decide(session, viewer, membership, MembershipState.CONFIRMED, now)
    return membership


async def refuse(session: AsyncSession, viewer: Viewer, membership_id: int, reason: str, now: datetime) -> Membership:
    """Do not let a person in; they read the reason. Raises Refusal when somebody decided already."""
    rights.require(viewer, Right.CONFIRM)
    words = names.reason(reason)
    membership, _ = await _asked(session, viewer, membership_id)
    membership.reason = words
    await _decide(session, viewer, membership, MembershipState.REFUSED, now)
    return membership


async def may_refuse(session: AsyncSession, viewer: Viewer, membership_id: int) -> Membership:
    """The request, if the viewer may still refuse it; asked before the reason is. Raises Refusal otherwise."""
    rights.require(viewer, Right.CONFIRM)
    membership, _ = await _asked(session, viewer, membership_id)
    return membership


async def leave(session: AsyncSession, viewer: Viewer, membership_id: int, now: datetime) -> Membership:
    """Leave an organisation, or take a request back. Raises Refusal when there is nothing to leave."""
    rights.require(viewer, Right.BELONG)
    membership = await session.scalar(select(Membership).where(Membership.id == membership_id).with_for_update())
    if membership is None or membership.person_id != viewer.person_id or membership.state not in memberships.LIVE:
        raise Refusal("refusal-not-there")
    was = membership.state
    membership.state = MembershipState.LEFT
    if was is MembershipState.CONFIRMED:
        membership.decided_at, membership.decided_by = now, viewer.person_id
    _record(session, viewer, membership, was, now)
    return membership


def _introduced(viewer: Viewer, role: Role) -> None:
    if role not in HEAD_STUDENT:
        raise Refusal("refusal-gone")
    if not viewer.consented:
        raise Refusal("refusal-consent-first")
    if not viewer.name:
        raise Refusal("refusal-name-first")
    if role is Role.STUDENT and viewer.is_minor is None:
        raise Refusal("refusal-age-first")


def _may_ask(organisation: Organisation, mine: Sequence[Membership], found: Membership | None) -> None:
    if found is not None and found.state is MembershipState.CONFIRMED:
        raise Refusal("refusal-member-already")
    if found is not None and found.state is MembershipState.SUSPENDED:
        raise Refusal("refusal-suspended")
    if not organisation.joining:
        raise Refusal("refusal-gone")
    if sum(one.state is MembershipState.ASKED for one in mine) >= AT_ONCE:
        raise Refusal("refusal-too-many-requests", limit=AT_ONCE)


async def _wait(session: AsyncSession, membership: Membership, now: datetime) -> None:
    membership.state, membership.asked_at = MembershipState.ASKED, now
    membership.decided_at = membership.decided_by = membership.parental_consent_at = None
    membership.parental_consent_by, membership.reason = None, ""
    session.add(membership)
    await session.flush()


async def _asked(session: AsyncSession, viewer: Viewer, membership_id: int) -> tuple[Membership, Person]:
    """A request the viewer may decide about, and who made it. Raises Refusal: not theirs to decide, decided already."""
    row = (
        await session.execute(
            select(Membership, Person)
            .join(Person, Person.id == Membership.person_id)
            .where(Membership.id == membership_id)
            .with_for_update(of=Membership)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    membership, person = row
    rights.require_for(viewer, Right.CONFIRM, membership.organisation_id)
    if membership.person_id == viewer.person_id:
        raise Refusal("refusal-own-request")
    if membership.role is Role.HEAD and not rights.holds(viewer, Right.ORGANISATIONS):
        raise Refusal("refusal-heads-by-coordinator")
    if membership.state is not MembershipState.ASKED:
        await _decided_already(session, membership)
    return membership, person


async def _decided_already(session: AsyncSession, membership: Membership) -> None:
    state = membership.state
    decided_by = select(Person.name).where(Person.id == membership.decided_by)
    if membership.decided_at is None or not (name := await session.scalar(decided_by)):
        raise Refusal(f"refusal-request-{state}")
    raise Refusal(f"refusal-request-{state}-by", name=name, at=membership.decided_at)


async def _decide(
    session: AsyncSession, viewer: Viewer, membership: Membership, state: MembershipState, now: datetime
) -> None:
    was = membership.state
    membership.state, membership.decided_at, membership.decided_by = state, now, viewer.person_id or None
    occasion = f"{state}:{membership.asked_at.isoformat(timespec='seconds')}"
    people = [membership.person_id]
    await letters.write(session, people, LetterKind.MEMBERSHIP_DECIDED, membership.id, now, occasion=occasion)
    _record(session, viewer, membership, was, now)


def _record(session: AsyncSession, viewer: Viewer, membership: Membership, was: MembershipState, now: datetime) -> None:
    after = {
        "state": membership.state.value,
        "role": membership.role.value,
        "organisation": membership.organisation_id,
    }
    if membership.parental_consent_at == now:
        after["paper"] = True
    action, before = f"membership-{membership.state}", {"state": was.value}
    audit.record(session, viewer, now, action, "membership", membership.id, before=before, after=after)
