"""The network's week: numbers, the worst first, the heat map – in the same few statements for any network."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from models.queries import heatmap
from models.queries.heatmap import Ranked
from models.queries.network import Network, network
from models.queries.summaries import week_of
from models.rules.deadlines import end_of_day
from models.rules.heat import Heat, Square
from models.rules.plan_states import Tally
from models.tables import Activity, Assignment, AssignmentState, Milestone, Occurrence, Organisation, Section
from tests.world import MORNING, ZONE, World

NOW = MORNING
SIZES = (1, 34, 3500)


async def look(world: World, *, drawn: bool = True, now: datetime = NOW) -> Network:
    async with world.database.reading() as session:
        return await network(session, end_of_day(week_of(now, ZONE)[1], ZONE), now, drawn=drawn)


async def change(world: World, one: Assignment, state: AssignmentState, **moments: datetime) -> None:
    async with world.database.writing() as session:
        await session.execute(update(Assignment).where(Assignment.id == one.id).values(state=state, **moments))


async def test_every_number_of_the_week_is_counted(world: World) -> None:
    first, second = [await world.organisation(name) for name in ("Первый", "Второй")]
    plan = await world.plan()
    start, rating = [await world.section(plan, title, place) for place, title in enumerate(("Этап 1", "Рейтинг"))]
    over = await world.activity(first, second, plan=plan, section=start, due=date(2024, 6, 10))
    await change(world, over[0], AssignmentState.ACCEPTED, submitted_at=NOW - timedelta(days=8), closed_at=NOW)
    waits = await world.activity(first, second, plan=plan, section=rating, due=date(2024, 6, 21))
    await change(world, waits[0], AssignmentState.SUBMITTED, submitted_at=NOW)
    late = await world.activity(first, second, plan=plan, section=rating, due=date(2024, 6, 9))
    await change(world, late[0], AssignmentState.ACCEPTED, submitted_at=NOW, closed_at=NOW - timedelta(days=8))
    await change(world, late[1], AssignmentState.WAIVED)
    await world.activity(second, plan=plan, due=date(2024, 9, 1))  # outside of any section
    found = await look(world)
    assert found == Network(
        total=6,
        accepted=2,
        submitted=1,
        overdue=1,
        on_time=1,
        ended=3,
        fresh=1,
        week=1,
        organisations=2,
        late=1,
        ranked=[
            Ranked(second.id, "Второй", Tally(total=3, overdue=1)),
            Ranked(first.id, "Первый", Tally(total=3, done=2, submitted=1)),
        ],
        silent=2,
        heatmap=found.heatmap,
    )
    assert found.heatmap is not None
    assert found.heatmap.columns == ["План медиацентров", "Этап 1", "Рейтинг"]
    assert [(row.label, row.squares) for row in found.heatmap.rows] == [
        ("Второй", [Square(Heat.AHEAD, 1), Square(Heat.OVERDUE, 1), Square(Heat.SOON, 1)]),
        ("Первый", [Square(Heat.EMPTY, 0), Square(Heat.DONE, 1), Square(Heat.SUBMITTED, 1)]),
    ]
    assert (found.heatmap.more, found.heatmap.more_columns) == (0, 0)


async def test_a_network_without_a_plan_has_nothing_to_show(world: World) -> None:
    await world.organisation()
    assert await look(world) == Network()


async def test_a_term_that_was_over_before_anybody_was_told_does_not_count_as_late(world: World) -> None:
    (one,) = await world.activity(await world.organisation(), due=date(2024, 5, 31))
    async with world.database.writing() as session:
        await session.execute(update(Assignment).where(Assignment.id == one.id).values(created_at=NOW))
    found = await look(world)
    assert (found.total, found.overdue, found.ended) == (1, 0, 0)


async def test_where_there_are_too_many_sections_those_most_is_overdue_in_are_drawn(world: World) -> None:
    college, plan = await world.organisation(), await world.plan()
    for place in range(heatmap.COLUMNS + 2):
        section = await world.section(plan, f"Раздел {place:02}", place)
        due = date(2024, 9, 1) if place in (3, 5) else date(2024, 6, 10)
        await world.activity(college, plan=plan, section=section, due=due)
    found = (await look(world)).heatmap
    assert found is not None
    assert found.columns == [f"Раздел {place:02}" for place in range(heatmap.COLUMNS + 2) if place not in (3, 5)]
    assert found.more_columns == 2


async def grow(world: World, size: int) -> None:
    """Let there be `size` organisations with two items each, the first one of them overdue."""
    async with world.database.writing() as session:
        there = len((await session.scalars(select(Organisation.id))).all())
        new = [{"name": f"Колледж {number:04}", "search": "колледж"} for number in range(there, size)]
        made = await session.scalars(insert(Organisation).returning(Organisation.id), new)
        rows = [
            {"plan_id": 1, "occurrence_id": one, "organisation_id": number, "created_at": NOW - timedelta(days=60)}
            | {"state": AssignmentState.OPEN, "due_at": end_of_day(date(2024, 6, 5 + 15 * (one - 1)), ZONE)}
            for number in made
            for one in (1, 2)
        ]
        await session.execute(insert(Assignment), rows)


@pytest.fixture
async def plan(world: World) -> Sequence[Section]:
    """A plan of two sections with an item each, that nobody owes yet."""
    plan = await world.plan()
    sections = [await world.section(plan, f"Этап {place}", place) for place in (1, 2)]
    for section in sections:
        activity = await world.add(Activity(plan_id=plan.id, section_id=section.id, position=1, title="Сайт"))
        milestone = await world.add(Milestone(activity_id=activity.id, position=1, text="Сайт"))
        await world.add(Occurrence(milestone_id=milestone.id, position=1))
    return sections


async def test_one_34_and_3500_organisations_take_the_same_statements(world: World, plan: Sequence[Section]) -> None:
    seen, drawn = [], []
    for size in SIZES:
        await grow(world, size)
        with world.statements() as statements:
            found = await look(world)
        assert (found.total, found.overdue, found.week, found.organisations) == (2 * size, size, size, size)
        assert found.heatmap is not None
        seen.append(len(statements))
        drawn.append((len(found.heatmap.rows), found.heatmap.more))
    assert seen == [4, 4, 4]
    assert drawn == [(1, 0), (34, 0), (40, 3460)]
