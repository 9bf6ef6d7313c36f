"""Criteria as they are typed: titles, hints, scales and weights that make sense, and ready sets that do."""

from typing import Any

import pytest

from models.refusal import Refusal
from models.rules import criteria


@pytest.mark.parametrize("words, scale", [("10", 10), (" 150 ", 150), ("1", 1), ("1000", 1000)])
def test_a_scale_is_a_whole_number_of_points(words: str, scale: int) -> None:
    assert criteria.scale(words) == scale


@pytest.mark.parametrize("words, weight", [("2", 2.0), ("0,5", 0.5), ("1.25", 1.25), ("100", 100.0)])
def test_a_weight_may_be_a_fraction(words: str, weight: float) -> None:
    assert criteria.weight(words) == weight


@pytest.mark.parametrize(
    "read, words, key",
    [
        (criteria.scale, "0", "refusal-criterion-scale"),
        (criteria.scale, "1001", "refusal-criterion-scale"),
        (criteria.scale, "5,5", "refusal-criterion-scale"),
        (criteria.scale, "٣", "refusal-criterion-scale"),
        (criteria.weight, "0", "refusal-criterion-weight"),
        (criteria.weight, "100,01", "refusal-criterion-weight"),
        (criteria.weight, "-1", "refusal-criterion-weight"),
        (criteria.weight, "nan", "refusal-criterion-weight"),
        (criteria.title, "  ", "refusal-criterion-title"),
        (criteria.title, "ш" * 201, "refusal-criterion-title"),
        (criteria.hint, "ш" * 501, "refusal-criterion-hint"),
    ],
)
def test_what_is_none_is_refused(read: Any, words: str, key: str) -> None:
    with pytest.raises(Refusal) as no:
        read(words)
    assert no.value.key == key


def test_a_dash_takes_the_hint_away() -> None:
    assert [criteria.hint(words) for words in ("-", " – ", "За идею")] == ["", "", "За идею"]


def test_ready_sets_come_to_the_sums_contests_know() -> None:
    assert {name: sum(one.scale for one in ready) for name, ready in criteria.SETS.items()} == {
        "press": 30,
        "video": 35,
        "big": 400,
    }
