"""A reading becomes the rows of a draft plan: sections, activities, milestones, executors, occurrences, indicators."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Select, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.executors import Directory, target
from models.documents import printed
from models.documents.reading import Indicator as ReadIndicator
from models.documents.reading import Milestone as ReadMilestone
from models.documents.reading import Reading, Target
from models.rules import periods
from models.rules.labels import label
from models.tables import Activity, DoubtNote, Executor, Indicator, Milestone, Occurrence, Plan, Section
from models.tables.base import Base
from models.tables.search import fold

JOINED = ("row-joined", "word-doubled")
"""Doubts about a line that goes on with the one before."""


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
    """Write the draft level by level, so that the number of statements grows with the levels and not with the rows."""
    plan = _plan(reading, digest, zone, now)
    session.add(plan)
    await session.flush()
    sections = [
        Section(plan_id=plan.id, position=each.index, number=each.number[:20], title=each.title)
        for each in reading.sections
    ]
    await _number(session, sections, select(Section.id).where(Section.plan_id == plan.id).order_by(Section.position))
    places = {each.index: row.id for each, row in zip(reading.sections, sections, strict=True)}
    activities = [
        Activity(
            plan_id=plan.id,
            section_id=None if each.section is None else places.get(each.section),
            position=position,
            number=each.number[:20],
            title=each.title,
            description=each.description,
            result=each.result,
            place=each.place,
            targets=_targets(each.targets),
            proof={},
        )
        for position, each in enumerate(reading.activities)
    ]
    in_order = select(Activity.id).where(Activity.plan_id == plan.id).order_by(Activity.position)
    await _number(session, activities, in_order)
    shown = [
        (row, position, milestone)
        for row, each in zip(activities, reading.activities, strict=True)
        for position, milestone in enumerate(each.own_milestones)
    ]
    milestones = [_milestone(row, position, each) for row, position, each in shown]
    of_all = select(Milestone.id).join(Activity).where(Activity.plan_id == plan.id)
    await _number(session, milestones, of_all.order_by(Activity.position, Milestone.position))
    named, strangers = _executors(milestones, [each for _, _, each in shown], directory)
    occurrences = _occurrences(milestones, [each for _, _, each in shown], reading.period)
    indicators = [_indicator(plan, position, each) for position, each in enumerate(reading.indicators)]
    doubts = _doubts(plan, reading, milestones, [each for _, _, each in shown])
    await _save(session, [*named, *occurrences, *indicators, *doubts])
    return plan, Written(len(sections), len(activities), len(milestones), len(occurrences), len(indicators), strangers)


async def _save(session: AsyncSession, rows: Sequence[Base]) -> None:
    """One statement a table: SQLAlchemy's own way sends SQLite each row by itself, and 2,000 take seconds."""
    for table, some in groupby(rows, lambda row: row.__table__):
        values = [{name: value for name, value in vars(row).items() if name in table.columns} for row in some]
        await session.execute(insert(table), values)


async def _number(session: AsyncSession, rows: Sequence[Base], ids: Select[int]) -> None:
    """The same, and give each row its number; `ids` finds them all in the order of the rows."""
    await _save(session, rows)
    for row, number in zip(rows, await session.scalars(ids), strict=True):
        row.id = number  # type: ignore[attr-defined]


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


def _milestone(activity: Activity, position: int, each: ReadMilestone) -> Milestone:
    return Milestone(
        activity_id=activity.id,
        position=position,
        text=each.text,
        search=_searchable(each.text, activity.title),
        term_text=each.term_text,
        term=printed.term(each.term),
        executors_text=each.executors_text,
        targets=_targets(each.targets),
    )


def _searchable(*texts: str) -> str:
    return fold(" ".join(dict.fromkeys(texts)))


def _targets(targets: Sequence[Target]) -> list[dict[str, Any]]:
    return [{"comparator": each.comparator, "value": each.value, "unit": each.unit} for each in targets]


def _executors(
    rows: Sequence[Milestone], shown: Sequence[ReadMilestone], directory: Directory
) -> tuple[list[Executor], tuple[str, ...]]:
    found: list[Executor] = []
    strangers: dict[str, None] = {}
    for row, milestone in zip(rows, shown, strict=True):
        for position, each in enumerate(milestone.executors):
            whom = directory.find(each.name) or (directory.find(each.full_name) if each.full_name else None)
            if whom is None:
                strangers[each.name] = None
            scope = "; ".join(part for part in (each.scope, each.person) if part)
            found.append(
                Executor(milestone_id=row.id, position=position, name=each.name[:400], scope=scope, **target(whom))
            )
    return found, tuple(strangers)


def _occurrences(
    rows: Sequence[Milestone], shown: Sequence[ReadMilestone], period: tuple[date, date] | None
) -> list[Occurrence]:
    return [
        Occurrence(
            milestone_id=row.id,
            position=position,
            period=label(each),
            starts_on=each.start,
            due_on=each.end,
        )
        for row, milestone in zip(rows, shown, strict=True)
        for position, each in enumerate(periods.occurrences(milestone.term, period))
    ]


def _indicator(plan: Plan, position: int, each: ReadIndicator) -> Indicator:
    figures = [
        {"year": one.year, "value_text": one.value_text, "comparator": one.comparator, "value": one.value}
        for one in each.values
    ]
    return Indicator(
        plan_id=plan.id,
        position=position,
        number=each.number[:20],
        name=each.name,
        unit=each.unit[:120],
        values=figures,
        parent=each.parent[:20],
        is_group=each.is_group,
    )


def _doubts(plan: Plan, reading: Reading, rows: Sequence[Milestone], shown: Sequence[ReadMilestone]) -> list[DoubtNote]:
    """What was unsure, with the result that stands in the same line of the paper, if any does; what was joined to the
    result before belongs to that one."""
    places = {milestone.row: row for row, milestone in zip(rows, shown, strict=True)}
    begun = sorted(places)
    doubts = []
    for each in reading.warnings:
        here = places.get(each.row) if each.row else None
        if here is None and each.row and each.code in JOINED and (before := bisect(begun, each.row)):
            here = places[begun[before - 1]]
        doubts.append(
            DoubtNote(
                plan_id=plan.id,
                activity_id=here.activity_id if here else None,
                milestone_id=here.id if here else None,
                code=each.code,
                details=dict(each.details),
                row=each.row,
            )
        )
    return doubts
