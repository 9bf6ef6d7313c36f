"""Questions about terms that were asked to be moved and problems that were told: on a card, in a list, in a letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.tables import (
    OWED,
    Assignment,
    AssignmentState,
    Extension,
    ExtensionState,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Plan,
    Problem,
)

First = aliased(Person)
Last = aliased(Person)


@dataclass(frozen=True, slots=True)
class Place:
    """The assignment it is about, in words. `planned_on` is the plan's own last day, which no extension changes;
    `zone` is where its days end, None: where the network lives."""

    assignment: Assignment
    title: str
    period: Mapping[str, Any]
    planned_on: date | None
    organisation_id: int
    organisation: str
    zone: str | None

    @property
    def is_owed(self) -> bool:
        """Is a report still waited for?"""
        return self.assignment.state in OWED


@dataclass(frozen=True, slots=True)
class Ground:
    """An assignment with the numbers of the request and the problem that are open on it."""

    place: Place
    extension_id: int | None
    problem_id: int | None


@dataclass(frozen=True, slots=True)
class Request:
    """A request for another term: who asked, and who decided about it."""

    extension: Extension
    place: Place
    asker: str
    decider: str

    @property
    def waits(self) -> bool:
        """Is there anything to decide? Not once a report came: then nothing is left to move."""
        return self.extension.state is ExtensionState.ASKED and self.place.is_owed


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem: who told it, and who said that it is solved."""

    problem: Problem
    place: Place
    teller: str
    solver: str


_PLACE: tuple[Any, ...] = (
    Assignment,
    Milestone.text,
    Occurrence.period,
    Occurrence.due_on,
    Organisation.id,
    LABEL,
    func.coalesce(Organisation.zone, Plan.zone),
)
_ASKED = Extension.state == ExtensionState.ASKED
_WAITS = and_(_ASKED, Assignment.state.in_(OWED))
_OPEN = Problem.solved_at.is_(None)
_HINDERS = and_(_OPEN, Assignment.state.in_((*OWED, AssignmentState.SUBMITTED)))


async def ground(session: AsyncSession, assignment_id: int, *, lock: bool = False) -> Ground:
    """One assignment, locked when it is to be changed, in one statement. Refusal when there is none."""
    query = (
        _around(select(*_PLACE, Extension.id, Problem.id).select_from(Assignment))
        .outerjoin(Extension, (Extension.assignment_id == Assignment.id) & _ASKED)
        .outerjoin(Problem, (Problem.assignment_id == Assignment.id) & _OPEN)
        .where(Assignment.id == assignment_id)
    )
    row = (await session.execute(query.with_for_update(of=Assignment) if lock else query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Ground(Place(*row[:7]), row[7], row[8])


async def request(session: AsyncSession, extension_id: int, *, lock: bool = False) -> Request:
    """One request for another term, locked when it is to be decided about. Refusal when there is none."""
    query = _requests().where(Extension.id == extension_id)
    query = query.with_for_update(of=[Extension, Assignment]) if lock else query
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return _request(row)


async def requests(session: AsyncSession, limit: int, offset: int = 0) -> Sequence[Request]:
    """One page of the requests that wait for a decision: the nearest term first."""
    page = _requests().where(_WAITS).order_by(Assignment.due_at, Extension.id).limit(limit).offset(offset)
    return [_request(row) for row in await session.execute(page)]


async def trouble(session: AsyncSession, problem_id: int, *, lock: bool = False) -> Trouble:
    """One problem, locked when it is to be changed. Refusal when there is none."""
    query = _troubles().where(Problem.id == problem_id)
    row = (await session.execute(query.with_for_update(of=Problem) if lock else query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return _trouble(row)


async def troubles(session: AsyncSession, limit: int, offset: int = 0) -> Sequence[Trouble]:
    """One page of the problems that hinder somebody: the oldest first."""
    page = _troubles().where(_HINDERS).order_by(Problem.told_at, Problem.id).limit(limit).offset(offset)
    return [_trouble(row) for row in await session.execute(page)]


def waiting() -> Select[int]:
    """How many requests wait for a decision."""
    return select(func.count()).select_from(Extension).join(Assignment).where(_WAITS)


def hindering() -> Select[int]:
    """How many problems hinder somebody."""
    return select(func.count()).select_from(Problem).join(Assignment).where(_HINDERS)


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What the card of an assignment says: a request that waits, whether the term was moved, a problem."""

    asked: Extension | None = None
    moved: Extension | None = None
    problem: Problem | None = None

    def __bool__(self) -> bool:
        """Is there anything to say?"""
        return any((self.asked, self.moved, self.problem))


async def of_assignment(session: AsyncSession, assignment_id: int) -> Hindrance:
    """The open request, the newest granted one and the open problem of one assignment, in one statement."""
    told = (Extension.assignment_id == Assignment.id) & (Extension.state != ExtensionState.REFUSED)
    rows: Any = (
        await session.execute(
            select(Extension, Problem)
            .select_from(Assignment)
            .outerjoin(Extension, told)
            .outerjoin(Problem, (Problem.assignment_id == Assignment.id) & _OPEN)
            .where(Assignment.id == assignment_id)
            .order_by(Extension.id)
        )
    ).all()
    newest = {row[0].state: row[0] for row in rows if row[0] is not None}
    problem = rows[0][1] if rows else None
    return Hindrance(newest.get(ExtensionState.ASKED), newest.get(ExtensionState.GRANTED), problem)


def is_moved() -> ColumnElement[bool]:
    """Was the term of an assignment moved?"""
    return exists().where(Extension.assignment_id == Assignment.id, Extension.state == ExtensionState.GRANTED)


def moved_at() -> Any:
    """When the term of an assignment was last moved; NULL when it never was."""
    return (
        select(func.max(Extension.decided_at))
        .where(Extension.assignment_id == Assignment.id, Extension.state == ExtensionState.GRANTED)
        .correlate(Assignment)
        .scalar_subquery()
    )


def _around(query: Select[Any]) -> Select[Any]:
    return (
        query.join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .join(Plan, Plan.id == Assignment.plan_id)
    )


def _requests() -> Select[Any]:
    query: Select[Any] = select(*_PLACE, Extension, First.name, Last.name).select_from(Extension)
    query = _around(query.join(Assignment, Assignment.id == Extension.assignment_id))
    return query.join(First, First.id == Extension.asked_by).outerjoin(Last, Last.id == Extension.decided_by)


def _request(row: Any) -> Request:
    return Request(row[7], Place(*row[:7]), row[8], row[9] or "")


def _troubles() -> Select[Any]:
    query: Select[Any] = select(*_PLACE, Problem, First.name, Last.name).select_from(Problem)
    query = _around(query.join(Assignment, Assignment.id == Problem.assignment_id))
    return query.join(First, First.id == Problem.told_by).outerjoin(Last, Last.id == Problem.solved_by)


def _trouble(row: Any) -> Trouble:
    return Trouble(row[7], Place(*row[:7]), row[8], row[9] or "")
