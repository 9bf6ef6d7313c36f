"""What an audience can be put together from: organisations, groups, plans, and the items somebody owes now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.organisations import LABEL, found_by
from models.tables import (
    Activity,
    Assignment,
    Contest,
    ContestState,
    Group,
    GroupMember,
    Milestone,
    Occurrence,
    Organisation,
    Plan,
    PlanState,
)
from models.tables.search import fold


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose, by its number and name; of a group `size` is how many organisations are in it."""

    id: int
    name: str
    size: int = 0


async def organisations(session: AsyncSession, words: str, limit: int, offset: int) -> tuple[int, Sequence[Choice]]:
    """How many organisations the words find, and one page of them by name; one statement."""
    number = select(func.count()).select_from(Organisation).where(found_by(words)).scalar_subquery()
    page = (
        select(Organisation.id, LABEL.label("label"), Organisation.name)
        .where(found_by(words))
        .order_by(Organisation.name)
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    one = select(number.label("number")).subquery()
    rows = await session.execute(
        select(one.c.number, page.c.id, page.c.label)
        .select_from(one)
        .outerjoin(page, page.c.id > 0)
        .order_by(page.c.name)
    )
    found = rows.all()
    return found[0][0], [Choice(place, label) for _, place, label in found if place is not None]


async def groups(session: AsyncSession) -> Sequence[Choice]:
    """All groups by name, with their size: there are few."""
    rows = await session.execute(
        select(Group.id, Group.name, func.count(GroupMember.id))
        .outerjoin(GroupMember, GroupMember.group_id == Group.id)
        .group_by(Group.id, Group.name)
        .order_by(Group.name)
    )
    return [Choice(*row) for row in rows]


async def plans(session: AsyncSession) -> Sequence[Choice]:
    """The published plans, the newest first: a network has a few a year."""
    rows = await session.execute(
        select(Plan.id, Plan.title).where(Plan.state == PlanState.PUBLISHED).order_by(Plan.id.desc())
    )
    return [Choice(*row) for row in rows]


async def contests(session: AsyncSession, words: str, limit: int, offset: int) -> tuple[int, Sequence[Choice]]:
    """How many published contests the words find, and one page of them, the newest first; one statement."""
    rows = await session.execute(
        select(func.count().over(), Contest.id, Contest.title)
        .where(Contest.state == ContestState.PUBLISHED)
        .where(*(Contest.search.contains(word, autoescape=True) for word in fold(words).split()))
        .order_by(Contest.id.desc())
        .limit(limit)
        .offset(offset)
    )
    found = rows.all()
    return (found[0][0] if found else 0), [Choice(number, title) for _, number, title in found]


@dataclass(frozen=True, slots=True)
class Owed:
    """A result that so many organisations have not reported on; `due_at`: the first term of those who owe it (UTC)."""

    occurrence_id: int
    number: str
    text: str
    period: Mapping[str, Any]
    organisations: int
    due_at: datetime | None


async def owed(session: AsyncSession, words: str, limit: int, offset: int) -> tuple[int, Sequence[Owed]]:
    """How many results with these words are owed, and one page of them, the oldest term first; one statement.

    The assignments are passed through once: by the index on states SQLite would fetch each of them by itself.
    """
    number = func.count(case((standings.owed(), 1)))
    each = (
        select(
            Assignment.occurrence_id.label("id"),
            number.label("organisations"),
            func.min(case((standings.owed(), Assignment.due_at))).label("due_at"),
        )
        .group_by(Assignment.occurrence_id)
        .having(number > 0)
        .subquery()
    )
    query = (
        select(
            func.count().over(),
            each.c.id,
            Activity.number,
            Milestone.text,
            Occurrence.period,
            each.c.organisations,
            each.c.due_at,
        )
        .join(Occurrence, Occurrence.id == each.c.id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(*(Milestone.search.contains(word, autoescape=True) for word in fold(words).split()))
        .order_by(each.c.due_at.is_(None), each.c.due_at, each.c.id)
        .limit(limit)
        .offset(offset)
    )
    rows = (await session.execute(query)).all()
    return (rows[0][0] if rows else 0), [Owed(*row[1:]) for row in rows]
