"""When the bot may speak first: never at night, never on the day off."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Quiet:
    """Quiet hours in local time (from `begins` through midnight to `ends`) and weekdays off (Monday is 0)."""

    begins: time = time(21, 0)
    ends: time = time(8, 0)
    days_off: frozenset[int] = frozenset({6})


DEFAULT = Quiet()


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
