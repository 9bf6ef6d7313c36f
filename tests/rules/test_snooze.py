"""A reminder put off: when each choice is, in any zone, over midnight and Sunday, and never into quiet hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.refusal import Refusal
from models.rules import quiet, snooze
from models.rules.deadlines import day_of
from models.rules.quiet import Quiet
from models.rules.zones import RUSSIA
from tests.rules.test_quiet import KIROV, at

EVENINGS = Quiet(time(17), time(7), frozenset())


@pytest.mark.parametrize(
    ("choice", "now", "moment"),
    [
        ("hours", "2024-06-27T10:05", "2024-06-27T12:05"),
        ("hours", "2024-06-27T18:59", "2024-06-27T20:59"),
        ("hours", "2024-06-27T19:00", "2024-06-28T09:00"),  # that would be night
        ("hours", "2024-06-27T22:30", "2024-06-28T09:00"),  # over midnight
        ("hours", "2024-06-29T20:00", "2024-07-01T09:00"),  # tomorrow is Sunday
        ("evening", "2024-06-27T10:05", "2024-06-27T18:00"),
        ("evening", "2024-06-27T18:00", "2024-06-28T09:00"),  # it is evening already
        ("evening", "2024-06-30T10:05", "2024-07-01T09:00"),  # today is Sunday
        ("tomorrow", "2024-06-27T10:05", "2024-06-28T09:00"),
        ("tomorrow", "2024-06-28T00:30", "2024-06-29T09:00"),
        ("tomorrow", "2024-06-29T10:05", "2024-07-01T09:00"),
        ("tomorrow", "2024-12-31T10:05", "2025-01-01T09:00"),
    ],
)
def test_what_is_put_off_comes_when_it_was_promised(choice: str, now: str, moment: str) -> None:
    assert snooze.moment(choice, at(now), KIROV) == at(moment)


def test_what_is_offered_is_different_and_possible() -> None:
    noon, evening = at("2024-06-27T12:00"), at("2024-06-27T19:30")
    assert list(snooze.choices(noon, KIROV)) == ["hours", "evening", "tomorrow"]
    assert list(snooze.choices(evening, KIROV)) == ["tomorrow"]
    assert snooze.choices(at("2024-06-29T19:30"), KIROV) == {"tomorrow": at("2024-07-01T09:00")}


def test_quiet_hours_of_ones_own_are_kept() -> None:
    now = at("2024-06-27T16:00")
    assert snooze.choices(now, KIROV, EVENINGS) == {"tomorrow": at("2024-06-28T09:00")}
    late = Quiet(time(21), time(9, 30), frozenset())
    assert snooze.on(date(2024, 6, 28), KIROV, late) == at("2024-06-28T09:30")


@pytest.mark.parametrize(
    ("day", "refused"), [("2024-06-27", True), ("2024-06-28", False), ("2024-08-26", False), ("2024-08-27", True)]
)
def test_a_day_of_ones_own_is_tomorrow_or_within_sixty_days(day: str, refused: bool) -> None:
    now = at("2024-06-27T23:30")
    wanted = date.fromisoformat(day)
    if refused:
        with pytest.raises(Refusal) as no:
            snooze.chosen(wanted, now, KIROV)
        assert no.value.details == {"first": date(2024, 6, 28), "last": date(2024, 8, 26)}
    else:
        assert snooze.chosen(wanted, now, KIROV) == wanted


@given(
    moment=st.datetimes(datetime(2023, 1, 1), datetime(2028, 12, 31)),  # noqa: DTZ001 – made aware below
    zone=st.sampled_from([*RUSSIA, "Europe/Berlin", "America/New_York"]),
    choice=st.sampled_from(snooze.CHOICES),
    hours=st.sampled_from([quiet.own(one) for one in ("", *quiet.CHOICES, "08:00-16:00", "17:00-11:00")]),
)
def test_any_choice_is_ahead_never_quiet_and_within_three_days(
    moment: datetime, zone: str, choice: str, hours: Quiet
) -> None:
    now = moment.replace(tzinfo=UTC)
    found = snooze.moment(choice, now, zone, hours)
    assert now < found < now + timedelta(days=3)
    assert not quiet.is_quiet(found, zone, hours)
    if choice == "tomorrow":
        assert found.astimezone(ZoneInfo(zone)).time() >= time(9)
        assert day_of(found, zone) > day_of(now, zone)
