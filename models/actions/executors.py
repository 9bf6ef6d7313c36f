"""Executors: a name in an order becomes an organisation or a group, and those become assignments."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, column, func, literal, select, update, values
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import executors
from models.queries.executors import Named
from models.rules.deadlines import end_of_day, start_of_day
from models.tables import Activity, Assignment, AssignmentState, Executor, Milestone, Occurrence, Organisation, Plan
from models.tables.base import Moment
from models.tables.upsert import insert

CHUNK = 4000
"""Rows of moments in one statement: four parameters each, and PostgreSQL takes 32,767."""


def same(name: str) -> str:
    """Two names are the same when only case, ё, quotation marks and spaces tell them apart."""
    return " ".join(re.sub(r"[«»„“”\"]", "", name.casefold().replace("ё", "е")).split())


class Directory:
    """Whom a name means: exactly one group or organisation, or nobody."""

    def __init__(self, named: Iterable[Named], legend: Mapping[str, Any]) -> None:
        self._legend = {same(short): same(str(full)) for short, full in legend.items()}
        self._known: dict[str, Named] = {}
        for each in named:
            for name in (each.name, each.other_name):
                if name:
                    self._known.setdefault(same(name), each)

    def find(self, name: str) -> Named | None:
        """By its own name, else by the full name the plan's legend gives for it."""
        own = same(name)
        return self._known.get(own) or self._known.get(self._legend.get(own, ""))


async def match(session: AsyncSession, plan: Plan) -> int:
    """Look again whom the unmatched names of this plan mean; how many were found. Organisations may have come since."""
    milestones = select(Milestone.id).join(Activity).where(Activity.plan_id == plan.id)
    rows = await session.execute(
        select(Executor.id, Executor.name).where(
            Executor.milestone_id.in_(milestones), Executor.organisation_id.is_(None), Executor.group_id.is_(None)
        )
    )
    strangers = rows.all()
    if not strangers:
        return 0
    directory = Directory(await executors.names(session), plan.legend)
    found = [(number, whom) for number, name in strangers if (whom := directory.find(name))]
    if found:
        await session.execute(update(Executor), [{"id": number, **target(whom)} for number, whom in found])
    return len(found)


def target(whom: Named | None) -> dict[str, int | None]:
    """The columns that say whom an executor's name means."""
    return {
        "group_id": whom.id if whom and whom.is_group else None,
        "organisation_id": whom.id if whom and not whom.is_group else None,
    }


async def assign(session: AsyncSession, zone: str, now: datetime, *conditions: ColumnElement[bool]) -> int:
    """Make the assignments that the executors call for and that are not there yet; how many are new.

    `conditions` narrow down over Plan, Activity, Milestone, Occurrence, Executor and Organisation; `zone` is where the days of
    an organisation without a zone of its own end. A number of statements that does not grow with the organisations.
    """
    new = 0
    moments = await _moments(session, zone, _about_occurrences(conditions))
    for start in range(0, len(moments), CHUNK):
        new += await _insert(session, zone, now, moments[start : start + CHUNK], conditions)
    return new


def _about_occurrences(conditions: Sequence[ColumnElement[bool]]) -> list[ColumnElement[bool]]:
    tables = {Activity.__tablename__, Milestone.__tablename__, Occurrence.__tablename__, Plan.__tablename__}
    return [each for each in conditions if _tables_of(each) <= tables]
