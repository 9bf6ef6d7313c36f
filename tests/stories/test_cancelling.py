"""A contest is cancelled for a reason that its people read, or without one; nothing happens before it is confirmed."""

import pytest

from bot.demo.phone import Phone
from models.tables import Contest, ContestState, Role
from tests import fair
from tests.stories.conftest import Stage
from tests.stories.office import shown

REASON = "Положение отозвано министерством: новое выйдет в октябре."


@pytest.fixture
async def phones(stage: Stage) -> tuple[Phone, Phone]:
    """An organiser who is asked why, and a head who has sent an entry."""
    home = await stage.world.organisation()
    head = await stage.world.member(home)
    phone = await stage.phone(head)
    made = await fair.fair(stage.world)
    await fair.entry(stage.world, made, home, head)
    organiser = await stage.staff(Role.ORGANISER, "Ирина Смирнова")
    for label in ("Открыть 1", "Собрать и настроить", "Отменить конкурс"):
        if label == "Открыть 1":
            await organiser.say("/contests")
        await organiser.press(label)
    return organiser, phone


async def state(stage: Stage) -> ContestState:
    (row,) = await stage.world.all(Contest)
    return row.state


async def test_the_reason_is_seen_before_it_goes_and_read_in_the_letter(
    stage: Stage, phones: tuple[Phone, Phone]
) -> None:
    organiser, head = phones
    sure = shown(await organiser.say(REASON))
    assert sure.text == f"Отменить «Лучший медиацентр»? В письме будет:\n{REASON}"
    assert await state(stage) is ContestState.PUBLISHED
    await organiser.press_twice("Да, отменить")
    letter = await head.sees("Конкурс отменён")
    assert letter.text == (
        f"Конкурс отменён: «Лучший медиацентр»\nДелать ничего не нужно. Всё, что вы присылали, сохранено.\n{REASON}"
    )
    assert await state(stage) is ContestState.CANCELLED


async def test_without_a_reason_nothing_of_one_is_said(stage: Stage, phones: tuple[Phone, Phone]) -> None:
    organiser, head = phones
    await organiser.say(REASON)
    await organiser.say("/contests")
    for label in ("Открыть 1", "Собрать и настроить", "Отменить конкурс", "Отменить без причины"):
        await organiser.press(label)
    letter = await head.sees("Конкурс отменён")
    assert letter.text.split("\n")[1:] == ["Делать ничего не нужно. Всё, что вы присылали, сохранено."]


async def test_a_reason_that_says_nothing_is_asked_for_again(stage: Stage, phones: tuple[Phone, Phone]) -> None:
    organiser, _ = phones
    for words in ("-", "я" * 501):
        assert "Отменить «" not in shown(await organiser.say(words)).text
    shown(await organiser.photo())
    assert shown(await organiser.say(REASON)).text.endswith(REASON)
    assert await state(stage) is ContestState.PUBLISHED
