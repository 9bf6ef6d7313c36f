"""Killed while results are given out and the chosen go on, the bot does either as a whole and tells everybody once."""

import pytest

from tests.chaos.releasing import Releasing


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 6])
async def test_results_are_out_for_all_or_for_nobody_and_everybody_hears_once(database_url: str, seed: int) -> None:
    fate = await Releasing(seed).run(database_url)
    assert fate.broken() == [], fate.told()
