"""Each minute: contests that have begun or ceased to take entries, and entries whose deadline has come near."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import contest_letters as acts
from models.queries import contests as questions
from models.queries import days_off
from models.queries import reminders as homes
from models.rules import reminders as rules
from models.rules.deadlines import day_of
from models.rules.ladders import Ladder
from models.rules.quiet import Quiet
from models.rules.workdays import REST
from scheduler.reminders import AHEAD, MARGIN
from scheduler.summaries import hour_comes

LADDER: Ladder = (7, 3, 1, 0)
"""Days before a deadline on which somebody with an unsent entry hears of it, the last one on its morning."""


async def plan(session: AsyncSession, zone: str, hours: Quiet, since: datetime | None, now: datetime) -> int:
    """Plan what has come up after `since` and up to `now` (UTC); how many letters are new. Twice is once.

    `since` None looks at every stage, for dates are moved and heads arrive. `zone` and the quiet `hours` are the
    network's.
    """
    told = 0
    if since is None or await questions.is_news(session, since, now):
        told = await acts.tell_opened(session, zone, hours, now) + await acts.tell_closed(session, zone, hours, now)
    return told + await remind(session, zone, since, now)


async def remind(session: AsyncSession, zone: str, since: datetime | None, now: datetime) -> int:
    """The part of it that reminds of deadlines."""
    before, upto = since + AHEAD if since else None, now + AHEAD
    if before and not hour_comes(before, upto):
        return 0
    places = [home for home in await homes.zones(session) if rules.comes(home or zone, before, upto)]
    if not places or not (days := await _days(session, zone, now)):
        return 0
    new, calendar = 0, await days_off.calendar(session)
    for home in places:
        for window in rules.windows(home or zone, before, upto, days, LADDER, calendar):
            if window.rung.days >= 0:
                new += await acts.remind_of_unsent(session, home, window, now)
    return new


async def _days(session: AsyncSession, zone: str, now: datetime) -> list[date]:
    """The days on which something unsent is due, so that others are not asked about; a day more on either side, for
    organisations in other zones."""
    ahead = timedelta(days=LADDER[0] + REST)
    moments = await questions.deadlines(session, now - MARGIN, now + ahead)
    near = timedelta(days=1)
    return sorted({day_of(moment + shift, zone) for moment in moments for shift in (-near, timedelta(), near)})
