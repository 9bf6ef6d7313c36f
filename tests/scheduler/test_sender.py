"""One sender a token: what must not come twice, who takes over, and how the next letter is found."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from models.actions import delivery, leases, mishaps
from models.queries.next_letter import following
from models.tables import (
    Lease,
    Letter,
    LetterKind,
    LetterState,
    Priority,
    Role,
)
from scheduler import lease
from scheduler.delivery import Postman
from tests.scheduler.post_office import PostOffice
from tests.scheduler.sorting import NOON, Sorting
from tests.world import ZONE

# ─── not twice


async def mishap(sorting: Sorting) -> None:
    """Something breaks, and the one admin is to hear of it: such a letter must not come twice."""
    admin = await sorting.world.staff(Role.ADMIN)
    await sorting.telegram.person(admin.name, id=admin.account, started=True)
    async with sorting.world.database.writing() as session:
        await mishaps.note(session, ValueError(), NOON)


async def test_of_a_broken_line_nobody_knows_and_what_must_not_come_twice_is_not_repeated(sorting: Sorting) -> None:
    await mishap(sorting)
    await sorting.telegram.rules(faults=[{"method": "sendMessage", "kind": "drop-after", "times": 1}])
    async with sorting.postman() as postman:
        await sorting.until(LetterState.UNCERTAIN, LetterState.WAITING)
        postman.ring()
        await sorting.until(LetterState.UNCERTAIN, LetterState.SENT)
    first, second = [str(call["text"]) for call in await sorting.sent()]
    assert first.startswith("<b>Сбой ")
    assert second.startswith("<b>1 письмо могло не дойти.</b>\n• Ольга Перминова: о сбое, 27 июня, 12:00 МСК")


async def test_other_letters_are_repeated_after_a_broken_line(sorting: Sorting) -> None:
    await sorting.write(await sorting.student())
    await sorting.telegram.rules(faults=[{"method": "sendMessage", "kind": "drop-after", "times": 1}])
    async with sorting.postman() as postman:
        await sorting.tried()
        sorting.world.clock.set(NOON + timedelta(seconds=10))
        postman.ring()
        await sorting.until(LetterState.SENT)
    assert len(await sorting.sent()) == 2


@pytest.mark.parametrize("tried", [True, False])
async def test_after_a_death_only_what_was_about_to_be_sent_is_uncertain_and_the_admins_hear_of_it_once(
    sorting: Sorting, office: PostOffice, tried: bool
) -> None:
    await mishap(sorting)
    dead = await office.claim(NOON)
    assert dead is not None
    assert dead.once
    async with sorting.world.database.writing() as session:
        if tried:
            assert await delivery.intend(session, dead, NOON)
    for fence in (1, 2):
        async with sorting.world.database.writing() as session:
            await delivery.take_over(session, fence, NOON)
            assert not await delivery.intend(session, dead, NOON)
    expected = [(LetterKind.MISHAP, LetterState.WAITING)]
    if tried:
        expected = [(LetterKind.MISHAP, LetterState.UNCERTAIN), (LetterKind.UNCERTAIN, LetterState.WAITING)]
    assert [(letter.kind, letter.state) for letter in await sorting.world.all(Letter)] == expected


# ─── one sender a token


async def test_two_postmen_of_one_token_send_each_letter_once_and_the_second_goes_on_at_once(sorting: Sorting) -> None:
    people = [await sorting.student(f"Илья {number}") for number in range(6)]
    async with sorting.postman():
        for person in people[:3]:
            await sorting.write(person)
        await sorting.until(*[LetterState.SENT] * 3)
        (before,) = await sorting.world.all(Lease)
        async with asyncio.TaskGroup() as group:
            second = Postman(sorting.bot, sorting.world.database, sorting.world.clock, ZONE, lasts=2.0)
            work = group.create_task(second.run())
            for person in people[3:]:
                await sorting.write(person)
            await sorting.until(*[LetterState.SENT] * 6)
            work.cancel()
    (after,) = await sorting.world.all(Lease)
    assert (after.fence, after.until >= before.until, after.holder) == (before.fence, True, "")
    async with sorting.postman() as postman:
        await sorting.write(people[0], occasion="again")
        postman.ring()
        await sorting.until(*[LetterState.SENT] * 7)
    assert [letter.fence for letter in await sorting.world.all(Letter)] == [before.fence] * 6 + [before.fence + 1]
    assert len(await sorting.sent()) == 7


async def test_a_holder_that_does_not_renew_is_replaced(sorting: Sorting) -> None:
    name = lease.sender(sorting.bot.id)
    async with sorting.world.database.writing() as session:
        dead = await leases.take(session, name, "dead", NOON + timedelta(days=9))
        assert await leases.take(session, name, "late", NOON) is None
    await sorting.write(await sorting.student())
    begun = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as group:
        postman = Postman(sorting.bot, sorting.world.database, sorting.world.clock, ZONE, lasts=1.0)
        work = group.create_task(postman.run())
        await sorting.until(LetterState.SENT)
        work.cancel()
    assert asyncio.get_running_loop().time() - begun >= 1.0
    async with sorting.world.database.writing() as session:
        assert dead is not None
        assert not await leases.renew(session, name, dead, NOON)
        with pytest.raises(leases.Lost):
            await leases.check(session, name, dead)


async def test_a_jump_of_the_products_clock_moves_no_lease_and_repeats_no_letter(sorting: Sorting) -> None:
    person = await sorting.student()
    await sorting.telegram.rules(latency=0.4)
    async with sorting.postman() as postman:
        await sorting.write(person)
        postman.ring()
        await sorting.until(LetterState.CLAIMED)
        for days in (1, -1):
            sorting.world.clock.set(NOON + timedelta(days=days))
            postman.ring()
            await asyncio.sleep(0.1)
        await sorting.until(LetterState.SENT)
    assert len(await sorting.sent()) == 1
    assert [one.fence for one in await sorting.world.all(Lease)] == [1]


# ─── by index


async def test_claiming_among_many_letters_reads_no_table_through(sorting: Sorting) -> None:
    person = await sorting.student()
    async with sorting.world.database.writing() as session:
        rows = [
            {"person_id": person.id, "kind": LetterKind.ROLES_CHANGED, "subject_id": 0, "occasion": str(number)}
            | {"not_before": NOON + timedelta(days=number % 3 - 1), "created_at": NOON, "priority": number % 2 * 4 + 5}
            for number in range(20_000)
        ]
        await session.execute(insert(Letter), rows)
    assert await plan_of_a_claim(sorting) == ([], len(Priority))
    async with sorting.world.database.engine.begin() as connection:
        await connection.exec_driver_sql("ANALYZE letters")
    assert await plan_of_a_claim(sorting) == ([], len(Priority))


async def plan_of_a_claim(sorting: Sorting) -> tuple[list[str], int]:
    """Where a claim walks letters by more than it needs, and how many short looks into the index it takes."""
    values = {"now": NOON, "busy": [1, 2]}
    async with sorting.world.database.reading() as session:
        engine = (await session.connection()).sync_engine
        words = str(following(3).params(values).compile(engine, compile_kwargs={"literal_binds": True}))
        explain = "EXPLAIN QUERY PLAN " if sorting.world.database.is_sqlite else "EXPLAIN "
        plan = [str(row) for row in await session.execute(text(explain + words))]
    whole = ("SCAN letters", "Seq Scan on letters", "(state=?)")
    looks = sum("ix_letters_state_priority_not_before_id" in line for line in plan)
    return [line for line in plan if any(sign in line for sign in whole)], looks
