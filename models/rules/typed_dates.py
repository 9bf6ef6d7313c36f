"""A day as people type it: «5.10», «05.10.2024», «5 октября», «завтра», «пятница»."""

import re
from datetime import date, timedelta

from models.refusal import Refusal
from models.rules.dates import MONTH, fold, month_number

_NEAR = {
    "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2, "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_WEEKDAYS = (
    ("пн", "понедельник", "monday"),
    ("вт", "вторник", "tuesday"),
    ("ср", "сред", "wednesday"),
    ("чт", "четверг", "thursday"),
    ("пт", "пятниц", "friday"),
    ("сб", "суббот", "saturday"),
    ("вс", "воскресень", "sunday"),
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d\d))?")
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_WORDS = re.compile(rf"(\d{{1,2}})(?:-?(?:го|е))?\s*({MONTH}|[a-z]{{3,9}})(?:\s*,?\s*(\d{{4}}))?")
_AROUND = re.compile(r"^(?:(?:до|к|ко|на|во?|by|until|on)\s+)+|(?:\s*(?:года|год|г)\b\.?|[.,])+$")
LEAP = 8
"""Years within which every day of the calendar comes."""


def read(text: str, today: date) -> date:
    """The day that is meant. A day without a year is the next one that has not passed at `today`; a weekday is the
    next one after it.

    Raises Refusal when it is no date, or a day no calendar has («31.02»).
    """
    words = _AROUND.sub("", fold(text))
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if (weekday := _weekday(words)) is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    found = _parts(words)
    if found is None:
        raise Refusal("refusal-date-unread")
    return _day(*found, today)


def _weekday(words: str) -> int | None:
    for number, (short, stem, english) in enumerate(_WEEKDAYS):
        if words in (short, english) or re.fullmatch(rf"{stem}\w{{0,2}}", words):
            return number
    return None


def _parts(words: str) -> tuple[int, int, int | None] | None:
    """Day, month and, if it is said, year; None when the words are something else."""
    if iso := _ISO.fullmatch(words):
        return int(iso[3]), int(iso[2]), int(iso[1])
    if numbers := _NUMBERS.fullmatch(words):
        year = numbers[3]
        return int(numbers[1]), int(numbers[2]), (int(year) + (2000 if len(year) == 2 else 0)) if year else None
    if named := _WORDS.fullmatch(words):
        month = month_number(named[2]) or _english(named[2])
        return (int(named[1]), month, int(named[3]) if named[3] else None) if month else None
    return None


def _english(word: str) -> int:
    return next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)), 0)


def _day(day: int, month: int, year: int | None, today: date) -> date:
    years = range(today.year, today.year + LEAP + 1) if year is None else (year,)
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        if year is not None or found >= today:
            return found
    raise Refusal("refusal-date-none")
