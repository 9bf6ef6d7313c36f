"""My activities: what is owed, how to find it, what one item says, and whose it is."""

from datetime import date

import pytest

from bot.demo.phone import Phone
from models.tables import Organisation, Role
from tests.stories.conftest import Stage


async def college_with_a_head(stage: Stage) -> tuple[Organisation, Phone]:
    college = await stage.world.organisation()
    return college, await stage.phone(await stage.world.member(college))


async def test_the_list_goes_from_overdue_to_later(stage: Stage) -> None:
    college, anna = await college_with_a_head(stage)
    for title, due in (("Рейтинг", date(2024, 11, 30)), ("Спикеры", date(2024, 5, 31)), ("Центры", date(2024, 6, 20))):
        await stage.world.activity(college, title=title, due=due)
    screen = await anna.say("/activities")
    assert screen is not None
    assert screen.text.split("\n\n") == [
        "Мои мероприятия · 3",
        "1. Спикеры\n🔴 просрочено: до 31 мая 2024 (просрочено на 17 дней)",
        "2. Центры\n⏳ срок близко: до 20 июня 2024 (осталось 3 дня)",
        "3. Рейтинг\nв работе: до 30 ноября 2024 (осталось 166 дней)",
    ]
    assert ["🔴 Просрочено · 1", "⏳ На неделе · 1"] in screen.buttons


async def test_pages_and_the_way_back_keep_their_place(stage: Stage) -> None:
    college, anna = await college_with_a_head(stage)
    for number in range(1, 15):
        await stage.world.activity(college, title=f"Пункт {number:02}", due=date(2024, 7, number))
    await anna.say("/activities")
    second = await anna.press("›")
    assert second is not None
    assert "7. Пункт 07" in second.text
    await anna.press("Открыть 8")
    back = await anna.press("‹ Назад")
    assert back is not None
    assert back.text == second.text
    await anna.press("2/3")
    assert anna.toasts[-1].text == "Страница 2 из 3"
    last = await anna.press("›")
    assert last is not None
    assert "14. Пункт 14" in last.text


async def test_sections_and_words_narrow_the_list(stage: Stage) -> None:
    college, anna = await college_with_a_head(stage)
    plan = await stage.world.plan()
    first = await stage.world.section(plan, "Организационный этап")
    last = await stage.world.section(plan, "Рейтинговый этап", 1)
    await stage.world.activity(college, plan=plan, section=first, title="Запущен сайт")
    await stage.world.activity(college, plan=plan, section=last, title="Проведён мониторинг сайтов")
    await anna.say("/activities")
    await anna.press("Разделы и поиск")
    one = await anna.press("Рейтинговый этап · 1")
    assert one is not None
    assert "Запущен сайт" not in one.text
    await anna.press("Разделы и поиск")
    found = await anna.say("ЗАПУЩЕН")
    assert found is not None
    assert "Нашлось по словам «ЗАПУЩЕН»" in found.text
    assert "мониторинг" not in found.text
    await anna.press("Разделы и поиск")
    nothing = await anna.say("балалайка")
    assert nothing is not None
    assert "Ничего не нашлось" in nothing.text


async def test_a_card_says_what_is_owed_and_by_when(stage: Stage) -> None:
    college, anna = await college_with_a_head(stage)
    await stage.world.activity(college, title="Запущена работа сайта", proof={"photo": 2})
    await anna.say("/activities")
    card = await anna.press("Открыть 1")
    assert card is not None
    assert card.text.split("\n") == [
        "Запущена работа сайта",
        "План медиацентров, п. 1",
        "",
        "Срок: июнь 2024 г.",
        "Вместе с вами: ПОО",
        "Нужно: не меньше 2 фото (или ссылка)",
        "",
        "в работе: до 30 июня 2024 (осталось 13 дней)",
        "30 июня – выходной. Последний рабочий день: пятница, 28 июня.",
        "Напомню: 21 июня, 27 июня, 28 июня.",
        "Если не сдать в срок: 1 июля, 3 июля, 8 июля, дальше раз в неделю, всего не больше 6 раз.",
        "Тогда узнают: 3 июля – заместитель, 8 июля – координатор, 15 июля – администратор.",
    ]
    assert card.labels[0] == "Сдать отчёт"


async def test_a_strangers_card_is_refused_aloud(stage: Stage) -> None:
    _, anna = await college_with_a_head(stage)
    other = await stage.world.organisation("Вятский колледж культуры")
    (theirs,) = await stage.world.activity(other)
    home = await anna.start()
    assert home is not None
    after = await anna.press_data(f"card:{theirs.id}:now:0:0::1", home.id)
    assert after == home
    assert anna.toasts[-1].alert
    assert anna.toasts[-1].text.startswith("Эта кнопка из чужого кабинета")


async def test_staff_without_an_organisation_are_led_to_the_plans(stage: Stage) -> None:
    olga = await stage.staff(Role.COORDINATOR)
    screen = await olga.say("/activities")
    assert screen is not None
    assert screen.labels[0] == "Планы"


@pytest.mark.parametrize("number", [1, 34])
async def test_screens_cost_the_same_few_statements_for_any_number_of_organisations(stage: Stage, number: int) -> None:
    colleges = [await stage.world.organisation(f"Колледж № {index}") for index in range(number)]
    anna = await stage.phone(await stage.world.member(colleges[0]))
    await stage.world.activity(*colleges)
    spent = {}
    for act in ("/home", "/activities", "Открыть 1", "‹ Назад"):
        with stage.statements() as seen:
            await (anna.say(act) if act.startswith("/") else anna.press(act))
        spent[act] = len(seen)
    assert spent == {"/home": 3, "/activities": 3, "Открыть 1": 5, "‹ Назад": 3}
