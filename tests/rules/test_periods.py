"""The instances a term makes."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules import periods, terms
from models.rules.periods import Occurrence
from models.rules.plan_years import PlanYears

YEAR = (date(2024, 1, 1), date(2024, 12, 31))
PLAN = PlanYears((2024,))


def made(phrase: str, plan: PlanYears = PLAN) -> tuple[Occurrence, ...]:
    return periods.occurrences(terms.read(phrase, plan), plan.whole)


@pytest.mark.parametrize(
    "phrase, ends",
    [
        ("июнь 2024 г.", "30.06"),
        ("до 5 мая", "05.05"),
        ("июнь 2024 г. сентябрь 2024 г.", "30.06 30.09"),
        ("ежеквартально", "31.03 30.06 30.09 31.12"),
        ("1 раз в полугодие", "30.06 31.12"),
        ("1 раз в год", "31.12"),
        ("ежемесячно с сентября по ноябрь", "30.09 31.10 30.11"),
        ("ежемесячно с 15 сентября по 10 ноября", "30.09 31.10 10.11"),
        ("до 25 числа каждого месяца", " ".join(f"25.{month:02}" for month in range(1, 13))),
        ("еженедельно в мае", "05.05 12.05 19.05 26.05 31.05"),
        ("постоянно", "31.12"),
        ("в течение года", "31.12"),
    ],
)
def test_a_phrase_makes_instances_that_end_on_these_days(phrase: str, ends: str) -> None:
    assert " ".join(f"{each.end:%d.%m}" for each in made(phrase) if each.end) == ends


def test_a_quarter_is_named_by_its_number_and_year() -> None:
    assert made("ежеквартально")[1] == Occurrence(
        "occurrence-quarter", {"quarter": 2, "year": 2024}, date(2024, 4, 1), date(2024, 6, 30)
    )


def test_a_yearly_term_makes_one_instance_for_each_year() -> None:
    assert [each.label_args for each in made("1 раз в год", PlanYears((2023, 2024)))] == [
        {"year": 2023},
        {"year": 2024},
    ]


@pytest.mark.parametrize("phrase", ["по графику", "после окончания смены", ""])
def test_what_a_human_must_set_is_one_instance_without_dates(phrase: str) -> None:
    assert made(phrase) == (Occurrence("occurrence-whole"),)


def test_a_recurrence_without_any_period_is_one_instance_without_dates() -> None:
    assert made("ежемесячно", PlanYears()) == (Occurrence("occurrence-whole"),)


def test_weeks_of_many_years_are_not_made_one_by_one() -> None:
    long = PlanYears((2024, 2025, 2026))
    assert made("еженедельно", long) == (Occurrence("occurrence-whole", {}, date(2024, 1, 1), date(2026, 12, 31)),)


@given(
    st.sampled_from(["ежемесячно", "ежеквартально", "1 раз в полугодие", "1 раз в год", "еженедельно"]),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.integers(0, 700),
)
def test_instances_fill_the_period_without_gaps(phrase: str, start: date, days: int) -> None:
    period = (start, start + timedelta(days=days))
    found = periods.occurrences(terms.read(phrase), period)
    assert (found[0].start, found[-1].end) == period
    assert all(later.start == earlier.end + timedelta(days=1) for earlier, later in pairwise(found) if earlier.end)
