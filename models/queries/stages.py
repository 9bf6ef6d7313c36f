"""A stage among its neighbours, and what it asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.rules import contest_dates as dates
from models.rules.contest_dates import Window
from models.rules.deadlines import day_of
from models.tables import Contest, Field, Stage


@dataclass(frozen=True, slots=True)
class Place:
    """A stage with its contest, its neighbours and its number among them, from 1."""

    contest: Contest
    stage: Stage
    before: Stage | None
    after: Stage | None
    number: int

    def window(self, which: str, zone: str, now: datetime) -> Window:
        """The days on which this date may be."""
        return dates.window(self.stage, which, zone, day_of(now, zone), self.before, self.after)


@dataclass(frozen=True, slots=True)
class Asked:
    """A field with its stage and contest."""

    place: Place
    field: Field


async def fields(session: AsyncSession, stage_id: int) -> Sequence[Field]:
    """What a stage asks for, in order."""
    query = select(Field).where(Field.stage_id == stage_id).order_by(Field.position, Field.id)
    return (await session.scalars(query)).all()
