"""Who has acknowledged an announcement, and who has got it and said nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.announcements import of_many
from models.queries.organisations import LABEL
from models.tables import (
    Acknowledged,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Organisation,
    Person,
)


def silent(announcement_id: int) -> Select[int]:
    """The numbers of those who have got it and not acknowledged it; also fit for INSERT … SELECT."""
    said = (
        select(Acknowledged.person_id)
        .where(Acknowledged.announcement_id == announcement_id, Acknowledged.person_id == Letter.person_id)
        .exists()
    )
    return select(Letter.person_id).where(*_got(announcement_id), ~said)


def _got(announcement_id: int) -> tuple[ColumnElement[bool], ...]:
    """It has come to a person; who reads it in a chat of many is not asked."""
    letters = of_many(LetterKind.ANNOUNCEMENT, announcement_id)
    return letters, Letter.state == LetterState.SENT, Letter.chat_id.is_(None)


@dataclass(frozen=True, slots=True)
class Count:
    """How many have got it, and how many of those have acknowledged it."""

    got: int
    known: int


async def count(session: AsyncSession, announcement_id: int) -> Count:
    """Both in one statement."""
    got = select(func.count()).select_from(Letter).where(*_got(announcement_id))
    known = select(func.count()).where(Acknowledged.announcement_id == announcement_id)
    row = (await session.execute(select(got.scalar_subquery(), known.scalar_subquery()))).one()
    return Count(*row)


@dataclass(frozen=True, slots=True)
class Silent:
    """Somebody who has said nothing, and where they belong."""

    name: str
    organisation: str


async def lines(session: AsyncSession, announcement_id: int, limit: int, offset: int) -> Sequence[Silent]:
    """One page of them, by organisation and name."""
    first: Any = (
        select(LABEL)
        .select_from(Membership)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(Membership.person_id == Person.id, Membership.state == MembershipState.CONFIRMED)
        .order_by(Membership.id)
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )
    home = func.coalesce(first, "")
    rows = await session.execute(
        select(Person.name, home)
        .where(Person.id.in_(silent(announcement_id)))
        .order_by(home, Person.search, Person.id)
        .limit(limit)
        .offset(offset)
    )
    return [Silent(*row) for row in rows]
