"""The ticks: at once, after a jump, and on after a failure."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from models.tables import Incoming, Letter, LetterKind, Mishap, Role
from scheduler.clock import Ticks
from tests.scheduler.post_office import at
from tests.world import MORNING, ZONE, World


class Bell:
    """Counts how often the postman was rung for."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1

    async def rung(self, times: int) -> None:
        """Wait for so many rings."""
        async with asyncio.timeout(5):
            while self.times < times:
                await asyncio.sleep(0.01)


@pytest.fixture
def bell() -> Bell:
    """The postman's bell."""
    return Bell()


@asynccontextmanager
async def ticking(world: World, bell: Bell) -> AsyncIterator[Ticks]:
    """Ticks that run inside the block."""
    ticks = Ticks(world.database, world.clock, ZONE, bell)
    async with asyncio.TaskGroup() as group:
        work = group.create_task(ticks.run())
        yield ticks
        work.cancel()


async def test_the_first_tick_comes_at_once_and_makes_up_for_what_was_missed(world: World, bell: Bell) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=date(2024, 6, 30))
    world.clock.set(at("2024-06-27T15:00"))
    async with ticking(world, bell):
        await bell.rung(1)
    assert [letter.kind for letter in await world.all(Letter)] == [LetterKind.REMINDER]


async def test_a_jump_of_the_clock_is_followed_at_once_forward_and_back(world: World, bell: Bell) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=date(2024, 6, 30))
    async with ticking(world, bell) as ticks:
        await bell.rung(1)
        for number, moment in enumerate(("2024-06-27T10:30", "2024-06-26T10:30", "2024-07-02T10:30"), 2):
            world.clock.set(at(moment))
            ticks.ring()
            await bell.rung(number)
    kinds = [letter.kind for letter in await world.all(Letter)]
    assert kinds.count(LetterKind.OVERDUE) == 1
    assert kinds.count(LetterKind.REMINDER) == 2


async def test_old_numbers_of_updates_are_forgotten(world: World, bell: Bell) -> None:
    for number, age in enumerate((1, 50)):
        received = MORNING - timedelta(hours=age)
        await world.add(Incoming(update_id=number, payload=None, received_at=received, handled_at=received))
    async with ticking(world, bell):
        await bell.rung(1)
    assert [known.update_id for known in await world.all(Incoming)] == [0]


async def test_a_tick_that_fails_is_told_to_the_admins_and_the_next_goes_on(world: World, bell: Bell) -> None:
    await world.staff(Role.ADMIN)
    async with world.database.writing() as session:
        await session.execute(text("ALTER TABLE occurrences RENAME TO elsewhere"))
        await session.execute(text("ALTER TABLE assignments RENAME TO nowhere"))
    await world.organisation()
    world.clock.set(at("2024-06-24T09:00"))
    async with ticking(world, bell):
        await bell.rung(1)
    assert len(await world.all(Mishap)) == 1
    kinds = {letter.kind for letter in await world.all(Letter)}
    assert kinds == {LetterKind.MISHAP, LetterKind.SUMMARY}
