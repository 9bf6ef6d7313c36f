"""Several messages claimed at once: each to somebody else, in their order, and what they ask alike asked once."""

import asyncio
from collections import Counter

import pytest
from sqlalchemy import update

from models.actions import announcements, delivery, sending
from models.actions.announcements import Offer
from models.actions.delivery import Parcel
from models.rules.ready_audiences import Ready, ready
from models.tables import Letter, LetterState, PartKind, Person
from tests.scheduler.sorting import NOON, Sorting
from tests.world import ZONE, World

MANY = 12


async def claim(world: World, most: int) -> list[Parcel]:
    """The next messages, at most so many."""
    async with world.database.writing() as session:
        return [*await delivery.claim(session, world.clock.now(), ZONE, fence=1, most=most)]


async def test_each_message_goes_to_somebody_else(sorting: Sorting) -> None:
    people = [await sorting.student(name) for name in ("Илья", "Анна")]
    for occasion in "аб":
        for person in people:
            await sorting.write(person, occasion=occasion)
    for _ in range(2):
        assert [one.to.id for one in await claim(sorting.world, 4)] == [one.id for one in people]
    assert await claim(sorting.world, 4) == []
    assert await sorting.states() == [LetterState.CLAIMED] * 4


async def test_no_more_are_taken_than_asked_for_and_the_most_urgent_first(sorting: Sorting) -> None:
    people = [await sorting.student(name) for name in ("Илья", "Анна", "Пётр", "Вера")]
    for person in people:
        await sorting.write(person)
    async with sorting.world.database.writing() as session:
        await session.execute(update(Letter).where(Letter.person_id == people[-1].id).values(priority=1))
    assert [one.to.id for one in await claim(sorting.world, 3)] == [people[3].id, people[0].id, people[1].id]


async def test_what_cannot_go_holds_up_nobody_beside_it(sorting: Sorting) -> None:
    gone, over, well = [await sorting.student(name) for name in ("Илья", "Анна", "Пётр")]
    for person in (gone, over, well):
        await sorting.write(person)
    async with sorting.world.database.writing() as session:
        await session.execute(update(Person).where(Person.id == gone.id).values(unreachable_since=NOON))
        await session.execute(update(Letter).where(Letter.person_id == over.id).values(expires_at=NOON))
    assert [one.to.id for one in await claim(sorting.world, 3)] == [well.id]
    assert await sorting.states() == [LetterState.UNREACHABLE, LetterState.DROPPED, LetterState.CLAIMED]


@pytest.mark.parametrize("most", [1, 3, 10])
async def test_an_announcement_is_asked_for_once_for_all_who_get_it_now(world: World, most: int) -> None:
    world.clock.set(NOON)
    for number in range(most):
        await world.member(await world.organisation(f"Колледж {number}"), name=f"Анна {number}")
    viewer = await world.viewer(await world.staff())
    async with world.database.writing() as session:
        row = (await announcements.add(session, viewer, 0, Offer(7, PartKind.TEXT, "Сбор"), NOON)).row
        row.audience = ready(Ready.HEADS).packed()
        await session.flush()
        await sending.send(session, viewer, row.id, most, NOON)
    with world.statements() as seen:
        assert len(await claim(world, most)) == most
    assert Counter(" ".join(one.split()[:2]) for one in seen)["UPDATE letters"] == 1
    assert len(seen) == 5  # the letters, their readers, the announcement, its messages, the claim


async def test_what_could_not_leave_for_a_second_is_looked_at_anew(sorting: Sorting) -> None:
    for number in range(5):
        await sorting.write(await sorting.student(f"Илья {number}"))
    await sorting.telegram.rules(latency=2.5)
    async with sorting.postman():
        await asyncio.sleep(1.2)  # two are on their way, and take long; the others are claimed
        async with sorting.world.database.writing() as session:
            late = update(Letter).where(Letter.state == LetterState.CLAIMED).values(expires_at=NOON)
            await session.execute(late)
        await sorting.until(*[LetterState.SENT] * 2, *[LetterState.DROPPED] * 3)


@pytest.mark.parametrize("poison", [0, 1, 2])
async def test_a_letter_that_cannot_be_claimed_holds_up_nothing_before_it(sorting: Sorting, poison: int) -> None:
    if not sorting.world.database.is_sqlite:
        pytest.skip("the trigger is in SQLite's words")
    for number in range(3):
        await sorting.write(await sorting.student(f"Илья {number}"))
    numbers = [one.id for one in await sorting.world.all(Letter)]
    async with sorting.world.database.engine.begin() as connection:
        await connection.exec_driver_sql(
            "CREATE TRIGGER poison BEFORE UPDATE ON letters "
            f"WHEN NEW.state = 'claimed' AND NEW.id = {numbers[poison]} BEGIN SELECT RAISE(ABORT, 'poison'); END"
        )
    async with sorting.postman():
        await sorting.until(*[LetterState.SENT] * poison, *[LetterState.WAITING] * (3 - poison))


async def test_a_postman_stopped_gives_back_all_that_he_held(sorting: Sorting) -> None:
    for number in range(MANY):
        await sorting.write(await sorting.student(f"Илья {number}"))
    for _ in range(2):
        before = len(await sorting.sent())
        async with sorting.postman(), asyncio.timeout(5):
            while len(await sorting.sent()) < before + 2:
                await asyncio.sleep(0.001)
        assert set(await sorting.states()) == {LetterState.WAITING, LetterState.SENT}
    async with sorting.postman():
        await sorting.until(*[LetterState.SENT] * MANY)
    assert len(await sorting.sent()) == MANY
