"""A day typed in any of the ways people write one; what is no date is refused and says how to write it."""

from datetime import date

import pytest

from models.refusal import Refusal
from models.rules import typed_dates

MONDAY = date(2024, 6, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5.10", date(2024, 10, 5)),
        ("05.10.2024", date(2024, 10, 5)),
        ("5.10.24", date(2024, 10, 5)),
        ("05/10/2024", date(2024, 10, 5)),
        ("2024-10-05", date(2024, 10, 5)),
        ("5 октября", date(2024, 10, 5)),
        ("5 октября 2025 г.", date(2025, 10, 5)),
        ("5-го октября", date(2024, 10, 5)),
        ("до 5 окт.", date(2024, 10, 5)),
        ("5 October", date(2024, 10, 5)),
        ("вчера", date(2024, 6, 16)),  # the room says that it has passed
        ("сегодня", date(2024, 6, 17)),
        ("Завтра", date(2024, 6, 18)),
        ("послезавтра.", date(2024, 6, 19)),
        ("tomorrow", date(2024, 6, 18)),
        ("пятница", date(2024, 6, 21)),
        ("в пятницу", date(2024, 6, 21)),
        ("во вторник", date(2024, 6, 18)),
        ("СР", date(2024, 6, 19)),
        ("до среды", date(2024, 6, 19)),
        ("воскресенье", date(2024, 6, 23)),
        ("понедельник", date(2024, 6, 24)),  # today is one: the next is meant
        ("friday", date(2024, 6, 21)),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date) -> None:
    assert typed_dates.read(text, MONDAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("16.06", date(2025, 6, 16)),
        ("17.06", date(2024, 6, 17)),
        ("1 января", date(2025, 1, 1)),
        ("29.02", date(2028, 2, 29)),
        ("16.06.2024", date(2024, 6, 16)),  # a year that was said is not guessed
    ],
)
def test_a_day_without_a_year_is_the_next_one_that_has_not_passed(text: str, day: date) -> None:
    assert typed_dates.read(text, MONDAY) == day


@pytest.mark.parametrize("text", ["", "потом", "5", "октябрь", "в октябре", "5.10 или 6.10", "5 foo", "1.2.3.4"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_dates.read(text, MONDAY)
    assert refused.value.key == "refusal-date-unread"


@pytest.mark.parametrize("text", ["31.02", "31 июня", "5.13", "0.10", "32.01.2024", "29.02.2025", "05.10.0000"])
def test_a_day_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_dates.read(text, MONDAY)
    assert refused.value.key == "refusal-date-none"
