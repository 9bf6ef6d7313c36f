"""The ladder of reminders: when each rung comes, which one counts, and what of it survives a standstill."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules import quiet, reminders
from models.rules.deadlines import end_of_day
from models.rules.reminders import LADDER, Rung
from models.tables import LetterKind

KIROV = "Europe/Kirov"
ZONES = st.sampled_from(
    ["Europe/Kaliningrad", KIROV, "Asia/Yekaterinburg", "Asia/Kamchatka", "Europe/Berlin", "America/New_York"]
)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def local(text: str, zone: str = KIROV) -> datetime:
    """A moment as a clock on the wall of `zone` shows it, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def due(day: str, zone: str = KIROV) -> datetime:
    """The end of that day in `zone`."""
    return end_of_day(date.fromisoformat(day), zone)


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2024-06-16T09:59", None),
        ("2024-06-16T10:00", 14),
        ("2024-06-22T23:00", 14),
        ("2024-06-23T10:00", 7),
        ("2024-06-27T10:00", 3),
        ("2024-06-29T10:00", 1),
        ("2024-06-30T09:59", 1),
        ("2024-06-30T10:00", 0),
        ("2024-06-30T23:59", 0),
        ("2024-07-01T00:00", None),
        ("2024-07-01T10:00", -1),
        ("2024-07-03T10:00", -3),
        ("2024-07-07T10:00", -7),
        ("2024-07-14T10:00", -14),
        ("2024-07-21T10:00", -21),
        ("2024-07-28T10:00", -28),
        ("2024-08-04T09:59", -28),
        ("2024-08-04T10:00", None),
        ("2025-01-01T10:00", None),
    ],
)
def test_the_last_rung_that_has_passed_counts(now: str, days: int | None) -> None:
    rung = reminders.latest(due("2024-06-30"), LONG_AGO, local(now), KIROV)
    assert (rung.days if rung else None) == days


@pytest.mark.parametrize(
    ("term", "now", "days"),
    [
        ("2024-03-01", "2024-02-29T10:00", 1),  # a leap day lies in between
        ("2024-02-29", "2024-02-15T10:00", 14),
        ("2025-01-03", "2024-12-31T10:00", 3),  # over the end of the year
        ("2024-12-31", "2025-01-01T10:00", -1),
    ],
)
def test_days_are_days_of_the_calendar(term: str, now: str, days: int) -> None:
    rung = reminders.latest(due(term), LONG_AGO, local(now), KIROV)
    assert rung is not None
    assert (rung.days, rung.slot) == (days, local(now))


@pytest.mark.parametrize("term", ["2024-04-02", "2024-10-29"])
def test_ten_stays_ten_when_clocks_are_put_forward_or_back(term: str) -> None:
    berlin = "Europe/Berlin"
    hours = {rung.slot.astimezone(ZoneInfo(berlin)).time() for rung in reminders.rungs(due(term, berlin), berlin)}
    assert hours == {time(10)}


def test_reminders_end_after_six_times_overdue() -> None:
    late = [rung.days for rung in reminders.rungs(due("2024-06-30"), KIROV) if rung.kind is LetterKind.OVERDUE]
    assert late == [-1, -3, -7, -14, -21, -28]


def test_nobody_is_reminded_of_what_was_given_after_the_rung() -> None:
    given_at = local("2024-06-27T10:01")
    assert reminders.latest(due("2024-06-30"), given_at, local("2024-06-28T15:00"), KIROV) is None
    rung = reminders.latest(due("2024-06-30"), given_at, local("2024-06-29T10:00"), KIROV)
    assert rung is not None
    assert rung.days == 1


def test_each_rung_lasts_until_the_next_and_the_last_morning_until_the_term() -> None:
    ladder = list(reminders.rungs(due("2024-06-30"), KIROV))
    assert [rung.days for rung in ladder] == list(LADDER)
    ends = [rung.expires_at for rung in ladder]
    assert ends[:4] == [rung.slot for rung in ladder[1:5]]
    assert ends[4] == due("2024-06-30")
    assert ends[5:-1] == [rung.slot for rung in ladder[6:]]
    assert ends[-1] == local("2024-08-04T10:00")


def test_a_draft_is_remembered_two_days_before_the_term() -> None:
    at = local("2024-06-28T10:00")
    term = due("2024-06-30")
    assert reminders.draft_rung(term, LONG_AGO, at, KIROV) == Rung(date(2024, 6, 30), 2, at, term)
    assert reminders.draft_rung(term, LONG_AGO, at - timedelta(seconds=1), KIROV) is None
    assert reminders.draft_rung(term, at + timedelta(hours=1), at + timedelta(hours=2), KIROV) is None
    assert reminders.draft_rung(term, LONG_AGO, term, KIROV) is None


@pytest.mark.parametrize(
    ("kind", "occasion", "term", "now", "sense"),
    [
        (LetterKind.REMINDER, "2024-06-30:3", "2024-06-30", "2024-06-27T10:05", True),
        (LetterKind.REMINDER, "2024-06-30:3", "2024-07-05", "2024-06-27T10:05", False),  # the term was moved
        (LetterKind.REMINDER, "2024-06-30:3", "2024-06-30", "2024-06-29T10:05", False),  # the next rung has come
        (LetterKind.REMINDER, "2024-06-30:1", "2024-06-30", "2024-07-01T10:05", False),  # it is overdue by now
        (LetterKind.OVERDUE, "2024-06-30:1", "2024-06-30", "2024-07-01T10:05", True),
        (LetterKind.REMINDER, "2024-06-30:again:06-28T15", "2024-06-30", "2024-06-28T18:00", True),
        (LetterKind.REMINDER, "2024-06-30:again:06-28T15", "2024-07-05", "2024-06-28T18:00", False),
        (LetterKind.DRAFT, "2024-06-30:2", "2024-06-30", "2024-06-28T18:00", True),
        (LetterKind.DRAFT, "2024-06-30:2", "2024-07-05", "2024-06-28T18:00", False),
    ],
)
def test_a_letter_makes_sense_while_the_ladder_would_still_write_it(
    kind: LetterKind, occasion: str, term: str, now: str, sense: bool
) -> None:
    assert reminders.makes_sense(kind, occasion, due(term), LONG_AGO, local(now), KIROV) is sense


def test_without_a_term_nothing_makes_sense() -> None:
    now = local("2024-06-28T10:00")
    assert not reminders.makes_sense(LetterKind.REMINDER, "2024-06-30:3", None, LONG_AGO, now, KIROV)


@pytest.mark.parametrize(
    ("until", "now", "moment"),
    [
        ("evening", "2024-06-27T10:05", "2024-06-27T18:00"),
        ("evening", "2024-06-27T18:00", "2024-06-28T10:00"),  # it is evening already
        ("tomorrow", "2024-06-27T10:05", "2024-06-28T10:00"),
        ("tomorrow", "2024-06-29T10:05", "2024-07-01T10:00"),  # tomorrow is Sunday
        ("evening", "2024-06-30T10:05", "2024-07-01T10:00"),  # so is today
    ],
)
def test_what_is_put_off_comes_when_it_was_promised(until: str, now: str, moment: str) -> None:
    assert reminders.put_off(until, local(now), KIROV) == local(moment)


@given(
    day=st.dates(date(2023, 1, 1), date(2028, 12, 31)),
    zone=ZONES,
    since=st.integers(-40, 20),
    steps=st.lists(st.integers(1, 60 * 24 * 5), max_size=60),
)
def test_any_sequence_of_ticks_reaches_each_rung_at_most_once_and_never_goes_back(
    day: date, zone: str, since: int, steps: list[int]
) -> None:
    term = end_of_day(day, zone)
    now = owed_since = term + timedelta(days=since)
    reached: list[Rung] = []
    for step in steps:
        now += timedelta(minutes=step)
        rung = reminders.latest(term, owed_since, now, zone)
        if rung is not None and (not reached or rung != reached[-1]):
            assert rung.slot <= now < rung.expires_at
            reached.append(rung)
    days = [rung.days for rung in reached]
    assert days == sorted(set(days), reverse=True)


@given(moment=st.datetimes(datetime(2023, 1, 1), datetime(2028, 12, 31)), zone=ZONES)  # noqa: DTZ001 – made aware below
def test_what_may_be_said_is_said_by_day_and_within_two_days(moment: datetime, zone: str) -> None:
    asked = moment.replace(tzinfo=UTC)
    said = reminders.allowed(asked, zone)
    assert not quiet.is_quiet(said, zone)
    assert asked <= said < asked + timedelta(days=2)


@given(
    day=st.dates(date(2023, 1, 1), date(2028, 12, 31)),
    zone=ZONES,
    start=st.integers(-30 * 24 * 60, 40 * 24 * 60),
    length=st.integers(1, 24 * 60),
)
def test_a_window_holds_every_term_whose_rung_comes_in_it(day: date, zone: str, start: int, length: int) -> None:
    term = end_of_day(day, zone)
    since = term + timedelta(minutes=start)
    now = since + timedelta(minutes=length)
    windows = reminders.windows(zone, since, now)
    comes = any(since < rung.slot <= now for rung in reminders.rungs(term, zone))
    comes |= since < reminders.slot(day - timedelta(days=reminders.DRAFT), zone) <= now
    assert any(window.begins <= term <= window.ends for window in windows) == comes
