"""The instances a term makes: one for a window, four for a year of quarters, one without dates where none are known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from models.rules.terms import Term
from models.rules.windows import Window

MOST = 120
MONTHS_IN = {"monthly": 1, "quarterly": 3, "half-year": 6, "yearly": 12}
LABELS = {"monthly": "month", "quarterly": "quarter", "half-year": "half", "yearly": "year"}


@dataclass(frozen=True)
class Occurrence:
    """One instance, both ends inclusive; its label is a text: «occurrence-quarter» with quarter=1, year=2024."""

    label_key: str
    label_args: Mapping[str, int] = field(default_factory=dict)
    start: date | None = None
    end: date | None = None


def occurrences(term: Term, period: tuple[date, date] | None = None) -> tuple[Occurrence, ...]:
    """In order of time, never none. `period` is the plan's, for a recurrence that has no dates of its own.

    Several times in a period («2 раза в квартал») is still one instance of it. A recurrence that would make more than
    120 instances, or that has no bounds at all, is one whole.
    """
    kind = term.recurrence.kind if term.recurrence else ""
    if not kind and term.ranges:
        return tuple(
            Occurrence("occurrence-window", {"number": place}, *window) for place, window in enumerate(term.ranges, 1)
        )
    if not kind or kind in ("by-plan", "unknown"):
        return (Occurrence("occurrence-whole", {}, term.start, term.end),)
    start, end = _bounds(term, period)
    if kind == "ongoing" or start is None or end is None:
        return (Occurrence("occurrence-whole", {}, start, end),)
    made = tuple(_within(term, list(_calendar(kind, start, end, term)), start, end))
    return made if 0 < len(made) <= MOST else (Occurrence("occurrence-whole", {}, start, end),)


def _bounds(term: Term, period: tuple[date, date] | None) -> Window:
    start, end = period or (None, None)
    return (term.start or start, term.end or end)


def _calendar(kind: str, start: date, end: date, term: Term) -> Iterator[Occurrence]:
    if kind == "weekly":
        yield from _weeks(start, end)
        return
    step = MONTHS_IN.get(kind, 12)
    day = term.recurrence.day if term.recurrence and kind == "monthly" else None
    for first in range(start.year * 12 + (start.month - 1) // step * step, end.year * 12 + end.month, step):
        opens, closes = _first_day(first), _first_day(first + step) - timedelta(days=1)
        due = closes if day is None else opens.replace(day=min(day, closes.day))
        yield Occurrence(f"occurrence-{LABELS.get(kind, 'year')}", _label(kind, first, step), opens, due)


def _label(kind: str, month: int, step: int) -> dict[str, int]:
    year = {"year": month // 12}
    return year if step == 12 else {LABELS[kind]: month % 12 // step + 1, **year}


def _first_day(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _weeks(start: date, end: date) -> Iterator[Occurrence]:
    monday = start - timedelta(days=start.weekday())
    while monday <= end and monday.year < date.max.year:
        week = monday.isocalendar()
        yield Occurrence("occurrence-week", {"week": week.week, "year": week.year}, monday, monday + timedelta(days=6))
        monday += timedelta(days=7)


def _within(term: Term, whole: list[Occurrence], start: date, end: date) -> Iterator[Occurrence]:
    """Cut to the bounds; between the windows of a term with several there is nothing to do."""
    spans = term.ranges or ((start, end),)
    for each in whole:
        for low, high in spans:
            first, last = max(each.start or start, low or start), min(each.end or end, high or end)
            if first <= last:
                yield Occurrence(each.label_key, each.label_args, first, last)
                break
