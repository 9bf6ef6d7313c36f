"""A reading becomes the rows of a draft plan: sections, activities, milestones, executors, occurrences, indicators."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Select, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.executors import Directory, target
from models.documents import printed
from models.documents.reading import Activity as ReadActivity
from models.documents.reading import Indicator as ReadIndicator
from models.documents.reading import Milestone as ReadMilestone
from models.documents.reading import Reading, Target
from models.documents.reading import Section as ReadSection
from models.rules import periods
from models.rules.labels import label
from models.tables import Activity, DoubtNote, Executor, Indicator, Milestone, Occurrence, Plan, Section
from models.tables.base import Base
from models.tables.search import fold

JOINED = ("row-joined", "word-doubled")
"""Doubts about a line that goes on with the one before."""


AT_ONCE = 100
"""Rows that go to the database at once: making and sending them holds the event loop for some ten milliseconds."""

Values = dict[str, Any]
"""A row to be inserted, by the names of its columns."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A result as it was read, with the numbers it and its activity were given."""

    activity_id: int
    id: int
    milestone: ReadMilestone


@dataclass(slots=True)
class Written:
    """How many rows of each kind a draft has; `strangers` are the names nobody was found for, each once."""

    sections: int = 0
    activities: int = 0
    milestones: int = 0
    occurrences: int = 0
    indicators: int = 0
    strangers: tuple[str, ...] = ()


async def write(
    session: AsyncSession, reading: Reading, directory: Directory, digest: str, zone: str | None, now: datetime
) -> tuple[Plan, Written]:
    """Write the draft level by level, and each level some rows at a time: between them the event loop is others'."""
    plan = _plan(reading, digest, zone, now)
    session.add(plan)
    await session.flush()
    titles = (_section(plan, each) for each in reading.sections)
    in_plan = select(Section.id).where(Section.plan_id == plan.id).order_by(Section.position)
    sections = await _number(session, Section, titles, in_plan)
    places = {each.index: number for each, number in zip(reading.sections, sections, strict=True)}
    rows = (_activity(plan, places, position, each) for position, each in enumerate(reading.activities))
    in_order = select(Activity.id).where(Activity.plan_id == plan.id).order_by(Activity.position)
    activities = await _number(session, Activity, rows, in_order)
    results = [
        (number, each.title, position, milestone)
        for number, each in zip(activities, reading.activities, strict=True)
        for position, milestone in enumerate(each.own_milestones)
    ]
    of_all = select(Milestone.id).join(Activity).where(Activity.plan_id == plan.id)
    milestones = await _number(
        session,
        Milestone,
        (_milestone(*each) for each in results),
        of_all.order_by(Activity.position, Milestone.position),
    )
    shown = [Shown(activity, number, each) for (activity, _, _, each), number in zip(results, milestones, strict=True)]
    strangers: dict[str, None] = {}
    await _save(session, Executor, _executors(shown, directory, strangers))
    occurrences = await _save(session, Occurrence, _occurrences(shown, reading.period))
    figures = (_indicator(plan, position, each) for position, each in enumerate(reading.indicators))
    indicators = await _save(session, Indicator, figures)
    await _save(session, DoubtNote, _doubts(plan, reading, shown))
    return plan, Written(len(sections), len(activities), len(milestones), occurrences, indicators, tuple(strangers))


async def _save(session: AsyncSession, table: type[Base], rows: Iterable[Values]) -> int:
    """How many they were. Rows are made when their turn comes: making 2,000 of each kind takes half a second.

    One statement for many: SQLAlchemy's own way sends SQLite each row by itself, and 2,000 take seconds.
    """
    into = insert(Base.metadata.tables[table.__tablename__])
    rows, written = iter(rows), 0
    while some := list(islice(rows, AT_ONCE)):
        await session.execute(into, some)
        written += len(some)
    return written


async def _number(session: AsyncSession, table: type[Base], rows: Iterable[Values], ids: Select[int]) -> Sequence[int]:
    """The same, and the numbers they were given; `ids` finds them all in the order of the rows."""
    return (await session.scalars(ids)).all() if await _save(session, table, rows) else ()


def _plan(reading: Reading, digest: str, zone: str | None, now: datetime) -> Plan:
    approved = reading.approved
    return Plan(
        title=reading.title,
        number=approved.number[:60] if approved else "",
        approved_on=approved.date if approved else None,
        approver=approved.text if approved else "",
        zone=zone,
        legend=dict(reading.legend),
        columns=list(reading.columns),
        indicators_title=reading.indicators_title,
        digest=digest,
        starts_on=reading.period[0] if reading.period else None,
        ends_on=reading.period[1] if reading.period else None,
        created_at=now,
    )


def _section(plan: Plan, each: ReadSection) -> Values:
    return {"plan_id": plan.id, "position": each.index, "number": each.number[:20], "title": each.title}


def _activity(plan: Plan, places: Mapping[int, int], position: int, each: ReadActivity) -> Values:
    return {
        "plan_id": plan.id,
        "section_id": None if each.section is None else places.get(each.section),
        "position": position,
        "number": each.number[:20],
        "title": each.title,
        "description": each.description,
        "result": each.result,
        "place": each.place,
        "targets": _targets(each.targets),
        "proof": {},
    }


def _milestone(activity: int, title: str, position: int, each: ReadMilestone) -> Values:
    return {
        "activity_id": activity,
        "position": position,
        "text": each.text,
        "search": _searchable(each.text, title),
        "term_text": each.term_text,
        "term": printed.term(each.term),
        "executors_text": each.executors_text,
        "targets": _targets(each.targets),
    }


def _searchable(*texts: str) -> str:
    return fold(" ".join(dict.fromkeys(texts)))


def _targets(targets: Sequence[Target]) -> list[dict[str, Any]]:
    return [{"comparator": each.comparator, "value": each.value, "unit": each.unit} for each in targets]


def _executors(shown: Sequence[Shown], directory: Directory, strangers: dict[str, None]) -> Iterator[Values]:
    """Whom nobody was found for is added to `strangers` on the way."""
    for one in shown:
        for position, each in enumerate(one.milestone.executors):
            whom = directory.find(each.name) or (directory.find(each.full_name) if each.full_name else None)
            if whom is None:
                strangers[each.name] = None
            scope = "; ".join(part for part in (each.scope, each.person) if part)
            own = {"milestone_id": one.id, "position": position, "name": each.name[:400], "scope": scope}
            yield own | target(whom)


def _occurrences(shown: Sequence[Shown], period: tuple[date, date] | None) -> Iterator[Values]:
    for one in shown:
        for position, each in enumerate(periods.occurrences(one.milestone.term, period)):
            days = {"starts_on": each.start, "due_on": each.end}
            yield {"milestone_id": one.id, "position": position, "period": label(each), **days}


def _indicator(plan: Plan, position: int, each: ReadIndicator) -> Values:
    figures = [
        {"year": one.year, "value_text": one.value_text, "comparator": one.comparator, "value": one.value}
        for one in each.values
    ]
    return {
        "plan_id": plan.id,
        "position": position,
        "number": each.number[:20],
        "name": each.name,
        "unit": each.unit[:120],
        "values": figures,
        "parent": each.parent[:20],
        "is_group": each.is_group,
    }


def _doubts(plan: Plan, reading: Reading, shown: Sequence[Shown]) -> Iterator[Values]:
    """What was unsure, with the result that stands in the same line of the paper, if any does; what was joined to the
    result before belongs to that one."""
    places = {one.milestone.row: one for one in shown}
    begun = sorted(places)
    for each in reading.warnings:
        here = places.get(each.row) if each.row else None
        if here is None and each.row and each.code in JOINED and (before := bisect(begun, each.row)):
            here = places[begun[before - 1]]
        yield {
            "plan_id": plan.id,
            "activity_id": here.activity_id if here else None,
            "milestone_id": here.id if here else None,
            "code": each.code,
            "details": dict(each.details),
            "row": each.row,
        }
