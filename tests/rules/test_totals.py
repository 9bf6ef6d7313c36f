"""From points to places: tables made by hand, and what holds for any points at all."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as some

from models.rules import totals
from models.rules.totals import Worth
from models.tables import Award, Contest, Criterion, Formula


def criterion(number: int, scale: int = 10, weight: float = 1.0, *, required: bool = True) -> Criterion:
    return Criterion(id=number, scale=scale, weight=weight, required=required)


def contest(formula: Formula = Formula.MEAN, minimum: int = 1, spread: int = 40) -> Contest:
    return Contest(formula=formula, minimum=minimum, spread=spread)


def sheets(*points: float, of: float = 30.0) -> list[Worth]:
    return [Worth(one, of) for one in points]


IDEA, CRAFT, SOUND = criterion(1), criterion(2, 5, 2.0), criterion(3, 50, 0.2, required=False)
ALL = (IDEA, CRAFT, SOUND)


def test_points_are_multiplied_by_weights_and_added_up() -> None:
    assert totals.most(ALL) == 30.0
    assert totals.worth({1: 8, 2: 4, 3: 45}, ALL) == Worth(8 + 8 + 9, 30.0)
    assert totals.of_sheet(totals.worth({1: 8, 2: 4, 3: 45}, ALL), 30.0) == 25.0


def test_an_optional_criterion_left_out_is_neither_a_zero_nor_full_marks() -> None:
    left_out = totals.worth({1: 8, 2: 4}, ALL)
    assert left_out == Worth(16.0, 20.0)
    assert [totals.of_sheet(one, 30.0) for one in (left_out, totals.worth({1: 8, 2: 4, 3: 0}, ALL))] == [24.0, 16.0]


def test_a_zero_is_a_score_and_nothing_is_none() -> None:
    assert [totals.of_sheet(one, 30.0) for one in (Worth(0.0, 30.0), Worth())] == [0.0, None]
    assert totals.of_entry(sheets(0, 30), 30.0, contest()).value == 15.0
    assert totals.of_entry([Worth(30.0, 30.0), Worth()], 30.0, contest()).value == 30.0


@pytest.mark.parametrize(
    "points, mean, middle, trimmed",
    [
        ((20,), 20.0, 20.0, 20.0),
        ((20, 25), 22.5, 22.5, 22.5),
        ((10, 26, 27), 21.0, 26.0, 26.0),
        ((10, 24, 25, 30), 22.25, 24.5, 24.5),
        ((0, 20, 21, 22, 30), 18.6, 21.0, 21.0),
        ((25, 25, 26), 25.33, 25.0, 25.0),
    ],
)
def test_three_formulas_by_hand(points: tuple[float, ...], mean: float, middle: float, trimmed: float) -> None:
    found = [totals.of_entry(sheets(*points), 30.0, contest(formula)).value for formula in Formula]
    assert found == [mean, middle, trimmed]


def test_below_the_minimum_of_scores_there_is_no_total_and_no_place() -> None:
    found = [totals.of_entry(sheets(*[20] * number), 30.0, contest(minimum=2)) for number in range(4)]
    assert [(one.value, one.given, one.few) for one in found] == [
        (None, 0, True),
        (None, 1, True),
        (20.0, 2, False),
        (20.0, 3, False),
    ]
    assert totals.places({1: 20.0, 2: None, 3: 25.0}) == {3: 1, 1: 2}


@pytest.mark.parametrize("farthest, apart, wide", [(18.0, 40.0, False), (17.9, 40.33, True), (30.0, 0.0, False)])
def test_jurors_farther_apart_than_the_contest_allows_are_pointed_out(
    farthest: float, apart: float, *, wide: bool
) -> None:
    found = totals.of_entry(sheets(30, farthest), 30.0, contest(spread=40))
    assert (found.apart, found.wide) == (apart, wide)


def test_a_spread_of_the_whole_scale_is_never_exceeded() -> None:
    assert not totals.of_entry(sheets(0, 30), 30.0, contest(spread=totals.NEVER)).wide


def test_equal_totals_share_a_place_and_the_next_ones_stay_empty() -> None:
    assert totals.places({7: 20.0, 3: 28.0, 5: 28.0, 9: 11.0, 4: 20.0}) == {3: 1, 5: 1, 7: 3, 4: 3, 9: 5}
    assert totals.places({}) == {}


def test_what_looks_equal_is_equal() -> None:
    third = totals.of_entry([Worth(0.1 + 0.2, 1.0)], 30.0, contest()).value
    assert third == totals.of_entry([Worth(0.3, 1.0)], 30.0, contest()).value == 9.0
    assert [totals.hundredths(one) for one in (1.005, 2.675, 1.0049)] == [1.01, 2.68, 1.0]


def test_the_first_three_places_are_awarded() -> None:
    assert [totals.award(place) for place in (1, 2, 3, 4, None)] == [
        Award.WINNER,
        Award.PRIZE,
        Award.PRIZE,
        Award.PARTICIPANT,
        Award.PARTICIPANT,
    ]


def test_a_sheet_is_whole_when_nothing_required_is_missing() -> None:
    assert [one.id for one in totals.missing({1: 5}, ALL)] == [2]
    assert totals.missing({1: 0, 2: 0}, ALL) == []
    optional = [criterion(1, required=False), criterion(2, required=False)]
    assert [one.id for one in totals.missing({}, optional)] == [1]
    assert totals.missing({2: 3}, optional) == []


def test_a_criterion_of_another_nomination_does_not_count() -> None:
    here, there = criterion(4), criterion(5)
    here.nomination_id, there.nomination_id = 1, 2
    assert [one.id for one in totals.concerning([IDEA, here, there], 1)] == [1, 4]


POINTS = some.lists(some.integers(0, 30).map(float), min_size=1, max_size=9)


@given(POINTS, some.sampled_from(Formula))
def test_a_total_lies_between_the_lowest_and_the_highest_sheet(points: list[float], formula: Formula) -> None:
    found = totals.of_entry(sheets(*points), 30.0, contest(formula)).value
    assert found is not None
    assert min(points) <= found <= max(points)


@given(POINTS, some.sampled_from(Formula), some.randoms(use_true_random=False))
def test_the_order_of_the_jurors_changes_nothing(points: list[float], formula: Formula, random: object) -> None:
    shuffled = list(points)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = (totals.of_entry(sheets(*one), 30.0, contest(formula)) for one in (points, shuffled))
    assert first == second


@given(POINTS, some.integers(0, 8), some.sampled_from(Formula))
def test_a_better_sheet_never_makes_the_total_worse(points: list[float], which: int, formula: Formula) -> None:
    better = list(points)
    better[which % len(points)] = 30.0
    low, high = (totals.of_entry(sheets(*one), 30.0, contest(formula)).value or 0 for one in (points, better))
    assert high >= low


@given(some.dictionaries(some.integers(1, 50), some.none() | some.integers(0, 9).map(float), max_size=20))
def test_a_place_is_one_more_than_how_many_are_better(found: dict[int, float | None]) -> None:
    held = {number: value for number, value in found.items() if value is not None}
    assert totals.places(found) == {
        number: 1 + sum(other > value for other in held.values()) for number, value in held.items()
    }


@given(some.lists(some.tuples(some.integers(1, 50), some.integers(1, 30).map(lambda one: one / 10)), min_size=1))
def test_full_marks_are_the_whole_scale_and_nothing_is_more(criteria: list[tuple[int, float]]) -> None:
    made = [criterion(number, scale, weight) for number, (scale, weight) in enumerate(criteria)]
    scale = totals.most(made)
    full = totals.of_sheet(totals.worth({one.id: one.scale for one in made}, made), scale)
    half = totals.of_sheet(totals.worth({made[0].id: made[0].scale}, made), scale)
    assert full == half == totals.hundredths(scale)
    assert isclose(totals.hundredths(scale), scale, abs_tol=0.01)
