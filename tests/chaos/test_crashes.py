"""Killed again and again while updates come in and letters go out, the bot loses nothing and does nothing twice."""

import pytest

from tests.chaos.ordeal import Ordeal


@pytest.mark.slow
@pytest.mark.parametrize("way, seed", [("polling", 7), ("webhook", 8)])
async def test_killed_at_random_moments_every_update_has_one_effect_and_every_letter_arrives(
    database_url: str, way: str, seed: int
) -> None:
    ordeal = Ordeal(seed, way, rate=60, seconds=2.5, letters=20, kills=3)
    history = await ordeal.run(database_url)
    assert history.broken(in_order=way == "polling") == [], history.told()
