"""How an announcement went: by organisation, person by person, and whom it has not reached yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import audiences
from models.queries.announcements import of_many
from models.queries.organisations import LABEL
from models.rules.audiences import Audience
from models.rules.rights import Viewer
from models.tables import (
    Acknowledged,
    Announcement,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Organisation,
    Person,
)

AGAIN = (LetterState.FAILED, LetterState.UNCERTAIN, LetterState.UNREACHABLE)
"""Letters that have not arrived and may be tried again."""


@dataclass(frozen=True, slots=True)
class Share:
    """How an announcement went in one organisation; None: for those who belong to none."""

    organisation_id: int | None
    label: str
    total: int
    sent: int
    acknowledged: int


def _letters(announcement_id: int) -> Any:
    """Recipients with their organisations and their acknowledgements."""
    return (
        select(Letter.person_id)
        .select_from(Letter)
        .outerjoin(
            Membership,
            (Membership.person_id == Letter.person_id) & (Membership.state == MembershipState.CONFIRMED),
        )
        .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
        .outerjoin(
            Acknowledged,
            (Acknowledged.announcement_id == announcement_id) & (Acknowledged.person_id == Letter.person_id),
        )
        .where(of_many(LetterKind.ANNOUNCEMENT, announcement_id), Letter.chat_id.is_(None))
    )


async def count_organisations(session: AsyncSession, announcement_id: int) -> int:
    """How many organisations its recipients belong to; those without any count as one."""
    places = _letters(announcement_id).with_only_columns(Organisation.id).distinct().subquery()
    return await session.scalar(select(func.count()).select_from(places)) or 0


async def by_organisation(session: AsyncSession, announcement_id: int, limit: int, offset: int) -> Sequence[Share]:
    """One page of them, those with most who have not got it first; somebody in two organisations counts in both."""
    total = func.count(Letter.person_id.distinct())
    sent = func.count(case((Letter.state == LetterState.SENT, Letter.person_id)).distinct())
    acknowledged = func.count(Acknowledged.person_id.distinct())
    rows = await session.execute(
        _letters(announcement_id)
        .with_only_columns(Organisation.id, func.coalesce(LABEL, ""), total, sent, acknowledged)
        .group_by(Organisation.id, LABEL)
        .order_by((total - sent).desc(), (sent - acknowledged).desc(), LABEL, Organisation.id)
        .limit(limit)
        .offset(offset)
    )
    return [Share(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person of the sheet; moments UTC."""

    name: str
    organisation: str
    state: LetterState
    sent_at: datetime | None
    error: str
    acknowledged_at: datetime | None


async def recipients(session: AsyncSession, announcement_id: int) -> Sequence[Recipient]:
    """Everybody it was to go to, by name, a line for each organisation they belong to; one statement."""
    rows = await session.execute(
        _letters(announcement_id)
        .join(Person, Person.id == Letter.person_id)
        .with_only_columns(
            Person.name,
            func.coalesce(LABEL, ""),
            Letter.state,
            Letter.sent_at,
            Letter.error,
            Acknowledged.at,
        )
        .order_by(LABEL, Person.search, Person.id)
    )
    return [Recipient(*row) for row in rows]


async def newcomers(session: AsyncSession, row: Announcement, viewer: Viewer, now: datetime) -> int:
    """How many people it is for at `now` (UTC) who were not there when it went."""
    found = audiences.people(Audience.read(row.audience), viewer, now, official=row.official).subquery()
    had = select(Letter.person_id).where(of_many(LetterKind.ANNOUNCEMENT, row.id), Letter.chat_id.is_(None))
    return await session.scalar(select(func.count()).select_from(found).where(found.c[0].not_in(had))) or 0
