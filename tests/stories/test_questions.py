"""A question about a contest and its answer, with both sides in the chat; what many need to know, everybody finds."""

import pytest

from bot.telegram.doors import questions as doors
from bot.telegram.doors.contests import ContestCard
from bot.telegram.doors.desk import Desk
from models.tables import ContestMessage, Role
from tests.stories.conftest import Stage
from tests.stories.contest_desk import Counter, shown

WORDS = "Можно ли прислать <b>две</b> работы?"


@pytest.fixture
async def counter(stage: Stage) -> Counter:
    return await Counter.opened(stage)


async def test_a_question_is_answered_from_its_letter_and_shown_to_everybody(counter: Counter) -> None:
    await counter.go(ContestCard(contest=1), counter.head)
    empty = shown(await counter.head.press("Вопросы и ответы"))
    assert empty.text.split("\n\n")[0] == "Вопросы и ответы · Лучший медиацентр"
    await counter.head.press("Задать вопрос")
    await counter.head.say(WORDS)
    thread = await counter.head.sees("Ваши вопросы организаторам")
    assert thread.text.split("\n\n")[1] == (
        f"Вы, 17 июня, 09:30 МСК:\n{WORDS}\nОтвета пока нет, напишу сразу, как он придёт."
    )

    letter = await counter.masha.sees("Вопрос о конкурсе")
    assert letter.text == (
        "Вопрос о конкурсе «Лучший медиацентр»\n"
        f"Анна Котова, Кировский авиационный техникум, 17 июня, 09:30 МСК:\n{WORDS}"
    )
    await counter.masha.press("Ответить")
    card = shown(await counter.masha.say("Да, в разные номинации."))
    assert card.text == (
        "Вопрос о конкурсе «Лучший медиацентр»\n"
        f"Анна Котова, Кировский авиационный техникум, 17 июня, 09:30 МСК:\n{WORDS}\n"
        "Ответ: Мария Орлова, 17 июня, 09:30 МСК:\nДа, в разные номинации."
    )
    answer = await counter.head.sees("ответили")
    assert answer.text == (
        f"Организаторы конкурса «Лучший медиацентр» ответили\n{WORDS}\nОтвет:\nДа, в разные номинации."
    )

    await counter.masha.press("Показать всем")
    ilya = await counter.stage.phone(await counter.stage.world.member(counter.home, Role.STUDENT, "Илья Рыков"))
    found = await counter.go(doors.Frequent(contest=1), ilya)
    assert found.text == f"Вопросы и ответы · Лучший медиацентр\n\n1. {WORDS}\nДа, в разные номинации."
    await counter.masha.press("Больше не показывать")
    assert "1." not in (await counter.go(doors.Frequent(contest=1), ilya)).text


async def test_the_second_of_two_organisers_is_told_who_answered(counter: Counter) -> None:
    pasha = await counter.stage.staff(Role.ORGANISER, "Павел Носов")
    await counter.go(doors.Ask(contest=1), counter.head)
    await counter.head.say(WORDS)
    await counter.masha.sees("Вопрос о конкурсе")
    await pasha.sees("Вопрос о конкурсе")
    await pasha.press("Ответить")
    await counter.masha.press("Ответить")
    await counter.masha.say("Да, можно.")
    late = shown(await pasha.say("Нет, нельзя."))
    assert late.text == "Уже ответили: Мария Орлова, 17 июня, 09:30 МСК. Ничего не изменилось."
    assert [row.text for row in await counter.stage.world.all(ContestMessage)] == [WORDS, "Да, можно."]


async def test_what_waits_for_an_answer_comes_first_and_a_coordinator_only_looks(counter: Counter) -> None:
    await counter.go(doors.Ask(contest=1), counter.head)
    for words in ("Первый вопрос?", "Второй вопрос?"):
        await counter.head.say(words)
    await counter.masha.sees("Второй вопрос?")
    await counter.go(doors.AnswerQuestion(question=1))
    await counter.masha.say("Первый ответ.")
    assert "Вопросы · 1" in (await counter.go(Desk(contest=1))).labels
    listed = shown(await counter.masha.press("Вопросы · 1"))
    assert [part.split("\n")[1:] for part in listed.text.split("\n\n")[1:]] == [
        ["«Второй вопрос?»", "📨 ждёт ответа"],
        ["«Первый вопрос?»", "✅ есть ответ"],
    ]
    olga = await counter.stage.staff(Role.COORDINATOR)
    card = await counter.go(doors.QuestionCard(question=2), olga)
    assert card.labels == ["‹ Назад", "Домой"]
    await olga.press_data(doors.AnswerQuestion(question=2).pack(), card.id)
    assert olga.toasts[-1].text == "Конкурсы ведут организатор и администратор. Ничего не изменилось."
