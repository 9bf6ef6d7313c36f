"""Ladders as coordinators write them, and what days off make of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.refusal import Refusal
from models.rules import ladders
from models.rules.ladders import USUAL, Ladder
from models.rules.workdays import Calendar

DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
LADDERS = st.sets(st.integers(0, ladders.EARLIEST), min_size=1, max_size=ladders.MOST).map(
    lambda days: tuple(sorted(days, reverse=True))
)
CORRECTIONS = st.dictionaries(DAYS, st.booleans(), max_size=40)


@pytest.mark.parametrize(
    ("words", "ladder"),
    [
        ("14, 7, 3, 1, 0", (14, 7, 3, 1, 0)),
        ("за 3 и 10 дней, потом 0", (10, 3, 0)),
        ("7", (7,)),
        ("5 5 5", (5,)),
    ],
)
def test_days_are_read_however_they_are_written(words: str, ladder: Ladder) -> None:
    assert ladders.read(words) == ladder


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ("почаще", "refusal-ladder-words"),
        ("", "refusal-ladder-words"),
        ("91", "refusal-ladder-far"),
        ("1 2 3 4 5 6 7 8 9", "refusal-ladder-far"),
    ],
)
def test_what_is_no_ladder_is_refused(words: str, refusal: str) -> None:
    with pytest.raises(Refusal) as refused:
        ladders.read(words)
    assert refused.value.key == refusal


def test_an_item_goes_before_its_plan_and_the_plan_before_what_is_usual() -> None:
    assert [ladders.of("5,0", "7,1"), ladders.of(None, "7,1"), ladders.of(None, None)] == [(5, 0), (7, 1), USUAL]


@given(LADDERS)
def test_a_ladder_that_is_kept_is_read_back(ladder: Ladder) -> None:
    assert (ladders.of(ladders.written(ladder)), ladders.read(ladders.written(ladder))) == (ladder, ladder)


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("2024-06-27", {14: "06-13", 7: "06-20", 3: "06-24", 1: "06-26", 0: "06-27"}),
        ("2024-06-30", {14: "06-14", 7: "06-21", 3: "06-27", 0: "06-28"}),  # a Sunday
        ("2024-07-01", {14: "06-17", 7: "06-24", 1: "06-28", 0: "07-01"}),  # the days before are off
        ("2025-01-10", {14: "12-27", 3: "12-28", 1: "01-09", 0: "01-10"}),  # the long rest; 28 December is worked
    ],
)
def test_before_a_term_the_last_working_day_stands_for_days_off(term: str, said: dict[int, str]) -> None:
    steps = [step for step in ladders.steps(date.fromisoformat(term)) if step.days >= 0]
    assert {step.days: f"{step.day:%m-%d}" for step in steps} == said


def test_a_step_stands_for_those_of_the_same_day() -> None:
    late = ladders.steps(date(2024, 12, 30))[4]
    assert (late.days, late.day, late.absorbed) == (-7, date(2025, 1, 9), (-1, -3))
    assert [late.reaches(days) for days in (3, 7, 14)] == [True, True, False]


def test_a_day_the_network_works_is_none_off() -> None:
    saturday = date(2024, 6, 29)
    steps = ladders.steps(date(2024, 6, 30), USUAL, Calendar({saturday: False}))
    assert [(step.days, step.day.day) for step in steps[2:4]] == [(3, 27), (0, 29)]


@given(term=DAYS, ladder=LADDERS, corrections=CORRECTIONS)
def test_nothing_is_said_on_a_day_off_or_twice_a_day_and_nothing_before_a_term_comes_after_it(
    term: date, ladder: Ladder, corrections: dict[date, bool]
) -> None:
    calendar = Calendar(corrections)
    steps = ladders.steps(term, ladder, calendar)
    days = [step.day for step in steps]
    assert days == sorted(set(days))
    assert not any(calendar.is_off(day) for day in days)
    assert [step.days for step in steps] == sorted((step.days for step in steps), reverse=True)
    assert all((step.day <= term) == (step.days >= 0) for step in steps)
    told = [days for step in steps for days in (step.days, *step.absorbed)]
    assert sorted(told, reverse=True) == [*ladder, *(-days for days in ladders.AFTER)]
