"""Which days a term can be moved to, and what is said about the others."""

from datetime import UTC, date, datetime

import pytest

from models.refusal import Refusal
from models.rules import extensions
from models.rules.deadlines import end_of_day
from models.rules.extensions import Window

KIROV = "Europe/Kirov"
NOW = datetime(2024, 6, 17, 6, 30, tzinfo=UTC)


def test_a_term_ahead_moves_to_a_later_day_and_at_most_by_a_year() -> None:
    where = extensions.window(end_of_day(date(2024, 6, 30), KIROV), NOW, KIROV)
    assert where == Window(date(2024, 7, 1), date(2025, 6, 30), date(2024, 6, 30), date(2024, 6, 17))


def test_a_term_that_is_over_moves_to_today_or_later() -> None:
    where = extensions.window(end_of_day(date(2024, 6, 10), KIROV), NOW, KIROV)
    assert (where.first, where.last) == (date(2024, 6, 17), date(2025, 6, 17))


def test_today_is_the_day_where_the_organisation_lives() -> None:
    late = datetime(2024, 6, 17, 15, 0, tzinfo=UTC)
    where = extensions.window(end_of_day(date(2024, 6, 10), "Asia/Kamchatka"), late, "Asia/Kamchatka")
    assert where.first == date(2024, 6, 18)


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2024, 6, 16), "refusal-extension-past"),
        (date(2024, 6, 17), "refusal-extension-sooner"),
        (date(2024, 6, 30), "refusal-extension-sooner"),
        (date(2025, 7, 1), "refusal-extension-far"),
    ],
)
def test_a_day_outside_is_refused_and_says_why(day: date, key: str) -> None:
    where = extensions.window(end_of_day(date(2024, 6, 30), KIROV), NOW, KIROV)
    assert day not in where
    with pytest.raises(Refusal) as refused:
        extensions.require_within(day, where)
    assert refused.value.key == key


@pytest.mark.parametrize("day", [date(2024, 7, 1), date(2025, 6, 30)])
def test_the_ends_of_the_window_are_in_it(day: date) -> None:
    where = extensions.window(end_of_day(date(2024, 6, 30), KIROV), NOW, KIROV)
    assert day in where
    extensions.require_within(day, where)
