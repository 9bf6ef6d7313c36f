"""When an announcement goes again: days of the week, days of months that are too short, the author's own zone."""

from datetime import datetime

import pytest

from models.refusal import Refusal
from models.rules import recurrences
from models.rules.recurrences import Recurrence
from tests.scheduler.post_office import at

ZONE = "Europe/Kirov"
NINE = 9 * 60


def runs(recurrence: Recurrence, moment: datetime, number: int) -> list[datetime]:
    """The next runs after this moment."""
    found: list[datetime] = []
    for _ in range(number):
        moment = recurrence.after(moment)
        found.append(moment)
    return found


def test_it_goes_on_each_of_its_days_of_the_week() -> None:
    mondays_and_thursdays = Recurrence(NINE, ZONE, frozenset({0, 3}))
    assert runs(mondays_and_thursdays, at("2024-06-17T09:00"), 3) == [
        at("2024-06-20T09:00"),
        at("2024-06-24T09:00"),
        at("2024-06-27T09:00"),
    ]
    assert mondays_and_thursdays.after(at("2024-06-17T08:59")) == at("2024-06-17T09:00")


def test_in_a_month_that_is_too_short_it_goes_on_the_last_day() -> None:
    assert runs(Recurrence(NINE, ZONE, day=31), at("2024-01-31T09:00"), 4) == [
        at("2024-02-29T09:00"),
        at("2024-03-31T09:00"),
        at("2024-04-30T09:00"),
        at("2024-05-31T09:00"),
    ]


def test_the_time_is_that_of_its_zone_also_after_the_clocks_were_changed() -> None:
    sundays = Recurrence(NINE, "Europe/Berlin", frozenset({6}))
    assert [run.hour for run in runs(sundays, at("2024-03-20T09:00"), 2)] == [8, 7]


def test_what_is_kept_is_read_again_and_nothing_recurs_where_nothing_was_kept() -> None:
    weekly = recurrences.of(0b1001, 0, NINE, ZONE)
    assert recurrences.read(weekly.packed()) == weekly == Recurrence(NINE, ZONE, frozenset({0, 3}))
    assert recurrences.read({}) is None


@pytest.mark.parametrize("forged", [(0, 0, NINE), (0, 32, NINE), (128, 0, NINE), (1, 0, 24 * 60)])
def test_numbers_that_no_button_carries_are_refused(forged: tuple[int, int, int]) -> None:
    with pytest.raises(Refusal, match="refusal-gone"):
        recurrences.of(*forged, ZONE)
