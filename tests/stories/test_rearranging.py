"""A coordinator puts the rows of a draft in order: moves, joins, splits and deletes them, looking first."""

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Activity
from tests.drafts import draft, published
from tests.stories.conftest import Stage
from tests.stories.office import shown
from tests.world import World

ROWS = (
    "I. Подготовка",
    "1\tПроведение семинаров для обра-\tиюнь –\tПОО",
    "2\tзовательных организаций\tсентябрь 2024\tПОО, школы",
    "3\tСбор заявок и отбор участников\tиюль\tПОО",
    "II. Проведение",
    "1\tКонкурс плакатов\tавгуст\tПОО",
)


@pytest.fixture
async def olga(stage: Stage) -> Phone:
    """A coordinator, and a draft of two sections, with a row cut in two."""
    await stage.world.group("ПОО", await stage.world.organisation())
    await draft(stage.world, *ROWS)
    return await stage.staff()


async def more(phone: Phone, number: int) -> Screen:
    """What else can be done with a row of the first section."""
    await phone.say("/plans")
    await phone.press("Открыть 1")
    await phone.press("Раздел 1")
    await phone.press(f"Пункт {number}")
    return shown(await phone.press("Ещё"))


async def titles(world: World) -> list[str]:
    return [each.title for each in sorted(await world.all(Activity), key=lambda each: each.position)]


async def test_what_is_seldom_done_is_in_one_place(olga: Phone) -> None:
    screen = await more(olga, 1)
    assert screen.buttons == [
        ["В другой раздел", "Объединить со следующим"],
        ["Разделить", "Удалить"],
        ["Место", "Номер"],
        ["Что приложить", "Напоминания"],
        ["Материалы"],
        ["‹ Назад", "Домой"],
    ]


async def test_a_row_cut_by_a_page_is_joined(olga: Phone, stage: Stage) -> None:
    await more(olga, 1)
    look = shown(await olga.press("Объединить"))
    assert look.text == (
        "Объединить со следующим? зовательных организаций\n"
        "Вот что получится:\n"
        "\n"
        "Проведение семинаров для образовательных организаций\n"
        "Срок: июнь – сентябрь 2024\n"
        "Это с 1 июня 2024 по 30 сентября 2024\n"
        "Исполнители: ПОО, школы"
    )
    assert len(await titles(stage.world)) == 4
    done = shown(await olga.press("Да, объединить"))
    assert done.text == "Объединено. Проведение семинаров для образовательных организаций"
    assert len(await titles(stage.world)) == 3
    row = shown(await olga.press("К мероприятию"))
    assert "Исполнители: ПОО (1 организация), школы (не найден)" in row.text
    await olga.press_data(f"joinnext:1:{look.id}", done.id)
    assert olga.toasts[-1].text.startswith("Мероприятие тем временем изменили")


async def test_the_last_row_has_nothing_to_join_with(olga: Phone) -> None:
    screen = await more(olga, 3)
    await olga.press("Объединить")
    assert olga.toasts[-1].text.startswith("Это последнее мероприятие раздела")
    assert await olga.screen() == screen


async def test_a_row_is_split_where_copied_words_begin(olga: Phone, stage: Stage) -> None:
    await more(olga, 3)
    asked = shown(await olga.press("Разделить"))
    assert asked.text.split("\n")[-1] == "Сбор заявок и отбор участников"
    refused = shown(await olga.say("награждение"))
    assert refused.text.startswith("Этих слов нет в названии")
    look = shown(await olga.say("и отбор"))
    assert look.text.split("\n")[2:4] == ["1. Сбор заявок", "2. и отбор участников"]
    better = shown(await olga.say("отбор участников"))
    assert better.text.split("\n")[2:4] == ["1. Сбор заявок и", "2. отбор участников"]
    done = shown(await olga.press("Да, разделить"))
    assert done.text == "Разделено. Новое мероприятие: отбор участников"
    assert (await titles(stage.world))[2:4] == ["Сбор заявок и", "отбор участников"]
    new = shown(await olga.press("Новое"))
    assert new.text.split("\n")[0] == "отбор участников"
    assert "Срок: июль" in new.text


async def test_a_row_is_moved_to_another_section(olga: Phone, stage: Stage) -> None:
    await more(olga, 3)
    asked = shown(await olga.press("В другой раздел"))
    assert "Сейчас здесь: Подготовка" in asked.text
    assert asked.buttons == [["Раздел 2"], ["Без раздела"], ["‹ Назад", "Домой"]]
    done = shown(await olga.press("Раздел 2"))
    assert done.text == "Перенесено. Сбор заявок и отбор участников\nТеперь в разделе: Проведение"
    assert [each.section_id for each in await stage.world.all(Activity)] == [1, 1, 2, 2]


async def test_a_row_is_deleted_after_one_question(olga: Phone, stage: Stage) -> None:
    await more(olga, 2)
    await olga.press("Удалить")
    back = shown(await olga.press("‹ Назад"))
    assert back.text.startswith("Ещё можно")
    await olga.press("Удалить")
    await olga.press_twice("Да, удалить")
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")
    assert len(await titles(stage.world)) == 3
    section = shown(await olga.press("К разделу"))
    assert "зовательных" not in section.text


async def test_two_coordinators_do_not_undo_each_other(olga: Phone, stage: Stage) -> None:
    ivan = await stage.staff(name="Иван Зуев")
    await more(olga, 3)
    await olga.press("Разделить")
    await olga.say("отбор")
    await more(ivan, 3)
    await ivan.press("Удалить")
    await ivan.press("Да, удалить")
    await olga.press("Да, разделить")
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")
    late = shown(await olga.say("отбор"))
    assert late.text.startswith("Этого здесь больше нет")


async def test_a_published_plan_is_not_rearranged(olga: Phone, stage: Stage) -> None:
    screen = await more(olga, 1)
    await published(stage.world, 1)
    before = await titles(stage.world)
    for data in ("joinnext:1:0", "splitrow:1:1", "splitat:1:5:5", "moverow:1:0:1", "moverowto:1:2:0", "droprow:1:5"):
        await olga.press_data(data, screen.id)
        assert olga.toasts[-1].text.startswith("Этот план уже опубликован"), data
    assert await titles(stage.world) == before


async def prices(stage: Stage, olga: Phone, rows: int) -> dict[str, int]:
    """What each step costs in a plan of so many rows."""
    lines = [f"{number}\tСеминар и выставка № {number}\tиюль\tПОО" for number in range(1, rows + 1)]
    plan = await draft(stage.world, "I. Первый", *lines[:4], "II. Второй", *lines[4:], digest=str(rows))
    first = min(each.id for each in await stage.world.all(Activity) if each.plan_id == plan)
    costs: dict[str, int] = {}
    await olga.start()
    for act in (
        f"moverow:{first}:0:1", "Раздел", f"joinnext:{first + 1}:0", "Да, объединить", f"splitrow:{first + 1}:1",
        "выставка", "Да, разделить", f"droprow:{first + 1}:0", "Да, удалить",
    ):  # fmt: skip
        with stage.statements() as seen:
            if ":" in act:
                await olga.press_data(act, 1)
            else:
                await (olga.say(act) if act == "выставка" else olga.press(act))
        costs[f"{len(costs)}: {act.partition(':')[0]}"] = len(seen)
    return costs


async def test_a_step_costs_the_same_in_a_plan_of_any_size(stage: Stage) -> None:
    olga = await stage.staff()
    few, many = await prices(stage, olga, 9), await prices(stage, olga, 1_990)
    assert few == many
    assert list(few.values()) == [3, 6, 5, 10, 2, 2, 10, 2, 4]


async def test_a_section_is_called_otherwise_or_is_none(olga: Phone, stage: Stage) -> None:
    await olga.say("/plans")
    await olga.press("Открыть 1")
    section = shown(await olga.press("Раздел 2"))
    assert section.buttons[-3:] == [
        ["Добавить мероприятие"], ["Название раздела", "Это не раздел"], ["‹ Назад", "Домой"],
    ]  # fmt: skip
    await olga.press("Название раздела")
    done = shown(await olga.say("Проведение и итоги"))
    assert done.text == "Раздел теперь называется: Проведение и итоги"
    await olga.press("К разделу")
    asked = shown(await olga.press("Это не раздел"))
    assert asked.text.endswith("Его мероприятия останутся и перейдут в раздел выше.")
    gone = shown(await olga.press("Да, убрать"))
    assert gone.text == "Раздела «Проведение и итоги» больше нет, мероприятия остались."
    card = shown(await olga.press("К плану"))
    assert card.text.split("\n")[-1] == "1. Подготовка: 4 мероприятия"
    await olga.press_data("dropsection:2:1", gone.id)
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")
