"""Forty people at once, a slow and stumbling Telegram, flood limits: everybody is answered and nothing is lost."""

import asyncio
import time

from bot.demo.phone import Phone
from models.tables import Evidence, Incoming, Mishap, Person
from tests.stories.conftest import Stage

PEOPLE = 40


async def crowd(stage: Stage) -> list[Phone]:
    """Heads of one college, each with a screen to press on."""
    college = await stage.world.organisation()
    people = [await stage.world.member(college, name=f"Глава {number}") for number in range(PEOPLE)]
    phones = [await stage.phone(person) for person in people]
    for phone in phones:
        await phone.act("send", {"text": "/settings"})
    for phone in phones:
        await phone.sees("Настройки")
    return phones


async def at_once(phones: list[Phone]) -> float:
    """All press the same switch; how many seconds it takes until all is answered."""
    screens = [await phone.screen() for phone in phones]
    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for phone, screen in zip(phones, screens, strict=True):
            assert screen is not None
            place = screen.place("▫️ Напоминания")
            assert place is not None
            press = {"message_id": screen.id, "row": place[0], "column": place[1]}
            group.create_task(phone.act("press", press))
    for phone in phones:
        await phone.sees("Настройки")
        while (screen := await phone.screen()) is None or screen.place("▫️ Напоминания"):
            await asyncio.sleep(0.02)
            assert time.monotonic() - began < 20
    return time.monotonic() - began


async def test_forty_press_at_once_while_telegram_stumbles(stage: Stage) -> None:
    phones = await crowd(stage)
    await stage.telegram.rules(
        faults=[
            {"method": "answerCallbackQuery", "kind": "timeout", "times": 1},
            {"method": "editMessageText", "kind": "502", "times": 8},
            {"method": "editMessageText", "kind": "429", "times": 2, "retry_after": 1},
        ]
    )
    await at_once(phones)
    assert [person.reminders for person in await stage.world.all(Person)] == [True] * PEOPLE
    assert await stage.world.all(Mishap) == []
    assert [row.update_id for row in await stage.world.all(Incoming) if row.handled_at is None] == []


async def test_under_flood_limits_five_photos_and_quick_presses_all_arrive(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    await stage.world.activity(college)
    await anna.say("/activities")
    await anna.press("Открыть 1")
    await stage.telegram.rules(flood=True)
    await anna.press("Сдать отчёт")
    for number in range(3):
        await anna.act("send", {"text": f"https://vk.com/media{number}"})
    await anna.photo(5, silent=True)
    async with asyncio.timeout(20):
        while len(await stage.world.all(Evidence)) < 8 or stage.app.turns.busy:
            await asyncio.sleep(0.05)
    last = await anna.screen()
    assert last is not None
    assert last.place("Готово")
    await anna.press("Готово")
    receipt = await anna.press("Отправить")
    assert receipt is not None
    assert receipt.text.startswith("📨 Отчёт № 1")
