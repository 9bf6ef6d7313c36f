"""What was announced is found again by those who got it, until it is taken back."""

import asyncio

import pytest

from models.tables import AnnouncementState
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def test_an_announcement_is_found_by_a_word_and_sent_again_with_its_files(desk: Desk) -> None:
    anna = desk.heads[0]
    none = shown(await anna.say("/news"))
    assert none.text == "Объявлений пока не было. Когда придёт первое, его можно будет перечитать здесь."
    await desk.write("Сбор для {имя}: в пятницу")
    await desk.olga.file("план.pdf", caption="План сбора")
    await desk.address()
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    listed = shown(await anna.say("/news"))
    assert listed.text.startswith(
        "Объявления, которые вы получили\n\n1. «Сбор для {имя}: в пятницу», 17 июня, 09:30 МСК"
    )
    missed = shown(await anna.say("зарплата"))
    assert missed.text == "По «зарплата» ничего не нашлось. Напишите другое слово."
    await anna.say("СБОР")
    item = shown(await anna.press("Открыть 1"))
    assert item.text == (
        "Объявление · 17 июня, 09:30 МСК\n\nСбор для Анна Котова: в пятницу\nПлан сбора\n\nС ним приходило: 1 файл"
    )
    await anna.press("Прислать целиком")
    async with asyncio.timeout(8):
        while [one.media for one in await anna.messages()].count("document") < 2:
            await asyncio.sleep(0.05)
    assert (await desk.got(anna))[-2:] == ["Сбор для Анна Котова: в пятницу", "План сбора"]


async def test_what_others_got_and_what_was_taken_back_is_not_there(desk: Desk) -> None:
    await desk.write("Только руководителям")
    await desk.address()
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    stranger = await desk.stage.staff(name="Пётр Орлов")
    await stranger.say("/news")
    home = shown(await stranger.screen())
    await stranger.press_data("newsitem:1", home.id)
    assert stranger.toasts[-1].text.startswith("Этого здесь больше нет")
    await desk.olga.sees("Объявление отправлено")
    await desk.olga.press("Удалить у всех")
    await desk.olga.press("Да, удалить")
    await desk.olga.sees("Удалено: 3 из 3")
    gone = shown(await desk.heads[0].say("/news"))
    assert gone.text.startswith("Объявлений пока не было.")
