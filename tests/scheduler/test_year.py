"""Some months of the real plan with a few colleges: never two in a slot, never at night, never empty, never many."""

import itertools
from datetime import timedelta

from models.rules import quiet
from models.rules.workdays import RUSSIA
from tests.scheduler import year
from tests.world import ZONE, World

SLOT = timedelta(minutes=50)


async def test_the_real_plan_nags_nobody(world: World) -> None:
    lived = await year.live(world, colleges=4, people=14, days=28)
    assert len(lived.arrived) > 30
    for message in lived.arrived:
        assert not quiet.is_quiet(message.at, ZONE)
        assert message.screen.text.count("\n") >= 1
        if "Неделя" not in message.first_line and "опубликован" not in message.first_line:
            assert not RUSSIA.is_off(message.at.date())
    for person in lived.people:
        own = [message.at for message in lived.arrived if message.person_id == person and message.at > year.BEGINS]
        assert all(later - earlier >= SLOT for earlier, later in itertools.pairwise(own))
    assert max(most for _, _, most in lived.by_role().values()) <= 7
    assert {role for role, (_, weekly, _) in lived.by_role().items() if weekly > 3} == set()
