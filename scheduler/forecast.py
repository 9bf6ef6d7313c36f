"""What the ticks of tomorrow will plan, for whoever wants to see it today. The caller takes it back."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.rules import reminders as rules
from models.rules.deadlines import day_of, end_of_day, start_of_day
from scheduler import contests, notices, reminders, summaries
from scheduler.reminders import AHEAD


async def plan(session: AsyncSession, zone: str, now: datetime) -> None:
    """Write down all letters of the day after `now` (UTC) in the network's `zone`, by the ticks themselves.

    Reminders are planned as at their hour in each zone, for a letter must not seem late because it is looked at today.
    """
    tomorrow = day_of(now, zone) + timedelta(days=1)
    begins, ends = start_of_day(tomorrow, zone), end_of_day(tomorrow, zone)
    places = await summaries.all_places(session, zone)
    slots = {rules.slot(tomorrow, place) for place in places}
    for slot in sorted(one for one in slots if begins <= one <= ends):
        since, upto = slot - AHEAD - timedelta(minutes=1), slot - AHEAD
        await reminders.plan(session, zone, since, upto)
        await contests.remind(session, zone, since, upto)
    await summaries.plan(session, zone, begins - AHEAD, ends - AHEAD)
    await notices.plan(session, zone, begins - AHEAD, ends - AHEAD)
