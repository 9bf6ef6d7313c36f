"""In a storm every letter arrives, and only what nobody has heard the end of arrives twice."""

import pytest

from models.database import Database
from tests.scheduler.storm import Storm


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3])
async def test_in_a_storm_every_letter_arrives_and_only_the_doubtful_repeat(database: Database, seed: int) -> None:
    storm = Storm(seed, people=30, letters=45, dropped=0.08, hung=0.0, bursts=1, waits=1)
    wreckage = await storm.blow(database)
    assert wreckage.broken() == [], wreckage.told()
    assert wreckage.ambiguous > 0
    assert wreckage.record.refused > 0
