"""Publishing a plan some of whose terms are over: a coordinator decides once for all and is told what that means."""

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Assignment, AssignmentState, AuditEntry, GroupMember, Organisation, Role
from tests.stories.conftest import Stage
from tests.stories.test_strangers import draft, pressed, text

ROWS = ("Семинар\tмай 2024\tПОО", "Форум\tапрель 2024\tПОО", "Отчёт\tиюнь 2024\tПОО, школы")
ASKED = """Опубликовать план? План мероприятий на 2024 год

Поручения получит 1 организация, всего 3 поручения.
Сообщений об этом будет 1: одно на человека.
Исполнитель не указан или не узнан: 1 пункт. Кого я не знаю, тот поручения не получит.

У 2 пунктов срок уже прошёл. Что с ними делать?
• Сдано на бумаге – сразу отмечу принятыми, отчётов не попрошу.
• Просрочены – буду ждать отчёты и напоминать.
• Не требовать – никто их не сдаёт."""


async def opened(stage: Stage) -> tuple[Phone, Phone, Screen | None]:
    """A head, a coordinator, and the question on the coordinator's phone."""
    college = await stage.world.organisation()
    await stage.world.group("ПОО", college)
    anna = await stage.phone(await stage.world.member(college))
    await draft(stage.world, *ROWS)
    olga = await stage.staff()
    await olga.say("/plans")
    await olga.press("Открыть 1")
    return anna, olga, await olga.press("Опубликовать")


async def states(stage: Stage) -> list[AssignmentState]:
    return [each.state for each in await stage.world.all(Assignment)]


async def test_it_is_asked_what_becomes_of_terms_that_are_over(stage: Stage) -> None:
    _, olga, asked = await opened(stage)
    assert text(asked) == ASKED
    assert asked is not None
    assert asked.buttons[:4] == [
        ["Сдано на бумаге"],
        ["Считать просроченными"],
        ["Не требовать"],
        ["Кого не хватает"],
    ]
    strangers = await olga.press("Кого не хватает")
    assert text(strangers).startswith("Исполнитель не найден: 1 имя")


async def test_on_paper_is_accepted_at_once_and_says_so_on_the_card(stage: Stage) -> None:
    anna, olga, _ = await opened(stage)
    sure = await olga.press("Сдано на бумаге")
    assert text(sure).split("\n")[-3:] == [
        "Прошедшие пункты (2): сданы на бумаге, отмечу принятыми.",
        "",
        "Отменить публикацию нельзя.",
    ]
    done = await olga.press("Опубликовать")
    assert text(done).split("\n")[-1] == "Прошедшие пункты отмечены сданными на бумаге."
    assert (await states(stage)).count(AssignmentState.ACCEPTED) == 2
    news = await anna.sees("План опубликован")
    assert text(news).split("\n")[2] == "Вашей организации – 1 пункт."
    await anna.say("/activities")
    await anna.press("✅ Принято")
    card = await anna.press("Открыть 1")
    assert "✅ принято\nСдано на бумаге до публикации плана, отчёт не нужен." in text(card)
    entry = (await stage.world.all(AuditEntry))[-1]
    assert (entry.action, entry.after["past"]) == ("plan-published", "paper")


async def test_overdue_is_owed_and_told_in_the_news(stage: Stage) -> None:
    anna, olga, _ = await opened(stage)
    sure = await olga.press("Считать просроченными")
    assert "Прошедшие пункты (2): просрочены. Первый раз напомню" in text(sure)
    await olga.press("Опубликовать")
    news = await anna.sees("План опубликован")
    assert text(news).split("\n")[-1] == "🔴 2 пункта уже просрочены: пришлите отчёт или скажите, что мешает."
    listed = await anna.say("/activities")
    assert "🔴 просрочено: до 30 апреля 2024 (просрочено на 48 дней)" in text(listed)


async def test_not_required_is_asked_of_nobody(stage: Stage) -> None:
    anna, olga, _ = await opened(stage)
    await olga.press("Не требовать")
    await olga.press("Опубликовать")
    assert (await states(stage)).count(AssignmentState.WAIVED) == 2
    assert "Мои мероприятия · 1" in text(await anna.say("/activities"))


async def test_pressed_twice_late_or_by_another_it_is_published_once(stage: Stage) -> None:
    _, olga, _ = await opened(stage)
    ivan = await stage.staff(Role.COORDINATOR, "Иван")
    await ivan.start()
    await pressed(ivan, "pubpast:1:late:0")
    await olga.press("Сдано на бумаге")
    await olga.press_twice("Опубликовать")
    assert olga.toasts[-1].text.startswith("План уже опубликован: 17 июня")
    await pressed(ivan, "pubpast:1:late:1")
    assert ivan.toasts[-1].text.startswith("План уже опубликован: 17 июня")
    await pressed(ivan, "pubpast:1:late:0")
    assert ivan.toasts[-1].text.startswith("План уже опубликован: 17 июня")
    published = [each for each in await stage.world.all(AuditEntry) if each.action == "plan-published"]
    assert ([each.after["past"] for each in published], len(await states(stage))) == (["paper"], 3)


async def test_nobody_else_publishes_and_a_choice_made_up_opens_nothing(stage: Stage) -> None:
    anna, olga, _ = await opened(stage)
    await anna.start()
    await pressed(anna, "pubpast:1:paper:1")
    assert anna.toasts[-1].text.startswith("Планы меняют координатор и администратор")
    await pressed(olga, "pubpast:1:gold:1")
    assert await states(stage) == []


@pytest.mark.parametrize("colleges", [1, 34, 3500])
async def test_publishing_costs_the_same_with_any_number_of_colleges(stage: Stage, colleges: int) -> None:
    group = await stage.world.group("ПОО")
    async with stage.world.database.writing() as session:
        rows = [Organisation(name=f"Колледж № {number:04}", search="") for number in range(colleges)]
        session.add_all(rows)
        await session.flush()
        session.add_all(GroupMember(group_id=group.id, organisation_id=row.id) for row in rows)
    await draft(stage.world, *ROWS)
    olga = await stage.staff()
    await olga.start()
    cost = []
    for data in ("publish:1:0", "pubpast:1:late:0", "pubpast:1:late:1"):
        with stage.statements() as statements:
            await pressed(olga, data)
        cost.append(len(statements))
    assert cost == [5, 3, 6]
