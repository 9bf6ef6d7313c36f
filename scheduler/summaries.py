"""Monday at nine, where the person lives: everybody who has something to do with the plan gets their week."""

from datetime import date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import summaries as acts
from models.queries import reminders as questions
from models.rules import quiet, reminders
from models.rules.deadlines import day_of, end_of_day
from models.rules.quiet import Quiet
from scheduler.reminders import AHEAD

HOUR = time(9)


async def plan(
    session: AsyncSession, zone: str, since: datetime | None, now: datetime, hours: Quiet = quiet.DEFAULT
) -> int:
    """Plan the summaries whose Monday has come after `since` and up to `now` (UTC); how many letters are new.

    One statement for each zone people live in, however many they are. After Tuesday a week's summary is late news.
    """
    new = 0
    for place in {place or zone for place in await questions.reader_zones(session)}:
        monday = _monday(now + AHEAD, place)
        moment = reminders.slot(monday, place, HOUR)
        ends = end_of_day(monday + timedelta(days=1), place)
        first = since is None or moment > since + AHEAD
        if not (first and moment <= now + AHEAD and now < ends):
            continue
        slot = reminders.allowed(max(moment, now), place, hours)
        if slot < ends:
            new += await acts.plan(session, place, zone, f"{monday:%G-W%V}", (moment, slot, ends), now)
    return new


def _monday(moment: datetime, zone: str) -> date:
    today = day_of(moment, zone)
    return today - timedelta(days=today.weekday())
