"""Rows of a draft moved, split and deleted: what they become, in which order they stand, and what the log says."""

from datetime import date

import pytest

from models.actions import draft_sections, rearranging
from models.actions.corrections import found
from models.refusal import Refusal
from models.rules.draft_fields import mark
from models.rules.rights import OPERATOR
from models.tables import Activity, AuditEntry, DoubtNote, Executor, Milestone, Occurrence, Role, Section
from tests.drafts import draft, published
from tests.world import MORNING, World

SECTIONS = (
    "I. Подготовка",
    "1\tСеминар для руководителей\tдо 15 марта\tПОО",
    "2\tСбор заявок и отбор участников\tиюнь\tПОО",
    "II. Проведение",
    "1\tКонкурс плакатов\tежеквартально\tПОО, школы",
)


async def order(world: World) -> list[tuple[str, int | None]]:
    """Titles with their sections, as they stand."""
    rows = sorted(await world.all(Activity), key=lambda each: (each.position, each.id))
    return [(each.title, each.section_id) for each in rows]


async def test_a_row_is_moved_to_the_end_of_another_section_and_back(world: World) -> None:
    await draft(world, *SECTIONS)
    async with world.database.writing() as session:
        await rearranging.move(session, OPERATOR, 1, 2, MORNING)
    assert await order(world) == [
        ("Сбор заявок и отбор участников", 1), ("Конкурс плакатов", 2), ("Семинар для руководителей", 2),
    ]  # fmt: skip
    async with world.database.writing() as session:
        await rearranging.move(session, OPERATOR, 1, 1, MORNING)
    assert await order(world) == [
        ("Сбор заявок и отбор участников", 1), ("Семинар для руководителей", 1), ("Конкурс плакатов", 2),
    ]  # fmt: skip
    async with world.database.writing() as session:
        await rearranging.move(session, OPERATOR, 1, 0, MORNING)
    assert (await order(world))[0] == ("Семинар для руководителей", None)
    positions = [each.position for each in await world.all(Activity)]
    assert len(set(positions)) == 3
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.before, entry.after) == ("row-moved", {"section": 1}, {"section": 0})


async def test_a_section_of_another_plan_takes_no_row(world: World) -> None:
    await draft(world, *SECTIONS)
    await draft(world, *SECTIONS, digest="another")
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-gone"):
            await rearranging.move(session, OPERATOR, 1, 3, MORNING)


async def test_a_row_is_split_where_the_words_begin_with_the_same_term_and_executors(world: World) -> None:
    await draft(world, *SECTIONS)
    async with world.database.writing() as session:
        cut = await rearranging.cut(session, OPERATOR, 2, " ОТБОР  участников ")
        assert cut.titles == ("Сбор заявок и", "отбор участников")
        cut = await rearranging.cut(session, OPERATOR, 2, "и отбор")
        _, new = await rearranging.split(session, OPERATOR, 2, cut.letter, cut.mark, MORNING)
    assert await order(world) == [
        ("Семинар для руководителей", 1), ("Сбор заявок", 1), ("и отбор участников", 1), ("Конкурс плакатов", 2),
    ]  # fmt: skip
    old, fresh = (each for each in await world.all(Milestone) if each.activity_id in (2, new.id))
    assert [(each.text, each.search, each.term_text) for each in (old, fresh)] == [
        ("Сбор заявок", "сбор заявок", "июнь"), ("и отбор участников", "и отбор участников", "июнь"),
    ]  # fmt: skip
    both = (old.id, fresh.id)
    named = [each for each in await world.all(Executor) if each.milestone_id in both]
    assert [each.name for each in named] == ["ПОО", "ПОО"]
    days = [each.due_on for each in await world.all(Occurrence) if each.milestone_id in both]
    assert days == [date(2024, 6, 30)] * 2


@pytest.mark.parametrize("words", ["нет таких слов", "Сбор", "", "ия", "в"])
async def test_words_that_split_nothing_are_refused(world: World, words: str) -> None:
    await draft(world, "1\tСбор заявок и отбор\tиюнь\tПОО")
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-split-words"):
            await rearranging.cut(session, OPERATOR, 1, words)


async def test_a_title_changed_meanwhile_is_not_split(world: World) -> None:
    await draft(world, *SECTIONS)
    async with world.database.writing() as session:
        cut = await rearranging.cut(session, OPERATOR, 2, "отбор")
        mark = cut.mark
        (await session.get_one(Activity, 2)).title = "Сбор заявок от отбор участников"
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-row-changed"):
            await rearranging.split(session, OPERATOR, 2, cut.letter, mark, MORNING)


async def test_a_result_becomes_a_row_of_its_own_with_what_is_doubtful_about_it(world: World) -> None:
    plan = await draft(world, *SECTIONS)
    more = Milestone(activity_id=1, position=1, text="Обучено не менее 34 педагогов", term_text="потом", term={})
    await world.add(more)
    await world.add(DoubtNote(plan_id=plan, activity_id=1, milestone_id=more.id, code="term-unknown", details={}))
    async with world.database.writing() as session:
        old, new = await rearranging.split_off(session, OPERATOR, more.id, MORNING)
    assert (old.activity.id, new.title, new.section_id) == (1, "Обучено не менее 34 педагогов", 1)
    assert new.targets == found("не менее 34 педагогов")
    assert [title for title, _ in await order(world)][:2] == ["Семинар для руководителей", new.title]
    assert [each.activity_id for each in await world.all(Milestone) if each.id == more.id] == [new.id]
    assert [each.activity_id for each in await world.all(DoubtNote) if each.milestone_id == more.id] == [new.id]
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-only-result"):
            await rearranging.split_off(session, OPERATOR, more.id, MORNING)


async def test_a_deleted_row_takes_its_results_and_doubts_along(world: World) -> None:
    await draft(world)
    async with world.database.writing() as session:
        await rearranging.drop(session, OPERATOR, 2, mark("Конкурс плакатов"), MORNING)
    assert [each.id for each in await world.all(Activity)] == [1, 3]
    assert [each.activity_id for each in await world.all(Milestone)] == [1, 3]
    assert await world.all(DoubtNote) == []
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.subject, entry.before) == ("row-deleted", "plan", {"title": "Конкурс плакатов"})


async def test_a_published_plan_is_not_rearranged_and_only_staff_rearranges(world: World) -> None:
    plan = await draft(world)
    observer = await world.viewer(await world.staff(Role.OBSERVER))
    for viewer, key in ((observer, "refusal-right-plan"), (OPERATOR, "refusal-draft-published")):
        for act in (
            lambda session, viewer=viewer: rearranging.move(session, viewer, 1, 0, MORNING),
            lambda session, viewer=viewer: rearranging.drop(session, viewer, 1, 1, MORNING),
            lambda session, viewer=viewer: rearranging.cut(session, viewer, 1, "для"),
            lambda session, viewer=viewer: rearranging.split(session, viewer, 1, 5, 5, MORNING),
            lambda session, viewer=viewer: rearranging.split_off(session, viewer, 1, MORNING),
        ):
            async with world.database.writing() as session:
                with pytest.raises(Refusal, match=key):
                    await act(session)
        if viewer is observer:
            await published(world, plan)


async def test_what_was_no_section_leaves_its_rows_to_the_one_before(world: World) -> None:
    await draft(world, *SECTIONS)
    async with world.database.writing() as session:
        assert (await draft_sections.retitle(session, OPERATOR, 1, " Сначала ", MORNING)).title == "Сначала"
        assert (await draft_sections.drop(session, OPERATOR, 2, mark("Проведение"), MORNING)).title == "Проведение"
    assert [section for _, section in await order(world)] == [1, 1, 1]
    async with world.database.writing() as session:
        await draft_sections.drop(session, OPERATOR, 1, mark("Сначала"), MORNING)
    assert [section for _, section in await order(world)] == [None, None, None]
    told = [(each.action, each.before) for each in await world.all(AuditEntry)][-3:]
    assert told == [
        ("section-retitled", {"title": "Подготовка"}),
        ("section-deleted", {"title": "Проведение"}),
        ("section-deleted", {"title": "Сначала"}),
    ]
    other = await draft(world, *SECTIONS, digest="other")
    new = (await world.all(Section))[0].id
    await published(world, other)
    observer = await world.viewer(await world.staff(Role.OBSERVER))
    for viewer, section, key in (
        (OPERATOR, 999, "refusal-gone"),
        (OPERATOR, new, "refusal-draft-published"),
        (observer, new, "refusal-right-plan"),
    ):
        async with world.database.writing() as session:
            with pytest.raises(Refusal, match=key):
                await draft_sections.retitle(session, viewer, section, "Другое", MORNING)
            with pytest.raises(Refusal, match=key):
                await draft_sections.drop(session, viewer, section, 1, MORNING)


async def test_a_button_that_asked_about_another_row_deletes_nothing(world: World) -> None:
    await draft(world, *SECTIONS)
    for act in (rearranging.drop, draft_sections.drop):
        async with world.database.writing() as session:
            with pytest.raises(Refusal, match="refusal-row-changed"):
                await act(session, OPERATOR, 1, mark("Другое"), MORNING)
