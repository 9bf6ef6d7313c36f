"""A plan's time moved by whole years: days, terms, and the years that texts name."""

import re
from calendar import isleap, monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from models.rules.terms import Term
from models.rules.windows import Window

DOCUMENT = re.compile(r"((?:№|\bN)\s*\S+)")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
SPAN = re.compile(r"((?:19|20)\d\d)(\s*[-–—/]\s*)(\d\d)(?![\d.])")
SHORT = re.compile(r"(?<!\d)(\d{1,2}\.\d{1,2}\.)(\d\d)(?!\d)|(?<![\d./-])(?P<year>\d\d)(?=\s?(?:гг|года?|году|г)\b)")
LEAP_DAY = re.compile(r"\b29(?P<rest>(?:\s+февраля\s+|\.02\.)(?P<year>(?:19|20)?\d\d))(?!\d)")


def day(moved: date, years: int) -> date:
    """The same day of another year; 29 February is the 28th where there is none."""
    year = moved.year + years
    return date(year, moved.month, min(moved.day, monthrange(year, moved.month)[1]))


def window(moved: Window, years: int) -> Window:
    """Both ends; a window to the end of February ends with it in any year, unless it is about one day."""
    start, end = moved
    begins, ends = start and day(start, years), end and day(end, years)
    if start and end and ends and start != end and (end.month, end.day) == (2, 28) and not isleap(end.year):
        ends = ends.replace(day=monthrange(ends.year, 2)[1]) if start.day == 1 else ends
    return begins, ends


def term(moved: Term, years: int) -> Term:
    """The same windows and recurrence later; what was guessed about it is the old reading's and left out."""
    start, end = window((moved.start, moved.end), years)
    again = moved.recurrence and replace(moved.recurrence, note=words(moved.recurrence.note, years))
    return Term(start, end, again, tuple(window(each, years) for each in moved.ranges))


def words(text: str, years: int, named: Iterable[int] | None = None) -> str:
    """A text with every year it names moved («2025/26», «24 г.»); `named` are the only ones that are, if given.

    Numbers of documents are left alone. A 29 February that the new year has not becomes the 28th.
    """
    parts = DOCUMENT.split(text)
    return "".join(part if at % 2 else _moved(part, years, named) for at, part in enumerate(parts))


def _moved(text: str, years: int, named: Iterable[int] | None) -> str:
    only = None if named is None else set(named)

    def later(year: int) -> int:
        return year + years if only is None or year in only else year

    text = SPAN.sub(lambda found: f"{found[1]}{found[2]}{later(int(found[1][:2] + found[3])) % 100:02}", text)
    text = YEAR.sub(lambda found: str(later(int(found[1]))), text)
    if only is None:
        text = SHORT.sub(lambda found: f"{found[1] or ''}{(int(found['year'] or found[2]) + years) % 100:02}", text)
        text = LEAP_DAY.sub(_without_leap_day, text)
    return text


def _without_leap_day(found: re.Match[str]) -> str:
    year = int(found["year"])
    return found[0] if isleap(year if year > 99 else 2000 + year) else f"28{found['rest']}"
