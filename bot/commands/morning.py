"""When the demo begins: the first working morning after the order, so that its terms lie ahead."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.documents.reading import Reading

AFTER = 3
"""Days between the approval of a plan and the demo's first morning."""
HOUR = time(9, 30)
ZONE = "Europe/Kirov"


def first_morning(reading: Reading, now: datetime) -> datetime:
    """09:30 of the first working day three days after the approval, or after the first start; else `now`."""
    approved = reading.approved.date if reading.approved else None
    starts = [each.term.start for activity in reading.activities for each in activity.own_milestones if each.term.start]
    begin = approved or min(starts, default=None)
    if begin is None:
        return now
    day = begin + timedelta(days=AFTER)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return at(day, HOUR)


def at(day: date, hour: time) -> datetime:
    """The moment it is `hour` on `day` where the demo's network lives."""
    return datetime.combine(day, hour, ZoneInfo(ZONE))
