"""A plan repeated for a later year: terms, periods, executors, proof and materials; what is refused."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update

from models.actions import clones, plans
from models.actions.plan_copies import Copied
from models.refusal import Refusal
from models.rules.rights import OPERATOR
from models.tables import (
    Activity,
    ActivityState,
    AuditEntry,
    DoubtNote,
    EvidenceKind,
    Executor,
    Material,
    Milestone,
    Occurrence,
    Plan,
    PlanState,
)
from tests.drafts import draft, published
from tests.world import MORNING, World

ROWS = (
    "I. Начало 2024 года",
    "1\tСеминар\tиюнь 2024 г.\tПОО",
    "2\tЗимняя школа\tдекабрь 2024 – январь 2025\tПОО",
    "3\tСправка\t29 февраля 2024 г.\tПОО",
    "4\tОтчёт\tежеквартально\tПОО",
    "5\tВыпуск-2024\tмай\tПОО, музей",
    "6\tИнтенсивы\tиюнь 2024 г. сентябрь 2024 г.\tПОО",
    "7\tКонсультации\tпо мере необходимости\tПОО",
)


async def original(world: World, *rows: str) -> int:
    plan = await draft(world, *(rows or ROWS))
    await published(world, plan)
    return plan


async def cloned(world: World, plan: int, year: int = 2025) -> Copied:
    async with world.database.writing() as session:
        return await clones.clone(session, OPERATOR, plan, year, MORNING)


async def terms(world: World, plan: int) -> list[tuple[str, list[tuple[date | None, date | None]]]]:
    """The texts of a plan's terms with the days of their periods."""
    async with world.database.reading() as session:
        rows = await session.execute(
            select(Milestone.term_text, Occurrence.starts_on, Occurrence.due_on)
            .join(Activity, Activity.id == Milestone.activity_id)
            .join(Occurrence, Occurrence.milestone_id == Milestone.id)
            .where(Activity.plan_id == plan)
            .order_by(Activity.position, Occurrence.position)
        )
        found: dict[str, list[tuple[date | None, date | None]]] = {}
        for text, start, due in rows:
            found.setdefault(text, []).append((start, due))
        return list(found.items())


async def of_plan(world: World, table: Any, plan: int) -> Sequence[Any]:
    return [one for one in await world.all(table) if one.plan_id == plan]


async def test_every_dated_term_is_a_year_later_and_says_so(world: World) -> None:
    done = await cloned(world, await original(world))
    assert await terms(world, done.plan_id) == [
        ("июнь 2025 г.", [(date(2025, 6, 1), date(2025, 6, 30))]),
        ("декабрь 2025 – январь 2026", [(date(2025, 12, 1), date(2026, 1, 31))]),
        ("28 февраля 2025 г.", [(date(2025, 2, 28), date(2025, 2, 28))]),
        ("ежеквартально", [
            (date(2025, 1, 1), date(2025, 3, 31)),
            (date(2025, 4, 1), date(2025, 6, 30)),
            (date(2025, 7, 1), date(2025, 9, 30)),
            (date(2025, 10, 1), date(2025, 12, 31)),
        ]),
        ("май", [(date(2025, 5, 1), date(2025, 5, 31))]),
        ("июнь 2025 г. сентябрь 2025 г.", [
            (date(2025, 6, 1), date(2025, 6, 30)),
            (date(2025, 9, 1), date(2025, 9, 30)),
        ]),
        ("по мере необходимости", [(None, None)]),
    ]  # fmt: skip
    assert (done.title, done.moved) == ("План мероприятий на 2025 год", 6)
    assert list(done.rewritten.items())[:2] == [
        ("июнь 2024 г.", "июнь 2025 г."),
        ("декабрь 2024 – январь 2025", "декабрь 2025 – январь 2026"),
    ]


async def test_executors_proof_reminders_and_materials_stay(world: World) -> None:
    plan = await original(world)
    async with world.database.writing() as session:
        first = await session.scalar(select(Activity.id).where(Activity.plan_id == plan).order_by(Activity.position))
        await session.execute(update(Activity).where(Activity.id == first).values(proof={"photo": 2}, ladder="7,1"))
        await session.execute(update(Plan).where(Plan.id == plan).values(ladder="14,0"))
        for activity in (None, first):
            session.add(
                Material(
                    plan_id=plan, activity_id=activity, kind=EvidenceKind.LINK, fingerprint="a", text="https://disk",
                    created_at=MORNING,
                )
            )  # fmt: skip
    done = await cloned(world, plan)
    (new,) = [one for one in await world.all(Plan) if one.id == done.plan_id]
    assert (new.state, new.number, new.approved_on, new.approver, new.ladder) == (PlanState.DRAFT, "", None, "", "14,0")
    activities = await of_plan(world, Activity, done.plan_id)
    assert [(one.number, one.title) for one in activities][:2] == [("1", "Семинар"), ("2", "Зимняя школа")]
    assert (activities[0].proof, activities[0].ladder) == ({"photo": 2}, "7,1")
    materials = [(one.activity_id, one.text) for one in await of_plan(world, Material, done.plan_id)]
    assert materials == [(None, "https://disk"), (activities[0].id, "https://disk")]
    named = sorted((one.name, one.group_id or 0, one.organisation_id or 0) for one in await world.all(Executor))
    assert named[::2] == named[1::2]
    assert named[0] == ("ПОО", 1, 0)


async def test_the_draft_says_what_to_look_at_and_the_log_who_made_it(world: World) -> None:
    plan = await original(world)
    done = await cloned(world, plan)
    doubts = [(one.code, dict(one.details)) for one in await of_plan(world, DoubtNote, done.plan_id)]
    assert doubts == [
        ("clone-order", {"text": "План мероприятий на 2024 год"}),
        ("clone-year", {"text": "Выпуск-2024", "year": "2024"}),
    ]
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.subject_id, entry.before, entry.after) == (
        "plan-cloned", done.plan_id, {"plan": plan}, {"year": 2025, "moved": 6},
    )  # fmt: skip


async def test_cancelled_activities_are_left_out(world: World) -> None:
    plan = await original(world)
    async with world.database.writing() as session:
        await session.execute(update(Activity).where(Activity.title == "Семинар").values(state=ActivityState.CANCELLED))
    done = await cloned(world, plan)
    assert (await of_plan(world, Activity, done.plan_id))[0].title == "Зимняя школа"


async def test_a_school_plan_moves_with_its_school_year(world: World) -> None:
    plan = await draft(world, "1\tЛинейка\t1 сентября\tПОО", "2\tВыпуск\tв течение учебного года\tПОО",
                       title="План работы на 2024-2025 учебный год")  # fmt: skip
    await published(world, plan)
    done = await cloned(world, plan, 2026)
    assert done.title == "План работы на 2026-2027 учебный год"
    assert await terms(world, done.plan_id) == [
        ("1 сентября", [(date(2026, 9, 1), date(2026, 9, 1))]),
        ("в течение учебного года", [(date(2026, 9, 1), date(2027, 8, 31))]),
    ]


@pytest.mark.parametrize("year", [2024, 2023, 2030])
async def test_a_year_that_is_not_ahead_is_refused(world: World, year: int) -> None:
    plan = await original(world)
    with pytest.raises(Refusal) as refused:
        await cloned(world, plan, year)
    assert refused.value.key == "refusal-gone"


async def test_a_draft_is_not_repeated_and_nothing_twice(world: World) -> None:
    plan = await draft(world, *ROWS)
    with pytest.raises(Refusal) as early:
        await cloned(world, plan)
    await published(world, plan)
    done = await cloned(world, plan)
    with pytest.raises(Refusal) as again:
        await cloned(world, plan)
    assert (early.value.key, again.value.key) == ("refusal-clone-draft", "refusal-clone-known")
    assert again.value.details["number"] == str(done.plan_id)
    assert (await cloned(world, plan, 2026)).title == "План мероприятий на 2026 год"


async def test_it_costs_the_same_statements_for_any_number_of_rows(world: World) -> None:
    costs = []
    for rows in (1, 300):
        plan = await plans_of(world, rows)
        with world.statements(world.database) as seen:
            await cloned(world, plan)
        costs.append(len(seen))
    assert costs[0] == costs[1]


async def plans_of(world: World, rows: int) -> int:
    plan = await draft(world, *(f"{n}\tДело {n}\tмай\tПОО" for n in range(1, rows + 1)), digest=str(rows))
    async with world.database.writing() as session:
        await plans.match_executors(session, OPERATOR, plan, MORNING)
        await session.execute(update(Plan).where(Plan.id == plan).values(state=PlanState.PUBLISHED))
    return plan
