"""Questions about assignments: what is owed, how it stands, what one of them is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import days_off, materials, standings
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules.workdays import Calendar
from models.tables import (
    OWED,
    Activity,
    Assignment,
    AssignmentState,
    Executor,
    GroupMember,
    Milestone,
    Occurrence,
    Organisation,
    Plan,
    Section,
)
from models.tables.search import fold


@dataclass(frozen=True, slots=True)
class Counts:
    """How many assignments stand how; `overdue` and `soon` are parts of `owed`, of those `shut` nothing is asked."""

    owed: int = 0
    overdue: int = 0
    soon: int = 0
    returned: int = 0
    submitted: int = 0
    done: int = 0
    shut: int = 0

    def shown(self, show: str) -> int:
        """How many a list with this filter holds."""
        every = self.owed + self.submitted + self.done + self.shut
        return {
            "late": self.overdue,
            "week": self.soon,
            "back": self.returned,
            "wait": self.submitted,
            "done": self.done,
            "shut": self.shut,
            "all": every,
        }.get(show, self.owed)


@dataclass(frozen=True, slots=True)
class Line:
    """One assignment in a list."""

    id: int
    title: str
    state: AssignmentState
    starts_at: datetime | None
    due_at: datetime | None
    created_at: datetime
    period: dict[str, Any]
    organisation_id: int
    organisation: str


LINES = (
    select(
        Assignment.id,
        Milestone.text,
        Assignment.state,
        Assignment.starts_at,
        Assignment.due_at,
        Assignment.created_at,
        Occurrence.period,
        Organisation.id,
        LABEL,
    )
    .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
    .join(Milestone, Milestone.id == Occurrence.milestone_id)
    .join(Organisation, Organisation.id == Assignment.organisation_id)
)
"""The columns of a Line, to be narrowed and ordered."""


@dataclass(frozen=True, slots=True)
class Details:
    """Everything a card says about one assignment; `others` execute the same milestone beside its organisation,
    `calendar` says which days nobody works, and so many `materials` come with it."""

    assignment: Assignment
    occurrence: Occurrence
    milestone: Milestone
    activity: Activity
    section: Section | None
    plan: Plan
    organisation: Organisation
    others: Sequence[Executor]
    calendar: Calendar
    materials: int


def _shown(show: str, now: datetime) -> ColumnElement[bool]:
    """The filters of a list, by the word that stands in its door."""
    match show:
        case "next":
            return and_(standings.owed(), Assignment.due_at >= now)
        case "late":
            return standings.overdue(now)
        case "week":
            return standings.soon(now)
        case "back":
            return Assignment.state == AssignmentState.RETURNED
        case "wait":
            return Assignment.state == AssignmentState.SUBMITTED
        case "done":
            return Assignment.state == AssignmentState.ACCEPTED
        case "shut":
            return Assignment.state.in_((AssignmentState.WAIVED, AssignmentState.MISSED))
        case "all":
            return Assignment.state != AssignmentState.CANCELLED
    return standings.owed()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which assignments a list shows: of which organisations (None: all), and how they are narrowed down."""

    organisations: Sequence[int] | None
    section: int = 0
    plan: int = 0
    words: str = ""

    def narrow(self, query: Select[Any]) -> Select[Any]:
        """Apply the narrowing to a query over assignments."""
        if self.organisations is not None:
            query = query.where(Assignment.organisation_id.in_(self.organisations))
        if self.plan:
            query = query.where(Assignment.plan_id == self.plan)
        if self.section or self.words:
            query = query.join(Occurrence, Occurrence.id == Assignment.occurrence_id)
            query = query.join(Milestone, Milestone.id == Occurrence.milestone_id)
        if self.section:
            query = query.join(Activity, Activity.id == Milestone.activity_id).where(
                Activity.section_id == self.section
            )
        for word in fold(self.words).split():
            query = query.where(Milestone.search.contains(word, autoescape=True))
        return query


async def counts(session: AsyncSession, wanted: Wanted, now: datetime) -> Counts:
    """How the wanted assignments stand at `now` (UTC), in one statement."""
    row = (
        await session.execute(
            wanted.narrow(
                select(
                    *(
                        func.coalesce(func.sum(case((_shown(show, now), 1), else_=0)), 0)
                        for show in ("now", "late", "week", "back", "wait", "done", "shut")
                    )
                ).select_from(Assignment)
            )
        )
    ).one()
    return Counts(*(int(number) for number in row))


async def lines(
    session: AsyncSession, wanted: Wanted, show: str, now: datetime, limit: int, offset: int = 0
) -> Sequence[Line]:
    """One page of the wanted assignments: what is owed first and by its term, what is done last."""
    query = wanted.narrow(select(Assignment.id).where(_shown(show, now)))
    closed = case((Assignment.state.in_(OWED), 0), (Assignment.state == AssignmentState.SUBMITTED, 1), else_=2)
    last = case((standings.past(), 1), else_=0)
    order = (closed, last, Assignment.due_at.is_(None), Assignment.due_at, Assignment.id)
    page = query.order_by(*order).limit(limit).offset(offset).subquery()
    rows = await session.execute(LINES.join(page, page.c.id == Assignment.id).order_by(*order))
    return [Line(*row) for row in rows]


async def details(session: AsyncSession, assignment_id: int) -> Details:
    """One assignment with all that surrounds it, in two statements. Refusal when there is none."""
    row = (
        await session.execute(
            select(
                Assignment,
                Occurrence,
                Milestone,
                Activity,
                Section,
                Plan,
                Organisation,
                days_off.kept(),
                materials.needed(),
            )
            .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Activity, Activity.id == Milestone.activity_id)
            .outerjoin(Section, Section.id == Activity.section_id)
            .join(Plan, Plan.id == Assignment.plan_id)
            .join(Organisation, Organisation.id == Assignment.organisation_id)
            .where(Assignment.id == assignment_id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    own_group = exists().where(
        GroupMember.group_id == Executor.group_id, GroupMember.organisation_id == row[0].organisation_id
    )
    others = (
        select(Executor)
        .where(Executor.milestone_id == row[2].id, ~own_group)
        .where(func.coalesce(Executor.organisation_id, 0) != row[0].organisation_id)
        .order_by(Executor.position)
    )
    surroundings = (row[0], row[1], row[2], row[3], row[4], row[5], row[6])
    return Details(*surroundings, (await session.scalars(others)).all(), days_off.read(row[7]), row[8])


@dataclass(frozen=True, slots=True)
class Option:
    """A section or a plan to narrow a list down to, with how many assignments it holds."""

    plan_id: int
    plan: str
    section_id: int
    section: str
    number: int


async def options(session: AsyncSession, organisations: Sequence[int]) -> Sequence[Option]:
    """The plans and sections that hold assignments of these organisations, in the order of the plan."""
    rows = await session.execute(
        select(Plan.id, Plan.title, Section.id, Section.title, func.count())
        .select_from(Assignment)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Section, Section.id == Activity.section_id)
        .join(Plan, Plan.id == Assignment.plan_id)
        .where(Assignment.organisation_id.in_(organisations), Assignment.state != AssignmentState.CANCELLED)
        .group_by(Plan.id, Plan.title, Section.id, Section.title, Section.position)
        .order_by(Plan.id, Section.position)
    )
    return [Option(*row) for row in rows]
