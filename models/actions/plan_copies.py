"""The rows of a plan written once more, for a later year: level by level, each level in one statement."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.documents import heading, printed
from models.rules import periods, shifts
from models.rules.labels import label
from models.tables import (
    Activity,
    ActivityState,
    DoubtNote,
    Executor,
    Indicator,
    Material,
    Milestone,
    Occurrence,
    Plan,
    Section,
)
from models.tables.base import Base

Values = dict[str, Any]
Ids = Mapping[int, int]
RECURRING = frozenset({*periods.LABELS, "weekly"})
PLAN = ("zone", "legend", "columns", "ladder")
ACTIVITY = ("number", "title", "description", "result", "place", "targets", "proof", "ladder")
MILESTONE = ("text", "search", "executors_text", "targets")
EXECUTOR = ("position", "name", "scope", "organisation_id", "group_id", "outside")
INDICATOR = ("position", "number", "name", "unit", "parent", "is_group")
MATERIAL = ("kind", "fingerprint", "text", "file", "file_name", "file_size")


@dataclass(slots=True)
class Copied:
    """The new draft; `moved` counts terms with dates, `rewritten` are their texts that name a year, old → new."""

    plan_id: int = 0
    title: str = ""
    moved: int = 0
    rewritten: dict[str, str] = field(default_factory=dict)


class Copier:
    """Everything of `plan` but its order, its cancelled activities and what was done: `years` later than `base`."""

    def __init__(self, session: AsyncSession, plan: Plan, base: int, years: int, now: datetime) -> None:
        self.session, self.plan, self.base, self.years, self.now = session, plan, base, years, now
        self.done = Copied()

    async def copy(self, digest: str) -> Copied:
        """Write it all; `digest` is how the draft is known to be this plan for that year."""
        new = self._plan(digest)
        self.session.add(new)
        await self.session.flush()
        self.done.plan_id, self.done.title = new.id, new.title
        activities = await self._activities(new.id, await self._sections(new.id))
        milestones = await self._milestones(new, activities)
        await self._executors(milestones)
        await self._indicators(new.id)
        await self._materials(new.id, activities)
        return self.done

    def _title(self, title: str) -> str:
        named, _ = heading.years_in(title)
        return shifts.words(title, self.years, named)

    def _plan(self, digest: str) -> Plan:
        old = self.plan
        return Plan(
            **_values(old, PLAN),
            title=self._title(old.title),
            indicators_title=self._title(old.indicators_title),
            digest=digest,
            starts_on=old.starts_on and shifts.day(old.starts_on, self.years),
            ends_on=old.ends_on and shifts.day(old.ends_on, self.years),
            created_at=self.now,
        )

    async def _write(self, table: type[Base], rows: Sequence[Values]) -> None:
        if rows:
            await self.session.execute(insert(table), rows)

    async def _sections(self, plan_id: int) -> Ids:
        """The old sections' numbers → the new ones'."""
        query = select(Section).where(Section.plan_id == self.plan.id).order_by(Section.position, Section.id)
        found = (await self.session.scalars(query)).all()
        rows = [
            {"plan_id": plan_id, "position": place, "number": one.number, "title": self._title(one.title)}
            for place, one in enumerate(found)
        ]
        await self._write(Section, rows)
        made = await self.session.scalars(
            select(Section.id).where(Section.plan_id == plan_id).order_by(Section.position)
        )
        return {one.id: number for one, number in zip(found, made, strict=True)}

    async def _activities(self, plan_id: int, sections: Ids) -> Ids:
        """The old activities' numbers → the new ones'; doubts where their words name a year of the old plan."""
        found = (
            await self.session.scalars(
                select(Activity)
                .where(Activity.plan_id == self.plan.id, Activity.state != ActivityState.CANCELLED)
                .order_by(Activity.position, Activity.id)
            )
        ).all()
        rows = [
            {
                **_values(one, ACTIVITY),
                "plan_id": plan_id,
                "section_id": sections.get(one.section_id) if one.section_id else None,
                "position": place,
            }
            for place, one in enumerate(found)
        ]
        await self._write(Activity, rows)
        made = await self.session.scalars(
            select(Activity.id).where(Activity.plan_id == plan_id).order_by(Activity.position)
        )
        pairs = list(zip(found, made, strict=True))
        await self._write(DoubtNote, [*self._doubts(plan_id, pairs)])
        return {one.id: number for one, number in pairs}

    def _doubts(self, plan_id: int, activities: Sequence[tuple[Activity, int]]) -> Iterator[Values]:
        details = {"text": self.plan.title[:100]}
        yield {"plan_id": plan_id, "activity_id": None, "code": "clone-order", "details": details}
        named, _ = heading.years_in(self.plan.title)
        years = sorted({str(year) for year in (*named, self.base)})
        for one, number in activities:
            told = f"{one.title} {one.description} {one.result}"
            if year := next((year for year in years if year in told), None):
                about = {"text": one.title[:100], "year": year}
                yield {"plan_id": plan_id, "activity_id": number, "code": "clone-year", "details": about}

    async def _milestones(self, new: Plan, activities: Ids) -> Ids:
        """The old results' numbers → the new ones', each with its term moved and its periods made anew."""
        counted = select(func.count(Occurrence.id)).where(Occurrence.milestone_id == Milestone.id).scalar_subquery()
        rows = await self.session.execute(
            select(Milestone, counted)
            .join(Activity, Activity.id == Milestone.activity_id)
            .where(Activity.plan_id == self.plan.id)
            .order_by(Activity.position, Activity.id, Milestone.position, Milestone.id)
        )
        found = [(one, number) for one, number in rows if one.activity_id in activities]
        places: defaultdict[int, int] = defaultdict(int)
        written = []
        for one, _ in found:
            written.append(self._milestone(one, activities[one.activity_id], places[one.activity_id]))
            places[one.activity_id] += 1
        await self._write(Milestone, written)
        made = await self.session.scalars(
            select(Milestone.id)
            .join(Activity, Activity.id == Milestone.activity_id)
            .where(Activity.plan_id == new.id)
            .order_by(Activity.position, Milestone.position)
        )
        ids = list(made)
        extent = (new.starts_on, new.ends_on) if new.starts_on and new.ends_on else None
        spans = [
            span
            for number, row, (_, times) in zip(ids, written, found, strict=True)
            for span in _occurrences(number, row["term"], extent if times > 1 else None)
        ]
        await self._write(Occurrence, spans)
        return {one.id: number for (one, _), number in zip(found, ids, strict=True)}

    def _milestone(self, old: Milestone, activity_id: int, position: int) -> Values:
        moved = shifts.term(printed.meant(old.term), self.years)
        text = shifts.words(old.term_text, self.years)
        self.done.moved += bool(moved.start or moved.end)
        if text != old.term_text:
            self.done.rewritten[old.term_text] = text
        where = {"activity_id": activity_id, "position": position}
        return {**_values(old, MILESTONE), **where, "term_text": text, "term": printed.term(moved)}

    async def _executors(self, milestones: Ids) -> None:
        """The same organisations and groups; who was not found is still looked for."""
        here = select(Milestone.id).join(Activity).where(Activity.plan_id == self.plan.id)
        found = await self.session.scalars(
            select(Executor).where(Executor.milestone_id.in_(here)).order_by(Executor.milestone_id, Executor.position)
        )
        rows = [
            {**_values(one, EXECUTOR), "milestone_id": milestones[one.milestone_id]}
            for one in found
            if one.milestone_id in milestones
        ]
        await self._write(Executor, rows)

    async def _indicators(self, plan_id: int) -> None:
        found = await self.session.scalars(select(Indicator).where(Indicator.plan_id == self.plan.id))
        rows = [
            {
                **_values(one, INDICATOR),
                "plan_id": plan_id,
                "values": [{**value, "year": value["year"] and value["year"] + self.years} for value in one.values],
            }
            for one in found
        ]
        await self._write(Indicator, rows)

    async def _materials(self, plan_id: int, activities: Ids) -> None:
        """Templates and links go along; those of activities that are left out do not."""
        found = await self.session.scalars(
            select(Material).where(Material.plan_id == self.plan.id).order_by(Material.id)
        )
        rows = [
            {
                **_values(one, MATERIAL),
                "plan_id": plan_id,
                "activity_id": activities[one.activity_id] if one.activity_id else None,
                "created_at": self.now,
            }
            for one in found
            if one.activity_id is None or one.activity_id in activities
        ]
        await self._write(Material, rows)


def _values(row: Base, names: Sequence[str]) -> Values:
    return {name: getattr(row, name) for name in names}


def _occurrences(milestone_id: int, kept: Values, extent: tuple[date, date] | None) -> Iterator[Values]:
    """A recurrence without days of its own had periods by the plan's time, and has them again."""
    term = printed.meant(kept)
    made = periods.occurrences(term)
    if len(made) == 1 and extent and term.recurrence and term.recurrence.kind in RECURRING:
        made = periods.occurrences(term, extent)
    for position, each in enumerate(made):
        where = {"milestone_id": milestone_id, "position": position}
        yield {**where, "period": label(each), "starts_on": each.start, "due_on": each.end}
