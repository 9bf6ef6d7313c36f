"""What is owed is counted and listed in a fixed number of statements."""

from datetime import date

import pytest

from models.queries import assignments
from models.queries.assignments import Counts, Wanted
from models.tables import Assignment, AssignmentState
from tests.world import World


async def counts(world: World, wanted: Wanted) -> Counts:
    async with world.database.reading() as session:
        return await assignments.counts(session, wanted, world.clock.now())


async def titles(world: World, wanted: Wanted, show: str = "now") -> list[str]:
    async with world.database.reading() as session:
        return [line.title for line in await assignments.lines(session, wanted, show, world.clock.now(), limit=10)]


async def test_what_is_owed_is_listed_by_its_term_and_undated_last(world: World) -> None:
    college = await world.organisation()
    await world.activity(college, due=None, title="без срока")
    await world.activity(college, due=date(2024, 9, 30), title="сентябрь")
    await world.activity(college, due=date(2024, 5, 31), title="май")
    await world.activity(college, due=date(2024, 6, 20), title="20 июня")
    assert await titles(world, Wanted([college.id])) == ["май", "20 июня", "сентябрь", "без срока"]
    assert await titles(world, Wanted([college.id]), "late") == ["май"]
    assert await titles(world, Wanted([college.id]), "week") == ["20 июня"]


async def test_counts_name_every_standing(world: World) -> None:
    college, other = await world.organisation(), await world.organisation("Колледж культуры")
    for state in AssignmentState:
        (one, _) = await world.activity(college, other, due=date(2024, 5, 31))
        async with world.database.writing() as session:
            (await session.get_one(Assignment, one.id)).state = state
    assert await counts(world, Wanted([college.id])) == Counts(
        owed=2, overdue=2, soon=0, returned=1, submitted=1, done=1, shut=2
    )


@pytest.mark.parametrize("words", ["САЙТ", "социальных сайт", "сетей"])
async def test_words_are_found_in_any_case_and_order(world: World, words: str) -> None:
    college = await world.organisation()
    await world.activity(college, title="Запущена работа сайта и социальных сетей")
    await world.activity(college, title="Разработана учебная программа")
    found = await titles(world, Wanted([college.id], words=words))
    assert found == ["Запущена работа сайта и социальных сетей"]


@pytest.mark.parametrize("number", [1, 34])
async def test_a_list_costs_two_statements_for_any_number_of_organisations(world: World, number: int) -> None:
    colleges = [await world.organisation(f"Колледж № {index}") for index in range(number)]
    await world.activity(*colleges)
    wanted = Wanted([college.id for college in colleges])
    with world.statements() as seen:
        await counts(world, wanted)
        await titles(world, wanted)
    assert len(seen) == 2
