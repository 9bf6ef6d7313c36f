"""When an announcement is to go: a day and an hour of its author's zone, not past and within a year."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.refusal import Refusal
from models.rules.deadlines import day_of

HOURS = (8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)
"""The hours that are offered; any other time can be typed."""
FARTHEST = timedelta(days=365)
_TYPED = re.compile(r"\D*(\d{1,2})(?:[:. ](\d{2}))?\D*")


def days(now: datetime, zone: str) -> tuple[date, date]:
    """The first and the last day there is to choose."""
    today = day_of(now, zone)
    return today, today + FARTHEST


def typed(words: str) -> int:
    """A time as people write it («14:30», «в 9»), in minutes of the day. Refusal when it is none."""
    found = _TYPED.fullmatch(words.strip())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise Refusal("refusal-announce-time")
    return int(found[1]) * 60 + int(found[2] or 0)


def moment(day: date, minutes: int, zone: str, now: datetime) -> datetime:
    """The moment (UTC) of so many minutes of the `day` in `zone`. Refusal when it is past, or too far."""
    first, last = days(now, zone)
    if not 0 <= minutes < 24 * 60:
        raise Refusal("refusal-gone")
    at = datetime.combine(day, time(*divmod(minutes, 60)), ZoneInfo(zone)).astimezone(UTC)
    if day < first or at <= now:
        raise Refusal("refusal-announce-past")
    if day > last:
        raise Refusal("refusal-announce-far", day=last)
    return at


def open_hours(day: date, zone: str, now: datetime) -> list[int]:
    """The hours of this day that are offered: those to come. Refusal when no time of the day is left, or it is too
    far."""
    moment(day, 24 * 60 - 1, zone, now)
    return [hour for hour in HOURS if datetime.combine(day, time(hour), ZoneInfo(zone)) > now]
