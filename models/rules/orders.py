"""An order as people name it: «№ 784 от 13.06.2024», «от 13 июня 2024 г. № 784-п»."""

import re
from datetime import date

from models.refusal import Refusal
from models.rules import typed_dates

LONGEST = 60
"""Characters of a number."""
_NUMBER = r"(?P<number>[\w/.-]*\d[\w/.-]*)"
_FORMS = (
    re.compile(rf"(?:\w+\s+)?(?:(?:№|n|no\.?)\s*)?{_NUMBER}\s+(?:от|of|dated|,)\s*(?P<day>.+)", re.IGNORECASE),
    re.compile(rf"(?:\w+\s+)?(?:(?:от|of|dated)\s+)?(?P<day>.+?)\s*(?:№|n|no\.?)\s*{_NUMBER}", re.IGNORECASE),
)
_YEAR = re.compile(r"\d{4}|\d\D+\d\d?\D+\d\d\b")


def read(words: str, today: date) -> tuple[str, date]:
    """The number of an order and its day.

    Refusal "refusal-order-words" when one of them is missing or the day has no year; those of `typed_dates.read`.
    """
    text = " ".join(words.split()).rstrip(" .")
    for form in _FORMS:
        found = form.fullmatch(text)
        if found and len(found["number"]) <= LONGEST and _YEAR.search(found["day"]):
            return found["number"], typed_dates.read(found["day"], today)
    raise Refusal("refusal-order-words")
