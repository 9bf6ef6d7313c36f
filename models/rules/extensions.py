"""Which days a term can be moved to: later than it is, not past, and within a year."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.refusal import Refusal
from models.rules.deadlines import DAY, day_of, due_day

LONGEST = timedelta(days=365)
"""How far a term can be moved at once, from itself or from today."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days a term can be moved to, both ends included; `due` is the day it ends on now, `today` the day there."""

    first: date
    last: date
    due: date
    today: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def window(due_at: datetime, now: datetime, zone: str) -> Window:
    """Where a term that is due at `due_at` can be moved to at `now` (both UTC), by the calendar of `zone`."""
    due, today = due_day(due_at), day_of(now, zone)
    return Window(max(due + DAY, today), max(due, today) + LONGEST, due, today)


def require_within(day: date, where: Window) -> None:
    """Raise Refusal, with the day that counts, unless the term can be moved to `day`."""
    if day < where.today:
        raise Refusal("refusal-extension-past", day=where.today)
    if day < where.first:
        raise Refusal("refusal-extension-sooner", day=where.due)
    if day > where.last:
        raise Refusal("refusal-extension-far", day=where.last)
