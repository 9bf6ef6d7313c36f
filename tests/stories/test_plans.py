"""Plans: a coordinator checks a draft, publishes it, sees how it goes and who has not reported."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.demo.phone import Phone
from models import documents
from models.actions import plans
from models.rules.rights import OPERATOR
from models.tables import Assignment, AssignmentState, GroupMember, Organisation, Role
from tests.stories.conftest import Stage
from tests.world import MORNING, ZONE, World

EARLY = MORNING - timedelta(days=45)
"""Before the first term of the plan: what is not reported by the morning of the story is overdue."""
KIROV = Path(documents.__file__).parent / "samples" / "kirov-784.txt"


async def kirov(world: World, colleges: int = 3, *, others: bool = True) -> int:
    """The ministry's plan as a draft, with colleges for ПОО and the two centres it names; the plan's number."""
    group = await world.group("ПОО") if colleges else None
    async with world.database.writing() as session:
        rows = [Organisation(name=f"Колледж № {number:04}", search="") for number in range(1, colleges + 1)]
        session.add_all(rows)
        await session.flush()
        session.add_all(GroupMember(group_id=group.id, organisation_id=row.id) for row in rows if group)
    if others:
        await world.organisation("Центр опережающей профессиональной подготовки", short_name="ЦОПП")
        await world.organisation("Институт образования Кировской области", short_name="ИРО")
    reading = documents.read(KIROV.read_bytes(), KIROV.name)
    async with world.database.writing() as session:
        return (await plans.import_reading(session, OPERATOR, reading, "kirov", MORNING, ZONE)).plan_id


async def published(world: World, colleges: int = 3, at: datetime = MORNING) -> int:
    plan = await kirov(world, colleges)
    async with world.database.writing() as session:
        await plans.publish(session, OPERATOR, plan, at)
    return plan


async def coordinator(stage: Stage, role: Role = Role.COORDINATOR) -> Phone:
    """The phone of somebody of the network."""
    return await stage.staff(role)


async def test_a_draft_says_what_it_is_and_what_to_look_at(stage: Stage) -> None:
    await kirov(stage.world, others=False)
    olga = await coordinator(stage)
    listed = await olga.say("/plans")
    assert listed is not None
    assert "Черновик: исполнители его не видят" in listed.text
    card = await olga.press("Открыть 1")
    assert card is not None
    assert "№ 784 от 13 июня 2024" in card.text
    assert "Сроки: 1 мая 2024 – 31 декабря 2024" in card.text
    assert "Исполнитель не найден: 12 пунктов" in card.text
    assert "1. Организационный этап: 3 мероприятия" in card.text
    assert "Проверьте: 1 срок под вопросом · 1 строка под вопросом" in card.text
    assert card.buttons[0] == ["Сомнения · 2"]


async def test_publishing_tells_what_will_happen_then_each_member_once(stage: Stage) -> None:
    plan = await kirov(stage.world)
    college = (await stage.world.all(Organisation))[0]
    anna = await stage.phone(await stage.world.member(college))
    olga = await coordinator(stage)
    before = await anna.say("/activities")
    assert before is not None
    assert "Пока ничего не поручено" in before.text or "ничего не ждём" in before.text
    await olga.say("/plans")
    await olga.press("Открыть 1")
    sure = await olga.press("Опубликовать")
    assert sure is not None
    assert sure.text.split("\n")[2:6] == [
        "Поручения получат 5 организаций, всего 46 поручений.",
        "Сообщений об этом будет 1: одно на человека.",
        "",
        "У 1 пункта срок уже прошёл. Что с ними делать?",
    ]
    await olga.press("Не требовать")
    done = await olga.press("Опубликовать")
    assert done is not None
    assert done.text.startswith("План опубликован: 46 поручений. Писем людям: 1")
    again = await olga.press_data(f"publish:{plan}:1", done.id)
    assert again is not None
    assert olga.toasts[-1].text.startswith("План уже опубликован: 17 июня")
    after = await anna.say("/activities")
    assert after is not None
    assert "Мои мероприятия · 8" in after.text


async def test_a_plan_for_nobody_is_not_offered_for_publishing(stage: Stage) -> None:
    await kirov(stage.world, colleges=0, others=False)
    olga = await coordinator(stage)
    await olga.say("/plans")
    await olga.press("Открыть 1")
    screen = await olga.press("Опубликовать")
    assert screen is not None
    assert screen.text.startswith("Публиковать некому")
    orphans = await olga.press("Кого не хватает")
    assert orphans is not None
    assert orphans.text.split("\n")[-3:] == ["1. ЦОПП – в 8 пунктах", "2. ПОО – в 6 пунктах", "3. ИРО – в 5 пунктах"]


async def test_from_the_plan_down_to_who_has_not_reported(stage: Stage) -> None:
    await published(stage.world, at=EARLY)
    async with stage.world.database.writing() as session:
        first = update(Assignment).where(Assignment.occurrence_id == 1, Assignment.organisation_id == 1)
        await session.execute(first.values(state=AssignmentState.ACCEPTED))
    olga = await coordinator(stage)
    await olga.say("/plans")
    card = await olga.press("Открыть 1")
    assert card is not None
    assert "Действует · принято 1 из 46 · 🔴 5 просрочено" in card.text
    section = await olga.press("Раздел 1")
    assert section is not None
    assert "1. Создание медиацентров в ПОО\nсделано частично · принято 1 из 4" in section.text
    about = await olga.press("Пункт 1")
    assert about is not None
    assert "Срок: июнь 2024 г." in about.text
    assert "Исполнители: ПОО (3 организации), ЦОПП" in about.text
    assert "Цель: 34 ПОО" in about.text
    owes = await olga.press("Кто не сдал")
    assert owes is not None
    assert "1. Колледж № 0002: в работе, до 30 июня 2024 (осталось 13 дней)" in owes.text
    item = await olga.press("Открыть 1")
    assert item is not None
    assert "Колледж № 0002" in item.text
    back = await olga.press("‹ Назад")
    assert back is not None
    assert back.text == owes.text


async def test_windows_of_one_item_are_checkpoints_of_their_own(stage: Stage) -> None:
    await published(stage.world)
    olga = await coordinator(stage)
    await olga.say("/plans")
    await olga.press("Открыть 1")
    await olga.press("Раздел 3")
    about = await olga.press("Пункт 2")
    assert about is not None
    assert "Срок: июнь 2024 г. сентябрь 2024 г. · июнь 2024" in about.text
    assert "Срок: июнь 2024 г. сентябрь 2024 г. · сентябрь 2024" in about.text
    assert about.buttons[0] == ["Не сдали · 1", "Не сдали · 2"]


async def test_proof_is_asked_for_by_pressing(stage: Stage) -> None:
    await published(stage.world)
    olga = await coordinator(stage)
    await olga.say("/plans")
    await olga.press("Открыть 1")
    await olga.press("Раздел 1")
    await olga.press("Пункт 1")
    editor = await olga.press("Что приложить")
    assert editor is not None
    assert "Нужно: текст, фото, файл или ссылка" in editor.text
    await olga.press("Фото: 0")
    await olga.press("Фото: 1")
    changed = await olga.press("Ссылка: 0")
    assert changed is not None
    assert "Нужно: не меньше 2 фото (или ссылка), ссылка" in changed.text
    assert changed.buttons[:2] == [["Текст: 0", "Фото: 2"], ["Ссылка: 1", "Файл: 0"]]


async def test_an_observer_sees_and_changes_nothing(stage: Stage) -> None:
    plan = await kirov(stage.world)
    sergei = await coordinator(stage, Role.OBSERVER)
    await sergei.say("/plans")
    card = await sergei.press("Открыть 1")
    assert card is not None
    assert "Опубликовать" not in [label for row in card.buttons for label in row]
    await sergei.press_data(f"publish:{plan}:1", card.id)
    assert sergei.toasts[-1].text.startswith("Планы меняют координатор и администратор")
    await sergei.press_data("proof:1:photo", card.id)
    assert sergei.toasts[-1].text.startswith("Планы меняют координатор и администратор")
    assert await stage.world.all(Assignment) == []


async def test_a_head_is_told_that_plans_are_not_theirs(stage: Stage) -> None:
    await kirov(stage.world)
    anna = await stage.head()
    refused = await anna.say("/plans")
    assert refused is not None
    assert refused.text.startswith("Этот раздел видят координаторы")


async def walk(olga: Phone, stage: Stage) -> list[int]:
    """Through every room of a plan; how many statements each took."""
    cost = []
    for data in (
        "plans:1",
        "plan:1:1",
        "section:1:1:1",
        "activity:1:1",
        "owes:1:1",
        "proof:1:",
        "noexec:1:1",
        "section:1:3:1",
    ):
        with stage.statements() as statements:
            await olga.press_data(data, 1)
        cost.append(len(statements))
    return cost


@pytest.mark.parametrize("colleges", [1, 34, 3500])
async def test_every_room_costs_the_same_with_any_number_of_colleges(stage: Stage, colleges: int) -> None:
    await published(stage.world, colleges)
    olga = await coordinator(stage)
    await olga.start()
    assert await walk(olga, stage) == [3, 3, 3, 5, 3, 2, 4, 3]


@pytest.mark.parametrize("colleges", [1, 34, 3500])
async def test_publishing_costs_the_same_with_any_number_of_colleges(stage: Stage, colleges: int) -> None:
    await kirov(stage.world, colleges)
    olga = await coordinator(stage)
    await olga.start()
    cost = []
    for data in ("publish:1:0", "publish:1:1"):
        with stage.statements() as statements:
            await olga.press_data(data, 1)
        cost.append(len(statements))
    assert cost == [4, 6]


async def test_a_long_list_of_those_who_owe_is_paged(stage: Stage) -> None:
    await published(stage.world, 34)
    olga = await coordinator(stage)
    await olga.start()
    screen = await olga.press_data("owes:1:6", 1)
    assert screen is not None
    assert "31. Колледж № 0031" in screen.text
    assert ["«", "‹", "6/6"] in screen.buttons


async def test_a_term_past_is_overdue_in_the_list(stage: Stage) -> None:
    await published(stage.world, at=EARLY)
    olga = await coordinator(stage)
    await olga.say("/plans")
    await olga.press("Открыть 1")
    section = await olga.press("Раздел 3")
    assert section is not None
    assert section.text.split("\n\n")[2] == (
        "2. Организация и проведение обучающих интенсивов\n"
        "принято 0 из 15 · 🔴 5 просрочено\n"
        "Следующий срок: до 30 июня 2024 (осталось 13 дней)"
    )
