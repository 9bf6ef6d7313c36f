"""What the way from an update to its room costs, against a bare aiogram handler."""

import threading
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from statistics import median
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery, Chat, Message, Update, User

import handlers
from bot.telegram.doors import Door
from bot.telegram.rooms import House, Room, Rooms
from bot.telegram.routing import router
from bot.telegram.screen import Whisper
from bot.telegram.visit import Visit
from handlers.lost import Lost
from models.rules.rights import Viewer
from models.tables import Role

ROUNDS, PRESSES = 15, 400
SAMPLE: dict[type, Any] = {int: 7, str: "x", bool: True, Role: Role.HEAD}

Figures = list[tuple[str, float, float]]


async def measure() -> Figures:
    """Ratios of CPU time: the first and the last room to a bare handler, the last to the first; threads started."""
    bot = Bot("42:benchmark")
    bare = Dispatcher(disable_fsm=True)

    @bare.callback_query()
    async def nothing(query: CallbackQuery) -> Whisper:
        return Whisper()

    house = empty_house()
    ours = Dispatcher(disable_fsm=True)
    ours.include_router(router(house, Lost()))
    first, *_, last = house.doors
    visit = Visit.__new__(Visit)
    visit.viewer = Viewer(account=1, language="ru", zone="UTC", person_id=1, network_roles=frozenset(Role))
    threads = threading.active_count()
    bare_s, first_s, last_s = await interleaved(
        lambda: bare.feed_update(bot, press(first)),
        lambda: ours.feed_update(bot, press(first), visit=visit),
        lambda: ours.feed_update(bot, press(last), visit=visit),
    )
    return [
        (f"dispatch: first of {len(house.doors)} rooms / bare aiogram handler, CPU", first_s / bare_s, 2.0),
        ("dispatch: last room / bare aiogram handler, CPU", last_s / bare_s, 2.0),
        ("dispatch: last room / first room, CPU", last_s / first_s, 1.2),
        ("dispatch: threads started", threading.active_count() - threads, 0),
    ]


def empty_house() -> House:
    """All the product's doors with rooms that do nothing: only the way there is measured."""

    async def empty(visit: Visit, door: Door) -> Whisper:
        return Whisper()

    areas = []
    for area in handlers.AREAS:
        doors = {door: Room(door, room.may, empty) for door, room in area.doors.items()}
        areas.append(Rooms(doors=doors, commands=area.commands, questions=area.questions))
    return House(areas)


def press(door: type[Door]) -> Update:
    """A press on a button with this door."""
    values = {name: SAMPLE.get(info.annotation or str, "x") for name, info in door.model_fields.items()}
    user = User(id=1, is_bot=False, first_name="Анна")
    message = Message(message_id=1, date=datetime(2024, 6, 17, tzinfo=UTC), chat=Chat(id=1, type="private"), text="…")
    query = CallbackQuery(id="1", from_user=user, chat_instance="1", message=message, data=door(**values).pack())
    return Update(update_id=1, callback_query=query)


async def interleaved(*ways: Callable[[], Awaitable[Any]]) -> list[float]:
    """The median CPU seconds of each way, taken in turns so that noise hits all alike."""
    taken: list[list[float]] = [[] for _ in ways]
    for _ in range(ROUNDS):
        for way, times in zip(ways, taken, strict=True):
            begin = time.process_time()
            for _ in range(PRESSES):
                await way()
            times.append(time.process_time() - begin)
    return [median(times) for times in taken]
