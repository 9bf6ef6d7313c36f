"""Quiet hours: never at night, never on the day off, wherever the person lives."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.refusal import Refusal
from models.rules import quiet, reminders
from models.rules.quiet import Quiet
from models.rules.zones import RUSSIA

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


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("22–7", "22:00-07:00"),
        ("с 22:30 до 7:15", "22:30-07:15"),
        ("от 9.00 по 17.30", "09:00-17:30"),
        (" 0 - 8 ", "00:00-08:00"),
        ("from 22 to 7", "22:00-07:00"),
        ("с 23 ч до 7 ч", "23:00-07:00"),
    ],
)
def test_quiet_hours_are_read_as_people_write_them(words: str, kept: str) -> None:
    assert quiet.typed(words) == kept
    assert str(quiet.own(quiet.typed(words))) == kept


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("ночью", "refusal-hours"),
        ("22", "refusal-hours"),
        ("25–7", "refusal-hours"),
        ("22:60–7", "refusal-hours"),
        ("7–7", "refusal-hours-long"),
        ("8–4:01", "refusal-hours-long"),
    ],
)
def test_what_are_no_quiet_hours_is_said(words: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        quiet.typed(words)
    assert refused.value.key == key


def test_hours_of_ones_own_keep_the_networks_sunday_unless_one_wants_it() -> None:
    network = Quiet(time(20), time(9))
    assert quiet.own(None, network) == network
    assert quiet.own("22:00-07:00", network) == Quiet(time(22), time(7))
    assert quiet.own(None, network, sundays=True) == Quiet(time(20), time(9), frozenset())


@given(
    moment=st.datetimes(datetime(2023, 1, 1), datetime(2028, 12, 31)),  # noqa: DTZ001 – made aware below
    zone=st.sampled_from([*RUSSIA, BERLIN, "America/New_York", "Australia/Lord_Howe"]),
    begins=st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    length=st.integers(1, 20 * 60),
    sundays=st.booleans(),
)
def test_whatever_hours_one_chooses_the_bot_speaks_by_day_and_within_two_days(
    moment: datetime, zone: str, begins: time, length: int, sundays: bool
) -> None:
    asked = moment.replace(tzinfo=UTC)
    ends = (datetime.combine(moment, begins) + timedelta(minutes=length)).time()
    hours = quiet.own(f"{begins:%H:%M}-{ends:%H:%M}", sundays=sundays)
    said = reminders.allowed(asked, zone, hours)
    assert not quiet.is_quiet(said, zone, hours)
    assert asked <= said < asked + timedelta(days=3)
    assert reminders.allowed(said, zone, hours) == said
    assert sundays or said.astimezone(ZoneInfo(zone)).weekday() != quiet.SUNDAY
