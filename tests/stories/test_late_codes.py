"""A late entry: the organiser makes a code, the head types it after the deadline and goes on."""

from datetime import timedelta

import pytest

from bot.telegram.doors.contests import ContestCard
from bot.telegram.doors.desk import Desk
from models.tables import EntryState, LateCode
from tests.stories.conftest import Stage
from tests.stories.contest_desk import WORK, Counter, shown
from tests.world import MORNING


@pytest.fixture
async def counter(stage: Stage) -> Counter:
    return await Counter.opened(stage, opens=MORNING - timedelta(days=20), closes=MORNING - timedelta(days=4))


async def test_a_head_who_was_late_types_a_code_and_sends_the_draft(counter: Counter) -> None:
    await counter.sent(state=EntryState.DRAFT, values=WORK)
    await counter.go(Desk(contest=1))
    await counter.masha.press("Коды для опоздавших")
    await counter.masha.press("Новый код")
    await counter.masha.press("3")
    made = shown(await counter.masha.press("+ неделя"))
    (code,) = await counter.stage.world.all(LateCode)
    assert made.text.split("\n")[:2] == [f"✅ Код: {code.code}", "Заявок: 3, до 24 июня, 23:59 МСК."]
    listed = shown(await counter.masha.press("‹ Назад"))
    assert listed.text == (
        "Коды для опоздавших · Лучший медиацентр\n"
        "\n"
        f"1. {code.code} – использован 0 из 3\n"
        "Действует до 24 июня, 23:59 МСК"
    )
    assert listed.labels == ["Новый код", "Скопировать 1", "Отменить 1", "‹ Назад", "Домой"]

    await counter.go(ContestCard(contest=1), counter.head)
    await counter.head.press("У меня есть код")
    wrong = shown(await counter.head.say("ХХХХХХ"))
    assert wrong.text == "Такого кода нет. Проверьте буквы и цифры и напишите ещё раз или спросите организатора."
    used = shown(await counter.head.say(code.code.lower()))
    assert used.text == "✅ Код принят. Заявку можно отправить до 24 июня, 23:59 МСК."
    await counter.head.press("К заявке")
    await counter.head.press("Проверить и отправить")
    await counter.head.press("📨 Отправить")
    assert await counter.states() == [EntryState.SUBMITTED]
    again = await counter.go(ContestCard(contest=1), counter.head)
    assert "У меня есть код" in again.labels
    nothing = shown(await counter.head.press("У меня есть код"))
    assert nothing.text == "Здесь код не поможет: ваши заявки уже отправлены, места для новых нет."


async def test_somebody_without_an_entry_begins_one_with_the_code(counter: Counter) -> None:
    await counter.go(Desk(contest=1))
    await counter.masha.press("Коды для опоздавших")
    await counter.masha.press("Новый код")
    await counter.masha.say("1 июля")
    (code,) = await counter.stage.world.all(LateCode)
    await counter.go(ContestCard(contest=1), counter.head)
    await counter.head.press("У меня есть код")
    await counter.head.say(code.code)
    card = shown(await counter.head.press("К заявке"))
    assert card.labels[0] == "Заполнить"
    await counter.go(Desk(contest=1))
    await counter.masha.press("Коды для опоздавших")
    listed = shown(await counter.masha.screen())
    assert listed.text.split("\n")[2:] == [f"1. {code.code} – использован 1 из 1", "Использован полностью"]
