"""What presses cost: a walk of every role through the main rooms, in a network of 1, 34 and 3,500 organisations."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import Any

import pytest
from sqlalchemy import func, insert, select, update

from bot.demo.phone import Phone
from models.rules.deadlines import end_of_day
from models.tables import (
    Assignment,
    AssignmentState,
    AuditEntry,
    GroupMember,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Report,
    ReportState,
    Role,
)
from models.tables.search import fold
from tests.stories.conftest import Stage
from tests.world import MORNING, ZONE, World

SIZES = (1, 34, 3500)
STAFF = (Role.COORDINATOR, Role.ADMIN, Role.OBSERVER)
DUE = date(2024, 6, 30)

HEAD = (
    "/start", "/activities", "Открыть 1", "Сдать отчёт", "vk.com/club1", "Убрать лишнее", "‹ Назад", "Готово",
    "Отправить", "/activities", "Календарь", "/activities", "Разделы и поиск", "/drafts", "/team", "/requests",
    "/profile", "/settings", "/help",
)  # fmt: skip
STUDENT = ("/start", "/activities", "Открыть 1", "Сдать отчёт", "vk.com/club2", "Готово", "Отправить руководителю")
HEAD_LATER = ("/pupils", "Проверить 1", "📨 Отправить")
COORDINATOR = (
    "/start", "/queue", "По организации", "‹ Назад", "Проверить 1", "История", "‹ Назад", "↩️ Вернуть", "Нужен рассказ",
    "/queue", "Проверить 1", "✅ Принять", "/plans", "Открыть 1", "Раздел 1", "Пункт 1", "Кто не сдал", "Открыть 1",
    "/organisations", "1. ", "Группы", "/people", "1. ", "/requests", "1. ", "✅ Подтвердить",
)  # fmt: skip
ADMIN = (
    "/start", "/people", "1. ", "+ член жюри", "– член жюри", "/audit", "Выбрать действие", "Роль выдана", "Файлом",
)  # fmt: skip
OBSERVER = ("/start", "/plans", "Картина недели", "‹ Назад", "Открыть 1", "Раздел 1", "Пункт 1", "Кто не сдал")


class Network:
    """A plan of two items for everybody, and ever more organisations that owe them."""

    def __init__(self, world: World, group: int, plan: int, occurrences: Sequence[int]) -> None:
        self.world, self.group, self.plan, self.occurrences = world, group, plan, occurrences

    async def grow(self, size: int) -> int:
        """Let there be `size` organisations, each with a head, an applicant and a report to review; the last one's id,
        which has none of these yet."""
        async with self.world.database.writing() as session:
            there = await session.scalar(select(func.count()).select_from(Organisation)) or 0
            new = range(there + 1, size + 1)
            names = [f"Колледж № {number:04}" for number in new]
            await session.execute(insert(Organisation), [{"name": name, "search": fold(name)} for name in names])
            await session.execute(
                insert(GroupMember), [{"group_id": self.group, "organisation_id": number} for number in new]
            )
            await session.execute(insert(Assignment), [row for number in new for row in self._owed(number)])
            if neighbours := [number for number in new if number != size]:
                await self._people(session, neighbours)
        return size

    def _owed(self, organisation: int) -> list[dict[str, Any]]:
        row = {"plan_id": self.plan, "organisation_id": organisation, "due_at": end_of_day(DUE, ZONE)}
        return [row | {"occurrence_id": one, "created_at": MORNING} for one in self.occurrences]

    async def _people(self, session: Any, organisations: Sequence[int]) -> None:
        """A head, an applicant and a report for each of these."""
        people = [
            {"account": 200_000 + 10 * number + role, "name": f"Человек {number:04}", "search": f"человек {number:04}"}
            for number in organisations
            for role in (0, 1)
        ]
        common = {"language": "ru", "created_at": MORNING, "consent_version": "1", "consent_at": MORNING}
        quiet = {"reminders": False, "summaries": False}
        made = await session.scalars(
            insert(Person).returning(Person.id, sort_by_parameter_order=True),
            [person | common | quiet for person in people],
        )
        ids = list(made)
        states = (MembershipState.CONFIRMED, MembershipState.ASKED)
        await session.execute(insert(Membership), [
            {"person_id": ids[2 * at + role], "organisation_id": number, "role": Role.HEAD, "state": states[role],
             "asked_at": MORNING}
            for at, number in enumerate(organisations)
            for role in (0, 1)
        ])  # fmt: skip
        rows = await session.execute(
            select(Assignment.organisation_id, Assignment.id).where(
                Assignment.organisation_id.in_(organisations), Assignment.occurrence_id == self.occurrences[0]
            )
        )
        owed = dict(rows.all())
        written = {
            "state": ReportState.SUBMITTED,
            "submitted_at": MORNING,
            "created_at": MORNING,
            "changed_at": MORNING,
        }
        await session.execute(
            insert(Report),
            [
                written | {"assignment_id": owed[number], "author_id": ids[2 * at], "submitted_by": ids[2 * at]}
                for at, number in enumerate(organisations)
            ],
        )
        await session.execute(
            update(Assignment)
            .where(Assignment.id.in_(owed.values()))
            .values(state=AssignmentState.SUBMITTED, submitted_at=MORNING)
        )
        await session.execute(insert(AuditEntry), [
            {"at": MORNING, "actor_id": None, "action": "role-granted", "subject": "person", "subject_id": person,
             "before": {}, "after": {"role": "juror"}}
            for person in ids
        ])  # fmt: skip


@pytest.fixture
async def network(world: World) -> Network:
    group = await world.group("ПОО")
    plan = await world.plan()
    section = await world.section(plan)
    for title in ("Запущена работа сайта", "Проведён интенсив"):
        await world.activity(plan=plan, section=section, due=DUE, title=title)
    return Network(world, group.id, plan.id, (1, 2))


async def walk(stage: Stage, costs: dict[str, int], role: str, phone: Phone, steps: Sequence[str]) -> None:
    """Take these steps and note the price of each."""
    for number, step in enumerate(steps):
        with stage.statements() as seen:
            await (phone.say(step) if step.startswith(("/", "vk.com")) else phone.press(step))
        costs[f"{role} {number}: {step}"] = len(seen)


async def tour(stage: Stage, college: int, size: int) -> dict[str, int]:
    """Everybody's walk, begun by the people of one college."""
    home = (await stage.world.all(Organisation))[college - 1]
    head = await stage.phone(await stage.world.member(home, name=f"Анна Котова {size}"))
    student = await stage.phone(await stage.world.member(home, Role.STUDENT, f"Илья Рыков {size}"))
    await stage.world.member(home, name=f"Вера Зайцева {size}", state=MembershipState.ASKED)
    staff = {
        role: await stage.staff(role, f"Яна {role} {size}") for role in (Role.COORDINATOR, Role.ADMIN, Role.OBSERVER)
    }
    costs: dict[str, int] = {}
    await walk(stage, costs, "head", head, HEAD)
    await walk(stage, costs, "student", student, STUDENT)
    await walk(stage, costs, "head again", head, HEAD_LATER)
    await walk(stage, costs, "coordinator", staff[Role.COORDINATOR], COORDINATOR)
    await walk(stage, costs, "admin", staff[Role.ADMIN], ADMIN)
    await walk(stage, costs, "observer", staff[Role.OBSERVER], OBSERVER)
    return costs


async def test_a_walk_costs_the_same_few_statements_for_any_number_of_organisations(
    stage: Stage, network: Network
) -> None:
    costs = {size: await tour(stage, await network.grow(size), size) for size in SIZES}
    assert {act: cost for act, cost in costs[1].items() if cost > 6} == {}
    assert median(costs[1].values()) <= 3
    for size in SIZES[1:]:
        assert costs[size] == costs[1]
