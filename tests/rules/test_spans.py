"""Days typed into the chat: one, or a first and a last; a last one before the first is not taken for a year."""

from datetime import date

import pytest

from models.refusal import Refusal
from models.rules import spans

MONDAY = date(2024, 6, 17)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("28 июня", (date(2024, 6, 28), date(2024, 6, 28))),
        ("с 1 по 14 июля", (date(2024, 7, 1), date(2024, 7, 14))),
        ("с 28 декабря по 8 января", (date(2024, 12, 28), date(2025, 1, 8))),
        ("1 июля 2024 – 30 июня 2025", (date(2024, 7, 1), date(2025, 6, 30))),
    ],
)
def test_days_are_read_as_people_write_them(words: str, days: tuple[date, date]) -> None:
    assert spans.read(words, MONDAY) == days


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("ерунда", "refusal-days-words"),
        ("с 14 по 1 июля", "refusal-days-backwards"),
        ("с 10 июля по 1 июля", "refusal-days-backwards"),
    ],
)
def test_what_is_no_days_is_refused(words: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        spans.read(words, MONDAY)
    assert refused.value.key == why
