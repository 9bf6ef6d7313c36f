"""The postman against a local Telegram: what is lost, what repeats, what waits, and who is left alone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import insert, text, update

from bot.demo.local import LocalTelegram
from models.actions import delivery, leases, letters, mishaps, people
from models.tables import (
    Lease,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Mishap,
    Organisation,
    Person,
    Priority,
    Role,
)
from scheduler import lease
from scheduler.delivery import Postman
from tests.scheduler.post_office import PostOffice, at
from tests.world import MORNING, ZONE, World

NOON = at("2024-06-27T12:00")
NIGHT = at("2024-06-27T23:00")


class Sorting:
    """A postman at work, the phones he writes to, and the book he keeps."""

    def __init__(self, world: World, telegram: LocalTelegram, bot: Bot) -> None:
        self.world = world
        self.telegram = telegram
        self.bot = bot
        self.home: Organisation | None = None

    async def student(self, name: str = "Илья", *, started: bool = True) -> Person:
        """Somebody who was just confirmed, and is to hear of it."""
        self.home = self.home or await self.world.organisation()
        person = await self.world.member(self.home, Role.STUDENT, name)
        await self.telegram.person(name, id=person.account, started=started)
        return person

    async def write(self, person: Person, kind: LetterKind = LetterKind.ROLES_CHANGED, occasion: str = "") -> None:
        """Owe a letter."""
        async with self.world.database.writing() as session:
            await letters.write(session, [person.id], kind, person.id, self.world.clock.now(), occasion=occasion)

    @asynccontextmanager
    async def postman(self) -> AsyncIterator[Postman]:
        """A postman who works inside the block and is stopped at its end."""
        postman = Postman(self.bot, self.world.database, self.world.clock, ZONE)
        async with asyncio.TaskGroup() as group:
            work = group.create_task(postman.run())
            yield postman
            work.cancel()

    async def states(self) -> list[LetterState]:
        """How all letters stand, in order."""
        return [letter.state for letter in await self.world.all(Letter)]

    async def until(self, *states: LetterState, patience: float = 8.0) -> None:
        """Wait until the letters stand so; fails with what they are instead."""
        async with asyncio.timeout(patience):
            while await self.states() != list(states):
                await asyncio.sleep(0.02)

    async def sent(self) -> list[dict[str, object]]:
        """What the server was asked to send, refused or not."""
        return [call["params"] for call in await self.telegram.calls("sendMessage")]


@pytest.fixture
async def sorting(world: World) -> AsyncIterator[Sorting]:
    """Noon, a server, no letters yet."""
    world.clock.set(NOON)
    async with LocalTelegram.here() as telegram:
        session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
        bot = Bot(telegram.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
        yield Sorting(world, telegram, bot)
        await bot.session.close()


async def test_a_letter_arrives_once_and_is_recorded(sorting: Sorting) -> None:
    person = await sorting.student()
    async with sorting.postman() as postman:
        await sorting.write(person)
        postman.ring()
        await sorting.until(LetterState.SENT)
        await asyncio.sleep(0.1)
    (letter,) = await sorting.world.all(Letter)
    assert letter.attempts == 1
    assert letter.sent_at is not None
    assert [call["chat_id"] for call in await sorting.sent()] == [str(person.account)]


async def test_a_letter_written_by_another_process_is_found_without_a_ring(sorting: Sorting) -> None:
    person = await sorting.student()
    async with sorting.postman():
        await asyncio.sleep(0.1)
        await sorting.write(person)
        await sorting.until(LetterState.SENT)
    assert len(await sorting.sent()) == 1


async def test_somebody_who_blocked_the_bot_is_left_alone_and_gets_nothing_old_later(sorting: Sorting) -> None:
    person = await sorting.student()
    phone = await sorting.telegram.person("Илья", id=person.account)
    await phone.act("block", {})
    for number in range(3):
        await sorting.write(person, occasion=str(number))
    async with sorting.postman() as postman:
        await sorting.until(*[LetterState.UNREACHABLE] * 3)
        (known,) = await sorting.world.all(Person)
        assert known.unreachable_since is not None
        await phone.act("unblock", {})
        async with sorting.world.database.writing() as session:
            await people.set_reachable(session, person.account, sorting.world.clock.now(), reachable=True)
        await sorting.write(person, occasion="new")
        postman.ring()
        await sorting.until(*[LetterState.UNREACHABLE] * 3, LetterState.SENT)
    assert len(await sorting.sent()) == 2  # the refused one and the new one


async def test_letters_to_somebody_known_to_be_unreachable_are_not_tried(sorting: Sorting) -> None:
    person = await sorting.student()
    async with sorting.world.database.writing() as session:
        await people.set_reachable(session, person.account, NOON, reachable=False)
    await sorting.write(person)
    async with sorting.postman():
        await sorting.until(LetterState.UNREACHABLE)
    assert await sorting.sent() == []


async def test_somebody_who_never_started_the_bot_is_unreachable(sorting: Sorting) -> None:
    person = await sorting.student(started=False)
    await sorting.write(person)
    async with sorting.postman():
        await sorting.until(LetterState.UNREACHABLE)


async def test_a_wait_of_the_messenger_is_obeyed_by_all(sorting: Sorting) -> None:
    people = [await sorting.student(f"Илья {number}") for number in range(6)]
    await sorting.telegram.rules(faults=[{"method": "sendMessage", "kind": "429", "retry_after": 1, "times": 1}])
    for person in people:
        await sorting.write(person)
    begun = asyncio.get_running_loop().time()
    async with sorting.postman():
        await sorting.until(*[LetterState.SENT] * 6)
    assert asyncio.get_running_loop().time() - begun >= 1
    assert len(await sorting.sent()) == 7
    assert [letter.attempts for letter in await sorting.world.all(Letter)] == [1] * 6


async def test_a_stumbling_server_is_tried_again_later(sorting: Sorting) -> None:
    person = await sorting.student()
    await sorting.telegram.rules(faults=[{"method": "sendMessage", "kind": "500", "times": 1}])
    await sorting.write(person)
    async with sorting.postman() as postman:
        await tried(sorting)
        (letter,) = await sorting.world.all(Letter)
        assert letter.attempts == 1
        assert letter.not_before > NOON + timedelta(seconds=4)
        sorting.world.clock.set(NOON + timedelta(seconds=10))
        postman.ring()
        await sorting.until(LetterState.SENT)
    assert len(await sorting.sent()) == 2


async def tried(sorting: Sorting) -> None:
    """Wait until a first try has been recorded."""
    async with asyncio.timeout(5):
        while [letter.attempts for letter in await sorting.world.all(Letter)] != [1]:
            await asyncio.sleep(0.02)


async def test_a_letter_the_server_cannot_take_is_given_up_and_the_admins_hear_of_it_once(sorting: Sorting) -> None:
    admin = await sorting.world.staff(Role.ADMIN)
    await sorting.telegram.person("Админ", id=admin.account, started=True)
    bad = [await sorting.student(f"Илья {number}") for number in range(2)]
    async with sorting.postman() as postman:
        sorting.bot.default.parse_mode = "Nonsense"
        for person in bad:
            await sorting.write(person)
        await sorting.until(LetterState.FAILED, LetterState.FAILED, LetterState.WAITING)
        postman.ring()
    (mishap,) = await sorting.world.all(Mishap)
    assert mishap.times == 2


async def test_a_chat_that_got_another_number_is_followed(sorting: Sorting) -> None:
    person = await sorting.student()
    await sorting.telegram.person("Илья", id=person.account, migrated_to=-100_500)
    await sorting.telegram.person("Илья", id=-100_500, started=True)
    await sorting.write(person)
    async with sorting.postman():
        await sorting.until(LetterState.SENT)
    assert [one.account for one in await sorting.world.all(Person)] == [-100_500]
    assert [call["chat_id"] for call in await sorting.sent()] == [str(person.account), "-100500"]


async def test_the_most_urgent_letters_go_first(sorting: Sorting) -> None:
    person = await sorting.student()
    other = await sorting.student("Пётр")
    await sorting.write(other)
    await sorting.write(person)
    async with sorting.world.database.writing() as session:
        await session.execute(update(Letter).where(Letter.person_id == person.id).values(priority=1))
    async with sorting.postman():
        await sorting.until(LetterState.SENT, LetterState.SENT)
    assert [call["chat_id"] for call in await sorting.sent()] == [str(person.account), str(other.account)]


async def test_one_person_gets_one_message_a_second(sorting: Sorting) -> None:
    person = await sorting.student()
    await sorting.telegram.rules(flood=True)
    for number in range(3):
        await sorting.write(person, occasion=str(number))
    begun = asyncio.get_running_loop().time()
    async with sorting.postman():
        await sorting.until(*[LetterState.SENT] * 3)
    assert asyncio.get_running_loop().time() - begun >= 2
    assert len(await sorting.sent()) == 3


async def test_many_letters_go_evenly_and_never_meet_the_flood_limit(sorting: Sorting) -> None:
    for number in range(40):
        await sorting.write(await sorting.student(f"Илья {number}"))
    await sorting.telegram.rules(flood=True)
    begun = asyncio.get_running_loop().time()
    async with sorting.postman():
        await sorting.until(*[LetterState.SENT] * 40)
    assert asyncio.get_running_loop().time() - begun >= 39 / 30
    assert len(await sorting.sent()) == 40


async def test_at_night_a_personal_letter_makes_no_sound(sorting: Sorting) -> None:
    sorting.world.clock.set(NIGHT)
    person = await sorting.student()
    await sorting.write(person)
    async with sorting.postman():
        await sorting.until(LetterState.SENT)
    assert [call.get("disable_notification") for call in await sorting.sent()] == ["true"]


async def test_a_stopped_postman_lets_arrive_what_is_on_its_way(sorting: Sorting) -> None:
    person = await sorting.student()
    await sorting.write(person)
    async with sorting.postman():
        async with asyncio.timeout(5):
            while not await sorting.sent():
                await asyncio.sleep(0.001)
    assert await sorting.states() == [LetterState.SENT]
    assert len(await sorting.sent()) == 1


@pytest.mark.parametrize("steps", range(0, 24, 3))
async def test_a_postman_stopped_anywhere_loses_nothing_and_repeats_nothing(sorting: Sorting, steps: int) -> None:
    person = await sorting.student()
    await sorting.write(person)
    postman = Postman(sorting.bot, sorting.world.database, sorting.world.clock, ZONE)
    work = asyncio.get_running_loop().create_task(postman.run())
    await asyncio.sleep(steps / 1000)
    work.cancel()
    await asyncio.wait([work])
    assert (await sorting.states())[0] in (LetterState.WAITING, LetterState.SENT)
    async with sorting.postman():
        await sorting.until(LetterState.SENT)
    assert len(await sorting.sent()) == 1


async def test_what_a_dead_postman_had_claimed_is_taken_up_by_the_next_one(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college)
    at_ten = at("2024-06-27T10:00")
    await office.tick(at_ten)
    dead = await office.claim(at_ten)
    assert dead is not None
    assert await office.claim(at_ten + timedelta(days=1)) is None
    await office.record(lambda session: delivery.take_over(session, dead.fence + 1, at_ten))
    await office.record(lambda session: delivery.sent(session, dead, at_ten))
    (message,) = await office.deliver(at_ten)
    assert message.first_line == "⏳ До срока 3 дня, ждём 1 отчёт"
    await office.record(lambda session: delivery.failed(session, dead, "woken too late"))
    assert [letter.state for letter in await world.all(Letter)] == [LetterState.SENT]


async def test_a_stale_letter_is_dropped_unsent(sorting: Sorting) -> None:
    person = await sorting.student()
    async with sorting.world.database.writing() as session:
        row = Membership(
            person_id=person.id, organisation_id=1, role=Role.HEAD, state=MembershipState.ASKED, asked_at=MORNING
        )
        session.add(row)
        await session.flush()
        for kind, occasion in ((LetterKind.MEMBERSHIP_ASKED, ""), (LetterKind.MEMBERSHIP_DECIDED, "confirmed")):
            await letters.write(session, [person.id], kind, row.id, NOON, occasion=occasion)
        row.state = MembershipState.REFUSED
    async with sorting.postman():
        await sorting.until(LetterState.DROPPED, LetterState.DROPPED)
    assert await sorting.sent() == []


async def test_an_expired_letter_is_dropped_unsent(sorting: Sorting) -> None:
    person = await sorting.student()
    async with sorting.world.database.writing() as session:
        await letters.write(session, [person.id], LetterKind.ROLES_CHANGED, person.id, NOON, expires_at=NOON)
    async with sorting.postman():
        await sorting.until(LetterState.DROPPED)
    assert await sorting.sent() == []


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
        await tried(sorting)
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
    async with sorting.world.database.engine.begin() as connection:
        await connection.exec_driver_sql("ANALYZE letters")
    values = {"now": NOON, "busy": [1, 2]}
    async with sorting.world.database.reading() as session:
        connection = await session.connection()
        words = str(
            delivery.MOST_URGENT.params(values).compile(connection.sync_engine, compile_kwargs={"literal_binds": True})
        )
        explain = "EXPLAIN QUERY PLAN " if sorting.world.database.is_sqlite else "EXPLAIN "
        plan = [str(row) for row in await session.execute(text(explain + words))]
    assert [line for line in plan if "SCAN letters" in line or "Seq Scan on letters" in line] == []
    assert sum("ix_letters_state_priority_not_before_id" in line for line in plan) == len(Priority)
