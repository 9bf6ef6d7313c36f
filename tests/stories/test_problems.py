"""A problem is told by a head and answered by a coordinator; both hear of it at once."""

import pytest

from bot.demo.phone import Phone
from tests.stories.conftest import Stage
from tests.stories.office import HOME, SITE, Office, shown


@pytest.fixture
async def office(stage: Stage) -> Office:
    return await Office.opened(stage)


TOLD = (
    "Есть проблема\n"
    f"«{SITE}»\n"
    f"{HOME}\n"
    "Сейчас до 30 июня 2024 (осталось 13 дней)\n"
    "\n"
    "Анна Котова, 17 июня, 09:30 МСК:\n"
    "Нет доступа к хостингу\n"
    "Нужна помощь: Техника и доступы"
)


async def test_a_problem_is_told_answered_and_solved_and_both_sides_hear(office: Office) -> None:
    await office.card()
    what = shown(await office.head.press("Есть проблема"))
    assert what.text == (
        f"Есть проблема: «{SITE}»\n\n"
        "Напишите одним сообщением, что мешает и какая помощь нужна. Помощь можно выбрать и кнопкой, до того как "
        "писать. Координатор узнает сразу."
    )
    assert what.buttons == [["Совет", "Люди"], ["Техника и доступы", "Решение руководства"], ["‹ Назад", "Домой"]]
    chosen = shown(await office.head.press("Техника"))
    assert chosen.buttons[1] == ["✅ Техника и доступы", "Решение руководства"]
    assert shown(await office.head.say("Нет доступа к хостингу")).text == TOLD

    letter = await office.olga.sees("Есть проблема")
    assert (letter.text, letter.buttons) == (TOLD, [["Ответить", "Решено"], ["Открыть", "Домой"]])
    assert "Проблемы · 1" in shown(await office.olga.say("/start")).labels
    overview = shown(await office.olga.press("Проблемы"))
    assert overview.text == (
        f"Проблемы · 1\n\n1. {HOME} → «{SITE}»\nНет доступа к хостингу Нужна помощь: Техника и доступы"
    )
    await office.olga.press("Открыть 1")
    await office.olga.press("Ответить")
    answered = shown(await office.olga.say("Написала хостингу, доступ будет завтра"))
    full = f"{TOLD}\nОтвет координатора:\nНаписала хостингу, доступ будет завтра"
    assert answered.text == full

    told = await office.head.sees("Координатор ответил")
    assert told.text == f"Координатор ответил. Если помогло, нажмите «Решено».\n{full}"
    card = await office.card()
    assert "Есть проблема: Нет доступа к хостингу Нужна помощь: Техника и доступы" in card.text.split("\n")
    assert card.buttons[1] == ["Перенести срок", "Проблема"]
    await office.head.press("Проблема")
    await office.head.press("Решено")
    assert office.head.toasts[-1].text == "✅ Решено, остальным написал"
    solved = await office.olga.sees("Проблема решена")
    assert solved.text.split("\n")[-1] == "Решено: Анна Котова, 17 июня, 09:30 МСК"
    assert (await office.card()).buttons[1] == ["Перенести срок", "Есть проблема"]


async def test_the_story_of_an_activity_tells_of_its_problems(office: Office) -> None:
    await office.card()
    await office.head.press("Есть проблема")
    await office.head.say("Нет доступа к хостингу")
    await office.olga.sees("Есть проблема")
    await office.olga.press("Ответить")
    await office.olga.say("Пишу хостингу")
    await office.head.sees("Координатор ответил")
    await office.card()
    assert shown(await office.head.press("История")).text.split("\n\n")[1:] == [
        "17 июня, 09:30 МСК: рассказали о проблеме. Анна Котова",
        "17 июня, 09:30 МСК: на проблему ответили. Ольга Перминова",
    ]


async def test_a_problem_solved_meanwhile_is_not_answered(office: Office) -> None:
    await office.card()
    await office.head.press("Есть проблема")
    await office.head.say("Нет доступа к хостингу")
    await office.olga.sees("Есть проблема")
    await office.olga.press("Ответить")
    await office.head.press_twice("Решено")
    assert office.head.toasts[-1].text == "Уже решено: Анна Котова, 17 июня, 09:30 МСК. Ничего не изменилось."
    await office.olga.sees("Проблема решена")
    late = shown(await office.olga.say("Уже пишу хостингу"))
    assert late.text == "Уже решено: Анна Котова, 17 июня, 09:30 МСК. Ничего не изменилось."


async def test_a_photo_instead_of_words_is_asked_for_again(office: Office) -> None:
    await office.card()
    await office.head.press("Есть проблема")
    assert shown(await office.head.photo()).text == (
        "Здесь жду слова, а не файл. Напишите текстом, пожалуйста. Передумали – /cancel."
    )
    told = shown(await office.head.say("Нет доступа к хостингу"))
    assert told.text.split("\n")[0] == "Есть проблема"


async def test_every_press_on_the_way_costs_at_most_six_statements(office: Office) -> None:
    costs: dict[str, int] = {}

    async def step(phone: Phone, act: str, *, typed: bool = False) -> None:
        with office.stage.statements() as seen:
            await (phone.say(act) if typed else phone.press(act))
        costs[act] = len(seen)

    await office.card()
    await step(office.head, "Перенести срок")
    await step(office.head, "›")
    await step(office.head, "10 июля", typed=True)
    await step(office.head, "Нужно время", typed=True)
    await office.olga.sees("Просят перенести")
    await step(office.olga, "Другая дата")
    await step(office.olga, "3 июля", typed=True)
    await step(office.olga, "✅ До 3 июля")
    await office.head.say("/activities")
    await step(office.head, "Открыть 1")
    await step(office.head, "Есть проблема")
    await step(office.head, "Нет людей", typed=True)
    await office.olga.sees("Нет людей")
    await step(office.olga, "/start", typed=True)
    await step(office.olga, "Проблемы")
    await step(office.olga, "Открыть 1")
    await step(office.olga, "Ответить")
    await step(office.olga, "Пришлём людей", typed=True)
    await step(office.olga, "Решено")
    assert {act: cost for act, cost in costs.items() if cost > 6} == {}
