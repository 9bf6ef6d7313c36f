"""What a report leads to: who hears of the queue and when, and what still counts as a draft."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import update

from models.queries import drafts, home
from models.tables import Assignment, AssignmentState, Letter, LetterState, Organisation, Report, ReportState, Role
from tests.actions import test_reports as colleges
from tests.actions.test_reports import LATER, College
from tests.world import MORNING, World

college = colleges.college


async def test_who_has_heard_of_the_queue_today_hears_again_in_the_morning(college: College) -> None:
    await college.submit(college.head, await college.ready(college.head))
    async with college.world.database.writing() as session:
        await session.execute(update(Letter).values(state=LetterState.SENT))
    await another(college, MORNING + timedelta(hours=5))
    await another(college, MORNING + timedelta(hours=6))
    first, later = await college.world.all(Letter)
    assert (first.occasion, first.state) == ("2024-06-17", LetterState.SENT)
    tomorrow = datetime(2024, 6, 18, 7, 0, tzinfo=UTC)  # 10:00 in Kirov
    assert (later.occasion, later.not_before, later.state) == ("2024-06-18", tomorrow, LetterState.WAITING)


async def test_a_word_about_the_queue_that_was_dropped_waits_again(college: College) -> None:
    await college.submit(college.head, await college.ready(college.head))
    async with college.world.database.writing() as session:
        await session.execute(update(Letter).values(state=LetterState.DROPPED))
    await another(college, MORNING + timedelta(hours=5))
    (letter,) = await college.world.all(Letter)
    assert (letter.state, letter.not_before) == (LetterState.WAITING, MORNING + timedelta(hours=5))


async def test_admins_are_told_where_there_is_no_coordinator(world: World) -> None:
    home = await world.organisation()
    head = await world.viewer(await world.member(home))
    admin = await world.viewer(await world.staff(Role.ADMIN, "Игорь"))
    (assignment,) = await world.activity(home)
    college = College(world, head, head, admin, assignment)
    await college.submit(head, await college.ready(head))
    assert [one.person_id for one in await world.all(Letter)] == [admin.person_id]


async def another(college: College, now: datetime) -> None:
    """The head reports on one more item."""
    (place,) = await college.world.all(Organisation)
    (assignment,) = await college.world.activity(place, title=f"Занятие {now:%H}")
    more = replace(college, assignment=assignment)
    await more.submit(more.head, await more.ready(more.head), now=now)


async def test_a_returned_report_is_no_draft_once_another_was_accepted(college: College) -> None:
    one = await college.ready(college.head)
    async with college.world.database.writing() as session:
        await session.execute(update(Report).values(state=ReportState.RETURNED))
        await session.execute(update(Assignment).values(state=AssignmentState.RETURNED))
    seen = await waiting(college)
    async with college.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.ACCEPTED))
    assert (seen, await waiting(college)) == (([one], 1, 1), ([], 0, 0))


async def waiting(college: College) -> tuple[list[int], int, int]:
    """The head's drafts, how many the list says there are, how many the first screen says."""
    async with college.world.database.reading() as session:
        found, every = await drafts.drafts(session, college.head.person_id)
        return [one.report_id for one in found], every, (await home.desk(session, college.head, LATER)).drafts
