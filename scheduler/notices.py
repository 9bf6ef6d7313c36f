"""Now and then: praise for a month without debts, reports that wait too long for a decision, people out of reach."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import notices as acts
from models.actions.slots import Slot
from models.rules import reminders
from models.rules.deadlines import day_of, end_of_day
from scheduler.reminders import AHEAD
from scheduler.summaries import all_places, hour_comes

PRAISE = timedelta(days=3)
"""How long into the new month the last one may be praised: it begins with a holiday now and then."""
HOUR = reminders.HOUR.hour
REVIEW_DAYS = (2, 4)
"""Wednesday and Friday: on Monday the summary tells of the queue."""


async def plan(session: AsyncSession, zone: str, since: datetime | None, now: datetime) -> int:
    """Plan what has come up after `since` and up to `now` (UTC); how many letters are new. `zone` is the network's.

    Who is out of reach is looked up when everything is looked at, once an hour.
    """
    new = await acts.tell_of_unreachable(session, now) if since is None else 0
    before = since + AHEAD if since else None
    if before and not hour_comes(before, now + AHEAD):
        return new
    tens = [ten for place in await all_places(session, zone) for ten in _tens(place, before, now + AHEAD)]
    months = [_month(place, day) for place, day in tens if day.day == 1]
    reviews = [_reviews(place, day) for place, day in tens if day.weekday() in REVIEW_DAYS]
    new += await acts.praise(session, [slot for slot in months if now < slot.ends], zone, now)
    return new + await acts.remind_reviewers(session, [slot for slot in reviews if now < slot.ends], zone, now)


def _tens(place: str, since: datetime | None, upto: datetime) -> Iterator[tuple[str, date]]:
    """The last days in this place whose ten o'clock has come."""
    today = day_of(upto, place)
    for back in range(PRAISE.days):
        day = today - timedelta(days=back)
        moment = reminders.slot(day, place)
        if moment <= upto and (since is None or moment > since):
            yield place, day


def _month(place: str, first: date) -> Slot:
    """The hour at which the month before is praised («2024-06»)."""
    moment = reminders.slot(first, place)
    return Slot(place, first, HOUR, f"{first - timedelta(days=1):%Y-%m}", moment, moment + PRAISE)


def _reviews(place: str, day: date) -> Slot:
    """The hour at which reviewers hear of what waits too long; the next day is too late."""
    return Slot(place, day, HOUR, str(day), reminders.slot(day, place), end_of_day(day, place))
