"""Whom an announcement is for: ready lists, conditions by buttons, the number of people at every step."""

from sqlalchemy import update

from models.tables import Assignment, AssignmentState, Occurrence
from tests.stories.addressing import SITE, Desk, desk, shown

__all__ = ["desk"]


async def test_from_announce_to_sent_to_those_who_have_not_reported_in_six_presses(desk: Desk) -> None:
    lists = await desk.whom()
    assert lists.text == "Кому\n\nПока никому.\nГотовый список – одно нажатие. Любой можно потом уточнить."
    assert lists.buttons == [
        ["Не сдали пункт…"],
        ["Просрочили", "Ничего не сдавали"],
        ["Все руководители", "Координаторы"],
        ["Все студенты", "Вся сеть"],
        ["Собрать свой список", "Группы и каналы"],
        ["‹ Назад", "Домой"],
    ]
    owed = await desk.press("Не сдали пункт…")
    assert owed.text == (
        "Что ещё не сдано · 1\n\n"
        f"1. {SITE}\nНе сдали 2 организации, до 30 июня 2024 (осталось 13 дней)\n\n"
        "Напишите слова из пункта, найду."
    )
    chosen = await desk.press("1. Не сдали · 2")
    assert chosen.text == (
        f"Кому\n\n1. руководители\n2. не сдали п. 1 «{SITE}»\n\nПолучат: 2 человека в 2 организациях"
    )
    draft = await desk.press("Готово")
    assert "Получат: 2 человека" in draft.text
    sure = await desk.press("Отправить…")
    assert sure.text.split("\n")[4:6] == [
        f"Кому: руководители; не сдали п. 1 «{SITE}»",
        "Получат: 2 человека в 2 организациях",
    ]
    await desk.press("Отправить · 2")
    await desk.olga.sees("Объявление отправлено")
    assert await desk.got() == [["Ждём отчёты"], ["Ждём отчёты"], []]


async def test_those_who_have_not_reported_are_written_to_from_the_item_itself(desk: Desk) -> None:
    await desk.olga.say("/plans")
    await desk.press("Открыть 1", "Раздел 1", "Пункт 1")
    owes = await desk.press("Кто не сдал")
    assert owes.buttons[0] == ["Написать им"]
    draft = await desk.press("Написать им")
    assert "Получат: 2 человека" in draft.text
    await desk.olga.say("Ждём отчёты")
    await desk.press("Отправить…", "Отправить · 2")
    await desk.olga.sees("Объявление отправлено")
    assert await desk.got() == [["Ждём отчёты"], ["Ждём отчёты"], []]


async def test_who_missed_a_closed_period_is_written_to_with_those_who_still_owe_it(desk: Desk) -> None:
    first = (await desk.stage.world.all(Assignment))[0]
    async with desk.stage.world.database.writing() as session:
        await session.execute(update(Occurrence).values(period={"key": "quarter", "number": 2, "year": 2024}))
        missed = update(Assignment).where(Assignment.id == first.id).values(state=AssignmentState.MISSED)
        await session.execute(missed)
    await desk.olga.say("/plans")
    draft = await desk.press("Открыть 1", "Раздел 1", "Пункт 1", "Кто не сдал", "Написать им")
    assert "Получат: 2 человека" in draft.text
    chosen = await desk.press("Кому")
    item = f"п. 1 «{SITE}», II квартал 2024"
    assert chosen.text.split("\n")[2:4] == ["1. руководители", f"2. не сдали {item} или не сдали до закрытия {item}"]


async def test_conditions_are_put_together_by_buttons_with_the_number_at_every_step(desk: Desk) -> None:
    await desk.whom()
    about = await desk.press("Собрать свой список")
    assert about.buttons == [
        ["Роль", "Организации"],
        ["Группы", "Пункт плана"],
        ["Язык", "Активность"],
        ["Конкурс"],
        ["‹ Назад", "Домой"],
    ]
    await desk.press("Роль")
    heads = await desk.press("руководители")
    assert heads.text == "Роль. Можно несколько.\nруководители\n\nПолучат: 3 человека в 3 организациях"
    assert heads.buttons[0] == ["✅ руководители", "студенты"]
    assert heads.buttons[-2] == ["▫️ Кроме них", "Убрать условие"]
    both = await desk.press("студенты")
    assert both.text == "Роль. Можно несколько.\nруководители, студенты\n\nПолучат: 6 человек в 3 организациях"
    await desk.press("‹ Назад", "И ещё условие", "Организации", "Колледж 1")
    two = await desk.press("Колледж 2")
    assert two.text.split("\n")[:4] == [
        "Организации. Можно несколько.",
        "организации: Колледж 1, Колледж 2",
        "",
        "Получат: 4 человека в 2 организациях",
    ]
    without = await desk.press("▫️ Кроме них")
    assert without.text.split("\n")[1:4] == [
        "кроме организаций: Колледж 1, Колледж 2",
        "",
        "Получат: 2 человека в 1 организации",
    ]
    whole = await desk.press("‹ Назад")
    assert whole.text == (
        "Кому\n\n1. руководители, студенты\n2. кроме организаций: Колледж 1, Колледж 2\n\n"
        "Получат: 2 человека в 1 организации"
    )
    await desk.press("А также другие", "Роль", "координаторы")
    whole = await desk.press("‹ Назад")
    assert whole.text == (
        "Кому\n\n1. руководители, студенты\n2. кроме организаций: Колледж 1, Колледж 2\nа также\n3. координаторы\n\n"
        "Получат: 3 человека в 1 организации, из них по роли в сети 1"
    )
    assert whole.buttons == [
        ["Готово"],
        ["По организациям · 1"],
        ["Изменить 1", "Изменить 2"],
        ["Изменить 3"],
        ["Уточнить список 1", "Уточнить список 2"],
        ["А также другие"],
        ["Готовые списки", "Группы и каналы"],
        ["‹ Назад", "Домой"],
    ]


async def test_the_list_by_organisation_names_each(desk: Desk) -> None:
    await desk.whom()
    await desk.press("Вся сеть")
    listed = await desk.press("По организациям")
    assert listed.text == (
        "Кто получит, по организациям\nПолучат: 7 человек в 3 организациях, из них по роли в сети 1\n\n"
        "1. роли сети · 1\n2. Колледж 1 · 2\n3. Колледж 2 · 2\n4. Колледж 3 · 2"
    )
    assert (await desk.press("‹ Назад")).text.startswith("Кому\n")


async def test_who_is_left_out_is_said(desk: Desk) -> None:
    await desk.stage.world.member(desk.colleges[0], name="Молчун", news=False)
    await desk.stage.world.member(desk.colleges[0], name="Ушёл", unreachable_since=desk.stage.world.clock.now())
    await desk.whom()
    chosen = await desk.press("Все руководители")
    assert chosen.text.split("\n")[4:] == [
        "Получат: 3 человека в 3 организациях",
        "Не дойдёт до 1 человека: бот заблокирован",
        "Отключили новости: 1. Они получат только официальное объявление.",
    ]


async def test_an_item_is_found_step_by_step_and_how_they_stand_with_it(desk: Desk) -> None:
    await desk.whom()
    plans = await desk.press("Собрать свой список", "Пункт плана")
    assert plans.text == "Пункт какого плана?\n\n1. План медиацентров"
    await desk.press("Открыть 1", "Раздел 1")
    how = await desk.press("Пункт 1")
    assert how.text == f"Кто из них?\n\nп. 1 «{SITE}»"
    assert how.buttons == [
        ["Не сдали", "Просрочили"],
        ["На доработке", "Сдали"],
        ["Принято", "Не сдали до закрытия"],
        ["‹ Назад", "Домой"],
    ]
    items = await desk.press("Сдали")
    assert items.text == (
        f"Пункты плана. Подходит любой из них:\n\n1. сдали п. 1 «{SITE}»\n\nПолучат: 2 человека в 1 организации"
    )
    await desk.press("Ещё пункт", "Открыть 1", "По всему плану")
    both = await desk.press("Не сдали")
    assert both.text.split("\n")[2:4] == [
        f"1. сдали п. 1 «{SITE}»",
        "2. не сдали хоть что-нибудь по плану «План медиацентров»",
    ]
    assert "Получат: 6 человек в 3 организациях" in both.text
    one = await desk.press("Убрать 1")
    assert "Получат: 4 человека в 2 организациях" in one.text
    assert (await desk.press("Убрать 1")).text.startswith("Кому\n\nПока никому.")


async def test_organisations_and_items_are_found_by_words(desk: Desk) -> None:
    await desk.whom()
    await desk.press("Собрать свой список", "Организации")
    found = shown(await desk.olga.say("колледж 3"))
    assert (found.text.split("\n")[0], found.buttons[0]) == ("Нашлось по «колледж 3»", ["Колледж 3"])
    chosen = await desk.press("Колледж 3")
    assert chosen.text.split("\n")[1] == "организации: Колледж 3"
    found = shown(await desk.olga.say("колледж 1"))
    chosen = await desk.press("Колледж 1")
    assert chosen.text.split("\n")[1] == "организации: Колледж 3, Колледж 1"
    await desk.press("‹ Назад", "Готовые списки", "Не сдали пункт…")
    assert "1. Не сдали · 2" in shown(await desk.olga.say("сайта")).labels
    nothing = shown(await desk.olga.say("хор"))
    assert "С такими словами ничего не сданного нет." in nothing.text


async def test_groups_languages_and_activity_are_conditions_too(desk: Desk) -> None:
    await desk.stage.world.group("ПОО", *desk.colleges[:2])
    await desk.whom()
    group = await desk.press("Собрать свой список", "Группы", "ПОО · 2")
    assert group.text == "Группы. Можно несколько.\nгруппы: ПОО\n\nПолучат: 4 человека в 2 организациях"
    language = await desk.press("‹ Назад", "И ещё условие", "Язык", "английский")
    assert language.text.split("\n")[1:] == [
        "язык: английский",
        "",
        "Получателей нет: под эти условия никто не подходит.",
        "Ещё 2 организации подходят, но получить там некому.",
    ]
    assert "Получат: 4 человека в 2 организациях" in (await desk.press("▫️ Кроме них")).text
    await desk.press("‹ Назад", "И ещё условие", "Активность", "пришли за 7 дней")
    whole = await desk.press("‹ Назад")
    assert whole.text == (
        "Кому\n\n1. группы: ПОО\n2. кроме языка: английский\n3. пришли за 7 дней\n\n"
        "Получат: 4 человека в 2 организациях"
    )


async def test_every_step_costs_six_statements_at_most(desk: Desk) -> None:
    await desk.whom()
    seen: dict[str, int] = {}
    for label in (
        "Собрать свой список", "Организации", "Колледж 1", "Колледж 3", "▫️ Кроме них", "‹ Назад", "И ещё условие",
        "Пункт плана", "Открыть 1", "Раздел 1", "Пункт 1", "Не сдали", "‹ Назад", "По организациям", "‹ Назад",
        "Готовые списки", "Не сдали пункт…", "1. Не сдали", "Изменить 1", "‹ Назад", "Готово", "Отправить…",
    ):  # fmt: skip
        with desk.stage.statements() as statements:
            await desk.press(label)
        seen[label] = max(seen.get(label, 0), len(statements))
    assert {label: number for label, number in seen.items() if number > 6} == {}
