"""Two rows of a draft become one: words cut by a page, terms read anew, executors of both, results kept apart."""

from datetime import date

import pytest

from models.actions import joining
from models.refusal import Refusal
from models.rules.rights import OPERATOR
from models.tables import Activity, AuditEntry, DoubtNote, EvidenceKind, Executor, Material, Milestone, Occurrence, Role
from tests.drafts import draft, published
from tests.world import MORNING, World


async def join(world: World, activity: int = 1) -> None:
    """Look and join."""
    async with world.database.writing() as session:
        made = await joining.look(session, OPERATOR, activity)
    async with world.database.writing() as session:
        await joining.join(session, OPERATOR, activity, made.mark, MORNING)


async def test_a_row_cut_by_a_page_is_whole_again(world: World) -> None:
    await draft(
        world,
        "1\tПроведение семинаров для обра-\tиюнь –\tПОО",
        "2\tзовательных организаций\tсентябрь 2024\tПОО, школы",
        "3\tКонкурс плакатов\tпотом\tПОО",
    )
    async with world.database.writing() as session:
        made = await joining.look(session, OPERATOR, 1)
    assert (made.texts["title"], made.term_text, made.names) == (
        "Проведение семинаров для образовательных организаций", "июнь – сентябрь 2024", ("ПОО", "школы"),
    )  # fmt: skip
    assert len(await world.all(Activity)) == 3
    async with world.database.writing() as session:
        await joining.join(session, OPERATOR, 1, made.mark, MORNING)
    assert [each.title for each in await world.all(Activity)] == [made.texts["title"], "Конкурс плакатов"]
    milestone = (await world.all(Milestone))[0]
    assert (milestone.text, milestone.term_text, milestone.executors_text) == (
        made.texts["title"], "июнь – сентябрь 2024", "ПОО, школы",
    )  # fmt: skip
    assert milestone.search == "проведение семинаров для образовательных организаций"
    mine = [each for each in await world.all(Executor) if each.milestone_id == milestone.id]
    assert [each.name for each in sorted(mine, key=lambda each: each.position)] == ["ПОО", "школы"]
    periods = [each for each in await world.all(Occurrence) if each.milestone_id == milestone.id]
    assert [(each.starts_on, each.due_on) for each in periods] == [(date(2024, 6, 1), date(2024, 9, 30))]
    assert [each.activity_id for each in await world.all(DoubtNote) if each.settled_at is None] == [3]
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.subject_id) == ("row-joined", 1)


async def test_the_same_term_is_said_once_and_a_missing_one_is_the_others(world: World) -> None:
    await draft(world, "1\tСеминар\tмарт\tПОО", "2\tдля педагогов\tмарт\tПОО")
    await join(world)
    assert [(each.text, each.term_text) for each in await world.all(Milestone)] == [("Семинар для педагогов", "март")]
    assert len(await world.all(Occurrence)) == 1


async def test_a_term_that_is_doubtful_together_is_a_doubt(world: World) -> None:
    await draft(world, "1\tСеминар\tмарт\tПОО", "2\tдля педагогов\tкак-нибудь потом\tПОО")
    await join(world)
    assert [each.code for each in await world.all(DoubtNote) if each.settled_at is None] == ["term-partly-read"]


async def test_several_results_stay_several(world: World) -> None:
    plan = await draft(world, "1\tСеминар\tмарт\tПОО", "2\tКонкурс\tпотом\tПОО")
    await world.add(Milestone(activity_id=2, position=1, text="Итоги подведены", term_text="май", term={}))
    async with world.database.writing() as session:
        made = await joining.look(session, OPERATOR, 1)
    assert (made.is_one, made.results) == (False, 3)
    await join(world)
    assert [(each.activity_id, each.position, each.text) for each in await world.all(Milestone)] == [
        (1, 0, "Семинар"), (1, 1, "Конкурс"), (1, 2, "Итоги подведены"),
    ]  # fmt: skip
    assert [(each.plan_id, each.activity_id) for each in await world.all(DoubtNote)] == [(plan, 1)]


async def test_the_last_row_of_a_section_has_no_next(world: World) -> None:
    await draft(world, "I. Начало", "1\tСеминар\tмарт\tПОО", "II. Конец", "1\tКонкурс\tмай\tПОО")
    for activity in (1, 2):
        async with world.database.writing() as session:
            with pytest.raises(Refusal, match="refusal-no-next"):
                await joining.look(session, OPERATOR, activity)


async def test_what_changed_since_it_was_looked_at_is_not_joined(world: World) -> None:
    plan = await draft(world)
    async with world.database.writing() as session:
        made = await joining.look(session, OPERATOR, 1)
        mark = made.mark
        (await session.get_one(Activity, 2)).title = "Другое"
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-row-changed"):
            await joining.join(session, OPERATOR, 1, mark, MORNING)
    observer = await world.viewer(await world.staff(Role.OBSERVER))
    async with world.database.writing() as session:
        for act in (joining.look(session, observer, 1), joining.join(session, observer, 1, mark, MORNING)):
            with pytest.raises(Refusal, match="refusal-right-plan"):
                await act
    await published(world, plan)
    async with world.database.writing() as session:
        for act in (joining.look(session, OPERATOR, 1), joining.join(session, OPERATOR, 1, mark, MORNING)):
            with pytest.raises(Refusal, match="refusal-draft-published"):
                await act


async def test_materials_of_both_rows_stay_and_none_is_there_twice(world: World) -> None:
    plan = await draft(world)
    for activity, link in ((1, "a"), (2, "a"), (2, "b")):
        kept = {"kind": EvidenceKind.LINK, "fingerprint": link, "text": link, "created_at": MORNING}
        await world.add(Material(plan_id=plan, activity_id=activity, **kept))
    await join(world)
    assert [(each.activity_id, each.text) for each in await world.all(Material)] == [(1, "a"), (1, "b")]
