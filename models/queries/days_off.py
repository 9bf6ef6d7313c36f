"""The calendar of working days as the network has corrected it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ScalarSelect, String, case, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.rules.workdays import Calendar
from models.tables import DayOff


async def calendar(session: AsyncSession) -> Calendar:
    """The country's calendar with every correction, in one statement."""
    return Calendar({row.day: row.off for row in await session.scalars(select(DayOff))})


def kept() -> ScalarSelect[Any]:
    """Every correction as one text, «2024-06-28+ 2024-06-29-», to be asked for among other things; `read` reads it."""
    one = cast(DayOff.day, String).concat(case((DayOff.off, "+"), else_="-"))
    return select(func.aggregate_strings(one, " ")).scalar_subquery()


def read(text: str | None) -> Calendar:
    """The calendar that `kept` has written down."""
    return Calendar({date.fromisoformat(one[:-1]): one[-1] == "+" for one in (text or "").split()})


async def corrections(session: AsyncSession, since: date) -> Sequence[DayOff]:
    """The corrections from this day on, in order."""
    return (await session.scalars(select(DayOff).where(DayOff.day >= since).order_by(DayOff.day))).all()
