"""A coordinator adds to a draft by one line or step by step, goes back, leaves, and finds everything kept."""

import asyncio

import pytest

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from models.tables import Activity, DoubtNote, Executor, Milestone, Plan, Section
from tests.drafts import draft, published
from tests.stories.conftest import Stage
from tests.stories.office import shown
from tests.stories.test_restart import CALM, STARTS, process
from tests.world import World

LINE = "Семинар для педагогов; до 15 октября; ПОО; не менее 30 участников"
SECTIONS = ("I. Подготовка", "1\tСеминар\tмарт\tПОО", "II. Проведение", "1\tКонкурс\tмай\tПОО")


@pytest.fixture
async def olga(stage: Stage) -> Phone:
    """A coordinator of a network with a group."""
    await stage.world.group("ПОО", await stage.world.organisation())
    return await stage.staff()


async def test_one_line_is_a_row_at_once(olga: Phone, stage: Stage) -> None:
    await draft(stage.world)
    asked = shown(await olga.say("/new"))
    assert asked.text == (
        "Новое мероприятие в плане: План мероприятий на 2024 год\n"
        "\n"
        "Пришлите название, и я спрошу остальное по шагам. Или всё сразу одной строкой через точку с запятой:\n"
        "\n"
        "Семинар для руководителей; до 15 марта; ПОО; не менее 30 участников"
    )
    assert asked.buttons == [["Новый план"], ["‹ Назад", "Домой"]]
    done = shown(await olga.say(LINE))
    assert done.text == (
        "Добавлено. Семинар для педагогов\n"
        "\n"
        "Срок: до 15 октября\n"
        "Это до 15 октября 2024\n"
        "Исполнители: ПОО\n"
        "Цель: не меньше 30 участников"
    )
    assert done.buttons == [["К мероприятию"], ["Сомнения", "К плану"], ["Добавить ещё"], ["Домой"]]
    row = shown(await olga.press("К мероприятию"))
    assert row.text.split("\n")[0] == "Семинар для педагогов"


async def test_an_unsure_line_is_a_row_with_doubts(olga: Phone, stage: Stage) -> None:
    await draft(stage.world)
    await olga.say("/new")
    done = shown(await olga.say("Выставка; до 45 марта; музеи; что-то ещё"))
    assert done.text == (
        "Добавлено. Выставка\n"
        "\n"
        "Срок: до 45 марта\n"
        "Этот срок мне непонятен\n"
        "Исполнители: музеи\n"
        "Не найден: музеи\n"
        "\n"
        "Проверьте: срок непонятен: «до 45 марта»\n"
        "Проверьте: не понял, к чему это: «что-то ещё»"
    )
    doubts = shown(await olga.press("Сомнения"))
    assert doubts.text.startswith("Сомнения · 3")


async def test_step_by_step_with_back_that_keeps_what_was_entered(olga: Phone, stage: Stage) -> None:
    await draft(stage.world, *SECTIONS)
    await olga.say("/plans")
    await olga.press("Открыть 1")
    await olga.press("Добавить мероприятие")
    section = shown(await olga.say("Круглый стол"))
    assert section.text.split("\n")[0] == "В какой раздел? Круглый стол"
    assert section.buttons == [["Раздел 1", "Раздел 2"], ["Без раздела"], ["‹ Назад", "Домой"]]
    term = shown(await olga.press("Раздел 1"))
    assert term.text.split("\n")[0] == "Срок: Круглый стол"
    back = shown(await olga.press("‹ Назад"))
    assert back.text == section.text
    title = shown(await olga.press("‹ Назад"))
    assert title.text.split("\n")[:2] == ["Название:", "Круглый стол"]
    assert [(each.title, each.section_id) for each in await stage.world.all(Activity)][-1] == ("Круглый стол", 1)
    await olga.press_data("moverowto:3:2:1", title.id)
    await olga.say("до 1 октября")
    who = shown(await olga.press("Да, верно"))
    assert who.text == (
        "Срок записан: до 1 октября\n"
        "Это до 1 октября 2024\n"
        "\n"
        "Кто исполнитель? Круглый стол\n"
        "Напишите, как в плане: ПОО, ЦОПП. Или выберите из списка."
    )
    again = shown(await olga.press("‹ Назад"))
    assert "Было: до 1 октября" in again.text
    await olga.press("Пропустить")
    ready = shown(await olga.say("ПОО"))
    assert ready.text == "Добавлено. Круглый стол\nСрок: до 1 октября\nИсполнители: ПОО"
    mine = [each for each in await stage.world.all(DoubtNote) if each.activity_id == 3]
    assert [each.code for each in mine if each.settled_at is None] == []
    assert [each.name for each in await stage.world.all(Executor)][-1] == "ПОО"


async def test_leaving_half_way_leaves_a_row_that_says_what_is_missing(olga: Phone, stage: Stage) -> None:
    plan = await draft(stage.world)
    await olga.say("/new")
    await olga.say("Круглый стол")
    await olga.say("/home")
    codes = [each.code for each in await stage.world.all(DoubtNote) if each.activity_id == 4]
    assert codes == ["term-empty", "executor-empty"]
    await olga.say("/plans")
    card = shown(await olga.press("Открыть 1"))
    assert "Проверьте: 2 срока не поняты · 1 исполнитель под вопросом" in card.text
    await olga.press_data(f"doubts:{plan}:1", card.id)
    row = shown(await olga.press("Открыть 1"))
    assert "Проверьте: срок не указан\nПроверьте: исполнитель не указан" in row.text


async def test_without_a_draft_a_new_plan_is_begun(olga: Phone, stage: Stage) -> None:
    await published(stage.world, await draft(stage.world))
    asked = shown(await olga.say("/new"))
    assert asked.text.startswith("Черновиков сейчас нет. Опубликованный план так не пополнить")
    assert asked.buttons == [["Загрузить план"], ["‹ Назад", "Домой"]]
    refused = shown(await olga.say("–"))
    assert refused.text.startswith("Слишком коротко")
    begun = shown(await olga.say("План медиацентров на 2025 год"))
    assert begun.text.startswith("Черновик начат: План медиацентров на 2025 год. Добавьте первое мероприятие.")
    await olga.say(LINE)
    plan = (await stage.world.all(Plan))[-1]
    card = shown(await olga.press("К плану"))
    assert card.text == (
        "План медиацентров на 2025 год\n"
        "Сроки: 15 октября 2025 – 15 октября 2025\n"
        "\n"
        "Черновик: исполнители его не видят\n"
        "Сомнений нет: просмотрите разделы и публикуйте.\n"
        "\n"
        "1. Без раздела: 1 мероприятие"
    )
    await olga.press("Опубликовать")
    done = shown(await olga.press("Опубликовать"))
    assert done.text.startswith("План опубликован: 1 поручение")
    await olga.press_data(f"addrow:{plan.id}:0", done.id)
    assert olga.toasts[-1].text.startswith("Этот план уже опубликован")


async def test_among_several_drafts_one_is_chosen(olga: Phone, stage: Stage) -> None:
    await draft(stage.world)
    await draft(stage.world, title="План на 2025 год", digest="other")
    choice = shown(await olga.say("/new"))
    assert choice.text == "В какой черновик добавить?\n\n1. План на 2025 год\n\n2. План мероприятий на 2024 год"
    assert choice.buttons == [["Сюда: 1", "Сюда: 2"], ["Новый план"], ["Домой"]]
    asked = shown(await olga.press("Сюда: 1"))
    assert asked.text.startswith("Новое мероприятие в плане: План на 2025 год")
    await olga.say("/new")
    new = shown(await olga.press("Новый план"))
    assert new.text.startswith("Как назвать новый план?")


async def test_what_was_not_read_is_added_from_its_doubt(olga: Phone, stage: Stage) -> None:
    plan = await draft(stage.world)
    text = "Выезд в музей; июль; ПОО"
    await stage.world.add(DoubtNote(plan_id=plan, code="row-unread", details={"text": text}))
    await olga.press_data(f"doubt:{(await stage.world.all(DoubtNote))[-1].id}", shown(await olga.start()).id)
    await olga.press("Добавить мероприятие")
    done = shown(await olga.say(text))
    assert done.text.split("\n")[0] == "Добавлено. Выезд в музей"


@pytest.mark.parametrize("text", ["Семинар для педагогов", LINE])
async def test_a_draft_published_meanwhile_takes_nothing(olga: Phone, stage: Stage, text: str) -> None:
    plan = await draft(stage.world)
    await olga.say("/new")
    await published(stage.world, plan)
    late = shown(await olga.say(text))
    assert late.text.startswith("Этот план уже опубликован")
    assert len(await stage.world.all(Activity)) == 3


async def test_a_step_costs_the_same_in_a_plan_of_any_size(olga: Phone, stage: Stage) -> None:
    costs = []
    for rows in (9, 1_990):
        lines = [f"{number}\tСеминар № {number}\tиюль\tПОО" for number in range(1, rows + 1)]
        plan = await draft(stage.world, "I. Первый", *lines[:4], "II. Второй", *lines[4:], digest=str(rows))
        section = min(each.id for each in await stage.world.all(Section) if each.plan_id == plan)
        home = shown(await olga.start())
        cost = []
        for act in (f"addrow:{plan}:0", LINE, f"addrow:{plan}:{section}", "Круглый стол", "июль", "Да, верно", "ПОО"):
            with stage.statements() as seen:
                if act.startswith("addrow"):
                    await olga.press_data(act, home.id)
                else:
                    await (olga.press(act) if act == "Да, верно" else olga.say(act))
            cost.append(len(seen))
        costs.append(cost)
    assert costs[0] == costs[1]
    assert costs[0] == [2, 9, 2, 10, 3, 6, 8]


async def test_a_row_is_finished_after_the_bot_was_killed(
    world: World, telegram: LocalTelegram, database_url: str
) -> None:
    coordinator = await world.staff()
    await draft(world)
    olga = await telegram.person(coordinator.name, id=coordinator.account, started=True)
    olga.patience, olga.settle = 2 * STARTS, CALM
    async with process(telegram, database_url) as first:
        await olga.say("/new")
        await olga.say("Круглый стол")
        await olga.say("до 1 октября")
        first.kill()
        await first.wait()
    meanwhile = asyncio.ensure_future(olga.press("Да, верно"))  # noqa: TID251 – pressed while the bot is down
    async with process(telegram, database_url):
        await meanwhile
        ready = shown(await olga.say("школы"))
    assert ready.text == "Добавлено. Круглый стол\nСрок: до 1 октября\nИсполнители: школы\nНе найден: школы"
    assert [(each.text, each.term_text) for each in await world.all(Milestone)][-1] == ("Круглый стол", "до 1 октября")


async def test_a_line_without_a_term_asks_only_for_the_term(olga: Phone, stage: Stage) -> None:
    await draft(stage.world, *SECTIONS)
    await olga.say("/new")
    section = shown(await olga.say("Круглый стол; ПОО"))
    assert section.text.split("\n")[0] == "В какой раздел? Круглый стол"
    await olga.press("Раздел 2")
    await olga.press("Каждый квартал")
    done = shown(await olga.press("Да, верно"))
    assert done.text.split("\n")[0] == "Срок записан: ежеквартально"
    assert done.buttons[0] == ["К мероприятию"]
    await olga.say("/new")
    line = shown(await olga.say(LINE))
    assert line.text.split("\n")[:2] == ["Добавлено. Семинар для педагогов", "Раздел: Проведение"]
    assert line.buttons[2] == ["Добавить ещё", "В другой раздел"]
