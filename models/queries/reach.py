"""People whom messages do not reach, and who is to hear of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, select, true, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries import recipients
from models.rules.waiting import FAILURES
from models.tables import Letter, LetterKind, LetterState, Membership, MembershipState, Person, Role


async def untold(session: AsyncSession, now: datetime) -> Sequence[tuple[int, int, datetime]]:
    """Who is to be told of whom, out of reach since when: of people whom at least two messages in a row have not
    reached, and of whom that person has not heard yet. One statement."""
    lost = (
        select(Person.id, Person.unreachable_since.label("since"))
        .where(Person.unreachable_since.is_not(None), _failures(now) >= FAILURES)
        .cte("lost")
    )
    pupil, head = aliased(Membership), aliased(Membership)
    heads = (
        select(head.person_id.label("told"), lost.c.id.label("lost"), lost.c.since.label("since"))
        .select_from(lost)
        .join(pupil, (pupil.person_id == lost.c.id) & (pupil.role == Role.STUDENT) & _confirmed(pupil))
        .join(head, (head.organisation_id == pupil.organisation_id) & (head.role == Role.HEAD) & _confirmed(head))
        .cte("heads")
    )
    called = recipients.coordinators().subquery()
    others = (
        select(called.c[0], lost.c.id, lost.c.since)
        .select_from(lost)
        .join(called, true())
        .where(lost.c.id.not_in(select(heads.c.lost)))
    )
    pairs = union(select(heads), others).subquery()
    heard = exists().where(
        Letter.person_id == pairs.c.told,
        Letter.kind == LetterKind.UNREACHABLE,
        Letter.subject_id == pairs.c.lost,
        Letter.created_at >= pairs.c.since,
    )
    rows = await session.execute(select(pairs).where(pairs.c.told != pairs.c.lost, ~heard))
    return [(told, gone, since) for told, gone, since in rows]


def _failures(now: datetime) -> Any:
    """How many messages did not reach a person since the last one that did: letters of one moment are one message."""
    other = aliased(Letter)
    arrived = (
        select(func.max(other.sent_at))
        .where(other.person_id == Person.id, other.state == LetterState.SENT, other.chat_id.is_(None))
        .correlate(Person)
        .scalar_subquery()
    )
    return (
        select(func.count(Letter.not_before.distinct()))
        .where(
            Letter.person_id == Person.id,
            Letter.chat_id.is_(None),
            Letter.state.in_((LetterState.UNREACHABLE, LetterState.FAILED)),
            Letter.not_before <= now,
            func.coalesce(Letter.not_before > arrived, true()),
        )
        .correlate(Person)
        .scalar_subquery()
    )


def _confirmed(membership: Any) -> Any:
    return membership.state == MembershipState.CONFIRMED
