"""When the bot may speak first: never at night, never on the day off – as the network says, or each person."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.refusal import Refusal

SUNDAY = 6
LONGEST = timedelta(hours=20)
"""The longest quiet time of a day: four hours are left to say everything in."""
_HOUR = r"(\d{1,2})(?:[:.](\d{2}))?"
_TYPED = re.compile(rf"\D*{_HOUR}\D*?(?:[-–—]|до|по|to|till|until)\s*{_HOUR}\D*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quiet:
    """Quiet hours in local time (from `begins` through midnight to `ends`) and weekdays off (Monday is 0)."""

    begins: time = time(21, 0)
    ends: time = time(8, 0)
    days_off: frozenset[int] = frozenset({SUNDAY})

    def __str__(self) -> str:
        """«21:00-08:00», as it is kept."""
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"

    def hears(self, hour: int) -> bool:
        """May the bot speak first at this full hour of a day that is not off?"""
        return _awake(time(hour), self)


DEFAULT = Quiet()
CHOICES = ("20:00-09:00", "21:00-08:00", "22:00-07:00", "23:00-07:00")
"""The quiet hours that are offered; any others can be typed."""


def own(hours: str | None, network: Quiet = DEFAULT, *, sundays: bool = False) -> Quiet:
    """The quiet time of one person: their own `hours` («22:30-07:00») or the network's; `sundays`: no Sunday off."""
    days_off = network.days_off - {SUNDAY} if sundays else network.days_off
    if not hours:
        return Quiet(network.begins, network.ends, days_off)
    begins, ends = (time.fromisoformat(end) for end in hours.split("-"))
    return Quiet(begins, ends, days_off)


def typed(words: str) -> str:
    """Quiet hours as people write them («22–7», «с 22:30 до 7:15»), as they are kept.

    Raises Refusal when that is no span of hours, and when it leaves less than four hours of the day.
    """
    found = _TYPED.fullmatch(words.strip())
    if found is None:
        raise Refusal("refusal-hours")
    hours = int(found[1]), int(found[3])
    minutes = int(found[2] or 0), int(found[4] or 0)
    if max(hours) > 23 or max(minutes) > 59:
        raise Refusal("refusal-hours")
    begins, ends = (timedelta(hours=hour, minutes=minute) for hour, minute in zip(hours, minutes, strict=True))
    length = (ends - begins) % timedelta(days=1)
    if not timedelta() < length <= LONGEST:
        raise Refusal("refusal-hours-long")
    return f"{hours[0]:02}:{minutes[0]:02}-{hours[1]:02}:{minutes[1]:02}"


def is_quiet(moment: datetime, zone: str, quiet: Quiet = DEFAULT) -> bool:
    """Would a message at `moment` (aware) disturb somebody in `zone`?"""
    local = moment.astimezone(ZoneInfo(zone))
    return local.weekday() in quiet.days_off or not _awake(local.time(), quiet)


def next_allowed(moment: datetime, zone: str, quiet: Quiet = DEFAULT) -> datetime:
    """`moment` itself, or the first later moment (UTC) that is not quiet in `zone`."""
    if not is_quiet(moment, zone, quiet):
        return moment.astimezone(UTC)
    day = moment.astimezone(ZoneInfo(zone)).date()
    while (ends := datetime.combine(day, quiet.ends, ZoneInfo(zone))) < moment or day.weekday() in quiet.days_off:
        day += timedelta(days=1)
    return ends.astimezone(UTC)


def _awake(moment: time, quiet: Quiet) -> bool:
    if quiet.begins <= quiet.ends:  # a quiet time that does not cross midnight
        return not quiet.begins <= moment < quiet.ends
    return quiet.ends <= moment < quiet.begins
