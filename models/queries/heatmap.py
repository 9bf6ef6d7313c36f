"""The network as a heat map: how each organisation stands in each section of the plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Result, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import tallies
from models.rules.heat import Square, square
from models.rules.plan_states import Tally
from models.tables import Activity, Assignment, Milestone, Occurrence, Plan, Section

ROWS = 40
"""How many organisations are drawn: the ones that need looking at most."""
COLUMNS = 14
"""How many sections stand beside each other on a phone."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An organisation and how it stands in all plans together."""

    id: int
    label: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the map: an organisation, and its square in every column."""

    label: str
    tally: Tally
    squares: Sequence[Square]


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Titles of sections and the lines under them; how many organisations and sections found no room."""

    columns: Sequence[str]
    rows: Sequence[Row]
    more: int
    more_columns: int


_Key = tuple[int, int]
"""A plan and the position of a section in it; −1 for what stands outside of any."""


async def heatmap(session: AsyncSession, ranked: Sequence[Ranked], total: int, now: datetime) -> Heatmap:
    """The map of these organisations, of `total`, at `now` (UTC), in one statement."""
    titles: dict[_Key, str] = {}
    found: dict[tuple[int, _Key], Tally] = {}
    for organisation, plan, plan_title, position, title, *numbers in await _counted(session, ranked, now):
        tally = tallies.counted(numbers)
        if tally.total:
            key = (plan, position)
            titles[key] = title or plan_title
            found[organisation, key] = tally
    keys = _hottest(titles, found)
    rows = [Row(one.label, one.tally, [square(found.get((one.id, key), Tally())) for key in keys]) for one in ranked]
    return Heatmap([titles[key] for key in keys], rows, total - len(rows), len(titles) - len(keys))


async def _counted(session: AsyncSession, ranked: Sequence[Ranked], now: datetime) -> Result[*tuple[Any, ...]]:
    position = func.coalesce(Section.position, -1)
    query = select(Assignment.organisation_id, Plan.id, Plan.title, position, Section.title, *tallies.columns(now))
    return await session.execute(
        query.select_from(Assignment)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .outerjoin(Section, Section.id == Activity.section_id)
        .where(Assignment.organisation_id.in_([one.id for one in ranked]))
        .group_by(Assignment.organisation_id, Plan.id, Plan.title, Section.position, Section.title)
    )


def _hottest(titles: dict[_Key, str], found: dict[tuple[int, _Key], Tally]) -> Sequence[_Key]:
    """The sections that are drawn, in the order of the plans: where there are too many, those most is waited for in."""
    if len(titles) <= COLUMNS:
        return sorted(titles)
    heat = dict.fromkeys(titles, (0, 0))
    for (_, key), tally in found.items():
        overdue, owed = heat[key]
        heat[key] = (overdue + tally.overdue, owed + tally.owed)
    return sorted(sorted(titles, key=lambda key: heat[key], reverse=True)[:COLUMNS])
