"""What has been overdue for a week or two: how much, and in which organisations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.organisations import LABEL
from models.tables import Assignment, Organisation

NAMED = 6
"""How many organisations a letter names; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Debtor:
    """An organisation and how many reports it has owed so long, the oldest due at `since` (UTC)."""

    organisation_id: int
    name: str
    number: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Stuck:
    """What has been overdue for at least `days` days: `number` reports of `total` organisations; a page of them."""

    days: int
    number: int
    total: int
    organisations: Sequence[Debtor]


async def stuck(session: AsyncSession, days: int, now: datetime) -> Stuck:
    """How much has been overdue for so many days, and who owes most of it, in two statements at most."""
    counted = select(func.count(), func.count(Assignment.organisation_id.distinct()))
    number, total = (await session.execute(counted.where(_long(days, now)))).one()
    return Stuck(days, number, total, await debtors(session, days, now, NAMED) if number else ())


async def debtors(session: AsyncSession, days: int, now: datetime, limit: int, offset: int = 0) -> Sequence[Debtor]:
    """One page of the organisations behind it, those who owe most first."""
    rows = await session.execute(
        select(Organisation.id, LABEL, func.count(), func.min(Assignment.due_at))
        .select_from(Assignment)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .where(_long(days, now))
        .group_by(Organisation.id)
        .order_by(func.count().desc(), Organisation.name)
        .limit(limit)
        .offset(offset)
    )
    return [Debtor(*row) for row in rows]


def _long(days: int, now: datetime) -> ColumnElement[bool]:
    """A term that was over a week ago has been over for six whole days when its seventh morning comes."""
    return standings.overdue(now - timedelta(days=days - 1))
