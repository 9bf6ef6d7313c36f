"""The calendar of working days is corrected by a coordinator."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.rules.workdays import RUSSIA
from models.tables import DayOff

MOST = 31
"""The most days corrected at once."""


async def correct(session: AsyncSession, viewer: Viewer, days: tuple[date, date], now: datetime, *, off: bool) -> None:
    """From the first of these days to the last nobody works (or everybody does), whatever the country says."""
    rights.require(viewer, Right.PLAN)
    first, last = days
    if (last - first).days >= MOST:
        raise Refusal("refusal-days-many", most=MOST)
    for number in range(first.toordinal(), last.toordinal() + 1):
        await _correct(session, viewer, date.fromordinal(number), now, off)


async def forget(session: AsyncSession, viewer: Viewer, day: date, now: datetime) -> None:
    """The country's calendar counts again on this day. Refusal when it was not corrected."""
    rights.require(viewer, Right.PLAN)
    found = await session.get(DayOff, day)
    if found is None:
        raise Refusal("refusal-gone")
    await session.delete(found)
    _note(session, viewer, day, now, before=found.off, after=RUSSIA.is_off(day))


async def _correct(session: AsyncSession, viewer: Viewer, day: date, now: datetime, off: bool) -> None:
    found = await session.get(DayOff, day)
    before = found.off if found else RUSSIA.is_off(day)
    if before == off:
        return
    if found is None:
        session.add(DayOff(day=day, off=off))
    else:
        found.off = off
    _note(session, viewer, day, now, before=before, after=off)


def _note(session: AsyncSession, viewer: Viewer, day: date, now: datetime, *, before: bool, after: bool) -> None:
    known = {"off": after, "day": str(day)}
    subject = ("calendar-corrected", "day", day.toordinal())
    audit.record(session, viewer, now, *subject, before={"off": before}, after=known)
