"""Last year's contest once more: everything it asked for, its dates a year later, nothing of what came of it."""

import pytest
from sqlalchemy import update

from models.actions import contest_copies
from models.rules.rights import Viewer
from models.tables import Contest, ContestState, Criterion, Entry, Field, Juror, Nomination, Role, Stage
from tests.fair import entry, fair, juror
from tests.scheduler.post_office import at
from tests.world import MORNING, ZONE, World


@pytest.fixture
async def olga(world: World) -> Viewer:
    return await world.viewer(await world.staff(Role.ORGANISER))


async def copy(world: World, olga: Viewer, contest_id: int) -> Contest:
    async with world.database.writing() as session:
        return await contest_copies.copy(session, olga, contest_id, ZONE, MORNING)


async def test_a_copy_asks_for_the_same_a_year_later(world: World, olga: Viewer) -> None:
    opens, closes = at("2023-10-01T00:00"), at("2023-10-31T18:00")
    more = {"about": "Сезон 2023/24, итоги 2023 года", "team": 3, "blind": True, "file": "положение"}
    found = await fair(
        world, "Лонгрид", "Подкаст", opens=opens, closes=closes, title="Медиацентр – 2023", state=ContestState.ARCHIVED
    )
    async with world.database.writing() as session:
        await session.execute(update(Contest).values(**more))
        await session.execute(update(Field).where(Field.id == 2).values(nomination_id=2, limits={"hosts": ["vk.com"]}))
        await session.execute(update(Stage).values(results_at=at("2023-12-01T23:59:59"), released_at=MORNING))
    college = await world.organisation()
    await entry(world, found, college, await world.member(college))
    await juror(world, found)
    made = await copy(world, olga, found.contest.id)
    assert (made.title, made.about, made.state, made.team, made.blind, made.file, made.numbered) == (
        "Медиацентр – 2024",
        "Сезон 2024/25, итоги 2024 года",
        ContestState.DRAFT,
        3,
        True,
        "положение",
        0,
    )
    assert made.token != found.contest.token
    _, stage = await world.all(Stage)
    assert (stage.title, stage.opens_at, stage.closes_at, stage.results_at, stage.released_at) == (
        "Отборочный этап",
        at("2024-10-01T00:00"),
        at("2024-10-31T18:00"),
        at("2024-12-01T23:59:59"),
        None,
    )
    named = {one.id: one.title for one in await world.all(Nomination) if one.contest_id == made.id}
    assert list(named.values()) == ["Лонгрид", "Подкаст"]
    fields = [one for one in await world.all(Field) if one.stage_id == stage.id]
    assert [(one.title, named.get(one.nomination_id or 0), one.limits) for one in fields] == [
        ("Название работы", None, {}),
        ("Ссылка на работу", "Подкаст", {"hosts": ["vk.com"]}),
    ]
    assert [one.title for one in await world.all(Criterion) if one.stage_id == stage.id] == ["Идея", "Воплощение"]
    assert len(await world.all(Entry)) == len(await world.all(Juror)) == 1


async def test_a_copy_of_a_contest_of_this_year_is_for_the_next(world: World, olga: Viewer) -> None:
    found = await fair(world, opens=at("2024-02-01T00:00"), closes=at("2024-02-29T23:59:59"), title="Весна 2024")
    made = await copy(world, olga, found.contest.id)
    _, stage = await world.all(Stage)
    assert (made.title, stage.opens_at, stage.closes_at) == (
        "Весна 2025",
        at("2025-02-01T00:00"),
        at("2025-02-28T23:59:59"),
    )


async def test_a_copy_costs_the_same_for_any_number_of_questions(world: World, olga: Viewer) -> None:
    costs = []
    for number in (1, 20):
        found = await fair(world, *(f"Номинация {one}" for one in range(number)), title=f"Конкурс {number}")
        with world.statements() as seen:
            await copy(world, olga, found.contest.id)
        costs.append(len(seen))
    assert costs == [13, 13]
