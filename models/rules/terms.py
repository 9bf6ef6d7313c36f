"""What a term says: срок as written → windows of dates or a recurrence, and what in it was guessed."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from models.rules import dates, repeats, windows
from models.rules.plan_years import NO_YEARS, PlanYears
from models.rules.windows import Window


@dataclass(frozen=True)
class Recurrence:
    """How often: `kind` is quarterly, monthly, yearly, half-year, weekly, ongoing, by-plan or unknown.

    `times` in each period, `day` of the month when it is named, `note` for what a human has to settle.
    """

    kind: str
    times: int | None = None
    day: int | None = None
    note: str = ""


@dataclass(frozen=True)
class Term:
    """Both ends inclusive; no start means "any time until", no end "from then on"; `ranges` are several windows."""

    start: date | None = None
    end: date | None = None
    recurrence: Recurrence | None = None
    ranges: tuple[Window, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether a human has to say what this term means."""
        return self.recurrence is not None and self.recurrence.kind == "unknown"


LONGEST = 1_000
UNKNOWN = Recurrence("unknown")
SYMBOLIC_YEAR = re.compile(r"\b[xхn]\s*[+-]?\s*\d*\s*(?:-?го)?\s*год")
CLOCK = re.compile(
    r"\b(?:в|с|до)?\s*\d{1,2}[:]\d\d(?:\s*-\s*\d{1,2}:\d\d)?(?:\s*ч\w*\b\.?)?"
    r"|\bв\s+\d{1,2}[.-]\d\d(?![.\d])(?:\s*ч\w*\b\.?)?"
    r"|\b(?:с|до)\s+\d{1,2}[.-](?:00|1[3-9]|[2-5]\d)(?![.\d])(?:\s*ч\w*\b\.?)?"
    r"|(?<![.\d])(?:[01]?\d|2[0-3])\.(?:00|1[3-9]|[2-5]\d)(?![.\d])(?:\s*ч\w*\b\.?)?"
    r"|\b(?:в\s+)?\d{1,2}\s*(?:час\w*|ч\b\.?)(?:\s*\d\d\s*мин\w*\.?)?"
)
STAGE = re.compile(r"\b(?:\d|[ivx]+)(?:-?[йя])?\s+(?:этап|тур)\w*\s*[:-]?")
BRACKETS = re.compile(r"\(([^()]*)\)?")


@lru_cache(maxsize=4_096)  # a plan says the same few terms again and again
def read(text: str, plan: PlanYears = NO_YEARS) -> Term:
    """Never raises: what is not understood has the recurrence `unknown` and a flag that says why.

    A range that runs over New Year («декабрь – январь 2022») ends in the year written and starts in the one before.
    A year written nowhere in the term is borrowed from `plan`, and a flag says from where.
    """
    text = text[:LONGEST]
    folded = dates.fold(text)
    if not re.search(r"\w", folded):
        return Term(recurrence=UNKNOWN, flags=("empty-cell",))
    if SYMBOLIC_YEAR.search(folded):
        return Term(recurrence=UNKNOWN, flags=("symbolic-year",))
    note = "; ".join(inside.strip() for inside in BRACKETS.findall(text) if inside.strip())
    term = _read(BRACKETS.sub(" ", folded), note, plan)
    often = repeats.find(dates.fold(note))[0].kind if note and term.recurrence is None else ""
    if (term.is_unknown and note) or often in repeats.WITH_DAYS:
        term = _read(folded.replace("(", " ").replace(")", " "), "", plan)
    if term.recurrence and term.recurrence.kind == "by-plan" and term.recurrence.note:
        return replace(term, recurrence=replace(term.recurrence, note=" ".join(text.split())))
    return term


def is_clock(text: str) -> bool:
    """Whether it is only a time of day: «10 часов 00 минут», «11:00 – 13:00»."""
    folded = dates.fold(text[:LONGEST])
    return bool(CLOCK.search(folded)) and not re.search(r"\w", CLOCK.sub(" ", folded))


def _read(folded: str, note: str, plan: PlanYears) -> Term:
    repeat, rest = repeats.find(STAGE.sub(" ", CLOCK.sub(" ", folded)))
    found = windows.find(rest, plan)
    flags = tuple(dict.fromkeys((*repeat.flags, *found.flags)))
    if found.broken:
        return Term(recurrence=UNKNOWN, flags=flags)
    spans = list(found.windows)
    if repeat.whole_year and not spans:
        spans = [*_whole_year(repeat.whole_year, plan)]
        flags = (*flags, *(() if spans or repeat.whole_year == "month" else ("year-unknown",)))
    if repeat.kind == "by-plan" and spans:
        return _term(spans, None, (*flags, "then-as-needed" if "необходимост" in folded else "by-plan"))
    if repeat.kind:
        return _repeating(repeat, spans, note, found, flags, plan)
    if repeat.note and not spans:
        return Term(recurrence=Recurrence("by-plan", note=repeat.note), flags=flags)
    only_year = all(start and end and end.toordinal() - start.toordinal() > 360 for start, end in spans)
    if not spans or (only_year and found.leftover):
        return Term(recurrence=UNKNOWN, flags=flags)
    return _term(spans, None, flags + (("partly-read",) if found.leftover else ()))


def _repeating(
    repeat: repeats.Repeat,
    spans: list[Window],
    note: str,
    found: windows.Found,
    flags: tuple[str, ...],
    plan: PlanYears,
) -> Term:
    """In the windows of the term itself, else in the plan's period; «постоянно» and «по плану» claim no dates."""
    notes = [part for part in (note, repeat.note, " ".join(found.leftover)) if part]
    day = repeat.day or repeats.day_of_month(dates.fold(note))
    recurrence = Recurrence(repeat.kind, repeat.times, day, "; ".join(notes))
    if repeat.kind == "yearly" and len(plan.years) > 1 and spans and found.borrowed:
        recurrence, spans = replace(recurrence, note="; ".join([*notes, found.text])), []
    if not spans and repeat.kind not in repeats.WITHOUT_DATES and plan.period:
        spans = [plan.period]
    return _term(spans, recurrence, flags)


def _whole_year(kind: str, plan: PlanYears) -> list[Window]:
    """«В течение года» is the plan's year or years; «учебного года» the school year that the plan belongs to."""
    if kind == "month":
        return [plan.own_period] if plan.is_month and plan.own_period else []
    if plan.school or kind == "year":
        return [plan.whole] if plan.whole else []
    if not plan.years:
        return []
    return [(date(plan.years[0], 9, 1), date(plan.years[0] + 1, 8, 31))]


def _term(spans: list[Window], recurrence: Recurrence | None, flags: tuple[str, ...]) -> Term:
    spans = list(dict.fromkeys(spans))
    flags = tuple(dict.fromkeys(flags))
    if not spans:
        return Term(None, None, recurrence, (), flags)
    if len(spans) == 1:
        return Term(spans[0][0], spans[0][1], recurrence, (), flags)
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    start = None if None in starts else min(start for start in starts if start)
    end = None if None in ends else max(end for end in ends if end)
    return Term(start, end, recurrence, tuple(spans), flags)
