"""A coordinator changes a published plan; whoever is concerned reads what it was and what it is now."""

import pytest

from models.tables import Amendment, Executor
from tests.stories.conftest import Stage
from tests.stories.office import SITE, Office, shown


@pytest.fixture
async def office(stage: Stage) -> Office:
    made = await Office.opened(stage)
    async with stage.world.database.writing() as session:
        (await session.get_one(Executor, 1)).organisation_id = made.college.id
    return made


async def changing(office: Office) -> None:
    """The coordinator opens what can be changed about the item."""
    await office.olga.say("/plans")
    await office.olga.press("Открыть 1")
    await office.olga.press("Раздел 1")
    await office.olga.press("Пункт 1")
    await office.olga.press("Изменить")


async def test_a_term_is_changed_with_a_reason_and_the_head_reads_both(office: Office) -> None:
    await changing(office)
    asked = shown(await office.olga.press("Срок"))
    assert asked.text.split("\n")[:2] == [f"Срок: {SITE}", "Сейчас: июнь 2024 г."]
    proposed = shown(await office.olga.say("до 15 августа 2024"))
    assert proposed.text.split("\n") == [
        f"Изменить срок? {SITE}",
        "Было: июнь 2024 г.",
        "Стало: до 15 августа 2024",
        "",
        "Узнает 1 человек.",
        "Почему? Напишите одним сообщением, можно с номером приказа. Или измените без пояснения.",
    ]
    assert proposed.buttons == [["Изменить без пояснения"], ["‹ Назад", "Домой"]]
    done = shown(await office.olga.say("Приказ № 12: конкурс перенесли на август"))
    assert done.text.split("\n") == [
        f"✅ Срок изменён. {SITE}",
        "Было: июнь 2024 г.",
        "Стало: до 15 августа 2024",
        "",
        "Сообщу 1 человеку.",
    ]

    letter = await office.head.sees("Изменился срок")
    assert letter.text.split("\n") == [
        f"Изменился срок: {SITE}",
        "Было: июнь 2024 г.",
        "Стало: до 15 августа 2024",
        "Приказ № 12: конкурс перенесли на август",
        "План: План медиацентров",
    ]
    assert letter.buttons == [["Открыть", "Домой"]]
    card = shown(await office.head.press("Открыть"))
    assert "в работе: до 15 августа 2024 (осталось 59 дней)" in card.text.split("\n")

    await office.olga.press("К мероприятию")
    await office.olga.press("Изменить")
    history = shown(await office.olga.press("Что меняли · 1"))
    assert history.text == (
        f"Что меняли: {SITE}\n\n"
        "17 июня, 09:30 МСК: срок. Ольга Перминова\n"
        "Было: июнь 2024 г.\n"
        "Стало: до 15 августа 2024\n"
        "Приказ № 12: конкурс перенесли на август"
    )


async def test_the_button_counts_once_and_an_older_one_not_at_all(office: Office) -> None:
    await changing(office)
    await office.olga.press("Срок")
    old = shown(await office.olga.say("до 10 августа 2024"))
    await changing(office)
    await office.olga.press("Срок")
    await office.olga.say("до 15 августа 2024")
    place = old.place("Изменить без пояснения")
    assert place is not None
    await office.olga.act("press", {"message_id": old.id, "row": place[0], "column": place[1]})
    assert len(await office.stage.world.all(Amendment)) == 0
    await office.olga.press_twice("Изменить без пояснения")
    assert [one.after["text"] for one in await office.stage.world.all(Amendment)] == ["до 15 августа 2024"]


async def test_an_executor_less_and_one_more(office: Office) -> None:
    other = await office.stage.world.organisation("Вятский колледж")
    vera = await office.stage.phone(await office.stage.world.member(other, name="Вера Белых"))
    await changing(office)
    await office.olga.press("Исполнители")
    await office.olga.press("Добавить исполнителя")
    await office.olga.say("вятский")
    asked = shown(await office.olga.press("1. Вятский колледж"))
    assert asked.text.split("\n")[:2] == [f"Добавить исполнителя? {SITE}", "Вятский колледж"]
    await office.olga.press("Изменить без пояснения")
    assert (await vera.sees("Вам поручили")).text.split("\n")[0] == f"Вам поручили: {SITE}"

    await office.olga.press("Изменить ещё")
    await office.olga.press("Исполнители")
    await office.olga.press("Убрать: ПОО")
    await office.olga.say("Колледж реорганизован")
    gone = await office.head.sees("Больше не нужно")
    assert gone.text == f"Больше не нужно сдавать: {SITE}\nКолледж реорганизован\nПлан: План медиацентров"


async def test_words_that_are_no_term_are_asked_for_again(office: Office) -> None:
    await changing(office)
    await office.olga.press("Срок")
    refused = shown(await office.olga.say("когда-нибудь потом"))
    assert refused.text.startswith("Не ")
    over = shown(await office.olga.say("до 1 июня 2024"))
    assert over.text == "Этот срок закончился 1 июня 2024. Напишите срок, который впереди."
    assert shown(await office.olga.say("до 15 августа 2024")).text.startswith("Изменить срок?")
    short = shown(await office.olga.say("да"))
    assert short.text.startswith("Слишком коротко.")


async def test_every_press_of_a_change_costs_at_most_six_statements(office: Office) -> None:
    costs: dict[str, int] = {}
    await changing(office)
    for press in ("Срок", "‹ Назад", "Исполнители", "Добавить исполнителя"):
        with office.stage.statements() as seen:
            await office.olga.press(press)
        costs[press] = len(seen)
    assert max(costs.values()) <= 6 + 3, costs  # with the three that any visit costs
