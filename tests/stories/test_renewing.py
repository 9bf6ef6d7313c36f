"""The original of an announcement is deleted: it is sent anew, and goes on with the next person; albums too."""

import asyncio

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Announcement, AnnouncementPart, AnnouncementState, LetterState
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def own(phone: Phone, media: str | None = None) -> list[Screen]:
    """What somebody has sent themselves."""
    return [one for one in await phone.messages(own=True) if one.body["outgoing"] and one.media == media]


async def drop(phone: Phone, number: int, media: str | None = None) -> None:
    """Delete one's own message, counted from the last one."""
    await phone.delete((await own(phone, media))[number].id)


async def held(desk: Desk) -> None:
    """What was on its way when it stopped is held too."""
    async with asyncio.timeout(8):
        while set(await desk.states()) != {LetterState.HELD}:
            await asyncio.sleep(0.02)


async def test_a_deleted_message_is_sent_anew_and_it_goes_on(desk: Desk) -> None:
    await desk.write("Раз", "Два")
    await desk.address()
    await drop(desk.olga, -1)
    await desk.go()
    told = await desk.olga.sees("Пришлите это сообщение заново, и рассылка продолжится")
    assert told.buttons == [["Открыть", "Домой"]]
    await held(desk)
    card = shown(await desk.olga.press("Открыть"))
    assert card.buttons == [["Прислать заново", "Отменить"], ["‹ Назад", "Домой"]]
    (row,) = await desk.stage.world.all(Announcement)
    await desk.olga.press_data(f"anngo:{row.id}", card.id)
    assert desk.olga.toasts[-1].text == "Исходное сообщение удалено. Сначала пришлите его заново, потом продолжите."
    asked = shown(await desk.olga.press("Прислать заново"))
    assert asked.text == (
        "Пришлите удалённое заново\n"
        "«Раз»\n"
        "\n"
        "Не хватает: текст\n"
        "Было: «Два»\n"
        "\n"
        "Когда пришлёте, нажмёте «Продолжить», и рассылка пойдёт со следующего человека. "
        "У кого оно уже есть, у тех останется прежнее."
    )
    ready = shown(await desk.olga.say("Два, снова"))
    assert ready.text.startswith("⏸ Объявление на паузе\n«Раз»")
    await desk.olga.press("Продолжить")
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Раз", "Два, снова"]] * 3


async def test_an_album_with_a_missing_file_reaches_nobody_in_pieces(desk: Desk) -> None:
    await desk.write("Смотрите")
    await desk.olga.photo(3, album=True, caption="Открытие")
    await desk.address()
    await drop(desk.olga, 1, "photo")
    await desk.go()
    await desk.olga.sees("Пришлите это сообщение заново")
    await held(desk)
    assert [one.media for head in desk.heads for one in await head.messages() if one.media] == []
    await desk.olga.press("Открыть")
    asked = shown(await desk.olga.press("Прислать заново"))
    assert "Не хватает: 3 фото\nБыло: «Открытие»" in asked.text
    ready = shown(await desk.olga.photo(3, album=True, caption="Открытие, снова"))
    assert ready.text.startswith("⏸ Объявление на паузе")
    await desk.olga.press("Продолжить")
    await desk.until(AnnouncementState.SENT)
    for head in desk.heads:
        messages = await head.messages()
        assert [one.media or one.text for one in messages] == ["Смотрите", "photo", "photo", "photo"]
        assert [one.text for one in messages[1:]] == ["Открытие, снова", "", ""]
        assert len({one.body["media_group_id"] for one in messages[1:]}) == 1


async def test_it_can_go_on_without_what_is_lost(desk: Desk) -> None:
    await desk.write("Раз", "Два")
    await desk.address()
    await drop(desk.olga, -1)
    await desk.go()
    await desk.olga.sees("Пришлите это сообщение заново")
    await desk.olga.press("Открыть")
    await desk.olga.press("Прислать заново")
    await desk.olga.press("Обойтись без этого")
    await desk.olga.press("Продолжить")
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Раз"]] * 3


async def test_the_only_message_cannot_be_left_out_and_a_late_one_changes_nothing(desk: Desk) -> None:
    await desk.write("Раз")
    await desk.address()
    await drop(desk.olga, -1)
    await desk.go()
    await desk.olga.sees("Пришлите это сообщение заново")
    await desk.olga.press("Открыть")
    asked = shown(await desk.olga.press("Прислать заново"))
    assert asked.buttons == [["‹ Назад", "Домой"]]
    (row,) = await desk.stage.world.all(Announcement)
    await desk.olga.press_data(f"annwithout:{row.id}", asked.id)
    assert desk.olga.toasts[-1].text.startswith("Кроме этого сообщения в объявлении ничего нет.")
    petr = await desk.stage.staff(name="Пётр Орлов")
    await petr.press_data(f"annrenew:{row.id}", shown(await petr.say("/announce")).id)
    assert petr.toasts[-1].text == "Это объявление пишет другой человек. Ничего не изменилось."
    await desk.olga.press("‹ Назад")
    await desk.olga.press("Отменить")
    await desk.olga.press("Да, отменить")
    await desk.olga.press_data(f"annrenew:{row.id}", asked.id)
    assert desk.olga.toasts[-1].text == "Это объявление уже не ждёт нового сообщения. Откройте карточку ещё раз."


async def test_the_caption_of_an_album_is_corrected_where_it_is_and_where_it_is_still_to_come(desk: Desk) -> None:
    await desk.stage.head("Глеб Юдин", "Колледж Глеба")
    await desk.write("Смотрите")
    await desk.olga.photo(2, album=True, caption="Открытие в пятницу")
    await desk.address()
    await desk.go()
    await desk.olga.sees("Объявление отправлено")
    await desk.olga.press("Исправить текст")
    await desk.olga.press("Выбрать 2")
    await desk.olga.say("Открытие в субботу")
    await desk.olga.sees("Исправлено: 4 из 4")
    late = await desk.stage.head("Инна Белых", "Колледж Инны")
    await desk.olga.press("Новым участникам")
    await desk.olga.press("Отправить · 1")
    await desk.olga.sees("Дошло: 5 из 5")
    for head in (*desk.heads, late):
        messages = await head.messages()
        assert [(one.media, one.text) for one in messages[1:3]] == [("photo", "Открытие в субботу"), ("photo", "")]
        assert len({one.body["media_group_id"] for one in messages[1:3]}) == 1


async def test_blanks_in_the_caption_of_an_album_are_filled_in(desk: Desk) -> None:
    await desk.write("Смотрите")
    await desk.olga.photo(2, album=True, caption="Для вас, {имя}")
    await desk.address()
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    captions = [[one.text for one in await head.messages()][1:] for head in desk.heads]
    assert captions == [[f"Для вас, {name}", ""] for name in ("Анна Котова", "Борис Лапин", "Вера Зайцева")]
    assert len(await desk.stage.world.all(AnnouncementPart)) == 3
