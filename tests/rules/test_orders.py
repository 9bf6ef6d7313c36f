"""Orders as people name them: the number and the day in either order; half of one is refused."""

from datetime import date

import pytest

from models.refusal import Refusal
from models.rules import orders

TODAY = date(2025, 9, 1)
DAY = date(2024, 6, 13)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("№ 784 от 13.06.2024", "784"),
        ("784 от 13 июня 2024 г.", "784"),
        ("приказ № 784-п от 13.06.24", "784-п"),
        ("от 13 июня 2024 года № 01-05/784", "01-05/784"),
        ("Приказ от 13.06.2024 N 784", "784"),
        ("13.06.2024 №784", "784"),
        ("No. 784 of 13 June 2024", "784"),
    ],
)
def test_the_number_and_the_day_are_understood(words: str, number: str) -> None:
    assert orders.read(words, TODAY) == (number, DAY)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("784", "refusal-order-words"),
        ("13.06.2024", "refusal-order-words"),
        ("№ 784 от 13 июня", "refusal-order-words"),
        ("№ 784 от 31.02.2024", "refusal-date-none"),
        ("№ 784 от какого-то дня 2024", "refusal-date-unread"),
        ("приказ", "refusal-order-words"),
        (f"№ {'7' * 61} от 13.06.2024", "refusal-order-words"),
    ],
)
def test_half_of_an_order_is_refused(words: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        orders.read(words, TODAY)
    assert refused.value.key == key
