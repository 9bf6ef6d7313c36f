"""Links into the bot: what is taken for one, and the addresses that are given out."""

import pytest

from bot.telegram.links import TOLD, Links


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/start c_Ab-9_x", ("c", "Ab-9_x")),
        ("/start  jury_abc ", ("jury", "abc")),
        ("/start", None),
        ("/start c_", None),
        ("/start abc", None),
        ("/start c_a b", None),
        ("/start c_ы", None),
        (f"/start c_{'a' * 51}", None),
        ("c_abc", None),
    ],
)
def test_a_link_is_a_prefix_and_a_token(said: str, told: tuple[str, str] | None) -> None:
    found = TOLD.fullmatch(said)
    assert (found.groups() if found else None) == told


def test_an_address_holds_the_name_of_the_bot() -> None:
    assert Links("plan_bot").to("c", "Ab-9_x") == "https://t.me/plan_bot?start=c_Ab-9_x"


def test_a_bot_whose_name_is_not_known_has_no_address() -> None:
    assert Links().to("c", "Ab-9_x") == ""
