"""Late codes: how they are typed, and whom they let in."""

from datetime import timedelta

import pytest

from models.refusal import Refusal
from models.rules import late_codes
from models.tables import LateCode
from tests.world import MORNING


@pytest.mark.parametrize("typed", ["AB2C3E", "ab2c3e", " ав2с3е ", "AB2-C3E", "аB2 С3e"])
def test_a_code_is_the_same_in_small_letters_in_cyrillic_and_with_dashes(typed: str) -> None:
    assert late_codes.folded(typed) == "AB2C3E"


def test_a_new_code_reads_back_as_itself_and_is_another_one_each_time() -> None:
    codes = {late_codes.new() for _ in range(200)}
    assert {late_codes.folded(code.lower()) for code in codes} == codes
    assert len(codes) == 200


def code(uses: int = 0) -> LateCode:
    return LateCode(code="AB2C3E", uses=uses, most=2, until=MORNING, expires_at=MORNING)


def test_a_code_lets_in_until_its_last_second_and_as_often_as_it_is_for() -> None:
    assert late_codes.require_usable(code(1), MORNING).uses == 1
    for one, now, key in (
        (None, MORNING, "refusal-code-wrong"),
        (code(), MORNING + timedelta(seconds=1), "refusal-code-expired"),
        (code(2), MORNING, "refusal-code-used"),
    ):
        with pytest.raises(Refusal) as refusal:
            late_codes.require_usable(one, now)
        assert refusal.value.key == key
