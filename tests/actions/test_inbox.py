"""The inbox: known updates are left alone, each is taken once and in order, and nothing is looked for row by row."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, text

from models.actions import inbox
from models.actions.inbox import Taken, Turn, Written
from models.database import Database
from models.tables import Incoming
from tests.world import MORNING, World

ANNA, BORIS = 1, 2
MANY = 20_000


async def receive(world: World, *numbers: int, account: int = ANNA) -> None:
    async with world.database.writing() as session:
        await inbox.receive(session, [Written(number, account, f"{number}") for number in numbers], MORNING)


async def take(world: World, number: int) -> Taken:
    async with world.database.writing() as session:
        return (await inbox.take(session, number, MORNING)).taken


async def test_an_update_is_taken_once_whatever_comes_again(world: World) -> None:
    await receive(world, 5)
    assert await take(world, 5) is Taken.MINE
    await receive(world, 5)
    assert await take(world, 5) is Taken.DONE
    assert await take(world, 6) is Taken.DONE
    assert [(row.update_id, row.payload) for row in await world.all(Incoming)] == [(5, None)]


async def test_whoever_takes_an_update_learns_when_it_came(world: World) -> None:
    await receive(world, 5)
    async with world.database.writing() as session:
        assert await inbox.take(session, 5, MORNING + timedelta(minutes=3)) == Turn(Taken.MINE, MORNING)


async def test_one_waits_for_the_earlier_ones_of_the_same_person_only(world: World) -> None:
    await receive(world, 5, 7)
    await receive(world, 6, account=BORIS)
    assert [await take(world, number) for number in (7, 6, 5, 7)] == [Taken.LATER, Taken.MINE, Taken.MINE, Taken.MINE]


async def test_what_comes_late_is_handled_late(world: World) -> None:
    await receive(world, 7)
    assert await take(world, 7) is Taken.MINE
    await receive(world, 5)
    assert await take(world, 5) is Taken.MINE


async def test_what_another_process_is_at_is_left_to_it_and_is_free_again_when_it_dies(
    world: World, database_url: str
) -> None:
    if world.database.is_sqlite:
        pytest.skip("SQLite has one writer: everybody waits anyway")
    await receive(world, 5, 6)
    other = Database(database_url)
    async with other.reading() as session:  # it ends in a rollback, as a death does
        assert (await inbox.take(session, 5, MORNING)).taken is Taken.MINE
        await receive(world, 4)
        assert [await take(world, number) for number in (4, 5, 6)] == [Taken.LATER] * 3
    await other.close()
    assert [await take(world, number) for number in (4, 5, 6)] == [Taken.MINE] * 3


async def test_what_nobody_can_read_is_taken_out_and_holds_nobody_up(world: World) -> None:
    await receive(world, 5, 6)
    async with world.database.writing() as session:
        assert await inbox.read(session, [6, 5, 9]) == [(5, "5"), (6, "6")]
        await inbox.give_up(session, 5, MORNING)
        assert await inbox.waiting(session) == [6]
    assert await take(world, 6) is Taken.MINE


async def test_old_numbers_are_forgotten_little_by_little(world: World) -> None:
    await receive(world, 1, 2, 3, 4)
    for number in (1, 2, 3):
        await take(world, number)
    gone = []
    for moment in (MORNING, MORNING + timedelta(days=3), MORNING + timedelta(days=3)):
        async with world.database.writing() as session:
            gone.append(await inbox.forget_old(session, moment, at_once=2))
    assert gone == [True, False, True]
    assert [row.update_id for row in await world.all(Incoming)] == [4]


async def test_a_large_inbox_is_never_read_from_end_to_end(world: World) -> None:
    rows = [
        {"update_id": number, "account": number % 50, "received_at": MORNING, "handled_at": MORNING}
        for number in range(MANY)
    ]
    async with world.database.writing() as session:
        await session.execute(insert(Incoming), rows)
    await receive(world, MANY, MANY + 1)
    async with world.database.engine.begin() as connection:
        await connection.execute(text("ANALYZE"))
    seen: list[tuple[str, Any]] = []
    engine = world.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *given: seen.append((given[2], given[3])))
    async with world.database.writing() as session:
        await inbox.waiting(session)
        await inbox.read(session, [MANY])
        await inbox.take(session, MANY, MORNING)
        await inbox.take(session, MANY + 1, MORNING)
        await inbox.forget_old(session, MORNING)
    asked = [one for one in seen if "inbox" in one[0]]
    assert len(asked) == 5
    assert [statement for statement, given in asked if await scans(world, statement, given)] == []


async def scans(world: World, statement: str, given: Any) -> bool:
    """Does the statement's plan go through the whole table?"""
    explain = "EXPLAIN QUERY PLAN" if world.database.is_sqlite else "EXPLAIN"
    async with world.database.engine.connect() as connection:
        plan = (await connection.exec_driver_sql(f"{explain} {statement}", given)).all()
    return re.search(r"SCAN inbox(?! USING)|Seq Scan on inbox", str(plan)) is not None
