"""How a person wants to be written to, as it is kept."""

from dataclasses import dataclass

from sqlalchemy import Integer, column, exists, select, values
from sqlalchemy.ext.asyncio import AsyncSession

from models.rules import quiet
from models.rules.quiet import Quiet
from models.rules.rights import Viewer
from models.tables import Person

HOURS = (
    values(column("day", Integer), column("hour", Integer), name="hours", literal_binds=True)
    .data([(day, hour) for day in range(7) for hour in range(24)])
    .cte("hours")
)
"""Every hour of a week, from Monday (0) on."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The settings of one person. `zone` and `quiet_hours` None: as everybody has them; `summary_day` 0 is Monday."""

    zone: str | None = None
    reminders: bool = True
    summaries: bool = True
    praise: bool = False
    news: bool = True
    quiet_hours: str | None = None
    sundays: bool = False
    summary_day: int = 0
    summary_hour: int = 9

    def quiet(self, network: Quiet) -> Quiet:
        """When the bot keeps silent, where the network's hours are these."""
        return quiet.own(self.quiet_hours, network, sundays=self.sundays)


async def of(session: AsyncSession, viewer: Viewer) -> Wishes:
    """The settings of the viewer; of a stranger, the defaults. One statement."""
    row = (
        await session.execute(
            select(
                Person.zone,
                Person.reminders,
                Person.summaries,
                Person.praise,
                Person.news,
                Person.quiet_hours,
                Person.sundays,
                Person.summary_day,
                Person.summary_hour,
            ).where(Person.id == viewer.person_id)
        )
    ).one_or_none()
    return Wishes(*row) if row else Wishes()


async def summary_hours(session: AsyncSession) -> frozenset[tuple[int, int]]:
    """The days and hours that anybody has chosen for the weekly summary: a look into the index for each hour of a week,
    however many people there are."""
    week = select(HOURS.c.day, HOURS.c.hour)
    chosen = exists().where(Person.summary_day == HOURS.c.day, Person.summary_hour == HOURS.c.hour)
    rows = await session.execute(week.where(chosen))
    return frozenset((day, hour) for day, hour in rows)
