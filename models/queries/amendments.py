"""Questions about changes of published plans: what has changed, whom it concerns, what the letters about it say."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.readers import Reader
from models.tables import (
    OWED,
    Activity,
    Amendment,
    Assignment,
    AssignmentState,
    Letter,
    Membership,
    MembershipState,
    Milestone,
    Occurrence,
    Person,
    Plan,
)

CONCERNED = (*OWED, AssignmentState.SUBMITTED)
"""Who still has something to do with a result, or waits for a decision about it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change with who made it, and the result it is about."""

    amendment: Amendment
    author: str
    title: str


@dataclass(frozen=True, slots=True)
class Made:
    """A change that counts now, and how many people hear of it."""

    amendment: Amendment
    title: str
    people: int


def of_milestone(milestone_id: int) -> ColumnElement[bool]:
    """Of an assignment: it is for this result."""
    return Assignment.occurrence_id.in_(select(Occurrence.id).where(Occurrence.milestone_id == milestone_id))


def people(*which: ColumnElement[bool]) -> Select[int]:
    """The members of the organisations that have such assignments."""
    return (
        select(Membership.person_id)
        .where(
            Membership.state == MembershipState.CONFIRMED,
            Membership.organisation_id.in_(select(Assignment.organisation_id).where(*which)),
        )
        .distinct()
    )


async def concerned(session: AsyncSession, milestone_id: int) -> int:
    """How many people hear of a change of this result."""
    told = people(of_milestone(milestone_id), Assignment.state.in_(CONCERNED)).subquery()
    return await session.scalar(select(func.count()).select_from(told)) or 0


def number_of(activity_id: int) -> Select[int]:
    """How many times an activity was changed."""
    return select(func.count()).select_from(Amendment).where(Amendment.activity_id == activity_id)


async def changes(session: AsyncSession, activity_id: int, limit: int, offset: int = 0) -> Sequence[Change]:
    """One page of the changes of an activity, the newest first."""
    rows = await session.execute(
        select(Amendment, Person.name, Milestone.text)
        .join(Person, Person.id == Amendment.person_id)
        .join(Milestone, Milestone.id == Amendment.milestone_id)
        .where(Amendment.activity_id == activity_id)
        .order_by(Amendment.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [Change(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Amended:
    """What a letter tells: the change, the plan it is in, and the reader's own item for it, if there still is one."""

    amendment: Amendment
    plan: str
    activity: str
    title: str
    assignment_id: int | None


async def told(session: AsyncSession, letter: Letter, to: Reader) -> Amended | None:
    """What the letter about a change says now, in one statement; None for somebody without an organisation by now."""
    if not to.homes:
        return None
    own = (
        select(func.min(Assignment.id))
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .where(
            Occurrence.milestone_id == Amendment.milestone_id,
            Assignment.organisation_id.in_(to.homes),
            Assignment.state.in_(CONCERNED),
        )
        .correlate(Amendment)
        .scalar_subquery()
    )
    row = (
        await session.execute(
            select(Amendment, Plan.title, Activity.title, Milestone.text, own)
            .join(Plan, Plan.id == Amendment.plan_id)
            .join(Activity, Activity.id == Amendment.activity_id)
            .join(Milestone, Milestone.id == Amendment.milestone_id)
            .where(Amendment.id == letter.subject_id)
        )
    ).one_or_none()
    return Amended(*row) if row else None
