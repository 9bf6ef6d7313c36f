"""What is filled in for each person in an announcement: the name, the organisation, the nearest term – and for whom
there is nothing to fill in."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.organisations import LABEL
from models.rules.deadlines import due_day
from models.tables import Assignment, Membership, MembershipState, Organisation, Person
from models.tables.search import fold

NAME, HOME, TERM = "имя", "организация", "срок"
Values = Mapping[str, str | date]


async def values(session: AsyncSession, person_id: int, wanted: Collection[str], now: datetime) -> Values:
    """The values there are for one person, of those that are wanted, in one statement; none wanted, none asked for.

    The term is the nearest one that the person's organisations still have to keep at `now` (UTC).
    """
    if not wanted:
        return {}
    columns = {NAME: Person.name, HOME: _home(), TERM: _term(now)}
    query: Any = select(*(columns[name].label(f"v{at}") for at, name in enumerate(sorted(wanted))))
    row = (await session.execute(query.where(Person.id == person_id))).one()
    return {name: _shown(value) for name, value in zip(sorted(wanted), row, strict=True) if value}


def _shown(value: str | datetime) -> str | date:
    return due_day(value) if isinstance(value, datetime) else value


async def someone(session: AsyncSession, people: Select[int], words: str) -> tuple[int, str] | None:
    """The first of these people in whose name all the words stand, with the name; None for nobody."""
    found = people.subquery()
    said = [Person.search.contains(word, autoescape=True) for word in fold(words).split()]
    query = select(Person.id, Person.name).where(Person.id.in_(select(found.c[0])), *said)
    row = (await session.execute(query.order_by(Person.search, Person.id).limit(1))).one_or_none()
    return (row[0], row[1]) if row else None


async def missing(
    session: AsyncSession, people: Select[int], wanted: Collection[str], now: datetime
) -> Mapping[str, int]:
    """For how many of these people there is no value, by the name of the blank; one statement."""
    if not wanted:
        return {}
    there: dict[str, ColumnElement[bool]] = {
        NAME: Person.name != "",
        HOME: _homes().exists(),
        TERM: _terms(now).exists(),
    }
    columns = [func.count().filter(~there[name]) for name in sorted(wanted)]
    found = people.subquery()
    query: Any = select(*columns).select_from(Person).where(Person.id.in_(select(found.c[0])))
    row = (await session.execute(query)).one()
    return {name: number for name, number in zip(sorted(wanted), row, strict=True) if number}


async def longest(session: AsyncSession) -> int:
    """Characters of the longest value that may be filled in; one statement."""
    names = select(func.max(func.length(Person.name))).scalar_subquery()
    homes = select(func.max(func.length(LABEL))).scalar_subquery()
    row = (await session.execute(select(names, homes))).one()
    return max(FALLBACK, *(number or 0 for number in row))


FALLBACK = 20
"""Characters of what stands in where there is no value, and of a day."""


def _homes() -> Select[Any]:
    return (
        select(LABEL)
        .select_from(Membership)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(Membership.person_id == Person.id, Membership.state == MembershipState.CONFIRMED)
        .correlate(Person)
    )


def _home() -> ColumnElement[Any]:
    return _homes().order_by(Membership.id).limit(1).scalar_subquery()


def _terms(now: datetime) -> Select[Any]:
    return (
        select(Assignment.due_at)
        .join(Membership, Membership.organisation_id == Assignment.organisation_id)
        .where(
            Membership.person_id == Person.id,
            Membership.state == MembershipState.CONFIRMED,
            standings.owed(),
            Assignment.due_at >= now,
        )
        .correlate(Person)
    )


def _term(now: datetime) -> ColumnElement[Any]:
    return _terms(now).order_by(Assignment.due_at).limit(1).scalar_subquery()
