"""The calendar of working days as the network has corrected it."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.rules.workdays import Calendar
from models.tables import DayOff


async def calendar(session: AsyncSession) -> Calendar:
    """The country's calendar with every correction, in one statement."""
    return Calendar({row.day: row.off for row in await session.scalars(select(DayOff))})


async def corrections(session: AsyncSession, since: date) -> Sequence[DayOff]:
    """The corrections from this day on, in order."""
    return (await session.scalars(select(DayOff).where(DayOff.day >= since).order_by(DayOff.day))).all()
