"""Numbers to reach, found in a result."""

import pytest

from models.rules import targets
from models.rules.targets import Target


@pytest.mark.parametrize(
    "result, target",
    [
        ("Получено не менее 34 заявок", Target(">=", 34, "заявок")),
        ("Обучение прошло не менее 34 человек", Target(">=", 34, "человек")),
        ("Проведено не менее 1 дискуссии/круглого стола", Target(">=", 1, "дискуссии/круглого стола")),
        ("охвачено не менее 80 % педагогов", Target(">=", 80, "%")),
        ("не менее 12 600 участников", Target(">=", 12600, "участников")),
        ("Интенсивы проведены в 3 ПОО", Target("=", 3, "ПОО")),
        ("Созданы медиацентры в 34 ПОО", Target("=", 34, "ПОО")),
        ("Обучено 120 педагогов", Target("=", 120, "педагогов")),
    ],
)
def test_a_number_to_reach_is_found(result: str, target: Target) -> None:
    assert targets.find(result) == (target,)


@pytest.mark.parametrize(
    "result",
    [
        "Приказ № 34 от 5 мая 2024 года",
        "до 15 июня",
        "учащиеся 9 классов",
        "не более 10 ошибок",
        "Разработана программа",
        "2 раза",
    ],
)
def test_other_numbers_are_no_targets(result: str) -> None:
    assert targets.find(result) == ()
