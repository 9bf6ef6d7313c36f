"""The weekly letters of everybody whose day and hour have come, written in one statement."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CTE, ColumnElement, and_, exists, func, or_
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import slots
from models.actions.slots import Slot
from models.queries.hearers import present
from models.rules.rights import WATCHERS
from models.tables import LetterKind, Membership, MembershipState, Person, RoleGrant


async def plan(session: AsyncSession, hours: Sequence[Slot], zone: str, now: datetime) -> int:
    """Owe a summary to everybody who wants one at one of these hours and can read one; how many are new.

    The occasion is the week («2024-W27»): whoever chooses another day gets no second one in the same week, and whoever
    came after their hour waits for the next. Whoever is away on that day hears nothing. `zone` is the network's.
    """
    return await slots.owe(session, LetterKind.SUMMARY, hours, zone, now, _chosen)


def _chosen(slot: CTE) -> ColumnElement[bool]:
    joined = func.coalesce(Membership.decided_at, Membership.asked_at)
    member = exists().where(
        Membership.person_id == Person.id, Membership.state == MembershipState.CONFIRMED, joined <= slot.c.moment
    )
    watcher = exists().where(
        RoleGrant.person_id == Person.id, RoleGrant.role.in_(WATCHERS), RoleGrant.granted_at <= slot.c.moment
    )
    return and_(
        Person.summaries,
        Person.summary_day == slot.c.day,
        Person.summary_hour == slot.c.hour,
        present(Person, slot.c.today),
        or_(member, watcher),
    )
