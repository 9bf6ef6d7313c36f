"""«Есть проблема»: told once, answered, solved by either side, and what each of them hears."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import update

from models.actions import problems
from models.queries import audit, obstacles
from models.queries.obstacles import Trouble
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import Assignment, AssignmentState, Letter, LetterKind, Problem, Role
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)
NO_SITE = "Сайт не открывается, нет доступа к хостингу"


@dataclass
class Office:
    """A head and a student of a college, a head of another one, and two coordinators."""

    world: World
    head: Viewer
    student: Viewer
    stranger: Viewer
    olga: Viewer
    vera: Viewer

    async def tell(
        self, viewer: Viewer | None = None, words: str = NO_SITE, needed: str = "Нужна помощь: Совет"
    ) -> tuple[Trouble, bool]:
        async with self.world.database.writing() as session:
            return await problems.tell(session, viewer or self.head, 1, words, needed, LATER)

    async def answer(self, viewer: Viewer, words: str, minutes: int = 0) -> Trouble:
        async with self.world.database.writing() as session:
            return await problems.answer(session, viewer, 1, words, LATER + timedelta(minutes=minutes))

    async def solve(self, viewer: Viewer) -> Trouble:
        async with self.world.database.writing() as session:
            return await problems.solve(session, viewer, 1, LATER)

    async def told(self, kind: LetterKind) -> list[int]:
        return sorted(letter.person_id for letter in await self.world.all(Letter) if letter.kind is kind)


@pytest.fixture
async def office(world: World) -> Office:
    college = await world.organisation()
    await world.activity(college)
    several = [
        await world.member(college),
        await world.member(college, Role.STUDENT, "Илья"),
        await world.member(await world.organisation("Слободской колледж"), name="Пётр"),
        await world.staff(),
        await world.staff(name="Вера"),
    ]
    head, student, stranger, olga, vera = [await world.viewer(person) for person in several]
    return Office(world, head, student, stranger, olga, vera)


async def refused(act: Awaitable[object]) -> Refusal:
    with pytest.raises(Refusal) as no:
        await act
    return no.value


async def test_a_problem_is_told_to_every_coordinator_at_once(office: Office) -> None:
    trouble, is_new = await office.tell()
    assert (is_new, trouble.problem.text) == (True, f"{NO_SITE}\nНужна помощь: Совет")
    assert await office.told(LetterKind.PROBLEM_TOLD) == [office.olga.person_id, office.vera.person_id]


async def test_a_problem_told_again_is_the_first_one(office: Office) -> None:
    await office.tell()
    trouble, is_new = await office.tell(words="Другое", needed="")
    assert (is_new, trouble.problem.text) == (False, f"{NO_SITE}\nНужна помощь: Совет")
    assert len(await office.world.all(Problem)) == 1


async def test_only_who_speaks_for_the_organisation_tells(office: Office) -> None:
    keys = [(await refused(office.tell(viewer))).key for viewer in (office.student, office.stranger, office.olga)]
    assert keys == ["refusal-head-asks", "refusal-other-organisation", "refusal-head-asks"]


async def test_a_problem_that_says_nothing_is_refused(office: Office) -> None:
    assert (await refused(office.tell(words="!!"))).key == "refusal-problem-empty"
    assert await office.world.all(Letter) == []


async def test_nothing_owed_is_no_problem(office: Office) -> None:
    async with office.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.WAIVED))
    assert (await refused(office.tell())).key == "refusal-assignment-closed"


async def test_answers_stand_one_under_another_and_each_is_told(office: Office) -> None:
    await office.tell()
    await office.answer(office.olga, "Пишу хостингу")
    trouble = await office.answer(office.vera, "Доступ дали", minutes=1)
    assert trouble.problem.answer == "Пишу хостингу\nДоступ дали"
    assert await office.told(LetterKind.PROBLEM_ANSWERED) == [office.head.person_id] * 2


async def test_only_staff_answer(office: Office) -> None:
    await office.tell()
    assert (await refused(office.answer(office.head, "Сама справлюсь"))).key == "refusal-right-extend"


async def test_solved_by_the_head_every_coordinator_hears(office: Office) -> None:
    await office.tell()
    trouble = await office.solve(office.head)
    assert (trouble.solver, trouble.problem.solved_at) == ("Анна Котова", LATER)
    assert await office.told(LetterKind.PROBLEM_SOLVED) == [office.olga.person_id, office.vera.person_id]


async def test_solved_by_a_coordinator_the_head_and_the_other_coordinator_hear(office: Office) -> None:
    await office.tell()
    await office.solve(office.olga)
    assert await office.told(LetterKind.PROBLEM_SOLVED) == [office.head.person_id, office.vera.person_id]


async def test_whoever_comes_second_hears_who_solved_it(office: Office) -> None:
    await office.tell()
    await office.solve(office.olga)
    for act in (office.solve(office.head), office.answer(office.vera, "Уже не нужно")):
        no = await refused(act)
        assert (no.key, no.details) == ("refusal-problem-solved", {"name": "Ольга Перминова", "at": LATER})


async def test_a_student_or_somebody_else_cannot_end_it(office: Office) -> None:
    await office.tell()
    keys = [(await refused(office.solve(viewer))).key for viewer in (office.student, office.stranger)]
    assert keys == ["refusal-head-asks", "refusal-other-organisation"]


async def test_a_problem_of_an_accepted_item_hinders_nobody(office: Office) -> None:
    await office.tell()
    async with office.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.ACCEPTED))
        assert await session.scalar(obstacles.hindering()) == 0
        assert await obstacles.troubles(session, 6) == []


async def test_after_the_end_another_problem_can_be_told_and_all_is_in_the_log(office: Office) -> None:
    await office.tell()
    await office.answer(office.olga, "Пишу хостингу")
    await office.solve(office.head)
    _, is_new = await office.tell()
    async with office.world.database.reading() as session:
        entries = await audit.entries(session, "", 10)
    assert is_new is True
    assert [one.action for one in reversed(entries)] == [
        "problem-told",
        "problem-answered",
        "problem-solved",
        "problem-told",
    ]
