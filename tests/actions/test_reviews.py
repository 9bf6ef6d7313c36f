"""What a reviewer decides, what that changes, and what a second reviewer hears."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import pytest

from models.actions import evidence, reports, reviews
from models.actions.reviews import Decided
from models.queries import audit
from models.queries import reviews as asked
from models.queries.reports import Sheet
from models.queries.reviews import Sieve, Waiting
from models.refusal import Refusal
from models.rules.materials import from_words
from models.rules.rights import Viewer
from models.tables import (
    Assignment,
    AssignmentState,
    Decision,
    Letter,
    LetterKind,
    Report,
    ReportState,
    Review,
    Role,
)
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)
LATEST = MORNING + timedelta(hours=2)


@dataclass
class Office:
    """A submitted report of a head, a student beside, and two coordinators."""

    world: World
    head: Viewer
    student: Viewer
    olga: Viewer
    anna: Viewer
    assignment: Assignment
    report: int

    async def accept(self, viewer: Viewer, attempt: int = 1) -> Decided:
        async with self.world.database.writing() as session:
            return await reviews.accept(session, viewer, self.report, attempt, LATER)

    async def send_back(
        self, viewer: Viewer, comment: str = "Добавьте фото", attempt: int = 1, *, reject: bool = False
    ) -> Decided:
        async with self.world.database.writing() as session:
            return await reviews.send_back(session, viewer, self.report, attempt, comment, LATER, reject=reject)

    async def submit(self, viewer: Viewer, attempt: int) -> Sheet:
        async with self.world.database.writing() as session:
            return await reports.submit(session, viewer, self.report, attempt, LATER)

    async def states(self) -> tuple[AssignmentState, ReportState]:
        return (await self.world.all(Assignment))[0].state, (await self.world.all(Report))[0].state

    async def letters(self) -> list[tuple[int, int, str]]:
        told = [one for one in await self.world.all(Letter) if one.kind is LetterKind.REPORT_DECIDED]
        return [(one.person_id, one.subject_id, one.occasion) for one in told]


async def submitted(world: World, viewer: Viewer, assignment: int, minutes: int = 0) -> int:
    now = MORNING + timedelta(minutes=minutes)
    async with world.database.writing() as session:
        sheet = await reports.begin(session, viewer, assignment, now)
        await evidence.add(session, viewer, sheet.report.id, from_words("vk.com/club1").materials, 1, now)
        await reports.submit(session, viewer, sheet.report.id, 1, now)
    return sheet.report.id


@pytest.fixture
async def office(world: World) -> Office:
    home = await world.organisation()
    head = await world.viewer(await world.member(home))
    student = await world.viewer(await world.member(home, Role.STUDENT, name="Илья"))
    olga = await world.viewer(await world.staff())
    anna = await world.viewer(await world.staff(name="Анна П."))
    (assignment,) = await world.activity(home)
    return Office(world, head, student, olga, anna, assignment, await submitted(world, head, assignment.id))


async def test_accepting_closes_the_assignment_and_tells_the_author(office: Office) -> None:
    await office.accept(office.olga)
    assert await office.states() == (AssignmentState.ACCEPTED, ReportState.ACCEPTED)
    assert (await office.world.all(Assignment))[0].closed_at == LATER
    (review,) = await office.world.all(Review)
    assert (review.decision, review.attempt, review.reviewer_id, review.decided_at) == (
        Decision.ACCEPTED,
        1,
        office.olga.person_id,
        LATER,
    )
    assert await office.letters() == [(office.head.person_id, office.report, "1:accepted")]
    async with office.world.database.reading() as session:
        newest = (await audit.entries(session, "", limit=1))[0]
    assert (newest.action, newest.subject_id, newest.actor_id) == (
        "report-accepted",
        office.report,
        office.olga.person_id,
    )


async def test_the_second_reviewer_hears_who_decided_and_when(office: Office) -> None:
    await office.accept(office.olga)
    for press in (office.accept(office.anna), office.send_back(office.anna)):
        with pytest.raises(Refusal) as refusal:
            await press
        assert (refusal.value.key, refusal.value.details) == (
            "refusal-already-accepted",
            {"name": "Ольга Перминова", "at": LATER},
        )
    assert len(await office.world.all(Review)) == 1


async def test_a_reviewer_who_waited_for_the_other_one_hears_of_the_decision(office: Office) -> None:
    async def press() -> Refusal:
        with pytest.raises(Refusal) as refusal:
            await office.accept(office.anna)
        return refusal.value

    async with asyncio.TaskGroup() as group, office.world.database.writing() as session:
        await reviews.accept(session, office.olga, office.report, 1, LATER)
        second = group.create_task(press())
        await asyncio.sleep(0.2)
        assert not second.done()
    refusal = second.result()
    assert (refusal.key, refusal.details) == (
        "refusal-already-accepted",
        {"name": "Ольга Перминова", "at": LATER},
    )


async def test_returning_reopens_the_assignment_and_keeps_the_report(office: Office) -> None:
    await office.send_back(office.olga, "  Добавьте фото  ")
    assert await office.states() == (AssignmentState.RETURNED, ReportState.RETURNED)
    (review,) = await office.world.all(Review)
    assert (review.comment, review.attempt) == ("Добавьте фото", 1)
    assert (await office.world.all(Report))[0].attempt == 2
    assert await office.letters() == [(office.head.person_id, office.report, "1:returned")]


async def test_a_stale_attempt_is_not_decided_about(office: Office) -> None:
    await office.send_back(office.olga)
    with pytest.raises(Refusal, match="refusal-already-returned"):
        await office.accept(office.anna)
    await office.submit(office.head, attempt=2)
    with pytest.raises(Refusal, match="refusal-attempt-over"):
        await office.accept(office.anna, attempt=1)
    await office.accept(office.anna, attempt=2)
    assert [(one.attempt, one.decision) for one in await office.world.all(Review)] == [
        (1, Decision.RETURNED),
        (2, Decision.ACCEPTED),
    ]


async def test_a_rejected_report_is_followed_by_a_new_one(office: Office) -> None:
    await office.send_back(office.olga, "Это другое мероприятие", reject=True)
    assert await office.states() == (AssignmentState.RETURNED, ReportState.REJECTED)
    async with office.world.database.writing() as session:
        sheet = await reports.begin(session, office.head, office.assignment.id, LATER)
    assert (sheet.report.id, sheet.report.attempt, sheet.pieces) == (office.report + 1, 1, ())


@pytest.mark.parametrize("comment", ["", "   ", "…!"])
async def test_a_reason_says_something(office: Office, comment: str) -> None:
    with pytest.raises(Refusal, match="refusal-comment-empty"):
        await office.send_back(office.olga, comment)
    assert await office.states() == (AssignmentState.SUBMITTED, ReportState.SUBMITTED)


async def test_a_reason_is_at_most_a_thousand_characters(office: Office) -> None:
    with pytest.raises(Refusal) as refusal:
        await office.send_back(office.olga, "а" * 1001)
    assert refusal.value.details == {"limit": 1000, "length": 1001}
    await office.send_back(office.olga, "а" * 1000)


async def test_members_and_watchers_decide_nothing(office: Office) -> None:
    observer = await office.world.viewer(await office.world.staff(Role.OBSERVER, "Игорь"))
    for viewer in (office.head, office.student, observer):
        with pytest.raises(Refusal, match="refusal-right-review"):
            await office.accept(viewer)
        with pytest.raises(Refusal, match="refusal-right-review"):
            await office.send_back(viewer)
    assert await office.world.all(Review) == []


async def test_nobody_accepts_what_they_submitted(world: World) -> None:
    home = await world.organisation()
    olga = await world.viewer(await world.staff())
    anna = await world.viewer(await world.staff(name="Анна П."))
    (assignment,) = await world.activity(home)
    office = Office(world, olga, olga, olga, anna, assignment, await submitted(world, olga, assignment.id))
    with pytest.raises(Refusal, match="refusal-own-report"):
        await office.accept(olga)
    with pytest.raises(Refusal, match="refusal-own-report"):
        await office.send_back(olga)
    await office.accept(anna)
    assert await office.letters() == [(olga.person_id, office.report, "1:accepted")]


async def test_a_head_returns_a_students_report_and_only_the_student_is_told(office: Office) -> None:
    office.report += 1
    async with office.world.database.writing() as session:
        await reviews.send_back(session, office.olga, office.report - 1, 1, "Нет фото", LATER)
    async with office.world.database.writing() as session:
        sheet = await reports.begin(session, office.student, office.assignment.id, MORNING)
        await evidence.add(session, office.student, sheet.report.id, from_words("Готово").materials, 1, MORNING)
        await reports.submit(session, office.student, sheet.report.id, 1, MORNING)
    with pytest.raises(Refusal, match="refusal-right-forward"):
        await office.send_back(office.olga)
    with pytest.raises(Refusal, match="refusal-right-review"):
        await office.send_back(office.head, reject=True)
    await office.send_back(office.head, "Где ссылка?")
    row = (await office.world.all(Report))[1]
    assert (row.state, row.attempt) == (ReportState.RETURNED, 2)
    assert [one.by_head for one in await office.world.all(Review)] == [False, True]
    assert (await office.letters())[-1] == (office.student.person_id, office.report, "1:returned")


async def test_a_return_by_the_head_is_no_round_of_the_coordinators(office: Office) -> None:
    async with office.world.database.writing() as session:
        await reviews.send_back(session, office.olga, office.report, 1, "Нет фото", LATER)
    async with office.world.database.writing() as session:
        sheet = await reports.begin(session, office.student, office.assignment.id, MORNING)
        student_report = sheet.report.id
        await evidence.add(session, office.student, student_report, from_words("Готово").materials, 1, MORNING)
        await reports.submit(session, office.student, student_report, 1, MORNING)
        await reviews.send_back(session, office.head, student_report, 1, "Где ссылка?", LATER)
        await reports.submit(session, office.student, student_report, 2, LATER)
        await reports.forward(session, office.head, student_report, 2, LATER)
        turn = await asked.turn(session, student_report, Sieve())
    assert turn is not None
    assert (turn.sheet.rounds, turn.sheet.fresh) == (0, [])


async def test_the_queue_is_oldest_first_and_narrowed_down(world: World) -> None:
    homes = [await world.organisation(f"Колледж № {number}") for number in range(3)]
    heads = [await world.viewer(await world.member(home)) for home in homes]
    one = await world.activity(*homes, title="Сайт")
    other = await world.activity(*homes[:2], title="Интенсив")
    numbers = [
        await submitted(world, head, assignment.id, -minutes)
        for minutes, (head, assignment) in enumerate([*zip(heads, one, strict=True), *zip(heads, other, strict=False)])
    ]
    async with world.database.reading() as session:
        whole = await asked.page(session, Sieve(), 10, 0)
        narrow = await asked.page(session, Sieve(organisation=homes[0].id), 10, 0)
        plans = await asked.choices(session, "plan", 10, 0)
        activities = await asked.choices(session, "activity", 10, 0)
        counts = [await asked.count_choices(session, by) for by in ("plan", "organisation", "activity")]
        by_activity = await asked.page(session, Sieve(activity=activities[1].id), 1, 1)
        by_plan = await asked.count(session, Sieve(plan=plans[0].id))
    assert [row.report_id for row in whole] == numbers[::-1]
    assert whole[-1] == Waiting(numbers[0], "Колледж № 0", "Сайт", MORNING, one[0].due_at, 0)
    assert [row.report_id for row in narrow] == [numbers[3], numbers[0]]
    assert [(row.title, row.number) for row in activities] == [("Сайт", 3), ("Интенсив", 2)]
    assert counts == [2, 3, 2]
    assert [row.report_id for row in by_activity] == [numbers[3]]
    assert by_plan == 3


async def test_next_goes_through_the_queue_and_begins_anew(world: World) -> None:
    homes = [await world.organisation(f"Колледж № {number}") for number in range(3)]
    heads = [await world.viewer(await world.member(home)) for home in homes]
    olga = await world.viewer(await world.staff())
    assignments = await world.activity(*homes)
    first, second, third = [
        await submitted(world, head, one.id, minutes)
        for minutes, (head, one) in enumerate(zip(heads, assignments, strict=True))
    ]
    async with world.database.writing() as session:
        turns = {number: await asked.turn(session, number, Sieve()) for number in (first, second, third)}
        assert {number: one and (one.next_id, one.waiting) for number, one in turns.items()} == {
            first: (second, 3),
            second: (third, 3),
            third: (first, 3),
        }
        after = (await reviews.accept(session, olga, second, 1, LATER)).following
        assert after is not None
        assert (after.sheet.report.id, after.next_id, after.waiting) == (third, first, 2)
        assert after.sheet.links == ["https://vk.com/club1"]
        narrow = await reviews.accept(session, olga, third, 1, LATER, Sieve(organisation=homes[2].id))
        assert narrow.following is None
        last = await reviews.send_back(session, olga, first, 1, "Добавьте фото", LATER)
        assert last.following is None


@pytest.mark.parametrize("colleges", [1, 34])
async def test_the_number_of_statements_is_the_same_for_any_queue(world: World, colleges: int) -> None:
    homes = [await world.organisation(f"Колледж № {number}") for number in range(colleges)]
    heads = [await world.viewer(await world.member(home)) for home in homes]
    olga = await world.viewer(await world.staff())
    assignments = await world.activity(*homes)
    numbers = [
        await submitted(world, head, one.id, minutes)
        for minutes, (head, one) in enumerate(zip(heads, assignments, strict=True))
    ]
    async with world.database.writing() as session:
        with world.statements() as card:
            await asked.turn(session, numbers[0], Sieve())
    with world.statements() as accepted:
        async with world.database.writing() as session:
            await reviews.accept(session, olga, numbers[0], 1, LATEST)
    assert (len(card), len(accepted)) == (1, 5)
