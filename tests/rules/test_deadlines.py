"""Days and deadlines: how many are left, when a day ends, how an assignment stands."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules import deadlines
from models.rules.deadlines import Standing
from models.tables import AssignmentState

KIROV = "Europe/Kirov"
NOW = datetime(2024, 6, 27, 9, tzinfo=UTC)


def test_a_term_ends_with_the_last_second_of_its_day_in_the_zone() -> None:
    assert deadlines.end_of_day(date(2024, 6, 30), KIROV) == datetime(2024, 6, 30, 20, 59, 59, tzinfo=UTC)
    assert deadlines.end_of_day(date(2024, 6, 30), "Asia/Kamchatka") == datetime(2024, 6, 30, 11, 59, 59, tzinfo=UTC)
    assert deadlines.start_of_day(date(2024, 6, 1), KIROV) == datetime(2024, 5, 31, 21, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2024-06-27T21:00:00+03:00", 3),
        ("2024-06-29T23:59:59+03:00", 1),
        ("2024-06-30T00:00:00+03:00", 0),
        ("2024-06-30T23:59:59+03:00", 0),
        ("2024-07-01T00:00:00+03:00", -1),
        ("2024-07-02T12:00:00+03:00", -2),
    ],
)
def test_days_are_counted_by_the_calendar_not_by_hours(now: str, left: int) -> None:
    due = deadlines.end_of_day(date(2024, 6, 30), KIROV)
    assert deadlines.days_left(due, datetime.fromisoformat(now)) == left


def test_a_late_report_says_how_late() -> None:
    due = deadlines.end_of_day(date(2024, 6, 30), KIROV)
    assert deadlines.days_late(due, due) == 0
    assert deadlines.days_late(due, due + timedelta(seconds=1)) == 1
    assert deadlines.days_late(due, due + timedelta(days=2)) == 2
    assert deadlines.days_late(None, due) == 0
    assert deadlines.days_late(due, None) == 0


@pytest.mark.parametrize(
    ("state", "starts", "due", "standing"),
    [
        (AssignmentState.OPEN, None, -1, Standing.OVERDUE),
        (AssignmentState.RETURNED, None, -1, Standing.OVERDUE),
        (AssignmentState.RETURNED, None, 30, Standing.RETURNED),
        (AssignmentState.OPEN, None, 7, Standing.SOON),
        (AssignmentState.OPEN, None, 8, Standing.ACTIVE),
        (AssignmentState.OPEN, 3, 30, Standing.UPCOMING),
        (AssignmentState.OPEN, None, None, Standing.UNDATED),
        (AssignmentState.SUBMITTED, None, -1, Standing.SUBMITTED),
        (AssignmentState.ACCEPTED, None, -1, Standing.DONE),
        (AssignmentState.WAIVED, None, -1, Standing.CLOSED),
        (AssignmentState.CANCELLED, None, 1, Standing.CLOSED),
    ],
)
def test_an_assignment_stands_as_its_state_and_its_dates_say(
    state: AssignmentState, starts: int | None, due: int | None, standing: Standing
) -> None:
    starts_at = NOW + timedelta(days=starts) if starts else None
    due_at = NOW + timedelta(days=due) if due else None
    assert deadlines.standing(state, starts_at, due_at, NOW - timedelta(days=40), NOW) is standing


def test_a_term_that_was_over_when_it_was_given_is_not_called_overdue() -> None:
    due = NOW - timedelta(days=2)
    given = due + timedelta(seconds=1)
    assert deadlines.standing(AssignmentState.OPEN, None, due, given, NOW) is Standing.PAST
    assert deadlines.standing(AssignmentState.OPEN, None, due, due, NOW) is Standing.OVERDUE


@given(st.dates(date(1995, 1, 1), date(2040, 1, 1)), st.sampled_from([KIROV, "Europe/Berlin", "Asia/Kamchatka"]))
def test_a_day_ends_a_second_before_the_next_begins(day: date, zone: str) -> None:
    end = deadlines.end_of_day(day, zone)
    assert end + timedelta(seconds=1) == deadlines.start_of_day(day + timedelta(days=1), zone)
    assert deadlines.day_of(end, zone) == day


@given(
    st.dates(date(1995, 1, 1), date(2040, 1, 1)),
    st.sampled_from([KIROV, "Europe/Kaliningrad", "Asia/Kamchatka", "UTC", "America/New_York", "Pacific/Honolulu"]),
)
def test_the_day_of_a_due_moment_is_the_day_the_order_names(day: date, zone: str) -> None:
    assert deadlines.due_day(deadlines.end_of_day(day, zone)) == day
