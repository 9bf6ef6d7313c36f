"""Organisations without an entry: seen on the desk, reminded once, in the morning of each."""

import pytest

from bot.telegram.doors.desk import Desk
from models.tables import EntryState, Letter, LetterKind, LetterState
from tests.fair import entry
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.stories.contest_desk import Counter, shown


@pytest.fixture
async def counter(stage: Stage) -> Counter:
    return await Counter.opened(stage)


async def test_those_without_an_entry_are_reminded_after_a_look_at_what_they_will_read(counter: Counter) -> None:
    world = counter.stage.world
    home = await world.organisation("Слободской колледж")
    pyotr = await world.member(home, name="Пётр Зорин")
    phone = await counter.stage.phone(pyotr)
    await world.organisation("Вятский колледж")
    await entry(world, counter.fair, home, pyotr, state=EntryState.DRAFT)
    await counter.sent()
    await counter.go(Desk(contest=1))
    listed = shown(await counter.masha.press("Нет заявки · 2"))
    assert listed.text == (
        "Нет заявки · 2 организации\n\n1. Вятский колледж – нет руководителя\n2. Слободской колледж – есть черновик"
    )
    asked = shown(await counter.masha.press("Напомнить…"))
    assert asked.text.split("\n")[1] == "Без руководителя, письмо не дойдёт: 1."
    await counter.masha.press_twice("Напомнить · 1")
    letter = await phone.sees("ещё ждёт вашу заявку")
    assert letter.text == (
        "⏳ Конкурс «Лучший медиацентр» ещё ждёт вашу заявку\n"
        "\n"
        "Слободской колледж: заявки пока нет. Приём до 17 июля, 09:30 МСК, осталось 30 дней.\n"
        "Черновик уже начат, всё заполненное на месте: допишите и отправьте."
    )
    letters = [one for one in await world.all(Letter) if one.kind is LetterKind.ENTRY_AWAITED]
    assert [one.person_id for one in letters] == [pyotr.id]


async def test_at_night_the_reminder_waits_for_the_morning(counter: Counter) -> None:
    await counter.stage.jump(at("2024-06-17T23:00"))
    await counter.go(Desk(contest=1))
    await counter.masha.press("Нет заявки · 1")
    await counter.masha.press("Напомнить…")
    await counter.masha.press("Напомнить · 1")
    await counter.masha.quiet()
    letters = [one for one in await counter.stage.world.all(Letter) if one.kind is LetterKind.ENTRY_AWAITED]
    assert [one.state for one in letters] == [LetterState.WAITING]
    await counter.stage.jump(at("2024-06-18T08:01"))
    await counter.head.sees("ещё ждёт вашу заявку")
