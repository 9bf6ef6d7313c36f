"""Until which day an entry may be sent or mended: not past, and not so far that nobody would wait for it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.refusal import Refusal
from models.rules.deadlines import DAY, day_of

LONGEST = timedelta(days=180)
"""How far the day may lie from today."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that can be chosen, both ends included; `today` is the day where the network lives."""

    first: date
    last: date
    today: date


def window(now: datetime, zone: str, due_at: datetime | None = None) -> Window:
    """From today; with a deadline that is to be moved, from the day after it. `now` and `due_at` are UTC."""
    today = day_of(now, zone)
    first = today if due_at is None else max(today, day_of(due_at, zone) + DAY)
    return Window(first, max(first, today) + LONGEST, today)


def require_within(day: date, where: Window) -> None:
    """Raise Refusal, with the day that counts, unless `day` can be chosen."""
    if day < where.today:
        raise Refusal("refusal-extension-past", day=where.today)
    if day < where.first:
        raise Refusal("refusal-extension-sooner", day=where.first - DAY)
    if day > where.last:
        raise Refusal("refusal-extension-far", day=where.last)
