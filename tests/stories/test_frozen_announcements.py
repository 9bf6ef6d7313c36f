"""One switch stops announcements too, all but the urgent official ones; they go on by themselves afterwards."""

import asyncio

import pytest

from bot.demo.phone import Phone
from models.tables import Announcement, AnnouncementState, LetterState, Role
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.stories.desk import AWAKE, Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


@pytest.fixture
async def boss(desk: Desk) -> Phone:
    """An admin."""
    return await desk.stage.staff(Role.ADMIN, "Пётр Орлов")


async def test_what_is_on_its_way_stops_says_why_and_goes_on_by_itself(desk: Desk, boss: Phone) -> None:
    await desk.wait_for_the_morning("Раз")
    about = shown(await boss.say("/freeze"))
    assert "Пройдут только срочные официальные объявления («Сейчас, даже ночью»)." in about.text
    frozen = shown(await boss.press("Остановить рассылку"))
    assert "Объявлений на паузе: 1, продолжатся сами" in frozen.text
    card = await desk.olga.sees("Объявление на паузе")
    assert card.text == (
        "⏸ Объявление на паузе\n"
        "«Раз»\n"
        "Администратор остановил всю рассылку. Когда возобновит, объявление продолжится само, со следующего человека.\n"
        "\n"
        "▱▱▱▱▱▱▱▱▱▱\n"
        "Дошло: 0 из 3\n"
        "Осталось: 3"
    )
    assert card.buttons == [["Отменить"], ["‹ Назад", "Домой"]]
    (row,) = await desk.stage.world.all(Announcement)
    await desk.olga.press_data(f"anngo:{row.id}", card.id)
    assert desk.olga.toasts[-1].text == "Администратор остановил всю рассылку. Когда возобновит, продолжится и это."
    await desk.stage.jump(AWAKE)
    await asyncio.sleep(0.3)
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3
    await boss.press("Возобновить рассылку")
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Раз"]] * 3


async def test_a_new_one_waits_and_an_urgent_official_one_goes(desk: Desk, boss: Phone) -> None:
    await boss.say("/freeze")
    await boss.press("Остановить рассылку")
    await desk.write("Подождёт")
    await desk.address()
    assert (await desk.go()).text.startswith("⏸ Объявление на паузе\n«Подождёт»\nАдминистратор остановил всю рассылку.")
    assert await desk.states() == [LetterState.HELD] * 3
    await desk.write("Эвакуация")
    await desk.address()
    await desk.olga.press("Сделать официальным")
    await desk.olga.press("Отправить…")
    await desk.olga.press("Сейчас, даже ночью")
    await desk.olga.press("Отправить · 3")
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Эвакуация"]] * 3


async def test_a_planned_one_begins_after_the_thaw(desk: Desk, boss: Phone) -> None:
    await desk.write("В десять")
    await desk.address()
    for label in ("Отправить…", "Запланировать…", "Сегодня", "10:00"):
        await desk.olga.press(label)
    await boss.say("/freeze")
    await boss.press("Остановить рассылку")
    await desk.stage.jump(at("2024-06-17T10:30"))
    await asyncio.sleep(0.3)
    assert await desk.state() is AnnouncementState.SCHEDULED
    listed = shown(await desk.olga.press("‹ Назад"))
    assert "запланировано" in listed.text
    card = shown(await desk.olga.press("Открыть 1"))
    assert card.text.splitlines()[3].startswith("Время пришло: уйдёт в ближайшую минуту.")
    await boss.press("Возобновить рассылку")
    await desk.stage.jump(at("2024-06-17T10:31"))
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["В десять"]] * 3


async def test_what_the_author_paused_is_not_let_go_by_a_thaw(desk: Desk, boss: Phone) -> None:
    await desk.wait_for_the_morning("Раз")
    await desk.olga.press("⏸ Пауза")
    await boss.say("/freeze")
    await boss.press("Остановить рассылку")
    await boss.press("Возобновить рассылку")
    assert await desk.state() is AnnouncementState.PAUSED
    assert await desk.states() == [LetterState.HELD] * 3
