"""Questions about a draft as it is looked through: its sections, their rows, a row with its results and periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.refusal import Refusal
from models.rules.draft_fields import mark
from models.tables import Activity, DoubtNote, Milestone, Occurrence, Plan, PlanState, Section


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section of a draft with its counts; id 0 and no title for the activities outside any."""

    id: int
    title: str
    activities: int
    results: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A draft as a whole: its sections, and the first and the last day any of its terms names."""

    sections: Sequence[SectionLine]
    first: date | None
    last: date | None


async def outline(session: AsyncSession, plan_id: int) -> Outline:
    """A draft's sections in its order, empty ones too; activities outside any come first. In two statements."""
    results = select(func.count(Milestone.id)).join(Activity, Activity.id == Milestone.activity_id)
    counted = func.count(Activity.id)
    inside = await session.execute(
        select(Section.id, Section.title, counted, results.where(Activity.section_id == Section.id).scalar_subquery())
        .outerjoin(Activity, Activity.section_id == Section.id)
        .where(Section.plan_id == plan_id)
        .group_by(Section.id, Section.title, Section.position)
        .order_by(Section.position)
    )
    lines = [SectionLine(*row) for row in inside]
    loose = Activity.plan_id == plan_id, Activity.section_id.is_(None)
    activities = select(counted).where(*loose).scalar_subquery()
    outside = select(activities, results.where(*loose).scalar_subquery(), *first_and_last(plan_id))
    number, shown, first, last = (await session.execute(outside)).one()
    return Outline([SectionLine(0, "", number, shown), *lines] if number else lines, first, last)


async def extent(session: AsyncSession, plan_id: int) -> tuple[date | None, date | None]:
    """The first and the last day any term of a plan names."""
    first, last = (await session.execute(select(*first_and_last(plan_id)))).one()
    return first, last


def first_and_last(plan_id: Any) -> tuple[ColumnElement[date], ColumnElement[date]]:
    """The first and the last day any term of a plan names, as two columns of a bigger statement."""
    of_plan = (
        select(
            func.min(func.coalesce(Occurrence.starts_on, Occurrence.due_on)),
        )
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(Activity.plan_id == plan_id)
    )
    last = func.max(func.coalesce(Occurrence.due_on, Occurrence.starts_on))
    return of_plan.scalar_subquery(), of_plan.with_only_columns(last).scalar_subquery()


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row of a draft in its section: how many results it has, the term of the first, how many doubts about it."""

    activity: Activity
    results: int
    term_text: str
    doubts: int


async def rows(session: AsyncSession, plan_id: int, section_id: int, limit: int, offset: int = 0) -> Sequence[RowLine]:
    """One page of a section's rows, in the draft's order."""
    inside = Activity.section_id == section_id if section_id else Activity.section_id.is_(None)
    mine = Milestone.activity_id == Activity.id
    first = select(Milestone.term_text).where(mine).order_by(Milestone.position).limit(1)
    doubts = select(func.count()).where(DoubtNote.activity_id == Activity.id, DoubtNote.settled_at.is_(None))
    found = await session.execute(
        select(
            Activity,
            select(func.count()).where(mine).scalar_subquery(),
            func.coalesce(first.scalar_subquery(), ""),
            doubts.scalar_subquery(),
        )
        .where(Activity.plan_id == plan_id, inside)
        .order_by(Activity.position, Activity.id)
        .limit(limit)
        .offset(offset)
    )
    return [RowLine(*row) for row in found]


@dataclass(frozen=True, slots=True)
class Row:
    """One activity of a draft with where it stands; `results` counts its milestones, `sections` the plan's sections."""

    activity: Activity
    plan: Plan
    section: Section | None
    results: int
    sections: int


async def row(session: AsyncSession, activity_id: int) -> Row:
    """One row. Refusal when there is none."""
    results = select(func.count()).where(Milestone.activity_id == activity_id).scalar_subquery()
    other = aliased(Section)
    of_plan = select(func.count(other.id)).where(other.plan_id == Plan.id).correlate(Plan).scalar_subquery()
    found = (
        await session.execute(
            select(Activity, Plan, Section, results, of_plan)
            .join(Plan, Plan.id == Activity.plan_id)
            .outerjoin(Section, Section.id == Activity.section_id)
            .where(Activity.id == activity_id)
        )
    ).one_or_none()
    if found is None:
        raise Refusal("refusal-gone")
    return Row(*found)


async def titles(session: AsyncSession, plan_id: int, limit: int, offset: int = 0) -> Sequence[Section]:
    """One page of a plan's sections, in its order."""
    rows = select(Section).where(Section.plan_id == plan_id).order_by(Section.position).limit(limit).offset(offset)
    return (await session.scalars(rows)).all()


async def drafts(session: AsyncSession, limit: int, offset: int = 0) -> Sequence[Plan]:
    """One page of the plans that are drafts, the newest first."""
    rows = select(Plan).where(Plan.state == PlanState.DRAFT).order_by(Plan.id.desc()).limit(limit).offset(offset)
    return (await session.scalars(rows)).all()


async def number_of_drafts(session: AsyncSession) -> int:
    """How many plans are drafts."""
    return await session.scalar(select(func.count()).where(Plan.state == PlanState.DRAFT)) or 0


async def section(session: AsyncSession, section_id: int) -> tuple[Section, Plan]:
    """One section and its plan. Refusal when it is gone."""
    query = select(Section, Plan).join(Plan, Plan.id == Section.plan_id).where(Section.id == section_id)
    found = (await session.execute(query)).one_or_none()
    if found is None:
        raise Refusal("refusal-gone")
    return found[0], found[1]


@dataclass(frozen=True, slots=True)
class Result:
    """A milestone with the periods made ahead of its term."""

    milestone: Milestone
    periods: Sequence[Occurrence]


async def results(session: AsyncSession, activity_id: int, limit: int, offset: int = 0) -> Sequence[Result]:
    """One page of a row's results, each with its periods, in one statement."""
    page = (
        select(Milestone.id)
        .where(Milestone.activity_id == activity_id)
        .order_by(Milestone.position, Milestone.id)
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    return await _results(session, Milestone.id.in_(select(page.c.id)))


async def result(session: AsyncSession, milestone_id: int) -> tuple[Row, Result]:
    """One result with its row, in two statements. Refusal when there is none."""
    found = await _results(session, Milestone.id == milestone_id)
    if not found:
        raise Refusal("refusal-gone")
    return await row(session, found[0].milestone.activity_id), found[0]


async def _results(session: AsyncSession, which: ColumnElement[bool]) -> Sequence[Result]:
    rows = await session.execute(
        select(Milestone, Occurrence)
        .outerjoin(Occurrence, Occurrence.milestone_id == Milestone.id)
        .where(which)
        .order_by(Milestone.position, Milestone.id, Occurrence.position)
    )
    found: dict[int, tuple[Milestone, list[Occurrence]]] = {}
    for milestone, occurrence in rows:
        periods = found.setdefault(milestone.id, (milestone, []))[1]
        if occurrence is not None:
            periods.append(occurrence)
    return [Result(milestone, periods) for milestone, periods in found.values()]


@dataclass(frozen=True, slots=True)
class Cut:
    """A row and where its title would be cut: the second row begins at `letter`."""

    plan: Plan
    activity: Activity
    letter: int

    @property
    def titles(self) -> tuple[str, str]:
        """The titles of the two rows."""
        title = self.activity.title
        return title[: self.letter].rstrip(" ,;"), title[self.letter :].strip()

    @property
    def mark(self) -> int:
        """What tells this title from another one, as a button carries it."""
        return mark(self.activity.title)


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was corrected: the row, the field, and its value before and now."""

    plan: Plan
    activity: Activity
    field: str
    before: str
    after: str
