"""What can be asked about plans: progress by plan, section and activity, who owes, what has no executor."""

from datetime import UTC, date, datetime

import pytest

from models.actions import plans as acts
from models.queries import executors, plans, steps
from models.refusal import Refusal
from models.rules.plan_states import Tally
from models.rules.rights import OPERATOR
from models.tables import AssignmentState
from tests.actions.test_plans import imported, table
from tests.world import MORNING, World


async def test_a_tally_counts_what_is_due_apart_from_what_is_overdue(world: World) -> None:
    college, other = await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2")
    plan = await world.plan()
    await world.activity(college, other, plan=plan, due=date(2024, 5, 31))
    await world.activity(college, other, plan=plan, due=date(2024, 6, 20))
    await world.activity(college, other, plan=plan, due=date(2024, 12, 31), starts=date(2024, 9, 1))
    async with world.database.reading() as session:
        line = (await plans.lines(session, MORNING, 6))[0]
    assert (line.plan.id, line.tally) == (plan.id, Tally(total=6, due=2, overdue=2, begun=4))


async def test_what_was_let_off_is_not_counted(world: World) -> None:
    plan = await world.plan()
    homes = [await world.organisation(f"Колледж № {number}") for number in range(4)]
    states = (AssignmentState.ACCEPTED, AssignmentState.WAIVED, AssignmentState.CANCELLED, AssignmentState.SUBMITTED)
    for assignment, state in zip(await world.activity(*homes, plan=plan), states, strict=True):
        assignment.state = state
        async with world.database.writing() as session:
            await session.merge(assignment)
    async with world.database.reading() as session:
        line = (await plans.lines(session, MORNING, 6))[0]
    assert line.tally == Tally(total=2, done=1, submitted=1, begun=2)


async def test_sections_and_activities_are_counted_in_their_order(world: World) -> None:
    college = await world.organisation()
    plan = await world.plan()
    first, last = await world.section(plan, "Первый"), await world.section(plan, "Второй", 1)
    await world.activity(college, plan=plan, section=last, title="Б")
    await world.activity(college, plan=plan, section=first, title="А")
    await world.activity(college, plan=plan, title="Без раздела", due=None)
    async with world.database.reading() as session:
        sections = await plans.sections(session, plan.id, MORNING)
        lines = await plans.activities(session, plan.id, first.id, MORNING, 6)
        loose = await plans.activities(session, plan.id, 0, MORNING, 6)
    assert [(each.id, each.title, each.activities, each.tally.total) for each in sections] == [
        (0, "", 1, 1), (first.id, "Первый", 1, 1), (last.id, "Второй", 1, 1),
    ]  # fmt: skip
    assert [(each.activity.title, each.next_due) for each in lines] == [
        ("А", datetime(2024, 6, 30, 20, 59, 59, tzinfo=UTC))
    ]
    assert [(each.activity.title, each.next_due) for each in loose] == [("Без раздела", None)]


async def test_who_owes_leaves_out_who_has_reported_and_puts_the_returned_first(world: World) -> None:
    homes = [await world.organisation(f"Колледж № {number}", short_name=f"К{number}") for number in range(1, 5)]
    states = (AssignmentState.OPEN, AssignmentState.ACCEPTED, AssignmentState.RETURNED, AssignmentState.SUBMITTED)
    for assignment, state in zip(await world.activity(*homes), states, strict=True):
        assignment.state = state
        async with world.database.writing() as session:
            await session.merge(assignment)
    async with world.database.reading() as session:
        one, about = await steps.step(session, 1, MORNING)
        owing = await steps.who_owes(session, 1, 6)
    assert (about.title, one.tally.owed) == ("Запущена работа сайта и социальных сетей", 2)
    assert [(each.organisation, each.state) for each in owing] == [
        ("К3", AssignmentState.RETURNED),
        ("К1", AssignmentState.OPEN),
    ]


async def test_what_a_human_should_look_at_is_counted(world: World) -> None:
    await world.group("ПОО", await world.organisation())
    rows = (
        "Семинар\tиюнь 2024\tПОО",
        "Отчёт\tкогда-нибудь\tПОО, школы",
        "Итоги\tиюнь 2024\t",
        "Мониторинг\tиюль\tвузы",
    )
    plan = await imported(world, table(*rows))
    async with world.database.reading() as session:
        card = await plans.card(session, plan.plan_id)
        orphans = await steps.without_executor(session, plan.plan_id, 6)
    assert (card.activities, card.strangers, card.unknown) == (4, 3, 1)
    assert [(each.text, each.names) for each in orphans] == [
        ("Отчёт", ("школы",)),
        ("Итоги", ()),
        ("Мониторинг", ("вузы",)),
    ]


async def test_executors_say_whom_they_mean(world: World) -> None:
    await world.group("ПОО", await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2"))
    await world.organisation("ЦОПП области", short_name="ЦОПП")
    await imported(world, table("Семинар\tиюнь 2024\tПОО, ЦОПП (в части обучения), школы"))
    async with world.database.reading() as session:
        named = await steps.executors(session, [1])
    assert [(each.name, each.scope, each.known, each.members) for each in named] == [
        ("ПОО", "", True, 2),
        ("ЦОПП", "в части обучения", True, None),
        ("школы", "", False, None),
    ]


async def test_the_preview_says_what_publishing_then_does(world: World) -> None:
    college = await world.organisation("Колледж № 1", short_name="К1")
    await world.group("ПОО", college, await world.organisation("Колледж № 2"))
    await world.member(college)
    plan = await imported(world, table("Семинар\tмай 2024\tПОО, К1", "Отчёт\t1 раз в квартал\tПОО"))
    async with world.database.reading() as session:
        preview = await executors.preview(session, plan.plan_id, MORNING.date())
    assert preview == executors.Preview(organisations=2, assignments=10, people=1, past=2, ahead=1, unknown=0)
    async with world.database.writing() as session:
        done = await acts.publish(session, OPERATOR, plan.plan_id, MORNING)
    assert done == acts.Published(assignments=10, people=1)


async def test_what_is_not_there_is_refused(world: World) -> None:
    async with world.database.reading() as session:
        for question in (
            plans.card(session, 9),
            plans.heading(session, 9, 0),
            steps.place(session, 9),
            steps.step(session, 9, MORNING),
        ):
            with pytest.raises(Refusal, match="refusal-gone"):
                await question


async def test_a_section_of_another_plan_is_refused(world: World) -> None:
    mine, other = await world.plan(), await world.plan("Другой")
    section = await world.section(other)
    async with world.database.reading() as session:
        with pytest.raises(Refusal, match="refusal-gone"):
            await plans.heading(session, mine.id, section.id)
