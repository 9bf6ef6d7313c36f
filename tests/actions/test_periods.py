"""Closing a period: what is owed is missed and nobody hears of it; later joiners do not get it; opening undoes it."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from models import documents
from models.actions import periods, plans, reviews
from models.queries import assignments, network
from models.queries import plans as listed
from models.queries.assignments import Counts, Wanted
from models.refusal import Refusal
from models.rules.heat import Heat
from models.rules.past import Past
from models.rules.plan_states import Tally
from models.rules.rights import OPERATOR
from models.tables import Assignment, AssignmentState, GroupMember, Report, ReportState
from scheduler import reminders
from tests.world import MORNING, ZONE, World

HEADER = "План мероприятий на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\n"
DAY = timedelta(days=1)


async def published(world: World) -> None:
    reading = documents.read((HEADER + "1\tОтчёт\t1 раз в квартал\tПОО\n").encode(), "план.txt")
    async with world.database.writing() as session:
        plan = (await plans.import_reading(session, OPERATOR, reading, "draft", MORNING, ZONE)).plan_id
        await plans.publish(session, OPERATOR, plan, MORNING, Past.LATE)


async def close(world: World, occurrence: int = 1) -> int:
    async with world.database.writing() as session:
        return await periods.close(session, OPERATOR, occurrence, MORNING)


async def reopen(world: World, occurrence: int = 1) -> int:
    async with world.database.writing() as session:
        return await periods.reopen(session, OPERATOR, occurrence, MORNING)


async def owed(world: World, organisation: int) -> Assignment:
    """What an organisation owes for the first quarter."""
    mine = [each for each in await world.all(Assignment) if each.organisation_id == organisation]
    return next(each for each in mine if each.occurrence_id == 1)


async def test_every_count_takes_the_missed_for_what_they_are(world: World) -> None:
    college = await world.organisation()
    await world.group("ПОО", college)
    await published(world)
    assert await close(world) == 1
    async with world.database.reading() as session:
        (line,) = await listed.lines(session, MORNING, 5)
        counts = await assignments.counts(session, Wanted((college.id,)), MORNING)
        late = await assignments.lines(session, Wanted((college.id,)), "late", MORNING, 5)
        shut = await assignments.lines(session, Wanted((college.id,)), "shut", MORNING, 5)
        whole = await network.network(session, MORNING + 7 * DAY, MORNING, drawn=True)
    assert line.tally == Tally(4, begun=2, missed=1)
    assert line.tally.owed == 3
    assert counts == Counts(owed=3, shut=1)
    assert (list(late), [each.state for each in shut]) == ([], [AssignmentState.MISSED])
    assert (whole.overdue, whole.ended, whole.on_time) == (0, 1, 0)
    assert whole.heatmap is not None
    assert whole.heatmap.rows[0].squares[0].heat is Heat.AHEAD


async def test_nobody_is_reminded_of_it(world: World) -> None:
    world.reminding = True
    college = await world.organisation()
    await world.group("ПОО", college)
    await world.member(college)
    await published(world)
    async with world.database.writing() as session:
        await session.execute(update(Assignment).where(Assignment.occurrence_id != 1).values(due_at=None))
    await close(world)
    async with world.database.writing() as session:
        for day in range(1, 20):
            assert await reminders.plan(session, ZONE, None, MORNING + day * DAY) == 0


async def test_a_returned_report_is_returned_again_when_it_is_opened(world: World) -> None:
    college, other = await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2")
    author = await world.member(college)
    await world.group("ПОО", college, other)
    await published(world)
    first = await owed(world, college.id)
    row = {"author_id": author.id, "created_at": MORNING, "changed_at": MORNING, "state": ReportState.RETURNED}
    await world.add(Report(assignment_id=first.id, **row))
    async with world.database.writing() as session:
        one = update(Assignment).where(Assignment.id == first.id)
        await session.execute(one.values(state=AssignmentState.RETURNED))
    assert await close(world) == 2
    assert await reopen(world) == 2
    quarter = [each for each in await world.all(Assignment) if each.occurrence_id == 1]
    assert {each.organisation_id: (each.state, each.closed_at) for each in quarter} == {
        college.id: (AssignmentState.RETURNED, None),
        other.id: (AssignmentState.OPEN, None),
    }


async def test_a_rejected_report_of_a_closed_period_is_missed(world: World) -> None:
    college = await world.organisation()
    author = await world.member(college)
    boss = await world.viewer(await world.staff())
    await world.group("ПОО", college)
    await published(world)
    row = {"author_id": author.id, "submitted_by": author.id, "created_at": MORNING, "changed_at": MORNING}
    first = await owed(world, college.id)
    await world.add(Report(assignment_id=first.id, state=ReportState.SUBMITTED, submitted_at=MORNING, **row))
    async with world.database.writing() as session:
        one = update(Assignment).where(Assignment.id == first.id)
        await session.execute(one.values(state=AssignmentState.SUBMITTED, submitted_at=MORNING))
    await close(world)
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-period-closed-return"):
            await reviews.send_back(session, boss, 1, 1, "Добавьте фото", MORNING)
    async with world.database.writing() as session:
        await reviews.send_back(session, boss, 1, 1, "Не то мероприятие", MORNING, reject=True)
    assert (await owed(world, college.id)).state is AssignmentState.MISSED


async def test_who_joins_later_does_not_owe_a_closed_period(world: World) -> None:
    first, later = await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2")
    group = await world.group("ПОО", first)
    await published(world)
    await close(world)
    await world.add(GroupMember(group_id=group.id, organisation_id=later.id))
    async with world.database.writing() as session:
        assert await plans.assign_member(session, OPERATOR, group.id, later.id, MORNING, past=True) == 3


async def test_of_two_who_close_at_once_one_is_told_that_it_is_closed(world: World) -> None:
    await world.group("ПОО", await world.organisation())
    await published(world)
    done = await asyncio.gather(close(world), close(world), return_exceptions=True)
    assert [each.key for each in done if isinstance(each, Refusal)] == ["refusal-period-closed-before"]
    assert [each for each in done if isinstance(each, int)] == [1]


async def test_only_staff_close_and_open(world: World) -> None:
    head = await world.viewer(await world.member(await world.organisation()))
    async with world.database.writing() as session:
        for act in (periods.close(session, head, 1, MORNING), periods.reopen(session, head, 1, MORNING)):
            with pytest.raises(Refusal, match="refusal-right-plan"):
                await act
