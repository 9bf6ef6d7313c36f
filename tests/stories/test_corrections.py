"""A coordinator goes through a draft: doubts first, a term in any words, texts, figures – and what cannot be done."""

from typing import Any

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Activity, DoubtNote, Milestone, Plan, Role
from tests.drafts import draft, published
from tests.stories.conftest import Stage
from tests.stories.office import shown
from tests.stories.test_plans import kirov

LONG = 4096
"""Characters of one message."""


async def card(phone: Phone) -> Screen:
    """The card of the only plan."""
    await phone.say("/plans")
    return shown(await phone.press("Открыть 1"))


async def row(phone: Phone, number: int = 2) -> Screen:
    """A row of it."""
    await card(phone)
    await phone.press("Раздел 1")
    return shown(await phone.press(f"Пункт {number}"))


@pytest.fixture
async def olga(stage: Stage) -> Phone:
    """A coordinator, and a draft with a term nobody understands."""
    await stage.world.group("ПОО", await stage.world.organisation())
    await draft(stage.world)
    return await stage.staff()


async def test_a_draft_says_first_what_is_unsure(olga: Phone) -> None:
    screen = await card(olga)
    assert screen.text == (
        "План мероприятий на 2024 год\n"
        "Сроки: 15 марта 2024 – 30 июня 2024\n"
        "\n"
        "Черновик: исполнители его не видят\n"
        "Проверьте: 1 срок не понят\n"
        "Исполнитель не найден: 1 пункт\n"
        "\n"
        "1. Без раздела: 3 мероприятия"
    )
    assert screen.buttons == [
        ["Сомнения · 1"],
        ["Раздел 1"],
        ["Исполнитель не найден · 1"],
        ["Добавить мероприятие"],
        ["Название плана", "Приказ"],
        ["Напоминания"],
        ["Материалы", "Скачать"],
        ["Опубликовать"],
        ["Удалить черновик"],
        ["‹ Назад", "Домой"],
    ]
    section = shown(await olga.press("Раздел 1"))
    assert section.text.split("\n\n")[1:] == [
        "1. Семинар для руководителей\nдо 15 марта",
        "2. Конкурс плакатов\nпо готовности зала · 1 сомнение",
        "3. Сбор заявок и отбор участников\nиюнь",
    ]


async def test_from_a_doubt_to_its_row_and_a_term_in_words(olga: Phone, stage: Stage) -> None:
    await card(olga)
    doubts = shown(await olga.press("Сомнения"))
    assert doubts.text == "Сомнения · 1\n\n1. срок непонятен: «по готовности зала»\n→ Конкурс плакатов"
    opened = shown(await olga.press("Открыть 1"))
    assert opened.text == (
        "Конкурс плакатов\n"
        "План мероприятий на 2024 год, п. 2\n"
        "\n"
        "Проверьте: срок непонятен: «по готовности зала»\n"
        "\n"
        "Срок: по готовности зала\n"
        "Этот срок мне непонятен\n"
        "Исполнители: ПОО (1 организация), школы (не найден)"
    )
    assert opened.buttons == [
        ["Всё верно"],
        ["Срок", "Исполнители"],
        ["Цель", "Название"],
        ["Описание", "Результат"],
        ["Ещё…"],
        ["‹ Назад", "Домой"],
    ]
    await olga.press("Срок")
    refused = shown(await olga.say("как получится"))
    assert refused.text == (
        "Не понял срок. Напишите, например: до 15 марта, 3 квартал, июнь – декабрь 2024, 1 раз в квартал, "
        "ежемесячно, постоянно."
    )
    offer = shown(await olga.say("3 квартал"))
    assert offer.text == (
        "Понял так: 3 квартал\nЭто с 1 июля 2024 по 30 сентября 2024\n\nВерно? Если нет, напишите по-другому."
    )
    assert (await stage.world.all(Milestone))[1].term_text == "по готовности зала"
    better = shown(await olga.say("1 раз в квартал"))
    assert better.text.split("\n")[1] == (
        "Это 4 периода: I квартал 2024 – до 31 марта, II квартал 2024 – до 30 июня, III квартал 2024 – до 30 сентября, "
        "IV квартал 2024 – до 31 декабря"
    )
    taken = shown(await olga.press("Да, верно"))
    assert taken.text.split("\n")[0] == "Срок записан: 1 раз в квартал"
    assert taken.buttons == [["К мероприятию"], ["Сомнения", "К плану"], ["Домой"]]
    left = shown(await olga.press("Сомнения"))
    assert left.text.startswith("Сомнений не осталось")
    assert left.buttons == [["Опубликовать", "К плану"], ["Домой"]]


async def test_a_term_by_the_calendar(olga: Phone, stage: Stage) -> None:
    await row(olga, 3)
    await olga.press("Срок")
    since = shown(await olga.press("По календарю"))
    assert since.buttons[:2] == [["Только «до»"], ["‹", "июнь 2024", "›"]]
    until = shown(await olga.press("10"))
    assert until.text == "С 10 июня 2024. А до какого дня?"
    assert until.buttons[:2] == [["Только этот день"], ["июнь 2024", "›"]]
    await olga.press("›")
    offer = shown(await olga.press("5"))
    assert offer.text.split("\n")[:2] == ["Понял так: 10.06.2024 – 05.07.2024", "Это с 10 июня 2024 по 5 июля 2024"]
    back = shown(await olga.press("‹ Назад"))
    assert back.text.startswith("Срок: Сбор заявок")
    await olga.press("По календарю")
    await olga.press("Только «до»")
    offer = shown(await olga.press("20"))
    assert offer.text.split("\n")[:2] == ["Понял так: до 20.06.2024", "Это до 20 июня 2024"]
    await olga.press("Да, верно")
    assert (await stage.world.all(Milestone))[2].term_text == "до 20.06.2024"


@pytest.mark.parametrize(
    ("choice", "means"),
    [
        ("Весь год", "Это с 1 января 2024 по 31 декабря 2024"),
        ("Каждый месяц", "Это 12 периодов: январь 2024 – до 31 января, февраль 2024 – до 29 февраля, "),
        ("Постоянно", "Весь срок плана, без последнего дня"),
        ("Без срока", "Без дат: напоминать о нём не буду"),
    ],
)
async def test_a_ready_term_says_what_it_means(olga: Phone, choice: str, means: str) -> None:
    await row(olga)
    await olga.press("Срок")
    offer = shown(await olga.press(choice))
    assert offer.text.split("\n")[1].startswith(means)


async def test_a_button_of_an_older_offer_takes_nothing(olga: Phone, stage: Stage) -> None:
    await row(olga)
    await olga.press("Срок")
    first = shown(await olga.say("июль"))
    await olga.say("август")
    await olga.press_old(first.id, "Да, верно")
    assert olga.toasts[-1].text.startswith("Этот срок уже не тот, что на экране")
    assert (await stage.world.all(Milestone))[1].term_text == "по готовности зала"
    await olga.press("Да, верно")
    assert (await stage.world.all(Milestone))[1].term_text == "август"


async def test_texts_and_figures_are_written_anew(olga: Phone, stage: Stage) -> None:
    await row(olga)
    asked = shown(await olga.press("Название"))
    assert asked.text == "Название:\nКонкурс плакатов\n\nПришлите новый текст одним сообщением, до 2\u00a0000 знаков."
    done = shown(await olga.say("Конкурс плакатов и роликов"))
    assert done.text == (
        "Исправлено. Название: Конкурс плакатов и роликов\n\nБыло: Конкурс плакатов\nСтало: Конкурс плакатов и роликов"
    )
    await olga.press("К мероприятию")
    await olga.press("Результат")
    await olga.say("Подано не менее 34 заявок")
    again = shown(await olga.press("К мероприятию"))
    assert "Результат: Подано не менее 34 заявок\nЦель: не меньше 34 заявок" in again.text
    await olga.press("Цель")
    refused = shown(await olga.say("побольше"))
    assert refused.text.startswith("Не нашёл числа с единицей")
    done = shown(await olga.say("не менее 40 заявок"))
    assert done.text.split("\n")[2:] == ["Было: ≥ 34 заявок", "Стало: ≥ 40 заявок"]
    await olga.press("К мероприятию")
    await olga.press("Цель")
    gone = shown(await olga.press("Убрать совсем"))
    assert gone.text.split("\n")[2:] == ["Было: ≥ 40 заявок", "Теперь пусто."]
    assert (await stage.world.all(Activity))[1].targets == []


async def test_a_result_of_several_has_a_card_of_its_own(stage: Stage) -> None:
    await kirov(stage.world)
    olga = await stage.staff()
    await card(olga)
    await olga.press("Раздел 3")
    about = shown(await olga.press("Пункт 2"))
    assert about.buttons[1] == ["Результат 1", "Результат 2"]
    one = shown(await olga.press("Результат 2"))
    assert one.text == (
        "Проведены обучающие интенсивы\n"
        "Организация и проведение обучающих интенсивов\n"
        "\n"
        "Срок: июнь 2024 г. сентябрь 2024 г.\n"
        "Это 2 периода: июнь 2024 – до 30 июня, сентябрь 2024 – до 30 сентября\n"
        "Исполнители: ЦОПП, ПОО (3 организации), ИРО"
    )
    await olga.press("Что показать")
    await olga.say("Проведены три обучающих интенсива")
    await olga.press("К мероприятию")
    changed = shown(await olga.press("Результат 2"))
    assert changed.text.split("\n")[0] == "Проведены три обучающих интенсива"


async def test_everything_is_right_settles_a_row(olga: Phone, stage: Stage) -> None:
    await row(olga)
    left = shown(await olga.press("Всё верно"))
    assert left.text.startswith("Сомнений не осталось")
    assert olga.toasts[-1].text == "Отмечено, дальше"
    assert [each.settled_at is None for each in await stage.world.all(DoubtNote)] == [False]


async def test_what_was_not_read_is_shown_as_it_stands(olga: Phone, stage: Stage) -> None:
    await stage.world.add(DoubtNote(plan_id=1, code="row-unread", details={"text": "Выезд " * 60}, row=7))
    screen = await card(olga)
    assert "Проверьте: 1 срок не понят · 1 строка не прочитана" in screen.text
    await olga.press("Сомнения")
    one = shown(await olga.press("Открыть 2"))
    assert one.text.split("\n")[0] == "Строка документа 7"
    assert one.text.count("Выезд") == 60
    left = shown(await olga.press("Всё верно"))
    assert left.text.startswith("Сомнения · 1")


async def test_the_plan_gets_another_title(olga: Phone) -> None:
    await card(olga)
    await olga.press("Название плана")
    await olga.say("План медиацентров на 2025 год")
    screen = shown(await olga.press("К плану"))
    assert screen.text.split("\n")[0] == "План медиацентров на 2025 год"
    await olga.press("Раздел 1")
    await olga.press("Пункт 2")
    await olga.press("Срок")
    offer = shown(await olga.say("до 15 марта"))
    assert offer.text.split("\n")[1] == "Это до 15 марта 2025"
    plain = shown(await olga.say("до 15 марта 2025 г."))
    assert plain.text == "Понял так: до 15 марта 2025 г.\n\nВерно? Если нет, напишите по-другому."


async def test_the_plan_gets_the_order_it_stands_in(olga: Phone) -> None:
    await card(olga)
    asked = shown(await olga.press("Приказ"))
    assert asked.text.endswith("Пока ничего не указано.")
    refused = shown(await olga.say("784"))
    assert "Нужны и номер, и дата с годом." in refused.text
    said = shown(await olga.say("№ 784-п от 13 июня 2024 г."))
    assert said.text == "Записано. Приказ плана:\n\n№ 784-п от 13 июня 2024"
    screen = shown(await olga.press("К плану"))
    assert screen.text.split("\n")[1] == "№ 784-п от 13 июня 2024"
    await olga.press("Приказ")
    await olga.press("Убрать совсем")
    screen = shown(await olga.press("К плану"))
    assert "784" not in screen.text


async def test_a_draft_is_deleted_after_one_question(olga: Phone, stage: Stage) -> None:
    await card(olga)
    asked = shown(await olga.press("Удалить черновик"))
    assert "Пропадёт всё, что в нём: 3 мероприятия и все исправления." in asked.text
    gone = shown(await olga.press("Да, удалить"))
    assert gone.text == "Черновик «План мероприятий на 2024 год» удалён."
    assert await stage.world.all(Plan) == []
    await olga.press_data("dropdraft:1:1", gone.id)
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")


async def test_a_draft_published_meanwhile_is_corrected_no_more(olga: Phone, stage: Stage) -> None:
    await row(olga)
    await olga.press("Срок")
    offer = shown(await olga.say("июль"))
    await published(stage.world, 1)
    await olga.press("Да, верно")
    assert olga.toasts[-1].text.startswith("Этот план уже опубликован (17 июня")
    late = shown(await olga.say("август"))
    assert late.text.startswith("Этот план уже опубликован")
    unasked = shown(await olga.say("сентябрь"))
    assert not unasked.text.startswith("Этот план уже опубликован")
    for data in (
        "fix:2:title:0",
        "doubts:1:1",
        "settlerow:2:0",
        "rowmore:2",
        "fixplan:1",
        "fixtarget:2:0",
        "since:2:0:0",
    ):
        await olga.press_data(data, offer.id)
        assert olga.toasts[-1].text.startswith("Этот план уже опубликован"), data
    assert (await stage.world.all(Milestone))[1].term_text == "по готовности зала"


async def test_two_coordinators_at_one_row_lose_nothing(olga: Phone, stage: Stage) -> None:
    ivan = await stage.staff(name="Иван Зуев")
    await row(olga)
    await row(ivan)
    await olga.press("Название")
    await ivan.press("Срок")
    await ivan.say("июль")
    await olga.say("Конкурс роликов")
    await ivan.press("Да, верно")
    seen = shown(await ivan.press("К мероприятию"))
    assert seen.text.split("\n")[0] == "Конкурс роликов"
    milestone = (await stage.world.all(Milestone))[1]
    assert (milestone.text, milestone.term_text) == ("Конкурс роликов", "июль")


async def test_an_observer_sees_a_draft_and_corrects_nothing(olga: Phone, stage: Stage) -> None:
    sergei = await stage.staff(Role.OBSERVER, "Сергей Лаптев")
    screen = await card(sergei)
    assert screen.buttons == [
        ["Сомнения · 1"],
        ["Раздел 1"],
        ["Исполнитель не найден · 1"],
        ["Скачать"],
        ["‹ Назад", "Домой"],
    ]
    await sergei.press("Сомнения")
    opened = shown(await sergei.press("Открыть 1"))
    assert opened.buttons == [["‹ Назад", "Домой"]]
    await sergei.press_data("fix:2:title:0", opened.id)
    assert sergei.toasts[-1].text.startswith("Планы меняют координатор и администратор")


async def test_a_row_of_any_length_fits_into_a_message(olga: Phone, stage: Stage) -> None:
    async with stage.world.database.writing() as session:
        long = await session.get_one(Activity, 2)
        long.title, long.description, long.result, long.place = (
            "Название " * 200,
            "Как " * 1500,
            "Итог " * 900,
            "Где " * 99,
        )
        session.add_all(
            Milestone(activity_id=2, position=place, text="Результат " * 150, term_text="срок " * 60, term={})
            for place in range(1, 6)
        )
        session.add_all(
            DoubtNote(plan_id=1, activity_id=2, code="row-joined", details={"text": "Слово " * 80}) for _ in range(5)
        )
    for screen in (await card(olga), await row(olga), shown(await olga.press("Результат 2"))):
        assert len(screen.text) <= LONG
    await row(olga)
    await olga.press("Описание")
    whole = [screen.text for screen in await olga.messages()][-2:]
    assert [len(text) <= LONG for text in whole] == [True, True]
    assert "".join(whole).count("Как") == 1501


async def prices(stage: Stage, olga: Phone, rows: int) -> dict[str, int]:
    """What each step costs in a plan of so many rows."""
    lines = [f"{number}\tСеминар № {number}\tкак-нибудь\tПОО" for number in range(1, rows + 1)]
    plan = await draft(stage.world, *lines, digest=str(rows))
    first = min(each.id for each in await stage.world.all(Activity) if each.plan_id == plan)
    costs: dict[str, Any] = {}
    await olga.start()
    for data in (
        f"plan:{plan}:1", f"section:{plan}:0:1", f"activity:{first}:1", f"doubts:{plan}:1", f"rowmore:{first}",
        f"fixplan:{plan}", f"fix:{first}:title:0", "Новое название", f"fixtarget:{first}:0", "34 заявки",
        f"fixterm:{first}:0", "июль", "Да, верно", f"readyterm:{first}:quarterly:0", "Да, верно",
        f"since:{first}:0:0", f"until:{first}:0:738000:0", f"termdays:{first}:738900:738000:0",
        f"settlerow:{first + 1}:0", f"settle:{await doubt(stage, first + 2)}", f"dropdraft:{plan}:0",
        "Да, удалить",
    ):  # fmt: skip
        with stage.statements() as seen:
            if ":" in data:
                await olga.press_data(data, 1)
            else:
                await (olga.press(data) if data.startswith("Да, ") else olga.say(data))
        costs[f"{len(costs)}: {data.partition(':')[0]}"] = len(seen)
    return costs


async def doubt(stage: Stage, activity: int) -> int:
    return next(each.id for each in await stage.world.all(DoubtNote) if each.activity_id == activity)


async def test_a_step_costs_the_same_few_statements_in_a_plan_of_any_size(stage: Stage) -> None:
    olga = await stage.staff()
    few, many = await prices(stage, olga, 9), await prices(stage, olga, 1_990)
    assert few == many
    assert {step: cost for step, cost in few.items() if cost > 6} == {}
