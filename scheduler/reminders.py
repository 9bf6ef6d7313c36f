"""Each minute: which days have come to a rung of their ladder, and to whom what is due on them is written."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import planning as acts
from models.queries import days_off
from models.queries import reminders as questions
from models.rules import ladders
from models.rules import reminders as rules
from models.rules.deadlines import day_of
from models.rules.workdays import REST, Calendar

AHEAD = timedelta(minutes=3)
"""So long before its moment a letter is planned, so that everything for one slot is there when the slot comes."""
NEWS = timedelta(days=REST + 2)
"""So long the first hour of reminders after a publication may be away."""
MARGIN = timedelta(days=2)
"""Zones and the hour of reminders move a day this way or that."""


async def plan(session: AsyncSession, zone: str, since: datetime | None, now: datetime) -> int:
    """Plan what has become due after `since` and up to `now` (UTC); how many letters are new.

    `since` None looks at every term: after a start, a jump of the clock, and now and then because terms are moved and
    heads arrive. What was planned before is not planned again. `zone` is the network's. Whether a moment disturbs
    anybody is asked when the letter is taken to be sent, not here.
    """
    before, upto = since + AHEAD if since else None, now + AHEAD
    homes = [home for home in await questions.zones(session) if rules.comes(home or zone, before, upto)]
    if not homes:
        return 0
    if before is not None and await questions.lately_published(session, now - NEWS):
        before = None  # of what was overdue by then nothing has been said yet, whatever rung it has come to
    calendar = await days_off.calendar(session)
    kept = await questions.ladders(session)
    moments = await _moments(session, now) if before is None else None
    new = 0
    for home in homes:
        place = home or zone
        terms = rules.terms(upto, place)
        if moments is not None:
            terms = sorted({day_of(moment, place) for moment in moments} & set(terms))
        for ladder in kept:
            for window in rules.windows(place, before, upto, terms, ladders.of(ladder), calendar):
                new += await acts.remind(session, home, ladder, window, now)
        new += await _others(session, home, place, before, (upto, now), terms, calendar)
    return new


async def _moments(session: AsyncSession, now: datetime) -> Collection[datetime]:
    """When something owed is due that there may be something to say of: so the days without are not asked about."""
    back, ahead = timedelta(days=rules.BACK) + MARGIN, timedelta(days=rules.AHEAD) + MARGIN
    return await questions.due_moments(session, now - back, now + ahead)


async def _others(
    session: AsyncSession,
    home: str | None,
    place: str,
    before: datetime | None,
    until: tuple[datetime, datetime],
    terms: Collection[date],
    calendar: Calendar,
) -> int:
    """Begun reports, what coordinators and admins hear of, who is back: none of it asks for a plan's own ladder."""
    upto, now = until
    new = 0
    for window in rules.drafts(place, before, upto, terms, calendar):
        new += await acts.remind_of_drafts(session, home, window, now)
    for window in rules.windows(place, before, upto, terms, ladders.USUAL, calendar):
        new += await acts.escalate(session, home, window, now)
    for back in rules.returns(place, before, upto, calendar):
        new += await acts.welcome(session, home, back, now)
    return new
