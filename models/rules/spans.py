"""Days as people type them into the chat: «28 июня», «28.06», «с 1 по 14 июля» – the year is the one that is near."""

import re
from contextlib import suppress
from datetime import date, timedelta

from models.refusal import Refusal
from models.rules import terms, typed_dates
from models.rules.plan_years import PlanYears

BEHIND, AHEAD = timedelta(days=30), timedelta(days=330)
"""How far back and ahead lie the days meant without a year."""
ROUND = timedelta(days=300)
"""Without a year, longer than this is no long absence: the last day was written first."""


def read(words: str, today: date) -> tuple[date, date]:
    """The first and the last day meant, the same for a single one. Refusal when they are not understood."""
    with suppress(Refusal):
        return (typed_dates.read(words, today),) * 2
    term = terms.read(words, PlanYears(own_period=(today - BEHIND, today + AHEAD)))
    if term.start is None or term.end is None or term.recurrence is not None:
        raise Refusal("refusal-days-words")
    if term.end - term.start > ROUND and not re.search(r"\d{4}", words):
        raise Refusal("refusal-days-backwards")
    return term.start, term.end
