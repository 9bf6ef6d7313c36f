"""Whom a name in a list of jurors means: nobody is guessed."""

import pytest

from models.rules.jury_lists import Names

JURY = Names([(1, "Новиков Павел"), (2, "Лодыгина Вера Ильинична"), (3, "Новиков Пётр"), (4, "Соколова-Минина Анна")])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Новиков Павел", [1]),
        ("павел  НОВИКОВ", [1]),
        ("Новиков Петр", [3]),
        ("Лодыгина В. И.", [2]),
        ("В.И. Лодыгина", [2]),
        ("Лодыгина", [2]),
        ("Соколова-Минина А.", [4]),
        ("Новиков П.", [1, 3]),
        ("Новиков", [1, 3]),
        ("Новикова Павел", []),
        ("П.", []),
        ("Лодыгина Вера Петровна", []),
        ("=HYPERLINK(\"x\")", []),
        ("", []),
    ],
)  # fmt: skip
def test_words_come_in_any_order_and_a_first_name_may_be_an_initial(written: str, meant: list[int]) -> None:
    assert JURY.meant(written) == meant


def test_a_whole_name_is_told_from_a_longer_one() -> None:
    assert Names([(1, "Вера Лодыгина"), (2, "Вера Лодыгина Ильинична")]).meant("Лодыгина Вера") == [1]


def test_two_of_one_name_are_not_told_apart() -> None:
    assert Names([(1, "Вера Лодыгина"), (2, "Лодыгина Вера")]).meant("Лодыгина Вера") == [1, 2]
