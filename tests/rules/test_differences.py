"""What is different between two versions of an entry."""

from typing import Any

from models.rules.differences import Change, Differences, between


def sent(
    *answers: tuple[int, str, dict[str, Any]], team: tuple[tuple[int, str], ...] = ((1, "Анна"),)
) -> dict[str, Any]:
    return {
        "answers": [
            {"field": number, "title": f"Поле {number}", "kind": kind, "value": value}
            for number, kind, value in answers
        ],
        "team": [
            {"person": number, "name": name, "head": place == 0, "state": "confirmed"}
            for place, (number, name) in enumerate(team)
        ],
    }


OLD, NEW = {"text": "Было"}, {"text": "Стало"}


def test_the_same_sent_again_differs_in_nothing() -> None:
    assert between(sent((1, "text", OLD)), sent((1, "text", OLD))) == Differences([], [], [])
    assert not between(sent((1, "text", OLD)), sent((1, "text", OLD)))


def test_a_changed_an_added_and_a_removed_answer_are_told_apart() -> None:
    old = sent((1, "text", OLD), (2, "number", {"number": 3}))
    new = sent((1, "text", NEW), (3, "link", {"link": "https://vk.com/1"}))
    assert between(old, new).changes == [
        Change("Поле 1", "text", OLD, NEW),
        Change("Поле 3", "link", None, {"link": "https://vk.com/1"}),
        Change("Поле 2", "number", {"number": 3}, None),
    ]


def test_a_photo_sent_again_is_the_same_photo_under_another_name() -> None:
    old = {"files": [{"file": "a1", "unique": "a"}, {"file": "b1", "unique": "b"}]}
    same = {"files": [{"file": "b2", "unique": "b"}, {"file": "a2", "unique": "a"}]}
    other = {"files": [{"file": "a1", "unique": "a"}, {"file": "c1", "unique": "c"}]}
    assert between(sent((1, "photo", old)), sent((1, "photo", same))).changes == []
    assert between(sent((1, "photo", old)), sent((1, "photo", other))).changes == [
        Change("Поле 1", "photo", old, other)
    ]


def test_who_came_to_the_team_and_who_left_is_told_by_person_and_not_by_name() -> None:
    old, new = sent(team=((1, "Анна"), (2, "Илья"))), sent(team=((1, "Анна К."), (3, "Илья")))
    assert between(old, new) == Differences([], ["Илья"], ["Илья"])
