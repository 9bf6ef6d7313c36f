"""A draft as it is looked through: counts by section, rows with their doubts, results with their periods."""

from datetime import date

import pytest

from models.queries import doubts, draft_rows
from models.refusal import Refusal
from models.tables import DoubtNote, Milestone, Section
from tests.drafts import draft
from tests.world import MORNING, World

ROWS = (
    "0\tПодготовка\tпотом\tПОО",
    "I. Первый",
    "1\tСеминар\tмарт\tПОО",
    "2\tКонкурс\tежеквартально\tПОО",
    "II. Второй",
    "1\tОтчёт\tдо 15 декабря\tПОО",
)


async def test_a_draft_is_outlined_with_empty_sections_and_loose_rows(world: World) -> None:
    plan = await draft(world, *ROWS)
    await world.add(Section(plan_id=plan, position=9, title="Пустой"))
    await world.add(Milestone(activity_id=2, position=1, text="Итоги", term_text="", term={}))
    async with world.database.reading() as session:
        outline = await draft_rows.outline(session, plan)
        assert [(each.title, each.activities, each.results) for each in outline.sections] == [
            ("", 1, 1), ("Первый", 2, 3), ("Второй", 1, 1), ("Пустой", 0, 0),
        ]  # fmt: skip
        assert (outline.first, outline.last) == (date(2024, 1, 1), date(2024, 12, 31))
        assert await draft_rows.extent(session, plan) == (date(2024, 1, 1), date(2024, 12, 31))
        assert [each.title for each in await draft_rows.titles(session, plan, 2, 1)] == ["Второй", "Пустой"]


async def test_rows_tell_their_term_their_results_and_their_doubts(world: World) -> None:
    plan = await draft(world, *ROWS)
    await world.add(Milestone(activity_id=2, position=1, text="Итоги", term_text="май", term={}))
    await world.add(DoubtNote(plan_id=plan, activity_id=2, code="row-joined", details={}, settled_at=MORNING))
    async with world.database.reading() as session:
        rows = await draft_rows.rows(session, plan, 1, 10)
        assert [(each.activity.title, each.results, each.term_text, each.doubts) for each in rows] == [
            ("Семинар", 2, "март", 0), ("Конкурс", 1, "ежеквартально", 0),
        ]  # fmt: skip
        loose = await draft_rows.rows(session, plan, 0, 10)
        assert [(each.activity.title, each.doubts) for each in loose] == [("Подготовка", 1)]
        found = await draft_rows.row(session, 2)
        assert (found.results, found.sections, found.section and found.section.title) == (2, 2, "Первый")
        results = await draft_rows.results(session, 3, 10)
        assert [(each.milestone.text, len(each.periods)) for each in results] == [("Конкурс", 4)]
        one, about = await draft_rows.result(session, 3)
        assert (one.activity.id, len(about.periods)) == (3, 4)
        assert [each.milestone.text for each in await draft_rows.results(session, 2, 1, 1)] == ["Итоги"]
        for gone in (draft_rows.row(session, 99), draft_rows.result(session, 99), doubts.one(session, 99)):
            with pytest.raises(Refusal, match="refusal-gone"):
                await gone


async def test_doubts_are_listed_in_the_order_of_the_paper_and_counted_by_kind(world: World) -> None:
    plan = await draft(world, "1\tСеминар\tпотом\tПОО", "2\tКонкурс\tкак-нибудь\tПОО")
    await world.add(DoubtNote(plan_id=plan, code="row-unread", details={"text": "итого"}, row=1))
    async with world.database.reading() as session:
        assert await doubts.by_kind(session, plan) == {"term": 2, "unread": 1}
        found, number = await doubts.plan(session, plan)
        lines = await doubts.lines(session, plan, 10)
        assert (found.id, number) == (plan, 3)
        assert [(each.doubt.code, each.activity and each.activity.title, each.results) for each in lines] == [
            ("row-unread", None, 0), ("term-unknown", "Семинар", 1), ("term-unknown", "Конкурс", 1),
        ]  # fmt: skip
        assert [each.code for each in await doubts.of_activity(session, 1)] == ["term-unknown"]
        with pytest.raises(Refusal, match="refusal-gone"):
            await doubts.plan(session, 99)


async def test_drafts_are_found_among_plans(world: World) -> None:
    await world.plan()
    first, second = await draft(world), await draft(world, digest="second")
    async with world.database.reading() as session:
        assert await draft_rows.number_of_drafts(session) == 2
        assert [each.id for each in await draft_rows.drafts(session, 6)] == [second, first]
