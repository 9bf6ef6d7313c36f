"""Who is written to in working hours only is left alone on every day off, whatever weekday it is."""

from datetime import date, datetime

import pytest

from models.rules import quiet
from models.rules.announcements import may_go
from models.rules.workdays import RUSSIA, Calendar
from tests.scheduler.post_office import at

ZONE = "Europe/Kirov"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2024-06-20T10:00", "2024-06-20T10:00"),
        ("2024-06-20T08:30", "2024-06-20T09:00"),
        ("2024-06-21T18:00", "2024-06-24T09:00"),  # Friday evening, and the weekend after it
        ("2024-06-11T18:00", "2024-06-13T09:00"),  # the 12th is the Day of Russia
        ("2024-11-02T11:00", "2024-11-02T11:00"),  # a Saturday that is worked, before three days off
        ("2024-11-02T19:00", "2024-11-05T09:00"),
        ("2024-12-28T18:30", "2025-01-09T09:00"),  # a worked Saturday, then the new year's rest
    ],
)
def test_it_waits_for_the_next_working_day_of_the_country(moment: str, expected: str) -> None:
    assert may_go(at(moment), ZONE, quiet.DEFAULT, at_once=False, working=True, calendar=RUSSIA) == at(expected)


def test_the_networks_corrections_count() -> None:
    day_off = Calendar({date(2024, 6, 20): True})
    assert may_go(at("2024-06-20T10:00"), ZONE, quiet.DEFAULT, at_once=True, working=True, calendar=day_off) == at(
        "2024-06-21T09:00"
    )


def test_a_month_off_without_end_holds_nothing_up_for_ever() -> None:
    days: dict[date, bool] = {date(2024, 6, number): True for number in range(1, 31)}
    later = may_go(at("2024-06-03T10:00"), ZONE, quiet.DEFAULT, at_once=True, working=True, calendar=Calendar(days))
    assert isinstance(later, datetime)
