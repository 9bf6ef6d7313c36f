"""One person's updates one after another, different people's side by side; at the end what runs is finished."""

import asyncio
from typing import Any

from aiogram.types import Update

from bot.telegram.turns import Later, Turns


def message(number: int, person: int = 1, text: str = "Привет") -> Update:
    user = {"id": person, "is_bot": False, "first_name": "А"}
    chat = {"id": person, "type": "private"}
    content: dict[str, Any] = {"message_id": number, "date": 0, "chat": chat, "from": user, "text": text}
    return Update.model_validate({"update_id": number, "message": content})


def press(number: int, person: int = 1) -> Update:
    user = {"id": person, "is_bot": False, "first_name": "А"}
    query = {"id": str(number), "from": user, "chat_instance": "1", "data": "home"}
    return Update.model_validate({"update_id": number, "callback_query": query})


class Handling:
    """Handles updates when it is allowed to; tells what began and what ended."""

    def __init__(self) -> None:
        self.begun: list[tuple[int, bool]] = []
        self.ended: list[int] = []
        self.go = asyncio.Event()

    async def __call__(self, update: Update, more: bool) -> None:
        self.begun.append((update.update_id, more))
        await self.go.wait()
        self.ended.append(update.update_id)


async def done(turns: Turns) -> None:
    async with asyncio.timeout(2):
        while turns.busy:
            await asyncio.sleep(0)


async def some_time() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_one_person_waits_for_themselves_and_nobody_for_another() -> None:
    handling = Handling()
    turns = Turns(handling)
    for update in (message(1, 7), message(2, 7), message(3, 8)):
        turns.add(update)
    await some_time()
    assert [number for number, _ in handling.begun] == [1, 3]
    handling.go.set()
    await done(turns)
    assert handling.ended in ([1, 3, 2], [1, 2, 3])


async def test_more_is_said_only_when_the_next_one_adds_to_it() -> None:
    handling = Handling()
    handling.go.set()
    turns = Turns(handling)
    for update in (message(1), message(2), press(3), message(4), message(5, text="/home")):
        turns.add(update)
    await done(turns)
    assert handling.begun == [(1, True), (2, False), (3, True), (4, False), (5, False)]


async def test_a_change_of_an_old_message_adds_nothing() -> None:
    handling = Handling()
    handling.go.set()
    turns = Turns(handling)
    changed = Update(update_id=2, edited_message=message(2).message)
    for update in (message(1), changed):
        turns.add(update)
    await done(turns)
    assert handling.begun == [(1, False), (2, False)]


async def test_at_the_end_what_runs_is_finished_and_nothing_new_begins() -> None:
    handling = Handling()
    turns = Turns(handling)
    for update in (message(1, 7), message(2, 7)):
        turns.add(update)
    await some_time()
    asyncio.get_running_loop().call_later(0.05, handling.go.set)
    await turns.close(5)
    turns.add(message(3, 8))
    await some_time()
    assert handling.ended == [1]
    assert [number for number, _ in handling.begun] == [1]


async def test_the_end_does_not_wait_for_ever() -> None:
    handling = Handling()
    turns = Turns(handling)
    turns.add(message(1))
    await some_time()
    async with asyncio.timeout(2):
        await turns.close(0.05)
        await done(turns)
    assert handling.ended == []


async def test_only_so_many_people_are_served_at_once() -> None:
    handling = Handling()
    turns = Turns(handling)
    for person in range(1, 101):
        turns.add(message(person, person))
    await some_time()
    assert len(handling.begun) == 64
    handling.go.set()
    await done(turns)
    assert sorted(handling.ended) == list(range(1, 101))


async def test_what_arrives_swapped_is_put_in_order_and_what_arrives_twice_is_done_once() -> None:
    handling = Handling()
    handling.go.set()
    turns = Turns(handling)
    for number in (3, 5, 3, 4, 5, 2):
        assert turns.add(message(number) if number % 2 else press(number))
    await done(turns)
    assert handling.ended == [2, 3, 4, 5]
    turns.add(message(1))
    await done(turns)
    assert handling.ended == [2, 3, 4, 5, 1]


async def test_what_cannot_be_handled_now_keeps_its_place_and_holds_nobody_else_up() -> None:
    tries: list[int] = []

    async def handle(update: Update, more: bool) -> None:
        tries.append(update.update_id)
        if update.update_id == 2 and tries.count(2) < 3:
            raise Later(0.01)

    turns = Turns(handle)
    for update in (message(2, 7), message(4, 7), message(3, 8)):
        turns.add(update)
    await asyncio.sleep(0)
    turns.add(message(1, 7))
    await done(turns)
    assert [number for number in tries if number != 3] in ([2, 1, 2, 2, 4], [1, 2, 2, 2, 4])
    assert tries.index(3) < tries.index(4)


async def test_the_end_does_not_wait_for_what_has_to_wait() -> None:
    async def handle(update: Update, more: bool) -> None:
        raise Later(60)

    turns = Turns(handle)
    turns.add(message(1))
    await some_time()
    async with asyncio.timeout(2):
        await turns.close(10)
    assert not turns.busy


async def test_what_is_too_much_is_left_in_the_inbox_until_there_is_room() -> None:
    handling = Handling()
    turns = Turns(handling)
    assert [turns.add(message(number, number % 7)) for number in range(1002)] == [True] * 1000 + [False] * 2
    assert turns.add(message(5, 5))
    assert (turns.has(999), turns.has(1000)) == (True, False)
    handling.go.set()
    async with asyncio.timeout(5):
        await turns.room()
    assert turns.add(message(1000, 3))
    await done(turns)
    assert len(handling.ended) == 1001


async def test_what_waits_for_something_that_finds_no_room_makes_room_for_it() -> None:
    handled: list[int] = []

    async def handle(update: Update, _more: bool) -> None:
        if update.update_id - 1 not in [0, *handled]:  # the one before it is not done: it is not even at hand
            raise Later(0.01)
        handled.append(update.update_id)

    turns = Turns(handle, most=3)
    assert [turns.add(message(number)) for number in (2, 3, 4, 1)] == [True, True, True, False]
    async with asyncio.timeout(5):
        while len(handled) < 4:
            await turns.room()
            for number in {1, 2, 3, 4}.difference(handled):
                turns.add(message(number))
            await asyncio.sleep(0.01)
    assert handled == [1, 2, 3, 4]
