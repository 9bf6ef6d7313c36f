"""What presses cost in the rooms of announcements: the same few statements beside one reader and three hundred."""

from collections.abc import Sequence

import pytest
from sqlalchemy import insert

from models.tables import AnnouncementState, Membership, MembershipState, Person, Role
from tests.stories.conftest import Stage
from tests.stories.desk import Desk
from tests.world import MORNING

SCREEN = 6
"""Statements that a press may cost which only looks."""
ACTS = {"10:00": 7, "В шаблоны": 7, "Начать 1": 8, "Написать похожее": 7, "Отправить · ": 11}
"""What those cost that write more than one row: a recurrence, a copy of all messages, the letters to all."""
TEXT = "Сбор в пятницу"
BEFORE = (
    "/announce", TEXT, "Кому", "Все руководители", "По организациям", "‹ Назад", "Группы и каналы", "‹ Назад", "Готово",
    "Кнопки", "+ Ознакомлен", "‹ Назад", "Сделать официальным", "Убрать лишнее", "‹ Назад", "Отправить…",
    "Запланировать…", "Повторять…", "Пн", "Дальше: время", "10:00", "Пропустить ближайший", "Изменить время",
    "‹ Назад", "Больше не повторять", "В шаблоны", "‹ Назад", "Начать 1", "Отправить…", "Отправить · ",
)  # fmt: skip
AFTER = (
    "По организациям", "‹ Назад", "Кто не ознакомлен", "‹ Назад", "Исправить текст", "‹ Назад", "Новым участникам",
    "Удалить у всех", "‹ Назад", "‹ Назад", "Открыть 2", "Написать похожее", "/announce", "Удалить черновик",
    "Да, удалить", "/news", "Открыть 1", "‹ Назад",
)  # fmt: skip


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def walk(desk: Desk, steps: Sequence[str]) -> dict[str, int]:
    """The highest price of each of these steps."""
    costs: dict[str, int] = {}
    for step in steps:
        with desk.stage.statements() as seen:
            await (desk.olga.say(step) if step in ("/announce", "/news", TEXT) else desk.olga.press(step))
        costs[step] = max(len(seen), costs.get(step, 0))
    return costs


async def others(desk: Desk, number: int) -> None:
    """So many more heads, who have blocked the bot."""
    common = {"language": "ru", "created_at": MORNING, "consent_version": "1", "consent_at": MORNING}
    common |= {"unreachable_since": MORNING}
    rows = [{"account": 900_000 + at, "name": f"Глава {at}", "search": f"глава {at}", **common} for at in range(number)]
    belong = {"organisation_id": 1, "role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    async with desk.stage.world.database.writing() as session:
        ids = list(await session.scalars(insert(Person).returning(Person.id), rows))
        await session.execute(insert(Membership), [{"person_id": one, **belong} for one in ids])


@pytest.mark.parametrize("number", [1, 300])
async def test_a_walk_through_announcements_costs_a_few_statements(desk: Desk, number: int) -> None:
    await others(desk, number)
    costs = await walk(desk, BEFORE)
    await desk.until(AnnouncementState.SENT)
    await desk.olga.sees("Объявление отправлено")
    for step, cost in (await walk(desk, AFTER)).items():
        costs[step] = max(cost, costs.get(step, 0))
    assert {step: cost for step, cost in costs.items() if cost > SCREEN} == ACTS
