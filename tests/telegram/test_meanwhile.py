"""While the work takes long: a press is answered within a second and only once, and no word over a screen is lost."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram.types import CallbackQuery

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from bot.telegram.meanwhile import HURRY, Meanwhile
from bot.telegram.memory import Told
from bot.telegram.screen import Screen, Whisper
from bot.telegram.show import show
from locales import Html
from models.database import Database
from models.tables import Incoming, Person
from tests.stories.conftest import Stage
from tests.telegram.conftest import Desk
from tests.world import ZONE, World

SWITCH = "▫️ Напоминания"
AWAY = "База данных сейчас не отвечает. Ничего не потеряно: отвечу сам, как только она вернётся. Повторять не нужно."


@pytest.fixture(autouse=True)
def in_a_hurry(request: pytest.FixtureRequest) -> None:
    """Here a slow room is not waited for longer than it is outside of stories."""
    if "stage" in request.fixturenames:
        request.getfixturevalue("stage").app.meanwhile.hurry = HURRY


async def answers(telegram: LocalTelegram) -> list[tuple[str | None, int]]:
    """The words and the outcome of each answer to a press so far."""
    calls = await telegram.calls("answerCallbackQuery")
    return [(call["params"].get("text"), call["status"]) for call in calls]


async def until_answered(telegram: LocalTelegram, number: int = 1) -> float:
    """Wait for so many answers; the seconds it took."""
    began = time.monotonic()
    async with asyncio.timeout(10):
        while len(await answers(telegram)) < number:
            await asyncio.sleep(0.02)
    return time.monotonic() - began


async def until_handled(stage: Stage, number: int) -> None:
    """Wait until so many updates have been handled."""
    async with asyncio.timeout(20):
        while [row.handled_at is not None for row in await stage.world.all(Incoming)] != [True] * number:
            await asyncio.sleep(0.02)
    while stage.app.turns.busy:
        await asyncio.sleep(0.02)


@asynccontextmanager
async def locked(stage: Stage) -> AsyncIterator[None]:
    """Somebody else writes meanwhile."""
    other = Database(stage.world.database.engine.url.render_as_string(hide_password=False))
    async with other.writing():
        yield
    await other.close()


async def press(phone: Phone, label: str) -> None:
    """Press and do not wait."""
    screen = await phone.screen()
    assert screen is not None
    row, column = screen.place(label) or (-1, -1)
    await phone.act("press", {"message_id": screen.id, "row": row, "column": column})


async def test_a_quick_room_answers_by_itself_in_one_call(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    await anna.press(SWITCH)
    await asyncio.sleep(1)
    assert await answers(stage.telegram) == [(None, 200)]


async def test_a_press_is_answered_though_the_database_is_locked_and_the_work_follows(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    async with locked(stage):
        await press(anna, SWITCH)
        assert await until_answered(stage.telegram) < 2
        assert [person.reminders for person in await stage.world.all(Person)] == [False]
    await until_handled(stage, 2)
    assert [person.reminders for person in await stage.world.all(Person)] == [True]
    assert await answers(stage.telegram) == [(None, 200)]


async def test_of_a_long_outage_everybody_hears_once_and_is_answered_after_it(stage: Stage) -> None:
    anna, boris = await stage.head(), await stage.head("Борис Лаптев", "Вятский колледж")
    await anna.say("/settings")
    async with locked(stage):
        await press(anna, SWITCH)
        for _ in range(2):
            await boris.act("send", {"text": "/settings"})
        await anna.sees(AWAY)
        await boris.sees(AWAY)
        await asyncio.sleep(1)
    await until_handled(stage, 4)
    assert [person.reminders for person in await stage.world.all(Person)] == [True, False]
    there = [message.text.partition("\n")[0] for message in await boris.messages()]
    assert there == [AWAY, "Настройки", "Настройки"]
    assert [message.text for message in await anna.messages()].count(AWAY) == 1


async def test_sixty_four_people_press_at_once_and_each_is_answered(desk: Desk, telegram: LocalTelegram) -> None:
    meanwhile = Meanwhile(desk.bot, "ru", ZONE)
    people = [await telegram.person(f"П{number}", started=True) for number in range(64)]
    for person in people:
        message = await desk.bot.send_message(person.id, "Экран")
        await person.act("press", {"message_id": message.message_id, "data": "home"})
        meanwhile.arrived(await desk.update())
    assert await until_answered(telegram, 64) < 5
    assert await answers(telegram) == [(None, 200)] * 64
    await meanwhile.close()


async def late(desk: Desk, telegram: LocalTelegram) -> CallbackQuery:
    """A press on a screen that was answered without a word."""
    number = await show(desk.bot, await desk.said(), Screen(Html("Было")), Told())
    assert number is not None
    query = await desk.pressed(number)
    await desk.bot.answer_callback_query(query.id)
    return query


async def test_a_refusal_that_comes_too_late_for_an_alert_becomes_a_message(
    desk: Desk, telegram: LocalTelegram
) -> None:
    query = await late(desk, telegram)
    await show(desk.bot, query, Whisper("Отчёт уже принят", alert=True), Told(), answered=True)
    assert await desk.texts() == ["Было", "Отчёт уже принят"]
    assert len(await answers(telegram)) == 1


async def test_a_word_that_comes_too_late_stands_over_the_text(desk: Desk, telegram: LocalTelegram) -> None:
    query = await late(desk, telegram)
    await show(desk.bot, query, Screen(Html("Стало"), toast="Роль дана"), Told(), answered=True)
    assert await desk.texts() == ["Роль дана\n\nСтало"]


@pytest.mark.parametrize(
    "seen, texts",
    [
        (Whisper("Отчёт уже принят", alert=True), ["Было", "Отчёт уже принят"]),
        (Whisper(), ["Было"]),
        (Screen(Html("Стало"), toast="Роль дана"), ["Роль дана\n\nСтало"]),
    ],
)
async def test_a_press_that_waited_too_long_is_answered_in_the_chat(
    desk: Desk, telegram: LocalTelegram, seen: Screen | Whisper, texts: list[str]
) -> None:
    query = await late(desk, telegram)  # Telegram says the same of a press that was answered and of one of 150 s ago
    await show(desk.bot, query, seen, Told())
    assert await desk.texts() == texts


async def test_when_the_quick_answer_did_not_arrive_the_room_tries_its_own(desk: Desk, telegram: LocalTelegram) -> None:
    meanwhile = Meanwhile(desk.bot, "ru", ZONE)
    number = await show(desk.bot, await desk.said(), Screen(Html("Было")), Told())
    assert number is not None
    await telegram.rules(faults=[{"method": "answerCallbackQuery", "kind": "500", "times": 1}])
    await desk.phone.act("press", {"message_id": number, "data": "home"})
    update = await desk.update()
    meanwhile.arrived(update)
    await until_answered(telegram)
    await asyncio.sleep(0.1)
    assert update.callback_query is not None
    assert meanwhile.answers(update.callback_query)
    await meanwhile.close()


async def test_a_short_outage_is_not_worth_a_word(desk: Desk, telegram: LocalTelegram) -> None:
    meanwhile = Meanwhile(desk.bot, "ru", ZONE)
    await desk.phone.act("send", {"text": "Привет"})
    update = await desk.update()
    now = asyncio.get_running_loop().time()
    for began in (now, now - 1):
        meanwhile.away([update], began)
        meanwhile.over()
    await asyncio.sleep(0.2)
    assert await desk.texts() == []
    for _ in range(3):
        meanwhile.away([update], now - 3)
    await desk.phone.sees(AWAY)
    assert await desk.texts() == [AWAY]
    await meanwhile.close()


async def test_a_person_hears_in_their_own_language_and_the_one_who_left_hears_nothing(
    telegram: LocalTelegram, desk: Desk, world: World
) -> None:
    meanwhile = Meanwhile(desk.bot, "ru", ZONE)
    mary = await telegram.person("Mary", language_code="en", started=True)
    await mary.act("send", {"text": "Hi"})
    await desk.phone.act("block", {})
    updates = [await desk.update(), await desk.update()]
    meanwhile.away(updates, asyncio.get_running_loop().time() - 3)
    await mary.sees("The database does not answer")
    await asyncio.sleep(0.1)
    assert len(await telegram.calls("sendMessage")) == 1
    await meanwhile.close()
