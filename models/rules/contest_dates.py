"""The five dates of a stage: read as they are typed, kept in their order, moved together when the deadline goes past
them, and carried into another year."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.refusal import Refusal
from models.rules import shifts, typed_dates
from models.rules.deadlines import DAY, day_of, end_of_day, start_of_day
from models.tables import Stage

COLUMNS = {
    "opens": "opens_at",
    "closes": "closes_at",
    "checked": "checked_by",
    "scored": "scored_by",
    "results": "results_at",
}
"""The dates of a stage in their order, by the words of doors and texts."""
NEEDED = ("opens", "closes")
"""Those without which a contest is not published."""
PAST, AHEAD = timedelta(days=365), timedelta(days=730)
"""How far from today a date of a contest may be."""
_HOUR = re.compile(r"[\s,]+(?:до\s+|в\s+|at\s+|by\s+)?(\d{1,2}):(\d\d)\s*$")
_BETWEEN = re.compile(r"\s*[–—-]\s*|\s+(?:по|до|to|until)\s+|\s*\n\s*")
_SINCE = re.compile(r"^\s*(?:с|со|from)\s+", re.IGNORECASE)
_LAST = time(23, 59)
"""Whoever writes this minute means the whole day."""
_DAY = re.compile(r"\s*\d{1,2}\s*")


@dataclass(frozen=True, slots=True)
class Window:
    """The days a date may be put on, both included."""

    first: date
    last: date

    def require(self, day: date) -> None:
        """Raise Refusal unless the day is within."""
        if not self.first <= day <= self.last:
            raise Refusal("refusal-stage-window", first=self.first, last=self.last)


def moment(which: str, day: date, zone: str) -> datetime:
    """What a day means for this date, in UTC: a stage opens as the day begins, everything else lasts until its end."""
    return start_of_day(day, zone) if which == "opens" else end_of_day(day, zone)


def typed(which: str, words: str, today: date, zone: str) -> datetime:
    """The moment (UTC) that is meant by «31.10», «31 октября 18:00». Only a deadline has an hour.

    Raises Refusal when it is no date, or an hour no day has.
    """
    hour = _HOUR.search(words) if which == "closes" else None
    day = typed_dates.read(words[: hour.start()] if hour else words, today)
    if hour is None:
        return moment(which, day, zone)
    if int(hour[1]) > 23 or int(hour[2]) > 59:
        raise Refusal("refusal-stage-hour")
    at = time(int(hour[1]), int(hour[2]))
    return end_of_day(day, zone) if at == _LAST else datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def span(words: str, today: date, zone: str) -> tuple[datetime, datetime]:
    """When entries are taken, first and last moment (UTC), by «1.10 – 31.10», «с 1 по 31 октября», also with an hour.

    Raises Refusal "refusal-stage-span" when these are not two days one after the other.
    """
    for found in _BETWEEN.finditer(words):
        first, last = _SINCE.sub("", words[: found.start()]), words[found.end() :]
        if _DAY.fullmatch(first):
            first += re.sub(r"^\s*\d{1,2}", "", _HOUR.sub("", last))
        try:
            opens = typed("opens", first, today, zone)
            closes = typed("closes", last, day_of(opens, zone), zone)
        except Refusal:
            continue
        if opens < closes:
            return opens, closes
    raise Refusal("refusal-stage-span")


def of(stage: Stage) -> Mapping[str, datetime]:
    """The dates a stage has, in their order."""
    return {name: at for name, column in COLUMNS.items() if (at := getattr(stage, column)) is not None}


def window(
    stage: Stage, which: str, zone: str, today: date, before: Stage | None = None, after: Stage | None = None
) -> Window:
    """Where this date of the stage may be: after the earlier ones, before the later ones, which a deadline takes along.

    `before` and `after` are its neighbours: entries of two stages are not taken at the same time.
    """
    names = list(COLUMNS)
    place, dates = names.index(which), of(stage)
    earlier = [day_of(dates[name], zone) for name in names[:place] if name in dates]
    later = [day_of(dates[name], zone) for name in names[place + 1 :] if name in dates]
    if which == "opens" and before is not None and before.closes_at is not None:
        earlier.append(day_of(before.closes_at, zone) + DAY)
    if which == "closes":
        later = [day_of(after.opens_at, zone) - DAY] if after is not None and after.opens_at is not None else []
        earlier.append(today)
    return Window(max(earlier, default=today - PAST), min(later, default=today + AHEAD))


def moved(stage: Stage, closes_at: datetime, zone: str) -> Mapping[str, datetime]:
    """Every date of the stage when entries are taken until `closes_at`: those after it go along by as many days, as
    soon as one of them would come before it."""
    dates = dict(of(stage))
    later = {name: at for name, at in dates.items() if name not in NEEDED}
    old = dates.get("closes")
    if old is not None and any(at < closes_at for at in later.values()):
        days = (day_of(closes_at, zone) - day_of(old, zone)).days
        later = {name: end_of_day(day_of(at, zone) + DAY * days, zone) for name, at in later.items()}
    return dates | {"closes": closes_at} | later


def carried(at: datetime | None, years: int, zone: str) -> datetime | None:
    """The same day and hour so many years later, as clocks in `zone` show it."""
    if at is None:
        return None
    local = at.astimezone(ZoneInfo(zone))
    return datetime.combine(shifts.day(local.date(), years), local.time(), ZoneInfo(zone)).astimezone(UTC)


def years_to(opens_at: datetime | None, now: datetime, zone: str) -> int:
    """By how many whole years a contest is moved so that it opens after `now` (UTC); 1 when it had no dates."""
    if opens_at is None:
        return 1
    years = max(1, now.year - opens_at.year)
    later = carried(opens_at, years, zone)
    return years if later is not None and later > now else years + 1
