"""The post office of the scheduler's tests."""

import pytest

from tests.scheduler.post_office import PostOffice
from tests.world import World


@pytest.fixture
def office(world: World) -> PostOffice:
    """Ticks and deliveries by hand."""
    return PostOffice(world)
