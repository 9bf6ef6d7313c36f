"""Whom an announcement is for: ready lists, conditions by buttons, the number of people at every step."""

from datetime import date

import pytest
from sqlalchemy import update

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from bot.telegram import doors
from bot.telegram.doors import audiences as whom
from models.rules.audience_values import Subject
from models.rules.audiences import Audience
from models.tables import Announcement, AnnouncementState, Assignment, AssignmentState, Occurrence, Organisation, Role
from tests.stories.conftest import Stage

SITE = "Запущена работа сайта и социальных сетей"
NAMES = ("Анна Котова", "Борис Лапин", "Вера Зайцева")


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


class Desk:
    """A coordinator, three colleges with a head and a student each, and one item that two of them owe."""

    def __init__(self, stage: Stage, olga: Phone, heads: list[Phone], colleges: list[Organisation]) -> None:
        self.stage, self.olga, self.heads, self.colleges = stage, olga, heads, colleges

    async def whom(self, text: str = "Ждём отчёты") -> Screen:
        """Begin an announcement and ask whom it is for."""
        await self.olga.say("/announce")
        await self.olga.say(text)
        return await self.press("Кому")

    async def press(self, *labels: str) -> Screen:
        """Press one after the other; the last screen."""
        screen = None
        for label in labels:
            screen = await self.olga.press(label)
        return shown(screen)

    async def audience(self) -> Audience:
        """What is kept of the last draft."""
        return Audience.read((await self.stage.world.all(Announcement))[-1].audience)

    async def got(self) -> list[list[str]]:
        """What each head has been brought."""
        return [[screen.text for screen in await phone.messages()] for phone in self.heads]


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    colleges, heads = [], []
    for number, name in enumerate(NAMES, 1):
        college = await stage.world.organisation(f"Колледж {number}")
        heads.append(await stage.phone(await stage.world.member(college, name=name)))
        await stage.world.member(college, Role.STUDENT, f"Студент {number}")
        colleges.append(college)
    owed = await stage.world.activity(*colleges, title=SITE, due=date(2024, 6, 30))
    async with stage.world.database.writing() as session:
        accepted = update(Assignment).where(Assignment.id == owed[2].id).values(state=AssignmentState.ACCEPTED)
        await session.execute(accepted)
    return Desk(stage, await stage.staff(), heads, colleges)


async def test_from_announce_to_sent_to_those_who_have_not_reported_in_six_presses(desk: Desk) -> None:
    lists = await desk.whom()
    assert lists.text == "Кому\n\nПока никому.\nГотовый список – одно нажатие. Любой можно потом уточнить."
    assert lists.buttons == [
        ["Не сдали пункт…"],
        ["Просрочили", "Ничего не сдавали"],
        ["Все руководители", "Координаторы"],
        ["Все студенты", "Вся сеть"],
        ["Собрать свой список"],
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


async def test_what_was_begun_before_is_not_overwritten_by_writing_to_those_who_owe(desk: Desk) -> None:
    await desk.olga.say("/announce")
    await desk.olga.say("Поздравляем с праздником")
    for _ in range(2):
        await desk.olga.say("/plans")
        await desk.press("Открыть 1", "Раздел 1", "Пункт 1", "Кто не сдал", "Написать им")
    kept = await desk.stage.world.all(Announcement)
    assert [(one.title, bool(one.audience)) for one in kept] == [("Поздравляем с праздником", False), ("", True)]


async def test_when_all_have_reported_meanwhile_there_is_nobody_to_write_to(desk: Desk) -> None:
    await desk.olga.say("/plans")
    await desk.press("Открыть 1", "Раздел 1", "Пункт 1", "Кто не сдал")
    async with desk.stage.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.SUBMITTED))
    await desk.olga.press("Написать им")
    assert desk.olga.toasts[-1].text == "Писать некому: сдали все, кому это поручено. Ничего не изменилось."
    assert await desk.stage.world.all(Announcement) == []


async def test_conditions_are_put_together_by_buttons_with_the_number_at_every_step(desk: Desk) -> None:
    await desk.whom()
    about = await desk.press("Собрать свой список")
    assert about.buttons == [
        ["Роль", "Организации"],
        ["Группы", "Пункт плана"],
        ["Язык", "Активность"],
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
        ["Готовые списки"],
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


async def test_a_button_pressed_twice_or_late_harms_nothing(desk: Desk) -> None:
    await desk.whom()
    await desk.press("Собрать свой список", "Роль")
    await desk.olga.press_twice("руководители")
    first = shown(await desk.olga.screen())
    assert [one.values for one in await desk.audience()] == [(Role.HEAD,)]
    await desk.press("‹ Назад", "И ещё условие", "Язык", "русский", "‹ Назад", "Изменить 1", "Убрать условие")
    await desk.olga.press_data(first.keys[-2][0]["callback_data"], first.id)
    assert desk.olga.toasts[-1].text.startswith("Этого условия уже нет")
    await desk.olga.press_data(first.keys[-2][1]["callback_data"], first.id)
    assert [one.values for one in await desk.audience()] == [("ru",)]


async def test_a_button_of_the_list_before_changes_nothing_in_the_list_after(desk: Desk) -> None:
    await desk.whom()
    heads = await desk.press("Все руководители", "Изменить 1")
    await desk.press("‹ Назад", "Готовые списки", "Все студенты")
    await desk.olga.press_data(heads.keys[-2][0]["callback_data"], heads.id)
    assert desk.olga.toasts[-1].text.startswith("Этого условия уже нет")
    await desk.olga.press_data(heads.keys[-2][1]["callback_data"], heads.id)
    assert [(one.values, one.negated) for one in await desk.audience()] == [((Role.STUDENT,), False)]


async def test_a_draft_that_has_gone_keeps_its_people(desk: Desk) -> None:
    await desk.whom()
    chosen = await desk.press("Все руководители")
    row = (await desk.stage.world.all(Announcement))[-1]
    async with desk.stage.world.database.writing() as session:
        gone = update(Announcement).where(Announcement.id == row.id).values(state=AnnouncementState.SENT)
        await session.execute(gone)
    before = await desk.audience()
    await desk.olga.press_data(chosen.keys[2][0]["callback_data"], chosen.id)
    assert desk.olga.toasts[-1].alert is True
    assert await desk.audience() == before


async def test_nobody_chooses_for_somebody_elses_draft(desk: Desk) -> None:
    await desk.whom()
    chosen = await desk.press("Все руководители")
    other = await desk.stage.staff(Role.ADMIN, "Пётр Сомов")
    home = shown(await other.start())
    for row in chosen.keys[1:-1]:
        for key in row:
            await other.press_data(key["callback_data"], home.id)
            assert other.toasts.pop().alert is True
    assert [one.values for one in await desk.audience()] == [(Role.HEAD,)]


async def test_a_head_writes_to_own_students_only(desk: Desk) -> None:
    anna = desk.heads[0]
    await anna.say("/announce")
    await anna.say("Собираемся в пять")
    lists = shown(await anna.press("Кому"))
    assert lists.buttons == [["Все мои студенты"], ["Собрать свой список"], ["‹ Назад", "Домой"]]
    chosen = shown(await anna.press("Все мои студенты"))
    assert chosen.text == "Кому\n\n1. студенты\n\nПолучат: 1 человек в 1 организации"
    about = shown(await anna.press("И ещё условие"))
    assert about.buttons == [["Язык", "Активность"], ["‹ Назад", "Домой"]]


async def test_what_is_the_networks_is_nothing_for_a_head(desk: Desk) -> None:
    anna, chosen = desk.heads[0], await desk.whom()
    await anna.say("/announce")
    draft = shown(await anna.say("Собираемся в пять"))
    number = (await desk.stage.world.all(Announcement))[-1].id
    ways: list[doors.Door] = [
        whom.OwedItems(announcement=number),
        whom.ItemPlans(announcement=number),
        whom.Values(announcement=number, subject=Subject.ORGANISATION),
        whom.SwitchValue(announcement=number, subject=Subject.ROLE, value="head"),
        whom.SwitchItem(announcement=number),
        whom.SeekValue(announcement=number, words="колледж"),
        whom.WriteToOwing(occurrence=1),
    ]
    for way in ways:
        await anna.press_data(way.pack(), draft.id)
        assert anna.toasts.pop().text.startswith("Этот раздел видят координаторы"), way
    assert [bool(one.audience) for one in await desk.stage.world.all(Announcement)] == [False, False]
    assert chosen.text.startswith("Кому")


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


async def test_a_value_made_up_by_somebody_changes_nothing(desk: Desk) -> None:
    await desk.whom()
    screen = await desk.press("Все руководители")
    number = (await desk.stage.world.all(Announcement))[-1].id
    before = await desk.audience()
    for way in (
        whom.SwitchValue(announcement=number, subject=Subject.ROLE, at=1, new=False, value="king"),
        whom.SwitchValue(announcement=number, subject=Subject.GROUP, at=1, new=False, value="7"),
        whom.SwitchValue(announcement=number, subject=Subject.GROUP, at=99, value="7"),
        whom.SwitchItem(announcement=number, at=1, new=False),
        whom.ItemSections(announcement=number, plan=99),
        whom.TakeOwed(announcement=number, occurrence=99),
    ):
        await desk.olga.press_data(way.pack(), screen.id)
        assert desk.olga.toasts.pop().alert is True, way
    assert await desk.audience() == before


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
