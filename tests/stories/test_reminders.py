"""Reminders and summaries as people meet them: they come with the clock, lead to the report, and can be put off."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import update

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Assignment, AssignmentState, Letter, LetterKind, LetterState, Role
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.world import World

SITE = "Запущена работа сайта и социальных сетей"
SOON = "⏳ До срока 3 дня, ждём 1 отчёт"


@pytest.fixture(autouse=True)
def reminding(world: World) -> None:
    """Everybody here wants what the clock writes; it begins on a Wednesday, when Monday's summary is late news."""
    world.reminding = True
    world.clock.set(at("2024-06-19T09:30"))


@pytest.fixture
async def anna(stage: Stage) -> Phone:
    """A head whose college owes one report by 30 June, on the morning of the third day before."""
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 30), title=SITE)
    phone = await stage.phone(await stage.world.member(college))
    await stage.jump(at("2024-06-27T10:00"))
    await phone.sees(SOON)
    return phone


def shown(screen: Screen | None) -> Screen:
    """The screen, which must be there."""
    assert screen is not None
    return screen


async def test_a_reminder_comes_with_the_clock_and_leads_to_the_report(anna: Phone) -> None:
    reminder = shown(await anna.screen())
    assert reminder.text == f"{SOON}\n\n1. {SITE}, до 30 июня 2024 (осталось 3 дня)"
    assert reminder.buttons == [
        ["Сдать отчёт"],
        ["Перенести срок", "Есть проблема"],
        ["Отложить", "Почему пришло?"],
        ["Домой"],
    ]
    assert SITE in shown(await anna.press("Сдать отчёт")).text


@pytest.mark.parametrize(
    ("button", "title"), [("Перенести срок", "Перенести срок: «{}»"), ("Есть проблема", "Есть проблема: «{}»")]
)
async def test_a_reminder_of_one_item_leads_to_another_date_and_to_a_problem(
    anna: Phone, button: str, title: str
) -> None:
    assert shown(await anna.press(button)).text.split("\n")[0] == title.format(SITE)


async def test_a_reminder_of_several_items_asks_which_one_is_meant(stage: Stage) -> None:
    college = await stage.world.organisation()
    for title, day in (("Проведён интенсив", 30), (SITE, 29)):
        await stage.world.activity(college, due=date(2024, 6, day), title=title)
    anna = await stage.phone(await stage.world.member(college))
    await stage.jump(at("2024-06-28T10:00"))
    await anna.sees("ждём 2 отчёта")
    await anna.press("Есть проблема")
    trouble = shown(await anna.screen())
    assert trouble.text.split("\n")[0] == "С каким отчётом проблема?"
    which = shown(await anna.press_data("which:date:1", trouble.id))
    assert which.text == (
        "Какой срок перенести?\n\n"
        f"1. {SITE}, до 29 июня 2024 (остался 1 день)\n\n"
        "2. Проведён интенсив, до 30 июня 2024 (осталось 2 дня)"
    )
    assert which.buttons == [["Выбрать 1", "Выбрать 2"], ["‹ Назад", "Домой"]]
    chosen = shown(await anna.press("Выбрать 2"))
    assert chosen.text.split("\n")[0] == "Перенести срок: «Проведён интенсив»"


async def test_a_reminder_put_off_comes_when_it_was_promised_and_once(stage: Stage, anna: Phone) -> None:
    reminder = shown(await anna.screen())
    later = shown(await anna.press("Отложить"))
    assert later.text == "Когда напомнить ещё раз? Время ваше, МСК."
    assert later.buttons == [
        ["Через 2 часа, в 12:00"],
        ["Вечером, в 18:00"],
        ["Завтра, в 09:00"],
        ["Другой день"],
        ["‹ Назад", "Домой"],
    ]
    put_off = shown(await anna.press_twice("Вечером, в 18:00"))
    assert put_off.text == "Хорошо, напомню 27 июня, 18:00 МСК. Отложен 1 отчёт."
    await stage.jump(at("2024-06-27T18:00"))
    again = await anna.sees(SOON)
    assert again.id != reminder.id
    evening = shown(await anna.press("Отложить"))
    assert evening.labels == ["Через 2 часа, в 20:00", "Завтра, в 09:00", "Другой день", "‹ Назад", "Домой"]
    assert len(await stage.world.all(Letter)) == 2


async def test_putting_off_past_the_term_is_asked_about_first(stage: Stage, anna: Phone) -> None:
    await stage.jump(at("2024-06-29T10:00"))  # Saturday; tomorrow is Sunday, and the last day
    await anna.sees("⏳ До срока 1 день, ждём 1 отчёт")
    later = shown(await anna.press("Отложить"))
    assert later.labels[2] == "понедельник, 1 июля, в 09:00"
    asked = shown(await anna.press("понедельник, 1 июля, в 09:00"))
    assert asked.text == (
        "⏳ К этому времени, 1 июля, 09:00 МСК, срок 1 отчёта уже пройдёт. Пока ничего не отложено. "
        "Всё равно напомнить тогда?"
    )
    assert asked.labels == ["Да, напомнить тогда", "Другое время", "Домой"]
    put_off = shown(await anna.press("Да, напомнить тогда"))
    assert put_off.text == "Хорошо, напомню 1 июля, 09:00 МСК. Отложен 1 отчёт."
    await stage.jump(at("2024-07-01T09:00"))
    await anna.sees("🔴 Срок прошёл, ещё ждём 1 отчёт")


async def test_a_day_of_ones_own_is_pressed_or_typed(stage: Stage, anna: Phone) -> None:
    await anna.press("Отложить")
    calendar = shown(await anna.press("Другой день"))
    assert calendar.text.startswith("В какой день напомнить? Напишу утром, в 9:00.")
    typed = shown(await anna.say("завтра"))
    assert typed.text == "Хорошо, напомню 28 июня, 09:00 МСК. Отложен 1 отчёт."
    await anna.say("/home")
    await anna.press_data("again", shown(await anna.screen()).id)
    await anna.press("Другой день")
    assert shown(await anna.say("на днях")).text.startswith("Не понял дату.")
    assert shown(await anna.say("27 июня")).text == (
        "Отложить можно с 28 июня 2024 по 26 августа 2024. Выберите или напишите другой день."
    )
    assert shown(await anna.say("29.06")).text == "Хорошо, напомню 29 июня, 09:00 МСК. Отложен 1 отчёт."


async def test_what_is_done_cannot_be_put_off(stage: Stage, anna: Phone) -> None:
    async with stage.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.ACCEPTED))
    await anna.press("Отложить")
    answer = shown(await anna.press("Вечером, в 18:00"))
    assert answer.text == "Откладывать нечего: всё, о чём я напоминал, уже сдано."


async def test_why_it_came_is_explained_and_can_be_changed_there(stage: Stage, anna: Phone) -> None:
    reminder = shown(await anna.screen())
    why = shown(await anna.press("Почему пришло?"))
    assert why.text.startswith("Почему пришло напоминание\nВаша организация должна отчёт, и срок близко.")
    assert why.text.endswith("\n\nТихие часы: с 21:00 до 08:00 и всё воскресенье")
    assert why.labels == ["Больше не напоминать", "Настройки", "Домой"]
    settings = shown(await anna.press("Больше не напоминать"))
    assert "▫️ Напоминания" in settings.labels
    await stage.jump(at("2024-06-29T10:00"))
    await stage.jump(at("2024-06-30T20:00"))
    assert [message.id for message in await anna.messages()] == [reminder.id, settings.id]


async def test_why_explains_all_that_came_together(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 27), title=SITE)
    anna = await stage.phone(await stage.world.member(college, summary_hour=10))
    await stage.jump(at("2024-06-24T10:00"))
    await anna.sees("⏳ До срока 3 дня, ждём 1 отчёт")
    why = shown(await anna.press("Почему пришло?"))
    assert [line for line in why.text.split("\n") if line.startswith("Почему")] == [
        "Почему пришло напоминание",
        "Почему пришла сводка",
    ]
    assert why.buttons == [
        ["Больше не напоминать"],
        ["Больше не присылать сводку"],
        ["День сводки"],
        ["Настройки"],
        ["Домой"],
    ]


async def test_a_press_on_a_reminder_costs_few_statements(stage: Stage, anna: Phone) -> None:
    costs = {}
    for step in ("Почему пришло?", "Отложить", "Другой день", "29"):
        if step == "Отложить":
            await stage.jump(at("2024-06-28T10:00"))
            await anna.press_data("again", shown(await anna.screen()).id)
            continue
        with stage.statements() as seen:
            await anna.press(step)
        costs[step] = len(seen)
    assert costs == {"Почему пришло?": 2, "Другой день": 1, "29": 5}


async def test_a_forged_why_leads_home(anna: Phone) -> None:
    reminder = shown(await anna.screen())
    home = shown(await anna.press_data("why:mishap", reminder.id))
    assert home.text.startswith("Кировский авиационный техникум · руководитель")


async def test_whoever_blocks_the_bot_gets_nothing_old_when_they_come_back(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 30), title=SITE)
    anna = await stage.phone(await stage.world.member(college))
    await anna.block()
    await stage.jump(at("2024-06-27T10:00"))
    await settled(stage, LetterState.UNREACHABLE)
    await anna.unblock()
    await stage.jump(at("2024-06-27T12:00"))
    await stage.jump(at("2024-06-29T10:00"))
    await anna.sees("⏳ До срока 1 день, ждём 1 отчёт")
    assert len(await anna.messages()) == 1


async def settled(stage: Stage, state: LetterState) -> None:
    """Wait until the only reminder stands so."""
    async with asyncio.timeout(5):
        while [one.state for one in await stage.world.all(Letter) if one.kind is LetterKind.REMINDER] != [state]:
            await asyncio.sleep(0.02)


async def test_a_student_hears_of_the_week_and_not_of_every_term(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 27), title=SITE)
    student = await stage.phone(await stage.world.member(college, Role.STUDENT, "Илья"))
    await stage.jump(at("2024-06-24T10:00"))
    await student.sees("До воскресенья ждём 1 отчёт.")
    await stage.jump(at("2024-06-26T10:00"))
    assert len(await student.messages()) == 1
