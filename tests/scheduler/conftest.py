"""The post office of the scheduler's tests."""

import pytest

from models.database import Database
from tests.scheduler.post_office import PostOffice
from tests.world import World


@pytest.fixture
async def world(database: Database) -> World:
    """An empty world whose people want reminders and summaries."""
    world = World(database)
    world.reminding = True
    return world


@pytest.fixture
def office(world: World) -> PostOffice:
    """Ticks and deliveries by hand."""
    return PostOffice(world)
