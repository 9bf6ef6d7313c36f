"""Killed while an announcement goes, is paused, corrected and taken back, the bot leaves nobody out."""

import pytest

from tests.chaos.broadcast import Broadcast


@pytest.mark.slow
async def test_killed_at_random_moments_everybody_gets_it_and_the_card_tells_the_truth(database_url: str) -> None:
    toll = await Broadcast(seed=5, people=60, kills=2).run(database_url)
    assert toll.broken() == [], toll.told()
