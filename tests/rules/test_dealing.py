"""Entries are dealt evenly: as many jurors as wanted, nobody with much more, the same way each time."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from models.rules import dealing

ENTRIES = list(range(1, 41))


def may(jurors: int, entries: list[int] = ENTRIES) -> dict[int, set[int]]:
    return {juror: set(entries) for juror in range(1, jurors + 1)}


def test_forty_entries_to_three_of_five_jurors_are_twenty_four_for_each() -> None:
    dealt = dealing.deal(ENTRIES, may(5), 3)
    assert Counter(juror for _, juror in dealt) == dict.fromkeys(range(1, 6), 24)
    assert Counter(entry for entry, _ in dealt) == dict.fromkeys(ENTRIES, 3)


def test_the_same_jurors_do_not_always_sit_together() -> None:
    dealt = dealing.deal(ENTRIES, may(6), 2)
    pairs = {tuple(juror for one, juror in dealt if one == entry) for entry in ENTRIES}
    assert len(pairs) > 6


def test_whoever_may_not_judge_an_entry_is_passed_over() -> None:
    jurors = may(3) | {1: set(ENTRIES) - {7}}
    dealt = dealing.deal(ENTRIES, jurors, 2)
    assert [juror for entry, juror in dealt if entry == 7] == [2, 3]
    assert sorted(Counter(juror for _, juror in dealt).values()) == [26, 27, 27]


def test_fewer_jurors_than_wanted_are_all_of_them() -> None:
    assert dealing.deal([1, 2], {5: {1, 2}, 6: {2}}, 3) == [(1, 5), (2, 5), (2, 6)]
    assert dealing.deal([1, 2], {}, 3) == []


def test_dealing_again_adds_nothing_and_a_new_entry_goes_to_whoever_has_least() -> None:
    dealt = dealing.deal(ENTRIES, may(3), 2)
    assert dealing.deal(ENTRIES, may(3), 2, dealt) == []
    more = [*ENTRIES, 41, 42]
    added = dealing.deal(more, may(3, more), 2, dealt)
    assert [entry for entry, _ in added] == [41, 41, 42, 42]
    assert sorted(Counter(juror for _, juror in [*dealt, *added]).values()) == [28, 28, 28]


@given(some.integers(1, 60), some.integers(1, 9), some.integers(1, 9))
def test_where_everybody_may_judge_everything_nobody_has_more_than_one_more(
    entries: int, jurors: int, each: int
) -> None:
    numbers = list(range(entries))
    load = Counter(juror for _, juror in dealing.deal(numbers, may(jurors, numbers), each))
    assert sum(load.values()) == entries * min(each, jurors)
    assert max(load.values()) - min(load[juror] for juror in may(jurors, numbers)) <= 1


@given(some.dictionaries(some.integers(1, 6), some.frozensets(some.integers(1, 12))), some.integers(1, 4))
def test_nobody_gets_what_they_may_not_judge_and_nothing_twice(jurors: dict[int, frozenset[int]], each: int) -> None:
    numbers = list(range(1, 13))
    dealt = dealing.deal(numbers, jurors, each)
    assert len(dealt) == len(set(dealt))
    assert all(entry in jurors[juror] for entry, juror in dealt)
    held = Counter(entry for entry, _ in dealt)
    free = Counter(entry for mine in jurors.values() for entry in mine)
    assert {entry: held[entry] for entry in numbers} == {entry: min(each, free[entry]) for entry in numbers}
    assert dealing.deal(numbers, jurors, each) == dealt
