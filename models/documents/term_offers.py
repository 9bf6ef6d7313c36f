"""A term as a human types it in a draft: what it would mean there, shown before it counts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zlib import crc32

from models.documents import heading, printed
from models.refusal import Refusal
from models.rules import doubts, periods, terms
from models.rules.dates import fold
from models.rules.labels import label
from models.rules.plan_years import PlanYears
from models.tables import Plan, Section

LONGEST = 300
"""Characters of a term that can be typed: the longest in an order has fewer."""
NO_TERM = frozenset({"без срока", "нет срока", "бессрочно", "без даты", "без дат"})
BY_PLAN = "по плану работы"
RECURRING = frozenset({*periods.LABELS, "weekly"})


@dataclass(frozen=True, slots=True)
class Span:
    """A period made of a term: its label (empty for the only one) and both ends, inclusive."""

    period: dict[str, Any]
    starts_on: date | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Meant:
    """A term understood: `term` in the shape it is kept in, the periods it makes, and what in it is unsure."""

    text: str
    term: dict[str, Any]
    spans: tuple[Span, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a term would be for one result, until somebody says that it is right. `adding`: the row is just made."""

    milestone_id: int
    was: str
    meant: Meant
    adding: bool = False

    @property
    def mark(self) -> int:
        """What tells this offer from another one for the same result: a button of an older screen takes nothing."""
        return crc32(self.packed().encode()) & 0x7FFFFFFF

    def packed(self) -> str:
        """As the question about it carries it."""
        spans = [[each.period, _iso(each.starts_on), _iso(each.due_on)] for each in self.meant.spans]
        parts = [self.milestone_id, self.was, self.meant.text, self.meant.term, spans, self.meant.doubts, self.adding]
        return json.dumps(parts, ensure_ascii=False, sort_keys=True)

    @classmethod
    def unpacked(cls, about: str) -> "Offer":
        """What `packed` made. Refusal when it is something else."""
        try:
            milestone, was, text, term, spans, unsure, adding = json.loads(about)
        except (ValueError, TypeError):
            raise Refusal("refusal-offer-gone") from None
        kept = tuple(Span(period, _day(start), _day(due)) for period, start, due in spans)
        return cls(milestone, was, Meant(text, term, kept, tuple(unsure)), adding)


@dataclass(frozen=True, slots=True)
class Taken:
    """An offer that counts: the row and the plan it is in, what its result is called, who executes it as written."""

    offer: Offer
    activity_id: int
    plan_id: int
    title: str
    executors_text: str


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def years(plan: Plan, section: Section | None, first: date | None, last: date | None) -> PlanYears:
    """What a draft lends to terms without a year, as when it was read: the section's years, else the title's, else
    those between the `first` and the `last` day its terms name, else the order's."""
    own, is_school = heading.years_in(plan.title)
    if section is not None:
        named, of_school = heading.years_in(section.title)
        if named and not (len(own) == 1 and len(named) > 1):
            return PlanYears(named, _school(named) if of_school else None, "section", named[0], of_school)
    if own:
        return PlanYears(own, _school(own) if is_school else None, "title", own[0], is_school)
    if first and last:
        found = tuple(range(first.year, last.year + 1))
        return PlanYears(found if len(found) == 1 else (), None, "context", first.year)
    return PlanYears((plan.approved_on.year,) if plan.approved_on else (), None, "context")


def _school(years: Sequence[int]) -> tuple[date, date]:
    return date(years[0], 9, 1), date(years[-1], 8, 31)


def understood(text: str, lent: PlanYears, period: tuple[date, date] | None = None) -> Meant:
    """What a term says. `period` bounds a recurrence that names no days where the plan itself names no years."""
    text = " ".join(text.split())
    told = BY_PLAN if fold(text).strip(" .") in NO_TERM else text
    term = terms.read(told, lent)
    recurs = term.recurrence is not None and term.recurrence.kind in RECURRING
    made = periods.occurrences(term, lent.period or period) if recurs else periods.occurrences(term)
    spans = tuple(Span(label(each), each.start, each.end) for each in made)
    unsure = doubts.of_term(term.flags, is_unknown=term.is_unknown, text=told)
    return Meant(told, printed.term(term), spans, unsure)


def read(text: str, lent: PlanYears, period: tuple[date, date] | None = None) -> Meant:
    """The same for what has just been typed. Refusal when it is not understood; it says what can be written."""
    if len(text) > LONGEST:
        raise Refusal("refusal-term-long", limit=LONGEST, length=len(text))
    meant = understood(text, lent, period)
    if "year-unknown" in meant.doubts:
        raise Refusal("refusal-term-year")
    if {"term-unknown", "term-empty"} & set(meant.doubts):
        raise Refusal("refusal-term-words")
    return meant
