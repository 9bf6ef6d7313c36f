"""Days off: the country's, and what the network corrects."""

from datetime import date, timedelta

import pytest

from models.rules.workdays import RUSSIA, Calendar


@pytest.mark.parametrize(
    ("day", "off"),
    [
        ("2024-06-30", True),  # a Sunday
        ("2024-06-12", True),  # a holiday
        ("2024-12-28", False),  # a Saturday that is worked
        ("2024-12-30", True),  # and the Monday that rests for it
        ("2024-02-29", False),
        ("2026-01-09", True),  # the transfer of 2026
        ("2031-07-01", False),  # a year nobody has decided about yet
    ],
)
def test_the_country_knows_holidays_and_transfers(day: str, off: bool) -> None:
    assert RUSSIA.is_off(date.fromisoformat(day)) is off


def test_the_network_knows_better() -> None:
    calendar = Calendar({date(2024, 6, 28): True, date(2024, 6, 29): False})
    assert [calendar.is_off(date(2024, 6, day)) for day in (27, 28, 29, 30)] == [False, True, False, True]


def test_the_working_day_before_and_after() -> None:
    assert RUSSIA.last_working(date(2025, 1, 8)) == date(2024, 12, 28)
    assert RUSSIA.next_working(date(2024, 12, 29)) == date(2025, 1, 9)
    assert RUSSIA.last_working(date(2024, 6, 27)) == date(2024, 6, 27)


def test_a_rest_without_end_moves_nothing() -> None:
    day = date(2024, 6, 17)
    endless = Calendar({day + timedelta(days=number): True for number in range(-40, 40)})
    assert (endless.last_working(day), endless.next_working(day)) == (day, day)
