"""Entries to contests count toward the target of a plan: what was sent counts, no trial, nothing taken back."""

import pytest
from sqlalchemy import update

from models.actions import contests, counters
from models.queries import counters as questions
from models.refusal import Refusal
from models.rules.counters import Aim, Which
from models.rules.rights import Viewer
from models.tables import Activity, Contest, ContestState, CountSource, EntryState, Milestone, Role
from tests.fair import entry, fair
from tests.world import MORNING, World

TARGETS = [{"comparator": ">=", "value": 3, "unit": "заявок"}]


async def aim(world: World) -> Aim:
    """The only target there is."""
    async with world.database.reading() as session:
        (found,) = await questions.aimed(session, await session.get_one(Activity, 1))
        return found.aim


@pytest.fixture
async def coordinator(world: World) -> Viewer:
    """A plan that wants three entries, and its coordinator."""
    await world.activity(await world.organisation())
    async with world.database.writing() as session:
        await session.execute(update(Milestone).values(targets=TARGETS))
    return await world.viewer(await world.staff())


async def link(world: World, contest_id: int) -> None:
    """An organiser lets the entries of a contest count."""
    olga = await world.viewer(await world.staff(Role.ORGANISER, "Ирина"))
    async with world.database.writing() as session:
        await contests.aim(session, olga, contest_id, 1, MORNING)


async def test_entries_of_linked_contests_are_counted_unasked(world: World, coordinator: Viewer) -> None:
    one, two, other = [await fair(world, title=title) for title in ("Первый", "Второй", "Чужой")]
    college = await world.organisation("Вятский колледж")
    anna = await world.member(college)
    before = await aim(world)
    assert (before.source, before.number, before.contest) == (CountSource.MANUAL, None, False)
    for each in (one, two):
        await link(world, each.contest.id)
    linked = await aim(world)
    assert (linked.source, linked.number, linked.contest) == (CountSource.ENTRIES, 0, True)
    for state in EntryState:
        await entry(world, one, college, anna, state=state)
    await entry(world, two, college, anna, trial=True)
    await entry(world, other, college, anna)
    assert ((await aim(world)).number, (await aim(world)).reached) == (4, True)


async def test_a_cancelled_contest_counts_no_more(world: World, coordinator: Viewer) -> None:
    found = await fair(world)
    await link(world, found.contest.id)
    await entry(world, found, await world.organisation("Лицей"), await world.person())
    assert (await aim(world)).number == 1
    async with world.database.writing() as session:
        await session.execute(update(Contest).values(state=ContestState.CANCELLED))
    assert ((await aim(world)).source, (await aim(world)).number) == (CountSource.MANUAL, None)


async def test_a_coordinator_chooses_by_hand_and_entries_again(world: World, coordinator: Viewer) -> None:
    found = await fair(world)
    which = Which(1, 1, (await aim(world)).mark)
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-count-contest"):
            await counters.choose(session, coordinator, which, CountSource.ENTRIES, MORNING)
    await link(world, found.contest.id)
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-count-entries"):
            await counters.write(session, coordinator, which, "12", MORNING)
    async with world.database.writing() as session:
        await counters.choose(session, coordinator, which, CountSource.MANUAL, MORNING)
        await counters.write(session, coordinator, which, "12", MORNING)
    assert ((await aim(world)).source, (await aim(world)).number) == (CountSource.MANUAL, 12)
    async with world.database.writing() as session:
        await counters.choose(session, coordinator, which, CountSource.ENTRIES, MORNING)
    assert ((await aim(world)).source, (await aim(world)).number) == (CountSource.ENTRIES, 0)


async def test_only_an_item_with_a_figure_to_reach_can_be_linked(world: World) -> None:
    await world.activity(await world.organisation())
    found = await fair(world)
    with pytest.raises(Refusal, match="refusal-gone"):
        await link(world, found.contest.id)
