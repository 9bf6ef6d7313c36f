"""A term that does not suit: another one is asked for by a head, decided by a coordinator, told to both at once."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update

from models.rules.deadlines import end_of_day
from models.tables import (
    Assignment,
    AssignmentState,
    ExtensionState,
    Letter,
    LetterKind,
    Person,
    Role,
)
from tests.stories.conftest import Stage
from tests.stories.office import HOME, SITE, Office, shown
from tests.world import ZONE

JULY = date(2024, 7, 10)


@pytest.fixture
async def office(stage: Stage) -> Office:
    return await Office.opened(stage)


REQUEST = (
    "Просят перенести срок до 10 июля 2024\n"
    f"«{SITE}»\n"
    f"{HOME}\n"
    "\n"
    "Сейчас до 30 июня 2024 (осталось 13 дней)\n"
    "До 10 июля 2024 просит Анна Котова, 17 июня, 09:30 МСК:\n"
    "Само мероприятие перенесли на июль"
)


async def test_another_day_is_chosen_in_the_calendar_and_granted_from_the_letter(office: Office) -> None:
    card = await office.card()
    assert card.buttons == [["Сдать отчёт"], ["Перенести срок", "Есть проблема"], ["‹ Назад", "Домой"]]
    when = shown(await office.head.press("Перенести срок"))
    assert when.text == (
        f"Перенести срок: «{SITE}»\n"
        "Сейчас до 30 июня 2024 (осталось 13 дней)\n"
        "\n"
        "До какого дня? Срок изменится только у вашей организации, когда согласится координатор.\n"
        "Нажмите день или напишите: 5.10, 05.10.2024, 5 октября, завтра, пятница."
    )
    assert when.buttons == [
        ["+ неделя", "+ 2 недели"],
        ["+ 30 дней"],
        ["июль 2024", "›"],
        ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"],
        ["1", "2", "3", "4", "5", "6", "7"],
        ["8", "9", "10", "11", "12", "13", "14"],
        ["15", "16", "17", "18", "19", "20", "21"],
        ["22", "23", "24", "25", "26", "27", "28"],
        ["29", "30", "31", "·", "·", "·", "·"],
        ["‹ Назад", "Домой"],
    ]
    august = shown(await office.head.press("›"))
    assert august.buttons[2] == ["‹", "август 2024", "›"]
    await office.head.press("‹")
    why = shown(await office.head.press("10"))
    assert why.text == (
        f"Перенести срок: «{SITE}»\n"
        "Просим до 10 июля 2024\n"
        "\n"
        "Почему? Нажмите готовую причину или напишите свою, до 1000 знаков: её прочитает координатор."
    )
    sent = shown(await office.head.say("Само мероприятие перенесли на июль"))
    waits = "Ждём решения координатора. Напишу сразу, как решат; пока действует прежний срок."
    assert sent.text == f"{REQUEST}\n\n{waits}"

    letter = await office.olga.sees("Просят перенести")
    assert letter.text == REQUEST
    assert letter.buttons == [["✅ До 10 июля 2024"], ["Другая дата", "Отказать"], ["Домой"]]
    granted = shown(await office.olga.press("✅ До 10 июля"))
    decided = (
        "✅ Срок перенесён до 10 июля 2024\n"
        f"«{SITE}»\n"
        f"{HOME}\n"
        "\n"
        "По плану до 30 июня 2024\n"
        "До 10 июля 2024 просит Анна Котова, 17 июня, 09:30 МСК:\n"
        "Само мероприятие перенесли на июль\n"
        "Согласие: Ольга Перминова, 17 июня, 09:30 МСК"
    )
    assert granted.text == decided
    assert office.olga.toasts[-1].text == "✅ Срок теперь до 10 июля 2024, организации написал"
    told = await office.head.sees("Срок перенесён до 10 июля 2024")
    assert (told.text, told.buttons) == (decided, [["Открыть", "Домой"]])
    assert await office.due_at() == end_of_day(JULY, ZONE)

    moved = shown(await office.head.press("Открыть"))
    assert "Срок перенесён до 10 июля 2024 (по плану до 30 июня 2024)\n" in moved.text + "\n"
    assert "в работе: до 10 июля 2024 (осталось 23 дня)" in moved.text


@pytest.mark.parametrize("day", ["10.07", "10.07.2024", "10 июля", "2024-07-10", "до 10 июля 2024 г."])
async def test_a_typed_day_is_as_good_as_a_pressed_one(office: Office, day: str) -> None:
    await office.card()
    await office.head.press("Перенести срок")
    why = shown(await office.head.say(day))
    assert why.text.split("\n")[1] == "Просим до 10 июля 2024"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("потом", "Не понял дату. Напишите, например, 5.10, 05.10.2024, 5 октября, завтра или пятница."),
        ("31.02", "Такого дня в календаре нет. Проверьте число и месяц и напишите ещё раз."),
        ("завтра", "Срок и так до 30 июня 2024. Выберите день позже."),
        ("16.06.2024", "Этот день уже прошёл. Выберите сегодня, 17 июня 2024, или позже."),
        ("01.01.2030", "Так далеко перенести нельзя, последний возможный день – 30 июня 2025."),
    ],
)
async def test_a_typed_day_that_does_not_suit_is_refused_and_may_be_typed_again(
    office: Office, day: str, said: str
) -> None:
    await office.card()
    await office.head.press("Перенести срок")
    assert shown(await office.head.say(day)).text == said
    again = shown(await office.head.say("10 июля"))
    assert again.text.split("\n")[1] == "Просим до 10 июля 2024"


async def test_a_ready_reason_is_enough_and_a_second_press_shows_the_first_request(office: Office) -> None:
    await office.card()
    await office.head.press("Перенести срок")
    await office.head.press("+ неделя")
    sent = shown(await office.head.press_twice("Мероприятие позже"))
    assert sent.text.split("\n")[0] == "Просят перенести срок до 7 июля 2024"
    assert await office.kept() == [(ExtensionState.ASKED, None)]
    card = await office.card()
    assert "Просили перенести до 7 июля 2024, ждём решения" in card.text.split("\n")
    assert card.buttons[1] == ["Просьба о переносе", "Есть проблема"]
    there = shown(await office.head.press("Просьба о переносе"))
    assert there.text.split("\n")[0] == "Просят перенести срок до 7 июля 2024"


async def test_a_place_of_the_calendar_without_a_day_says_which_can_be_chosen(office: Office) -> None:
    await office.card()
    await office.head.press("Перенести срок")
    await office.head.press("Пн")
    assert office.head.toasts[-1].text == "Можно выбрать день с 1 июля 2024 по 30 июня 2025."


async def test_a_coordinator_finds_the_request_at_home_and_grants_another_day(office: Office) -> None:
    await office.ask()
    home = shown(await office.olga.say("/start"))
    assert "Просят перенести · 1" in home.labels
    overview = shown(await office.olga.press("Просят перенести"))
    assert overview.text == (
        f"Просят перенести срок · 1\n\n1. {HOME} → «{SITE}»\nдо 30 июня 2024 (осталось 13 дней) → до 10 июля 2024"
    )
    card = shown(await office.olga.press("Решить 1"))
    assert card.text == REQUEST
    assert card.buttons == [
        ["✅ До 10 июля 2024"],
        ["Другая дата", "Отказать"],
        ["Открыть пункт"],
        ["‹ Назад", "Домой"],
    ]
    other = shown(await office.olga.press("Другая дата"))
    assert "До какого дня перенести? Просят до 10 июля 2024." in other.text.split("\n")
    offer = shown(await office.olga.say("3 июля"))
    assert offer.text == f"«{SITE}»\n{HOME}\n\nПеренести срок до 3 июля 2024? Просили до 10 июля 2024."
    assert await office.kept() == [(ExtensionState.ASKED, None)]
    await office.olga.press("✅ До 3 июля")
    told = await office.head.sees("Срок перенесён до 3 июля 2024")
    assert told.text.split("\n")[0] == "✅ Срок перенесён до 3 июля 2024"
    assert await office.due_at() == end_of_day(date(2024, 7, 3), ZONE)
    assert shown(await office.olga.press("‹ Назад")).text == (
        "Перенести срок никто не просит. Как только попросят, я напишу."
    )


async def test_a_refusal_is_told_with_its_reason_and_the_term_stays(office: Office) -> None:
    await office.ask()
    why = shown(await office.olga.press("Отказать"))
    assert why.text.split("\n")[-1] == (
        "Почему срок остаётся? Просят до 10 июля 2024. Напишите причину, до 1000 знаков: её прочитает организация."
    )
    short = shown(await office.olga.say("-"))
    assert short.text == (
        "Напишите причину хотя бы несколькими словами: организация должна понять, почему срок остаётся."
    )
    await office.olga.say("Отчёт нужен министерству 1 июля")
    told = await office.head.sees("Срок не перенесён")
    assert told.text.split("\n")[-2:] == [
        "Отказ: Ольга Перминова, 17 июня, 09:30 МСК:",
        "Отчёт нужен министерству 1 июля",
    ]
    assert await office.due_at() == end_of_day(date(2024, 6, 30), ZONE)
    assert await office.kept() == [(ExtensionState.REFUSED, None)]
    assert (await office.card()).buttons[1] == ["Перенести срок", "Есть проблема"]


async def test_the_second_coordinator_hears_who_decided(office: Office) -> None:
    vera = await office.stage.staff(name="Вера")
    await office.ask()
    await vera.sees("Просят перенести")
    await vera.press("Отказать")
    await office.olga.press("✅ До 10 июля")
    late = shown(await vera.say("Нет, нельзя"))
    already = "Уже перенесён до 10 июля 2024: Ольга Перминова, 17 июня, 09:30 МСК. Ничего не изменилось."
    assert late.text == already
    nobody = shown(await vera.say("Что теперь?"))
    assert nobody.text.startswith("Сейчас я ничего не спрашивал")


async def test_a_request_is_moot_once_the_report_came(office: Office) -> None:
    await office.ask()
    async with office.stage.world.database.writing() as session:
        await session.execute(
            update(Assignment).values(
                state=AssignmentState.SUBMITTED, submitted_at=datetime(2024, 6, 17, 6, 0, tzinfo=UTC)
            )
        )
    await office.olga.press("✅ До 10 июля")
    toast = office.olga.toasts[-1]
    assert (toast.alert, toast.text) == (
        True,
        "Отчёт уже отправлен 17 июня, 09:00 МСК, ждём проверки. Ничего не изменилось.",
    )
    assert await office.kept() == [(ExtensionState.ASKED, None)]


async def test_a_student_is_kindly_sent_to_the_head(office: Office) -> None:
    student = await office.stage.phone(await office.stage.world.member(office.college, Role.STUDENT, "Илья"))
    card = await office.card(student)
    assert card.buttons == [["Сдать отчёт"], ["‹ Назад", "Домой"]]
    for data in ("extend:1:0", "extendto:1:739077", "extendfor:1:739077:people", "trouble:1:"):
        await student.press_data(data, card.id)
        assert student.toasts[-1].text == (
            "Об этом пишет руководитель организации или его заместитель: попросите их. Ничего не изменилось."
        )
    assert await office.kept() == []


async def test_somebody_of_another_college_sees_and_changes_nothing(office: Office) -> None:
    await office.ask()
    other = await office.stage.head("Пётр", "Слободской колледж")
    home = shown(await other.start())
    for data in ("extend:1:0", "move:1", "trouble:1:"):
        await other.press_data(data, home.id)
        assert other.toasts[-1].text.startswith("Эта кнопка из чужого кабинета")
    await other.press_data("moveyes:1:739077", home.id)
    assert other.toasts[-1].text == "О сроках и проблемах решает координатор. Ничего не изменилось."
    assert await office.kept() == [(ExtensionState.ASKED, None)]


async def test_reminders_follow_the_moved_term_by_themselves(office: Office) -> None:
    async with office.stage.world.database.writing() as session:
        await session.execute(update(Person).values(reminders=True))
    await office.ask(day="3 июля")
    await office.olga.press("✅ До 3 июля")
    await office.head.sees("Срок перенесён до 3 июля 2024")
    await office.stage.jump(datetime(2024, 6, 27, 7, 0, tzinfo=UTC))
    await office.stage.jump(datetime(2024, 7, 2, 7, 0, tzinfo=UTC))
    reminder = await office.head.sees("⏳ До срока 1 день, ждём 1 отчёт")
    assert reminder.text.split("\n")[-1] == f"1. {SITE}, до 3 июля 2024 (остался 1 день)"
    occasions = [one.occasion for one in await office.stage.world.all(Letter) if one.kind is LetterKind.REMINDER]
    assert [one.partition(":")[0] for one in occasions] == ["2024-07-03"] * len(occasions)


@pytest.mark.parametrize(
    ("day", "counted"),
    [
        (datetime(2024, 7, 2, 7, 0, tzinfo=UTC), "Сдан вовремя"),
        (datetime(2024, 7, 5, 7, 0, tzinfo=UTC), "Сдан с опозданием на 2 дня"),
    ],
)
async def test_a_report_counts_against_the_moved_term_and_says_so(office: Office, day: datetime, counted: str) -> None:
    await office.ask(day="3 июля")
    await office.olga.press("✅ До 3 июля")
    await office.head.sees("Срок перенесён до 3 июля 2024")
    await office.stage.jump(day)
    await office.card()
    await office.head.press("Сдать отчёт")
    await office.head.say("vk.com/club1")
    await office.head.press("Готово")
    await office.head.press("Отправить")
    await office.olga.say("/queue")
    review = shown(await office.olga.press("Проверить 1"))
    assert review.text.split("\n")[4] == f"{counted} (по плану до 30 июня 2024, срок перенесён)"
