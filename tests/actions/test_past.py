"""Items whose term was over before publication: on paper, overdue or not required, and every count follows."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select

from models import documents
from models.actions import plans, reports
from models.queries import assignments, home, network, organisations
from models.queries import plans as listed
from models.queries.assignments import Counts, Wanted
from models.refusal import Refusal
from models.rules.deadlines import Standing, end_of_day, standing
from models.rules.heat import Heat
from models.rules.past import Past
from models.rules.plan_states import Tally
from models.rules.rights import OPERATOR
from models.tables import Assignment, AssignmentState, AuditEntry, GroupMember, Letter, Organisation, Plan
from tests.world import MORNING, ZONE, World

HEADER = "План мероприятий на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\n"
ROWS = ("Семинар\tмай 2024\tПОО", "Отчёт\tиюнь 2024\tПОО")
DAY = timedelta(days=1)


async def draft(world: World, *rows: str) -> int:
    lines = "".join(f"{number}\t{row}\n" for number, row in enumerate(rows or ROWS, 1))
    reading = documents.read((HEADER + lines).encode(), "план.txt")
    async with world.database.writing() as session:
        return (await plans.import_reading(session, OPERATOR, reading, "draft", MORNING, ZONE)).plan_id


async def publish(world: World, past: Past | None, plan: int = 1) -> plans.Published:
    async with world.database.writing() as session:
        return await plans.publish(session, OPERATOR, plan, MORNING, past)


@dataclass
class Said:
    """What the screens count, for one choice: the plan, the organisation's list, its first standing, the network."""

    tally: Tally
    counts: Counts
    first: Standing
    overdue: int
    total: int
    heat: Heat


EXPECTED = {
    None: Said(Tally(2, begun=2), Counts(owed=2), Standing.PAST, 0, 2, Heat.AHEAD),
    Past.LATE: Said(Tally(2, overdue=1, begun=2), Counts(owed=2, overdue=1), Standing.OVERDUE, 1, 2, Heat.OVERDUE),
    Past.PAPER: Said(Tally(2, done=1, begun=2), Counts(owed=1, done=1), Standing.DONE, 0, 2, Heat.AHEAD),
    Past.WAIVED: Said(Tally(1, begun=1), Counts(owed=1, shut=1), Standing.CLOSED, 0, 1, Heat.AHEAD),
}


@pytest.mark.parametrize("past", [None, *Past])
async def test_every_screen_counts_what_was_chosen(world: World, past: Past | None) -> None:
    college = await world.organisation()
    await world.group("ПОО", college)
    olga = await world.viewer(await world.staff())
    await draft(world)
    assert (await publish(world, past)).assignments == 2
    first = (await world.all(Assignment))[0]
    async with world.database.reading() as session:
        (line,) = await listed.lines(session, MORNING, 5)
        counts = await assignments.counts(session, Wanted((college.id,)), MORNING)
        (shown,) = await organisations.lines(session, "", MORNING, 5)
        whole = await network.network(session, MORNING + 7 * DAY, MORNING, drawn=True)
        front = await home.desk(session, olga, MORNING)
    assert whole.heatmap is not None
    (square,) = whole.heatmap.rows[0].squares
    how = standing(first.state, first.starts_at, first.due_at, first.created_at, MORNING)
    assert Said(line.tally, counts, how, shown.overdue, whole.total, square.heat) == EXPECTED[past]
    assert (whole.overdue, whole.fresh, front.network_overdue, front.network_total, front.network_done) == (
        shown.overdue,
        0,
        shown.overdue,
        line.tally.total,
        line.tally.done,
    )


@pytest.mark.parametrize(
    "past, kept",
    [
        (None, (AssignmentState.OPEN, MORNING, None, "")),
        (Past.LATE, (AssignmentState.OPEN, None, None, "")),
        (Past.PAPER, (AssignmentState.ACCEPTED, MORNING, MORNING, "paper")),
        (Past.WAIVED, (AssignmentState.WAIVED, MORNING, MORNING, "waived")),
    ],
)
async def test_only_what_is_over_is_touched(world: World, past: Past | None, kept: tuple[object, ...]) -> None:
    await world.group("ПОО", await world.organisation())
    await draft(world)
    await publish(world, past)
    over, ahead = await world.all(Assignment)
    since = over.due_at if past is Past.LATE else kept[1]
    assert (over.state, over.created_at, over.closed_at, over.note) == (kept[0], since, *kept[2:])
    assert (ahead.state, ahead.created_at, ahead.closed_at, ahead.note) == (AssignmentState.OPEN, MORNING, None, "")
    entry = next(each for each in await world.all(AuditEntry) if each.action == "plan-published")
    assert entry.after == {"assignments": 2, "people": 0} | ({"past": past.value} if past else {})


async def test_a_term_is_over_where_the_organisation_is(world: World) -> None:
    near, far = await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2", zone="Asia/Kamchatka")
    await world.group("ПОО", near, far)
    await draft(world, "Семинар\t17 июня 2024\tПОО")
    evening = end_of_day(MORNING.date(), ZONE) - timedelta(minutes=1)
    async with world.database.writing() as session:
        await plans.publish(session, OPERATOR, 1, evening, Past.PAPER)
    assert {each.organisation_id: each.state for each in await world.all(Assignment)} == {
        near.id: AssignmentState.OPEN,
        far.id: AssignmentState.ACCEPTED,
    }


async def test_who_owes_nothing_any_more_gets_no_letter(world: World) -> None:
    first, second = await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2")
    await world.member(first)
    head = await world.member(second)
    await draft(world, "Семинар\tмай 2024\tКолледж № 1", "Отчёт\tиюнь 2024\tКолледж № 2")
    assert (await publish(world, Past.PAPER)).people == 1
    assert [each.person_id for each in await world.all(Letter)] == [head.id]


@pytest.mark.parametrize("past", [Past.PAPER, Past.WAIVED])
async def test_nobody_reports_on_what_is_not_asked_for(world: World, past: Past) -> None:
    college = await world.organisation()
    head = await world.viewer(await world.member(college))
    await world.group("ПОО", college)
    await draft(world)
    await publish(world, past)
    expected = "refusal-assignment-accepted" if past is Past.PAPER else "refusal-assignment-closed"
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match=expected):
            await reports.begin(session, head, 1, MORNING)


async def test_two_coordinators_publish_it_once(world: World) -> None:
    await world.group("ПОО", await world.organisation())
    await draft(world)
    done = await asyncio.gather(publish(world, Past.PAPER), publish(world, Past.LATE), return_exceptions=True)
    assert [each.key for each in done if isinstance(each, Refusal)] == ["refusal-plan-published"]
    assert len([each for each in done if isinstance(each, plans.Published)]) == 1
    assert len(await world.all(Assignment)) == 2
    assert [each.published_at for each in await world.all(Plan)] == [MORNING]


@pytest.mark.parametrize("number", [1, 34, 3500])
@pytest.mark.parametrize("past", list(Past))
async def test_publishing_takes_five_statements_whatever_was_chosen(world: World, past: Past, number: int) -> None:
    async with world.database.writing() as session:
        session.add_all(Organisation(name=f"Колледж № {each}", search="") for each in range(number))
    await world.group("ПОО")
    async with world.database.writing() as session:
        ids = await session.scalars(select(Organisation.id))
        session.add_all(GroupMember(group_id=1, organisation_id=each) for each in ids.all())
    await draft(world)
    with world.statements() as statements:
        assert (await publish(world, past)).assignments == 2 * number
    assert len(statements) == 5
