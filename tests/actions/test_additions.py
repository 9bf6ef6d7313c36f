"""Rows added to a draft by hand, and a draft begun without a paper."""

from datetime import date

import pytest

from models.actions import additions
from models.documents.one_line import Added
from models.refusal import Refusal
from models.rules.rights import OPERATOR
from models.tables import Activity, AuditEntry, DoubtNote, Executor, Milestone, Occurrence, Plan, PlanState, Role
from tests.drafts import draft, published
from tests.world import MORNING, ZONE, World

LINE = "Круглый стол; до 15 октября; ПОО, школы; не менее 30 участников"
SECTIONS = ("I. Начало", "1.1\tСеминар\tмарт\tПОО", "II. Пусто", "III. Конец", "3.1\tКонкурс\tмай\tПОО")


async def add(world: World, plan: int, text: str, section: int = 0) -> Added:
    async with world.database.writing() as session:
        return await additions.add(session, OPERATOR, plan, section, text, MORNING)


async def test_a_line_is_a_row_with_everything_it_says(world: World) -> None:
    group = await world.group("ПОО", await world.organisation())
    plan = await draft(world)
    done = await add(world, plan, LINE)
    assert (done.row.strangers, done.doubts) == (("школы",), ())
    row = (await world.all(Activity))[-1]
    assert (row.title, row.number, row.position, row.section_id, row.result) == (
        "Круглый стол", "4", 3, None, "не менее 30 участников",
    )  # fmt: skip
    milestone = (await world.all(Milestone))[-1]
    target = [{"comparator": ">=", "value": 30, "unit": "участников"}]
    assert (milestone.text, milestone.term_text, milestone.executors_text, milestone.targets, row.targets) == (
        "Круглый стол", "до 15 октября", "ПОО, школы", target, target,
    )  # fmt: skip
    assert [(each.starts_on, each.due_on) for each in await world.all(Occurrence)][-1] == (None, date(2024, 10, 15))
    named = [each for each in await world.all(Executor) if each.milestone_id == milestone.id]
    assert [(each.name, each.group_id) for each in named] == [("ПОО", group.id), ("школы", None)]
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.subject_id, entry.after) == ("row-added", row.id, {"title": "Круглый стол"})


async def test_what_is_missing_or_unsure_is_a_doubt_and_never_a_guess(world: World) -> None:
    plan = await draft(world)
    await add(world, plan, "Круглый стол")
    await add(world, plan, "Выставка; до 45 марта; ПОО; потом; ещё что-то")
    mine = [each for each in await world.all(DoubtNote) if each.activity_id in (4, 5)]
    assert [(each.activity_id, each.code, each.details) for each in mine] == [
        (4, "term-empty", {}),
        (4, "executor-empty", {}),
        (5, "term-unknown", {"text": "до 45 марта"}),
        (5, "part-unread", {"text": "потом"}),
        (5, "part-unread", {"text": "ещё что-то"}),
    ]


async def test_a_row_stands_behind_the_last_one_of_its_section(world: World) -> None:
    plan = await draft(world, *SECTIONS)
    for section in (1, 2, 0):
        await add(world, plan, f"Новое в {section}; июнь; ПОО", section)
    rows = sorted(await world.all(Activity), key=lambda each: each.position)
    assert [(each.title, each.number, each.section_id) for each in rows] == [
        ("Семинар", "1.1", 1),
        ("Новое в 1", "1.2", 1),
        ("Новое в 2", "1", 2),
        ("Конкурс", "3.1", 3),
        ("Новое в 0", "3.2", 3),
    ]
    assert len({each.position for each in rows}) == 5


async def test_a_draft_is_begun_with_a_title(world: World) -> None:
    async with world.database.writing() as session:
        plan = await additions.begin(session, OPERATOR, " План на 2025\nгод ", ZONE, MORNING)
    kept = (await world.all(Plan))[0]
    assert (kept.title, kept.state, kept.zone) == ("План на 2025 год", PlanState.DRAFT, ZONE)
    done = await add(world, plan.id, LINE)
    assert (done.section, done.sections, done.row.activity.number) == (None, 0, "1")
    assert [each.due_on for each in await world.all(Occurrence)] == [date(2025, 10, 15)]


async def test_executors_are_written_as_in_a_plan_and_replace_what_was_there(world: World) -> None:
    await world.group("ПОО", await world.organisation())
    plan = await draft(world)
    await add(world, plan, "Круглый стол")
    for words, strangers in (("школы", ("школы",)), ("ПОО, музеи (в части показа)", ("музеи",))):
        async with world.database.writing() as session:
            done = await additions.name(session, OPERATOR, 4, words, MORNING)
        assert done.strangers == strangers
    named = [each for each in await world.all(Executor) if each.milestone_id == 4]
    assert [(each.name, each.scope) for each in named] == [("ПОО", ""), ("музеи", "в части показа")]
    mine = [each for each in await world.all(DoubtNote) if each.activity_id == 4 and each.settled_at is None]
    assert [each.code for each in mine] == ["term-empty"]
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-executors-words"):
            await additions.name(session, OPERATOR, 4, " – , ", MORNING)


async def test_what_cannot_be_added_is_refused(world: World) -> None:
    plan = await draft(world)
    other = await draft(world, *SECTIONS, digest="other")
    for number, section, text, key in (
        (plan, 0, "; до 15 марта", "refusal-text-short"),
        (plan, 0, "слово " * 400, "refusal-text-long"),
        (plan, 1, LINE, "refusal-gone"),
        (999, 0, LINE, "refusal-gone"),
    ):
        with pytest.raises(Refusal, match=key):
            await add(world, number, text, section)
    assert len(await world.all(Activity)) == 5
    await published(world, other)
    with pytest.raises(Refusal, match="refusal-draft-published"):
        await add(world, other, LINE)


async def test_only_staff_may_add(world: World) -> None:
    plan = await draft(world)
    observer = await world.viewer(await world.staff(Role.OBSERVER))
    for act in (
        lambda session: additions.add(session, observer, plan, 0, LINE, MORNING),
        lambda session: additions.begin(session, observer, "План", ZONE, MORNING),
        lambda session: additions.name(session, observer, 1, "ПОО", MORNING),
    ):
        async with world.database.writing() as session:
            with pytest.raises(Refusal, match="refusal-right-plan"):
                await act(session)
