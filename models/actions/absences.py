"""Absence and deputies: a head says when they are away, and who hears of what is owed meanwhile."""

from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Membership, MembershipState, Person

LONGEST = 180
"""The longest absence, in days."""


async def go_away(session: AsyncSession, viewer: Viewer, days: tuple[date, date], today: date, now: datetime) -> Person:
    """Away from the first of these days to the last, both included; deputies are reminded instead.

    Refusal when the days are over at `today`, or are too many.
    """
    rights.require(viewer, Right.FORWARD)
    first, last = days
    if last < today:
        raise Refusal("refusal-absence-over")
    if (last - first).days >= LONGEST:
        raise Refusal("refusal-absence-long", most=LONGEST)
    return await _set(session, viewer, now, first, last)


async def come_back(session: AsyncSession, viewer: Viewer, now: datetime) -> Person:
    """Here again, or not leaving after all."""
    rights.require(viewer, Right.FORWARD)
    return await _set(session, viewer, now, None, None)


async def _set(session: AsyncSession, viewer: Viewer, now: datetime, first: date | None, last: date | None) -> Person:
    person = await session.get(Person, viewer.person_id, with_for_update=True)
    if person is None:
        raise Refusal("refusal-not-registered")
    before, after = _days(person.away_from, person.away_until), _days(first, last)
    person.away_from, person.away_until = first, last
    if before != after:
        audit.record(session, viewer, now, "person-absence", "person", person.id, before=before, after=after)
    return person


def _days(first: date | None, last: date | None) -> dict[str, Any]:
    return {"away_from": str(first) if first else None, "away_until": str(last) if last else None}


async def deputise(session: AsyncSession, viewer: Viewer, membership_id: int, now: datetime, *, on: bool) -> None:
    """Let somebody of one's own organisation stand in for its heads, or no more. Refusal when they do not belong."""
    rights.require(viewer, Right.FORWARD)
    member = await session.get(Membership, membership_id, with_for_update=True)
    if member is None:
        raise Refusal("refusal-gone")
    rights.require_for(viewer, Right.FORWARD, member.organisation_id)
    if member.state is not MembershipState.CONFIRMED:
        raise Refusal("refusal-deputy-member")
    if member.deputy != on:
        before, after = {"deputy": member.deputy}, {"deputy": on}
        member.deputy = on
        audit.record(session, viewer, now, "deputy-changed", "membership", member.id, before=before, after=after)
