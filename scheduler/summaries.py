"""Once a week, on the day and at the hour each person chose, where they live: everybody gets their week."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import summaries as acts
from models.actions.slots import Slot
from models.queries import reminders as questions
from models.queries import wishes
from models.rules.deadlines import end_of_day
from models.rules.quiet import SUNDAY
from models.rules.zones import RUSSIA
from scheduler.reminders import AHEAD

HOUR = timedelta(hours=1)
QUARTER = 900
LATE = timedelta(days=3)
"""A summary lasts until the end of the next day that is no Sunday: never longer than this."""


async def plan(session: AsyncSession, zone: str, since: datetime | None, now: datetime) -> int:
    """Plan the summaries whose hour has come after `since` and up to `now` (UTC); how many letters are new.

    One statement for all zones, days and hours, however many people they are; after a standstill another one asks
    which hours anybody has chosen. `zone` is the network's.
    """
    upto = now + AHEAD
    before = max(since + AHEAD, upto - LATE) if since else upto - LATE
    if not hour_comes(before, upto):
        return 0
    chosen = None if since and upto - before < HOUR else await wishes.summary_hours(session)
    places = await all_places(session, zone) if chosen is None or chosen else []
    slots = [slot for place in places for slot in _slots(place, before, upto, chosen) if now < slot.ends]
    return await acts.plan(session, slots, zone, now)


def hour_comes(since: datetime, upto: datetime) -> bool:
    """Does a full hour come anywhere after `since` and up to `upto`? Zones differ by quarters of an hour."""
    return since.timestamp() // QUARTER < upto.timestamp() // QUARTER


async def all_places(session: AsyncSession, zone: str) -> list[str]:
    """The zones people may live in: the network's, their organisations', and those they choose from."""
    return sorted({zone, *RUSSIA, *(home for home in await questions.zones(session) if home)})


def _slots(place: str, since: datetime, upto: datetime, chosen: Collection[tuple[int, int]] | None) -> Iterator[Slot]:
    """The full hours that have come in this place; of the `chosen` days and hours only, when they are known."""
    zone = ZoneInfo(place)
    local = since.astimezone(zone)
    at = since + HOUR - timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    while at <= upto:
        local = at.astimezone(zone)
        if chosen is None or (local.weekday(), local.hour) in chosen:
            yield _slot(place, local.date(), local.hour, at)
        at += HOUR


def _slot(place: str, day: date, hour: int, moment: datetime) -> Slot:
    ends = end_of_day(day + timedelta(days=2 if day.weekday() + 1 == SUNDAY else 1), place)
    return Slot(place, day, hour, f"{day:%G-W%V}", moment, ends)
