"""Whom words find: groups and organisations, for somebody to choose an executor from."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.executors import Named
from models.queries.organisations import found_by
from models.tables import Group, Organisation
from models.tables.search import fold


@dataclass(frozen=True, slots=True)
class Found:
    """The groups, and how many organisations there are on all pages."""

    groups: Sequence[Named]
    organisations: int


async def found(session: AsyncSession, words: str) -> Found:
    """What these words find, in one statement: there are few groups, and their names are folded here."""
    number = select(func.count()).select_from(Organisation).where(found_by(words)).scalar_subquery()
    rows = await session.execute(
        select(number, Group.id, Group.name, Group.full_name)
        .select_from(select(1).subquery())
        .outerjoin(Group, Group.id > 0)
        .order_by(Group.name)
    )
    listed = rows.all()
    groups = [
        Named(group, True, name, full)
        for _, group, name, full in listed
        if group and all(word in fold(f"{name} {full}") for word in fold(words).split())
    ]
    return Found(groups, listed[0][0])


async def organisations(session: AsyncSession, words: str, limit: int, offset: int) -> Sequence[Named]:
    """One page of the organisations, by name."""
    rows = await session.execute(
        select(Organisation.id, Organisation.name, Organisation.short_name)
        .where(found_by(words))
        .order_by(Organisation.name)
        .limit(limit)
        .offset(offset)
    )
    return [Named(number, False, name, short) for number, name, short in rows]
