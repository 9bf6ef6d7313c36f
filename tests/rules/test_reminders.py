"""The ladder of reminders: when each rung comes, which one counts, and what of it survives a standstill."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules import ladders, quiet, reminders
from models.rules.deadlines import end_of_day
from models.rules.ladders import PRESETS, USUAL, Ladder, Step
from models.rules.reminders import Rung
from models.rules.workdays import RUSSIA
from models.tables import LetterKind

KIROV = "Europe/Kirov"
RUSSIAN = (
    "Europe/Kaliningrad", "Europe/Moscow", KIROV, "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk",
    "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
)  # fmt: skip
ZONES = st.sampled_from([*RUSSIAN, "Europe/Berlin", "America/New_York"])
DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
STEPS = st.one_of(st.integers(1, 90), st.integers(1, 4 * 24 * 60))
"""Minutes between two ticks: a minute, an hour, a standstill of days."""


def local(text: str, zone: str = KIROV) -> datetime:
    """A moment as a clock on the wall of `zone` shows it, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def due(day: str, zone: str = KIROV) -> datetime:
    """The end of that day in `zone`."""
    return end_of_day(date.fromisoformat(day), zone)


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2024-06-13T09:59", None),
        ("2024-06-13T10:00", 14),
        ("2024-06-19T23:00", 14),
        ("2024-06-20T10:00", 7),
        ("2024-06-24T10:00", 3),
        ("2024-06-26T10:00", 1),
        ("2024-06-27T09:59", 1),
        ("2024-06-27T10:00", 0),
        ("2024-06-27T23:59", 0),
        ("2024-06-28T00:00", None),
        ("2024-06-28T10:00", -1),
        ("2024-07-01T10:00", -3),  # the third day is a Sunday
        ("2024-07-04T10:00", -7),
        ("2024-07-11T10:00", -14),
        ("2024-07-18T10:00", -21),
        ("2024-07-25T10:00", -28),
        ("2024-08-01T09:59", -28),
        ("2024-08-01T10:00", None),
        ("2025-01-01T10:00", None),
    ],
)
def test_the_last_rung_that_has_passed_counts(now: str, days: int | None) -> None:
    rung = reminders.latest(date(2024, 6, 27), local(now), KIROV)
    assert (rung.days if rung else None) == days


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2024-06-27T10:00", 3),
        ("2024-06-28T09:59", 3),
        ("2024-06-28T10:00", 0),  # Friday: the last working day before a term on Sunday
        ("2024-06-30T23:59", 0),
        ("2024-07-01T00:00", None),
        ("2024-07-01T10:00", -1),
    ],
)
def test_of_a_term_on_a_sunday_the_last_word_is_said_on_friday(now: str, days: int | None) -> None:
    rung = reminders.latest(date(2024, 6, 30), local(now), KIROV)
    assert (rung.days if rung else None) == days


@pytest.mark.parametrize(
    ("term", "now", "days"),
    [
        ("2024-03-01", "2024-02-29T10:00", 1),  # a leap day lies in between
        ("2024-02-29", "2024-02-15T10:00", 14),
        ("2026-01-16", "2025-12-30T10:00", 7),  # over the end of the year, and before its rest
        ("2025-01-17", "2025-01-10T10:00", 7),
        ("2024-12-31", "2025-01-09T10:00", -7),  # nobody is told on the first of January
    ],
)
def test_days_are_days_of_the_calendar(term: str, now: str, days: int) -> None:
    rung = reminders.latest(date.fromisoformat(term), local(now), KIROV)
    assert rung is not None
    assert (rung.days, rung.slot) == (days, local(now))


def rungs(term: date, zone: str) -> list[Rung]:
    """What is reached at ten on each day of the ladder."""
    tens = (reminders.slot(step.day, zone) for step in ladders.steps(term, USUAL, RUSSIA))
    return [rung for ten in tens if (rung := reminders.latest(term, ten, zone))]


@pytest.mark.parametrize("term", ["2024-04-02", "2024-10-29"])
def test_ten_stays_ten_when_clocks_are_put_forward_or_back(term: str) -> None:
    berlin = "Europe/Berlin"
    found = rungs(date.fromisoformat(term), berlin)
    assert {rung.slot.astimezone(ZoneInfo(berlin)).time() for rung in found} == {time(10)}


def test_reminders_end_after_six_times_overdue() -> None:
    late = [rung.days for rung in rungs(date(2024, 6, 27), KIROV) if rung.kind is LetterKind.OVERDUE]
    assert late == [-1, -3, -7, -14, -21, -28]


def test_each_rung_lasts_until_the_next_and_the_last_one_before_the_term_until_it() -> None:
    ladder = rungs(date(2024, 6, 27), KIROV)
    assert [rung.days for rung in ladder] == [14, 7, 3, 1, 0, -1, -3, -7, -14, -21, -28]
    ends = [rung.expires_at for rung in ladder]
    assert ends[:4] == [rung.slot for rung in ladder[1:5]]
    assert [rung.is_last for rung in ladder] == [number == 4 for number in range(11)]
    assert ends[5:-1] == [rung.slot for rung in ladder[6:]]
    assert ends[-1] == local("2024-08-01T10:00")


def test_a_draft_is_remembered_two_days_before_the_term() -> None:
    at, term = local("2024-06-28T10:00"), date(2024, 6, 30)
    assert reminders.draft_rung(term, at, KIROV) == Rung(term, Step(2, date(2024, 6, 28)), at, None)
    assert reminders.draft_rung(term, at - timedelta(seconds=1), KIROV) is None
    assert reminders.draft_rung(term, due("2024-06-30") + timedelta(seconds=1), KIROV) is None


PLANNED = "2024-06-27T09:57"


@pytest.mark.parametrize(
    ("occasion", "term", "since", "sense"),
    [
        ("2024-06-30:3", "2024-06-30", "2024-06-17T10:00", True),
        ("2024-06-30:3", "2024-07-05", "2024-06-17T10:00", False),  # the term was moved
        ("2024-06-30:3", "2024-06-30", "2024-06-27T15:00", False),  # it was sent in, and came back
        ("2024-06-30:again:06-28T15", "2024-06-30", "2024-06-27T15:00", True),
        ("2024-06-30:again:06-28T15", "2024-07-05", "2024-06-17T10:00", False),
    ],
)
def test_a_letter_makes_sense_as_long_as_it_speaks_of_the_same_term(
    occasion: str, term: str, since: str, sense: bool
) -> None:
    assert reminders.makes_sense(occasion, local(PLANNED), due(term), local(since), KIROV) is sense


def test_without_a_term_nothing_makes_sense() -> None:
    assert not reminders.makes_sense("2024-06-30:3", local(PLANNED), None, local(PLANNED), KIROV)


@given(day=DAYS, zone=ZONES, start=st.integers(-40, 20), steps=st.lists(st.integers(1, 60 * 24 * 5), max_size=60))
def test_any_sequence_of_ticks_reaches_each_rung_at_most_once_and_never_goes_back(
    day: date, zone: str, start: int, steps: list[int]
) -> None:
    now = end_of_day(day, zone) + timedelta(days=start)
    reached: list[Rung] = []
    for step in steps:
        now += timedelta(minutes=step)
        rung = reminders.latest(day, now, zone)
        if rung is not None and (not reached or rung != reached[-1]):
            assert rung.slot <= now < (rung.expires_at or end_of_day(day, zone) + timedelta(seconds=1))
            reached.append(rung)
    days = [rung.days for rung in reached]
    assert days == sorted(set(days), reverse=True)


@given(moment=st.datetimes(datetime(2023, 1, 1), datetime(2028, 12, 31)), zone=ZONES)  # noqa: DTZ001 – made aware below
def test_what_may_be_said_is_said_by_day_and_within_two_days(moment: datetime, zone: str) -> None:
    asked = moment.replace(tzinfo=UTC)
    said = reminders.allowed(asked, zone)
    assert not quiet.is_quiet(said, zone)
    assert asked <= said < asked + timedelta(days=2)


@settings(deadline=None)
@given(
    day=DAYS,
    zone=ZONES,
    ladder=st.sampled_from(PRESETS),
    start=st.integers(-45 * 24 * 60, 45 * 24 * 60),
    length=st.integers(1, 4 * 24 * 60),
)
def test_a_window_holds_every_term_whose_rung_comes_in_it(
    day: date, zone: str, ladder: Ladder, start: int, length: int
) -> None:
    since = end_of_day(day, zone) + timedelta(minutes=start)
    now = since + timedelta(minutes=length)
    found = list(reminders.windows(zone, since, now, reminders.terms(now, zone), ladder, RUSSIA))
    rung = reminders.latest(day, now, zone, ladder)
    mine = [window.rung for window in found if window.begins <= end_of_day(day, zone) < window.ends]
    assert mine == ([rung] if rung and rung.slot > since else [])
    assert all(since < window.rung.slot <= now for window in found)
    assert not found or reminders.comes(zone, since, now)


@settings(deadline=None, max_examples=30)
@given(zone=ZONES, start=st.datetimes(datetime(2023, 1, 1), datetime(2028, 12, 31)), steps=st.lists(STEPS, max_size=20))  # noqa: DTZ001 – made aware below
def test_ticks_of_any_length_find_together_what_one_look_finds(zone: str, start: datetime, steps: list[int]) -> None:
    begin = now = start.replace(tzinfo=UTC)
    found: list[Rung] = []
    for step in steps:
        since, now = now, now + timedelta(minutes=step)
        found += [one.rung for one in reminders.windows(zone, since, now, reminders.terms(now, zone), USUAL, RUSSIA)]
    assert len({(rung.term, rung.days) for rung in found}) == len(found)
    alive = {one.rung for one in reminders.windows(zone, begin, now, reminders.terms(now, zone), USUAL, RUSSIA)}
    assert alive <= set(found)
