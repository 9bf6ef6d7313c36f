"""The postman against a local Telegram: what is lost, what repeats, what waits, and who is left alone."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from models.actions import delivery, letters, people
from models.tables import (
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Mishap,
    Person,
    Role,
)
from scheduler.delivery import Postman
from tests.scheduler.post_office import PostOffice, at
from tests.scheduler.sorting import NIGHT, NOON, Sorting
from tests.world import MORNING, ZONE, World


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
        await sorting.tried()
        (letter,) = await sorting.world.all(Letter)
        assert letter.attempts == 1
        assert letter.not_before > NOON + timedelta(seconds=4)
        sorting.world.clock.set(NOON + timedelta(seconds=10))
        postman.ring()
        await sorting.until(LetterState.SENT)
    assert len(await sorting.sent()) == 2


async def test_a_letter_the_server_cannot_take_is_given_up_and_the_admins_hear_of_it_once(sorting: Sorting) -> None:
    admin = await sorting.world.staff(Role.ADMIN)
    await sorting.telegram.person("Админ", id=admin.account, started=True)
    bad = [await sorting.student(f"Илья {number}") for number in range(2)]
    async with sorting.postman():
        sorting.bot.default.parse_mode = "Nonsense"
        for person in bad:
            await sorting.write(person)
        await sorting.until(*[LetterState.FAILED] * 3)  # the admin's too, of which nobody is told again
    (mishap,) = await sorting.world.all(Mishap)
    assert (mishap.times, len(await sorting.world.all(Letter))) == (3, 3)


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
