"""Quiet hours: never at night, never on the day off, wherever the person lives."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from models.rules import quiet
from models.rules.quiet import Quiet

KIROV = "Europe/Kirov"
BERLIN = "Europe/Berlin"


def at(text: str, zone: str = KIROV) -> datetime:
    """What the clock on the wall shows, as a moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2024-06-27T07:59", "2024-06-27T08:00"),
        ("2024-06-27T08:00", "2024-06-27T08:00"),
        ("2024-06-27T20:59", "2024-06-27T20:59"),
        ("2024-06-27T21:00", "2024-06-28T08:00"),
        ("2024-06-27T23:59", "2024-06-28T08:00"),
        ("2024-06-28T00:00", "2024-06-28T08:00"),
        ("2024-06-29T21:00", "2024-07-01T08:00"),  # Saturday night: Sunday is off
        ("2024-06-30T12:00", "2024-07-01T08:00"),
        ("2024-06-30T02:00", "2024-07-01T08:00"),
        ("2024-12-31T22:00", "2025-01-01T08:00"),
        ("2024-02-28T22:00", "2024-02-29T08:00"),
    ],
)
def test_what_would_disturb_waits_for_the_morning(moment: str, allowed: str) -> None:
    assert quiet.next_allowed(at(moment), KIROV) == at(allowed)
    assert quiet.is_quiet(at(moment), KIROV) is (moment != allowed)


def test_night_is_where_the_person_lives() -> None:
    moment = at("2024-06-27T10:00")
    assert not quiet.is_quiet(moment, "Europe/Kaliningrad")
    assert not quiet.is_quiet(moment, "Asia/Vladivostok")
    assert quiet.is_quiet(moment, "America/New_York")
    assert quiet.next_allowed(at("2024-06-27T15:00"), "Asia/Kamchatka") == at("2024-06-28T08:00", "Asia/Kamchatka")


@pytest.mark.parametrize("night", ["2024-03-30T23:00", "2024-10-26T23:00"])
def test_the_morning_is_at_eight_also_when_clocks_change(night: str) -> None:
    hours = Quiet(days_off=frozenset())
    morning = quiet.next_allowed(at(night, BERLIN), BERLIN, hours).astimezone(ZoneInfo(BERLIN))
    assert morning.time() == time(8)


def test_a_quiet_time_within_one_day_ends_on_that_day() -> None:
    lunch = Quiet(time(13), time(14), frozenset())
    assert quiet.next_allowed(at("2024-06-27T13:30"), KIROV, lunch) == at("2024-06-27T14:00")
    assert not quiet.is_quiet(at("2024-06-27T03:00"), KIROV, lunch)


def test_several_days_off_are_passed_together() -> None:
    weekend = Quiet(days_off=frozenset({5, 6}))
    assert quiet.next_allowed(at("2024-06-28T21:30"), KIROV, weekend) == at("2024-07-01T08:00")
