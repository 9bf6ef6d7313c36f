"""How often an announcement recurs: on days of the week, or on one day of each month, at one time of the day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from models.refusal import Refusal

DAY = timedelta(days=1)
FARTHEST = 62
"""Days within which the next run is found: the longest way from one day of a month to that of the next."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """On these `weekdays` (Monday is 0), or, where there are none, on this `day` of each month: the last one, where the
    month is too short. `minutes` are those of the day in `zone`."""

    minutes: int
    zone: str
    weekdays: frozenset[int] = frozenset()
    day: int = 0

    def packed(self) -> dict[str, Any]:
        """The recurrence as JSON keeps it."""
        return {"minutes": self.minutes, "zone": self.zone, "weekdays": sorted(self.weekdays), "day": self.day}

    def after(self, moment: datetime) -> datetime:
        """The first run later than `moment`, in UTC. On a day without this time, or with two of it, the clock's own
        rule decides."""
        today = moment.astimezone(ZoneInfo(self.zone)).date()
        days = (today + DAY * number for number in range(FARTHEST))
        runs = (self._on(day) for day in days if self._falls(day))
        return next(run for run in runs if run > moment)

    def _falls(self, day: date) -> bool:
        if self.weekdays:
            return day.weekday() in self.weekdays
        return day.day == min(self.day, monthrange(day.year, day.month)[1])

    def _on(self, day: date) -> datetime:
        return datetime.combine(day, time(*divmod(self.minutes, 60)), ZoneInfo(self.zone)).astimezone(UTC)


def of(mask: int, day: int, minutes: int, zone: str) -> Recurrence:
    """As a button carries it: the days of the week as bits, or (0) a day of the month. Refusal when it never comes."""
    if not 0 <= minutes < 24 * 60 or not (0 < mask < 1 << 7 or (mask == 0 and 1 <= day <= 31)):
        raise Refusal("refusal-gone")
    return Recurrence(minutes, zone, weekdays(mask), 0 if mask else day)


def weekdays(mask: int) -> frozenset[int]:
    """The days of the week behind the bits of a number."""
    return frozenset(number for number in range(7) if mask >> number & 1)


def read(packed: Any) -> Recurrence | None:
    """The recurrence that was packed; None when nothing recurs."""
    if not packed:
        return None
    return Recurrence(packed["minutes"], packed["zone"], frozenset(packed["weekdays"]), packed["day"])
