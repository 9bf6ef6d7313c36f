"""A draft corrected field by field: what follows from it, what is settled, what the log says, and who may not."""

import pytest

from models.actions import corrections
from models.refusal import Refusal
from models.rules.draft_fields import mark
from models.rules.rights import OPERATOR
from models.tables import Activity, AuditEntry, DoubtNote, Milestone, Occurrence, Plan, Role, Section
from tests.drafts import draft, published
from tests.world import MORNING, World

TITLE = "План мероприятий на 2024 год"


async def codes(world: World) -> list[str]:
    """The doubts nobody has settled."""
    return [each.code for each in await world.all(DoubtNote) if each.settled_at is None]


async def test_a_title_takes_its_only_result_and_the_search_along(world: World) -> None:
    await draft(world)
    async with world.database.writing() as session:
        done = await corrections.write(session, OPERATOR, 1, "title", " Большой\n семинар ", MORNING)
    assert (done.before, done.after) == ("Семинар для руководителей", "Большой семинар")
    assert (await world.all(Activity))[0].title == "Большой семинар"
    milestone = (await world.all(Milestone))[0]
    assert (milestone.text, milestone.search) == ("Большой семинар", "большой семинар")
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.subject, entry.subject_id) == ("row-title", "activity", 1)
    assert (entry.before, entry.after) == ({"title": "Семинар для руководителей"}, {"title": "Большой семинар"})


async def test_a_target_follows_the_words_it_was_read_from_and_no_others(world: World) -> None:
    await draft(world)
    for words in ("Подано не менее 34 заявок", "Подано не менее 40 заявок"):
        async with world.database.writing() as session:
            await corrections.write(session, OPERATOR, 1, "result", words, MORNING)
    assert (await world.all(Activity))[0].targets == [{"comparator": ">=", "value": 40, "unit": "заявок"}]
    async with world.database.writing() as session:
        await corrections.aim(session, OPERATOR, 1, "12 семинаров", MORNING)
    async with world.database.writing() as session:
        await corrections.write(session, OPERATOR, 1, "result", "Подано не менее 50 заявок", MORNING)
    own = [{"comparator": "=", "value": 12, "unit": "семинаров"}]
    assert ((await world.all(Activity))[0].targets, (await world.all(Milestone))[0].targets) == (own, own)


async def test_a_target_without_a_figure_is_refused_and_no_words_take_it_away(world: World) -> None:
    await draft(world)
    async with world.database.writing() as session:
        await corrections.aim(session, OPERATOR, 1, "не менее 34 заявок", MORNING)
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-target-words"):
            await corrections.aim(session, OPERATOR, 1, "побольше", MORNING)
    async with world.database.writing() as session:
        done = await corrections.aim(session, OPERATOR, 1, "", MORNING)
    assert (done.before, done.after) == ("≥ 34 заявок", "")
    assert (await world.all(Milestone))[0].targets == []


@pytest.mark.parametrize(
    ("field", "words", "key"),
    [
        ("title", "–", "refusal-text-short"),
        ("title", "", "refusal-text-short"),
        ("title", "слово " * 400, "refusal-text-long"),
        ("number", "очень длинный номер пункта", "refusal-text-long"),
        ("state", "слово", "refusal-gone"),
    ],
)
async def test_what_cannot_stand_in_a_field_is_refused(world: World, field: str, words: str, key: str) -> None:
    await draft(world)
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match=key):
            await corrections.write(session, OPERATOR, 1, field, words, MORNING)


async def test_a_corrected_number_settles_the_doubt_about_it(world: World) -> None:
    await draft(world, "1\tСеминар\tмарт\tПОО", "\tКонкурс плакатов\tапрель\tПОО")
    assert await codes(world) == ["number-missing"]
    async with world.database.writing() as session:
        await corrections.write(session, OPERATOR, 2, "number", "2", MORNING)
    assert await codes(world) == []


async def test_a_doubt_is_settled_once_and_the_log_has_it_once(world: World) -> None:
    plan = await draft(world)
    doubt = (await world.all(DoubtNote))[0]
    for _ in range(2):
        async with world.database.writing() as session:
            assert await corrections.settle(session, OPERATOR, doubt.id, MORNING) == plan
    assert await codes(world) == []
    assert [each.after for each in await world.all(AuditEntry) if each.action == "doubts-settled"] == [{"doubts": 1}]


async def test_a_whole_row_is_settled_without_its_neighbours(world: World) -> None:
    await draft(world, "1\tСеминар\tкак-нибудь\tПОО", "2\tКонкурс плакатов\tкак-нибудь\tПОО")
    async with world.database.writing() as session:
        await corrections.settle_row(session, OPERATOR, 1, 0, MORNING)
    assert [each.activity_id for each in await world.all(DoubtNote) if each.settled_at is None] == [2]


async def test_another_title_of_the_plan_is_kept_and_logged(world: World) -> None:
    plan = await draft(world)
    async with world.database.writing() as session:
        await corrections.retitle(session, OPERATOR, plan, "План на 2025 год", MORNING)
    assert (await world.all(Plan))[0].title == "План на 2025 год"
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.after) == ("draft-retitled", {"title": "План на 2025 год"})


async def test_a_deleted_draft_takes_everything_along_and_may_come_again(world: World) -> None:
    plan = await draft(world)
    async with world.database.writing() as session:
        assert await corrections.drop(session, OPERATOR, plan, mark(TITLE), MORNING) == TITLE
    for table in (Plan, Section, Activity, Milestone, Occurrence, DoubtNote):
        assert await world.all(table) == []
    assert await draft(world) > 0


async def test_nothing_of_a_published_plan_is_corrected_or_deleted(world: World) -> None:
    plan = await draft(world)
    await published(world, plan)
    for act in (
        lambda session: corrections.write(session, OPERATOR, 1, "title", "Другое", MORNING),
        lambda session: corrections.write_result(session, OPERATOR, 1, "Другое", MORNING),
        lambda session: corrections.aim(session, OPERATOR, 1, "34 заявки", MORNING),
        lambda session: corrections.retitle(session, OPERATOR, plan, "Другое", MORNING),
        lambda session: corrections.settle(session, OPERATOR, 1, MORNING),
        lambda session: corrections.settle_row(session, OPERATOR, 2, 0, MORNING),
        lambda session: corrections.drop(session, OPERATOR, plan, mark(TITLE), MORNING),
    ):
        async with world.database.writing() as session:
            with pytest.raises(Refusal) as refused:
                await act(session)
        assert (refused.value.key, refused.value.details) == ("refusal-draft-published", {"day": MORNING})


async def test_what_is_gone_is_said_to_be_gone(world: World) -> None:
    for act in (
        lambda session: corrections.write(session, OPERATOR, 999, "title", "Другое", MORNING),
        lambda session: corrections.write_result(session, OPERATOR, 999, "Другое", MORNING),
        lambda session: corrections.retitle(session, OPERATOR, 999, "Другое", MORNING),
        lambda session: corrections.settle(session, OPERATOR, 999, MORNING),
        lambda session: corrections.drop(session, OPERATOR, 999, 1, MORNING),
    ):
        async with world.database.writing() as session:
            with pytest.raises(Refusal, match="refusal-gone"):
                await act(session)


async def test_only_staff_may_correct(world: World) -> None:
    plan = await draft(world)
    observer = await world.viewer(await world.staff(Role.OBSERVER))
    for act in (
        lambda session: corrections.write(session, observer, 1, "title", "Другое", MORNING),
        lambda session: corrections.write_result(session, observer, 1, "Другое", MORNING),
        lambda session: corrections.aim(session, observer, 1, "34 заявки", MORNING),
        lambda session: corrections.retitle(session, observer, plan, "Другое", MORNING),
        lambda session: corrections.settle(session, observer, 1, MORNING),
        lambda session: corrections.settle_row(session, observer, 2, 0, MORNING),
        lambda session: corrections.drop(session, observer, plan, 1, MORNING),
    ):
        async with world.database.writing() as session:
            with pytest.raises(Refusal, match="refusal-right-plan"):
                await act(session)


async def test_a_button_that_asked_about_another_draft_deletes_nothing(world: World) -> None:
    plan = await draft(world, title="План на 2025 год")
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-draft-other"):
            await corrections.drop(session, OPERATOR, plan, mark(TITLE), MORNING)
    assert len(await world.all(Plan)) == 1
