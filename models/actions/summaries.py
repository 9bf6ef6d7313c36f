"""The Monday letters of everybody in one zone, written in one statement."""

from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.reminders import LATER
from models.queries.reminders import reader_zone
from models.rules.rights import WATCHERS
from models.tables import Letter, LetterKind, LetterState, Membership, MembershipState, Person, RoleGrant
from models.tables.upsert import insert

_COLUMNS = (
    Letter.person_id,
    Letter.kind,
    Letter.subject_id,
    Letter.occasion,
    Letter.state,
    Letter.priority,
    Letter.not_before,
    Letter.expires_at,
    Letter.attempts,
    Letter.created_at,
    Letter.error,
)


async def plan(
    session: AsyncSession,
    place: str,
    zone: str,
    week: str,
    moments: tuple[datetime, datetime, datetime],
    now: datetime,
) -> int:
    """Owe a summary of `week` («2024-W27») to everybody who lives in `place`, wants one and can read one.

    `moments` (UTC) are that Monday's nine o'clock, when the letter may go, and when it is late news; `zone` is the
    network's. Whoever came after nine waits for the next Monday. Planned twice is planned once. Not an act of a viewer:
    the clock does it. How many are new.
    """
    nine, slot, ends = moments
    joined = func.coalesce(Membership.decided_at, Membership.asked_at)
    member = exists().where(
        Membership.person_id == Person.id, Membership.state == MembershipState.CONFIRMED, joined <= nine
    )
    watcher = exists().where(
        RoleGrant.person_id == Person.id, RoleGrant.role.in_(WATCHERS), RoleGrant.granted_at <= nine
    )
    people = select(
        Person.id,
        literal(LetterKind.SUMMARY, Letter.kind.type),
        literal(0),
        literal(week),
        literal(LetterState.WAITING, Letter.state.type),
        literal(LATER),
        literal(slot, Letter.not_before.type),
        literal(ends, Letter.expires_at.type),
        literal(0),
        literal(now, Letter.created_at.type),
        literal(""),
    ).where(Person.summaries, func.coalesce(reader_zone(), zone) == place, or_(member, watcher))
    statement = insert(session, Letter).from_select([column.key for column in _COLUMNS], people)
    done: Any = await session.execute(statement.on_conflict_do_nothing())
    return max(0, int(done.rowcount))
