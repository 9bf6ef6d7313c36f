"""Whom an unknown name means: for all its items at once, remembered, and the same when two say it together."""

import asyncio

import pytest

from models import documents
from models.actions import aliases, crews, plans
from models.queries import strangers
from models.queries.strangers import OUTSIDE, Whom
from models.refusal import Refusal
from models.rules import executors
from models.rules.rights import OPERATOR
from models.tables import Alias, Assignment, AuditEntry, DoubtNote, Executor, Milestone
from tests.world import MORNING, ZONE, World

HEADER = "План мероприятий на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\n"
LEGEND = "Центр цифрового образования детей (далее – Центр) ведёт план.\n\n"


async def draft(world: World, *rows: str, digest: str = "draft", before: str = "") -> int:
    lines = "".join(f"{number}\t{row}\n" for number, row in enumerate(rows, 1))
    reading = documents.read((before + HEADER + lines).encode(), "план.txt")
    async with world.database.writing() as session:
        return (await plans.import_reading(session, OPERATOR, reading, digest, MORNING, ZONE)).plan_id


async def choose(world: World, executor: int, whom: Whom) -> strangers.Chosen:
    async with world.database.writing() as session:
        return await aliases.choose(session, OPERATOR, executor, whom, MORNING)


async def meant(world: World) -> list[int | None]:
    return [each.organisation_id for each in await world.all(Executor)]


async def test_every_spelling_of_the_name_is_meant_in_this_draft_and_no_other_draft_changes(world: World) -> None:
    home = await world.organisation()
    await draft(world, "Семинар\tиюнь 2024\tКАТ №1", "Форум\tиюль 2024\t«кат № 1»", "Итоги\tмай 2024\tшколы")
    await draft(world, "Семинар\tиюнь 2024\tКАТ № 1", digest="other")
    chosen = await choose(world, 1, Whom(home.id))
    assert (chosen.about.items, chosen.about.left, chosen.whom.name) == (2, 1, home.name)
    assert await meant(world) == [home.id, home.id, None, None]
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.subject, entry.after) == (
        "executor-chosen",
        "plan",
        {"organisation": home.id, "items": 2},
    )


async def test_the_other_draft_follows_when_it_is_looked_at_again(world: World) -> None:
    home = await world.organisation()
    await draft(world, "Семинар\tиюнь 2024\tКАТ № 1")
    other = await draft(world, "Семинар\tиюнь 2024\tКАТ № 1", digest="other")
    await choose(world, 1, Whom(home.id))
    async with world.database.writing() as session:
        await plans.match_executors(session, OPERATOR, other, MORNING)
    assert await meant(world) == [home.id, home.id]


async def test_an_abbreviation_the_plan_explains_is_remembered_by_what_it_stands_for(world: World) -> None:
    home = await world.organisation("ЦЦОД")
    await draft(world, "Семинар\tиюнь 2024\tЦентр", before=LEGEND)
    await choose(world, 1, Whom(home.id))
    assert [each.name for each in await world.all(Alias)] == ["центр цифрового образования детей"]
    await draft(world, "Семинар\tиюнь 2024\tЦентр", digest="theirs")
    await draft(world, "Семинар\tиюнь 2024\tЦентр цифрового образования детей", digest="whole")
    await draft(world, "Форум\tиюнь 2024\tЦентр", digest="ours", before=LEGEND)
    assert await meant(world) == [home.id, None, home.id, home.id]


async def test_a_name_of_the_network_comes_before_what_is_remembered(world: World) -> None:
    old = await world.organisation("Кировский техникум")
    await draft(world, "Семинар\tиюнь 2024\tКАТ")
    await choose(world, 1, Whom(old.id))
    new = await world.organisation("Кировский авиационный техникум", short_name="КАТ")
    await draft(world, "Форум\tиюнь 2024\tКАТ", digest="later")
    assert await meant(world) == [old.id, new.id]


async def test_saying_it_anew_after_forgetting_changes_whom_it_means(world: World) -> None:
    first, second = await world.organisation("Первый"), await world.organisation("Второй")
    await draft(world, "Семинар\tиюнь 2024\tКАТ")
    chosen = await choose(world, 1, Whom(first.id))
    assert chosen.alias is not None
    async with world.database.writing() as session:
        await aliases.forget(session, OPERATOR, chosen.alias, MORNING)
    assert await meant(world) == [None]
    await choose(world, 1, Whom(second.id))
    assert await meant(world) == [second.id]
    assert [(each.name, each.organisation_id) for each in await world.all(Alias)] == [("кат", second.id)]


async def test_forgetting_leaves_published_plans_and_other_names_alone(world: World) -> None:
    home = await world.organisation("Первый")
    await draft(world, "Семинар\tиюнь 2024\tКАТ, Первый")
    chosen = await choose(world, 1, Whom(home.id))
    async with world.database.writing() as session:
        await plans.publish(session, OPERATOR, 1, MORNING)
    await draft(world, "Семинар\tиюнь 2024\tКАТ, Первый", digest="next")
    assert chosen.alias is not None
    async with world.database.writing() as session:
        await aliases.forget(session, OPERATOR, chosen.alias, MORNING)
    assert await meant(world) == [home.id, home.id, None, home.id]
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-alias-gone"):
            await aliases.forget(session, OPERATOR, chosen.alias, MORNING)


async def test_somebody_outside_owes_nothing_and_does_not_stop_publishing(world: World) -> None:
    await world.organisation("Первый")
    plan = await draft(world, "Семинар\tиюнь 2024\tСоюз журналистов, Первый")
    await choose(world, 1, OUTSIDE)
    async with world.database.writing() as session:
        assert (await plans.publish(session, OPERATOR, plan, MORNING)).assignments == 1
    assert [(each.organisation_id, each.outside) for each in await world.all(Executor)] == [(None, True), (1, False)]
    assert len(await world.all(Assignment)) == 1


async def test_doubts_about_executors_are_over_where_everybody_is_known(world: World) -> None:
    home = await world.organisation("Первый")
    await draft(world, "Семинар\tиюнь 2024\tКАТ", "Форум\tиюль 2024\tКАТ, школы", "Итоги\tавгуст 2024\t")
    for milestone in (1, 2):
        await world.add(
            DoubtNote(plan_id=1, activity_id=milestone, milestone_id=milestone, code="executor-role-carried")
        )
    await choose(world, 1, Whom(home.id))
    doubts = {each.milestone_id: each.settled_at for each in await world.all(DoubtNote) if "executor" in each.code}
    assert doubts == {1: MORNING, 2: None, 3: None}
    async with world.database.writing() as session:
        await crews.add(session, OPERATOR, 3, Whom(home.id), MORNING)
    doubts = {each.milestone_id: each.settled_at for each in await world.all(DoubtNote) if "executor" in each.code}
    assert doubts == {1: MORNING, 2: None, 3: MORNING}


async def test_of_two_who_choose_at_once_the_first_is_heard(world: World) -> None:
    first, second = await world.organisation("Первый"), await world.organisation("Второй")
    await draft(world, "Семинар\tиюнь 2024\tКАТ", "Форум\tиюль 2024\tКАТ")
    done = await asyncio.gather(
        choose(world, 1, Whom(first.id)), choose(world, 2, Whom(second.id)), return_exceptions=True
    )
    refused = [each.key for each in done if isinstance(each, Refusal)]
    assert refused == ["refusal-stranger-known"]
    assert len(set(await meant(world))) == 1


async def test_only_staff_say_whom_a_plan_means(world: World) -> None:
    head = await world.viewer(await world.member(await world.organisation()))
    await draft(world, "Семинар\tиюнь 2024\tКАТ")
    async with world.database.writing() as session:
        for act in (
            aliases.choose(session, head, 1, OUTSIDE, MORNING),
            aliases.forget(session, head, 1, MORNING),
            crews.add(session, head, 1, Whom(1), MORNING),
            crews.take_out(session, head, 1, MORNING),
            crews.rescope(session, head, 1, "в части обучения", MORNING),
        ):
            with pytest.raises(Refusal, match="refusal-right-plan"):
                await act


async def test_the_executors_of_a_published_plan_are_not_corrected_here(world: World) -> None:
    home = await world.organisation("Первый")
    plan = await draft(world, "Семинар\tиюнь 2024\tПервый, КАТ")
    async with world.database.writing() as session:
        assert (await plans.publish(session, OPERATOR, plan, MORNING)).assignments == 1
    async with world.database.writing() as session:
        for act in (
            aliases.choose(session, OPERATOR, 2, Whom(home.id), MORNING),
            crews.add(session, OPERATOR, 1, Whom(home.id), MORNING),
            crews.take_out(session, OPERATOR, 1, MORNING),
            crews.rescope(session, OPERATOR, 1, "в части обучения", MORNING),
        ):
            with pytest.raises(Refusal, match="refusal-draft-published"):
                await act


async def test_a_part_of_the_work_is_said_in_few_words(world: World) -> None:
    await world.organisation("Первый")
    await draft(world, "Семинар\tиюнь 2024\tПервый")
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-scope-long"):
            await crews.rescope(session, OPERATOR, 1, "о" * 501, MORNING)


async def test_the_words_of_the_paper_follow_and_are_read_back_the_same(world: World) -> None:
    await world.organisation("Первый")
    long = await world.organisation("Колледж технологий, управления и сервиса")
    await draft(world, "Семинар\tиюнь 2024\tПервый, школы")
    async with world.database.writing() as session:
        await crews.add(session, OPERATOR, 1, Whom(long.id), MORNING)
        await crews.rescope(session, OPERATOR, 1, "в части обучения", MORNING)
        await crews.take_out(session, OPERATOR, 2, MORNING)
    (written,) = [each.executors_text for each in await world.all(Milestone)]
    assert written == "Первый (в части обучения), «Колледж технологий, управления и сервиса»"
    assert [(each.name, each.scope) for each in executors.split(written)] == [
        ("Первый", "в части обучения"),
        ("«Колледж технологий, управления и сервиса»", ""),
    ]
