"""What stands under an announcement and in it: buttons, who knows, blanks that are filled in, corrections, the end."""

import pytest

from models.tables import Acknowledged, AnnouncementState, Role
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def over(desk: Desk) -> None:
    """Send what is written, and wait until all have it."""
    await desk.address()
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    await desk.olga.sees("Объявление отправлено")


async def test_who_has_read_it_says_so_and_only_the_others_are_reminded(desk: Desk) -> None:
    await desk.write("Приказ № 5")
    await desk.olga.press("Кнопки")
    keys = shown(await desk.olga.press("+ Ознакомлен"))
    assert keys.text == "Кнопки под объявлением\n\n1. «Ознакомлен»: видно, кто прочитал и кто нет"
    await desk.olga.press("‹ Назад")
    await over(desk)
    anna = desk.heads[0]
    assert shown(await anna.screen()).buttons == [["Ознакомлен"]]
    await anna.press("Ознакомлен")
    await anna.press("Ознакомлен")
    assert [toast.text for toast in anna.toasts[-2:]] == [
        "Отмечено: вы ознакомлены. Спасибо",
        "Вы уже отметили это раньше.",
    ]
    assert await desk.got(anna) == ["Приказ № 5"]
    assert len(await desk.stage.world.all(Acknowledged)) == 1
    silent = shown(await desk.olga.press("Кто не ознакомлен"))
    assert silent.text == (
        "Ознакомлены 1 из 3\n"
        "«Приказ № 5»\n"
        "\n"
        "1. Борис Лапин, Колледж Борис Лапин\n"
        "2. Вера Зайцева, Колледж Вера Зайцева\n"
        "\n"
        "Напомнить можно ещё 3 раза."
    )
    said = [shown(await desk.olga.press("Напомнить · 2")).text.split("\n")[-1] for _ in range(3)]
    assert said == [
        "Напомнить можно ещё 2 раза.",
        "Напомнить можно ещё 1 раз.",
        "Напоминали уже три раза, больше нельзя.",
    ]
    assert "Напомнить · 2" not in shown(await desk.olga.screen()).labels
    for head in desk.heads[1:]:
        await head.sees("Вы ещё не отметили объявление «Приказ № 5»")
    assert await desk.got(anna) == ["Приказ № 5"]


async def test_buttons_open_a_link_and_the_readers_own_item(desk: Desk) -> None:
    college = await desk.stage.world.organisation("Свой колледж")
    head = await desk.stage.phone(await desk.stage.world.member(college, name="Яна Ким"))
    await desk.stage.world.activity(college, title="Запустить сайт")
    await desk.write("Пора")
    await desk.olga.press("Кнопки")
    await desk.olga.press("+ Ссылка")
    bad = shown(await desk.olga.say("просто слова"))
    assert bad.text == "Нужна одна ссылка, например: Положение – vk.com/doc1. Пришлите ещё раз."
    await desk.olga.say("Положение – vk.com/doc1")
    await desk.olga.press("+ Пункт плана")
    await desk.olga.say("сайт")
    keys = shown(await desk.olga.press("Выбрать 1"))
    assert keys.text.endswith("1. «Положение» → vk.com/doc1\n2. Пункт плана «Запустить сайт», каждому свой")
    await desk.olga.press("‹ Назад")
    await over(desk)
    got = shown(await head.screen())
    assert [[key["text"] for key in row] for row in got.keys] == [["Положение"], ["Открыть пункт плана"]]
    assert got.keys[0][0]["url"] == "https://vk.com/doc1"
    card = shown(await head.press("Открыть пункт плана"))
    assert card.id > got.id
    assert "Запустить сайт" in card.text
    await desk.heads[0].press("Открыть пункт плана")
    assert desk.heads[0].toasts[-1].text == "Этот пункт плана не поручен вашей организации."


async def test_blanks_are_filled_in_and_who_has_no_value_is_named_before(desk: Desk) -> None:
    loner = await desk.stage.staff(Role.COORDINATOR, "Пётр Орлов")
    await desk.write("{Имя}, {организация} сдаёт до {срок}. <b>Ждём</b>")
    await desk.address()
    sure = shown(await desk.olga.press("Отправить…"))
    assert "Вместо {срок} общие слова у 3 человек: «срок уточняется»" in sure.text
    await desk.olga.press("Отправить · 3")
    await desk.until(AnnouncementState.SENT)
    assert await desk.got(desk.heads[0]) == ["Анна Котова, Колледж Анна Котова сдаёт до срок уточняется. <b>Ждём</b>"]
    assert await desk.got(loner) == []


async def test_it_is_seen_with_a_readers_eyes_and_by_nobody_else(desk: Desk) -> None:
    await desk.write("{имя}, {организация}")
    await desk.address()
    await desk.olga.press("Как увидит…")
    nobody = shown(await desk.olga.say("Фёдор"))
    assert nobody.text == "Среди получателей такого имени нет. Напишите другое или часть имени."
    await desk.olga.say("лапин")
    await desk.olga.sees("Так объявление «{имя}, {организация}» увидят получатели")
    assert "Борис Лапин, Колледж Борис Лапин" in await desk.got(desk.olga)
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3


@pytest.mark.parametrize("photos", [1, 2])
async def test_a_caption_that_may_not_fit_is_refused_before(desk: Desk, photos: int) -> None:
    await desk.write()
    await desk.olga.photo(photos, album=photos > 1, caption="{имя} " + "я" * 1015)
    await desk.address()
    await desk.olga.press("Отправить…")
    assert desk.olga.toasts[-1].text.startswith(
        "Текст не помещается: вместе с подстановками не больше 1\N{NO-BREAK SPACE}024 знаков."
    )


async def test_a_corrected_text_is_changed_for_all_and_keeps_its_buttons(desk: Desk) -> None:
    await desk.write("Сбор в пятницу")
    await desk.olga.press("Кнопки")
    await desk.olga.press("+ Ознакомлен")
    await desk.olga.press("‹ Назад")
    await over(desk)
    asked = shown(await desk.olga.press("Исправить текст"))
    assert asked.text.endswith("Сейчас там:\nСбор в пятницу")
    await desk.olga.say("Сбор в субботу, {имя}")
    done = await desk.olga.sees("Исправлено: 3 из 3")
    assert done.text.startswith("✅ Объявление отправлено\n«Сбор в субботу, {имя}»")
    messages = [await head.messages() for head in desk.heads]
    assert [[one.text for one in each] for each in messages] == [
        ["Сбор в субботу, Анна Котова"],
        ["Сбор в субботу, Борис Лапин"],
        ["Сбор в субботу, Вера Зайцева"],
    ]
    assert [each[0].buttons for each in messages] == [[["Ознакомлен"]]] * 3


async def test_who_gets_it_after_the_correction_gets_it_corrected(desk: Desk) -> None:
    await desk.wait_for_the_morning("Сбор в пятницу")
    await desk.olga.press("⏸ Пауза")
    (row,) = [one for one in await desk.olga.messages() if "на паузе" in one.text]
    await desk.olga.press_data("annedit:1:0", row.id)
    await desk.olga.say("Сбор в субботу")
    await desk.olga.press("Продолжить")
    await desk.stage.jump(at("2024-06-18T08:01"))
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Сбор в субботу"]] * 3


async def test_it_can_be_taken_back_from_all_for_two_days(desk: Desk) -> None:
    await desk.write("Ошибка", "Вторая часть")
    await over(desk)
    await desk.stage.jump(at("2024-06-18T09:30"))
    sure = shown(await desk.olga.press("Удалить у всех"))
    assert "Telegram даёт удалять 48 часов после отправки, осталось 24 ч." in sure.text
    await desk.olga.press("Да, удалить")
    done = await desk.olga.sees("Удалено: 3 из 3")
    assert done.text.startswith("Объявление удалено у всех\n«Ошибка»")
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3


async def test_after_two_days_it_is_too_late_to_take_it_back(desk: Desk) -> None:
    await desk.write("Ошибка")
    await over(desk)
    card = shown(await desk.olga.screen())
    await desk.stage.jump(at("2024-06-19T09:31"))
    await desk.olga.press("Удалить у всех")
    await desk.olga.press("Да, удалить")
    assert desk.olga.toasts[-1].text == "Удалить уже нельзя: прошло больше 48 часов. Можно исправить текст."
    assert [await desk.got(head) for head in desk.heads] == [["Ошибка"]] * 3
    assert card.id > 0
