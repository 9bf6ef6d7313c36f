"""A team: called by its head within the limits, answered by each for themselves, closed with the entries."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from models.actions import entries, teams
from models.queries import teams as asked
from models.queries.entries import Form
from models.queries.readers import reader
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import (
    Contest,
    Entry,
    EntryState,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Role,
    TeamMember,
    TeamState,
)
from tests.fair import Fair, entry, fair
from tests.world import MORNING, ZONE, World

CLOSES = datetime(2024, 6, 20, 20, 59, 59, tzinfo=UTC)
AFTER = CLOSES + timedelta(seconds=1)


@dataclass
class Crew:
    """An entry of a college; four of its students, one of another college."""

    world: World
    contest: Fair
    home: Organisation
    head: Viewer
    students: list[Person]
    stranger: Person
    entry: int

    async def call(self, person: Person, at: datetime = MORNING, viewer: Viewer | None = None) -> Form:
        async with self.world.database.writing() as session:
            return await teams.call(session, viewer or self.head, self.entry, person.id, at, at)

    async def out(self, person_id: int, at: datetime = MORNING) -> Form:
        async with self.world.database.writing() as session:
            return await teams.put_out(session, self.head, self.entry, person_id, at)

    async def answer(self, person: Person, at: datetime = MORNING, *, joins: bool = True) -> Form:
        viewer = await self.world.viewer(person)
        async with self.world.database.writing() as session:
            return await teams.answer(session, viewer, self.entry, at, joins=joins)

    async def publish(self, person: Person, *, agrees: bool = True) -> Form:
        viewer = await self.world.viewer(person)
        async with self.world.database.writing() as session:
            return await teams.publish(session, viewer, self.entry, MORNING, agrees=agrees)

    async def set(self, **values: Any) -> None:
        async with self.world.database.writing() as session:
            row = await session.get_one(Contest, self.contest.contest.id)
            for name, value in values.items():
                setattr(row, name, value)

    async def letters(self) -> list[tuple[LetterKind, int]]:
        return [(one.kind, one.person_id) for one in await self.world.all(Letter)]

    async def told(self, letter: Letter, person: Person) -> Any:
        async with self.world.database.reading() as session:
            return await asked.about(session, letter, await reader(session, person.id, ZONE))


@pytest.fixture
async def crew(world: World) -> Crew:
    home = await world.organisation()
    head = await world.member(home, name="Анна Котова")
    students = [await world.member(home, Role.STUDENT, name) for name in ("Вера", "Глеб", "Дина", "Егор")]
    elsewhere = await world.organisation("Слободской колледж")
    stranger = await world.member(elsewhere, Role.STUDENT, "Жанна")
    contest = await fair(world, closes=CLOSES, team=2)
    number = (await entry(world, contest, home, head, state=EntryState.DRAFT)).id
    return Crew(world, contest, home, await world.viewer(head), students, stranger, number)


async def refused(work: Any) -> str:
    with pytest.raises(Refusal) as no:
        await work
    return no.value.key


async def test_a_student_is_called_once_and_gets_a_letter(crew: Crew) -> None:
    form = await crew.call(crew.students[0])
    assert [(mate.name, mate.member.state) for mate in form.team] == [
        ("Анна Котова", TeamState.CONFIRMED),
        ("Вера", TeamState.ASKED),
    ]
    assert await refused(crew.call(crew.students[0])) == "refusal-team-there"
    assert await crew.letters() == [(LetterKind.TEAM_ASKED, crew.students[0].id)]


async def test_no_more_are_called_than_the_contest_takes(crew: Crew) -> None:
    await crew.call(crew.students[0])
    await crew.call(crew.students[1])
    assert await refused(crew.call(crew.students[2])) == "refusal-team-full"
    await crew.answer(crew.students[1], joins=False)
    form = await crew.call(crew.students[2])
    assert [mate.name for mate in form.students] == ["Вера", "Дина"]


async def test_only_confirmed_students_of_the_college_are_called(crew: Crew) -> None:
    assert await refused(crew.call(crew.stranger)) == "refusal-team-stranger"
    waits = await crew.world.member(crew.home, Role.STUDENT, "Захар", MembershipState.ASKED)
    assert await refused(crew.call(waits)) == "refusal-team-stranger"
    other = await crew.world.viewer(await crew.world.member(crew.home, name="Пётр"))
    assert (await crew.call(crew.students[0], viewer=other)).students[0].name == "Вера"
    foreign = await crew.world.viewer(crew.stranger)
    assert await refused(crew.call(crew.students[1], viewer=foreign)) == "refusal-other-organisation"


async def test_one_says_yes_and_agrees_to_publication_apart(crew: Crew) -> None:
    student = crew.students[0]
    await crew.call(student)
    assert await refused(crew.publish(student)) == "refusal-team-unconfirmed"
    await crew.answer(student)
    await crew.answer(student)
    await crew.publish(student)
    (_, member) = await crew.world.all(TeamMember)
    assert (member.state, member.publication_at, member.decided_at) == (TeamState.CONFIRMED, MORNING, MORNING)
    await crew.publish(student, agrees=False)
    (_, member) = await crew.world.all(TeamMember)
    assert (member.state, member.publication_at) == (TeamState.CONFIRMED, None)
    heads = [(LetterKind.TEAM_ASKED, student.id), (LetterKind.TEAM_ANSWERED, crew.head.person_id)]
    assert await crew.letters() == heads


async def test_whoever_left_takes_their_consent_along_and_can_be_called_again(crew: Crew) -> None:
    student = crew.students[0]
    await crew.call(student)
    await crew.answer(student)
    await crew.publish(student)
    await crew.answer(student, joins=False)
    (_, member) = await crew.world.all(TeamMember)
    assert (member.state, member.publication_at) == (TeamState.DECLINED, None)
    assert await refused(crew.answer(student)) == "refusal-entry-team"
    await crew.call(student, MORNING + timedelta(minutes=1))
    assert (await crew.answer(student)).students[0].member.state is TeamState.CONFIRMED
    assert [kind for kind, person in await crew.letters() if person == student.id] == [LetterKind.TEAM_ASKED] * 2


async def test_nobody_answers_for_somebody_else_and_the_head_stays(crew: Crew) -> None:
    assert await refused(crew.answer(crew.students[0])) == "refusal-entry-team"
    head = next(one for one in await crew.world.all(Person) if one.id == crew.head.person_id)
    assert await refused(crew.answer(head, joins=False)) == "refusal-team-head"
    assert await refused(crew.out(head.id)) == "refusal-team-head"
    assert await refused(crew.out(crew.students[0].id)) == "refusal-team-out"
    assert (await crew.publish(head)).team[0].member.publication_at == MORNING


async def test_a_letter_to_somebody_who_was_put_out_says_nothing(crew: Crew) -> None:
    student = crew.students[0]
    await crew.call(student)
    (letter,) = await crew.world.all(Letter)
    assert await crew.told(letter, student) == asked.TeamAsked(
        crew.entry, "Лучший медиацентр", "Лонгрид", "Кировский авиационный техникум", "Анна Котова"
    )
    await crew.out(student.id)
    assert await crew.told(letter, student) is None


async def test_a_letter_about_an_answer_says_nothing_once_it_is_another_one(crew: Crew) -> None:
    student = crew.students[0]
    head = next(one for one in await crew.world.all(Person) if one.id == crew.head.person_id)
    await crew.call(student)
    await crew.answer(student)
    _, told = await crew.world.all(Letter)
    assert await crew.told(told, head) == asked.TeamAnswered(
        crew.entry, "Лучший медиацентр", "Лонгрид", "Вера", TeamState.CONFIRMED
    )
    assert await crew.told(told, crew.stranger) is None
    await crew.answer(student, joins=False)
    assert await crew.told(told, head) is None


async def test_the_team_closes_with_the_entries_while_texts_stay_open(crew: Crew) -> None:
    async with crew.world.database.writing() as session:
        (await session.get_one(Entry, crew.entry)).until = AFTER + timedelta(days=2)
    assert await refused(crew.call(crew.students[0], AFTER)) == "refusal-team-closed"
    await crew.set(team_closes=False)
    assert (await crew.call(crew.students[0], AFTER)).students[0].name == "Вера"


async def test_without_an_extension_nothing_changes_after_the_last_second(crew: Crew) -> None:
    await crew.set(team_closes=False)
    assert await refused(crew.call(crew.students[0], AFTER)) == "refusal-entries-late"
    assert (await crew.call(crew.students[0], CLOSES)).students[0].name == "Вера"


async def test_the_limits_are_looked_at_again_when_it_is_sent(crew: Crew) -> None:
    await crew.call(crew.students[0])
    await crew.call(crew.students[1])
    await crew.set(team=1)
    async with crew.world.database.writing() as session:
        assert await refused(entries.submit(session, crew.head, crew.entry, 0, MORNING)) == "refusal-team-full"
    await crew.set(team=2)
    async with crew.world.database.writing() as session:
        member = next(one for one in await crew.world.all(Membership) if one.person_id == crew.students[1].id)
        await session.delete(await session.get_one(Membership, member.id))
    async with crew.world.database.writing() as session:
        assert await refused(entries.submit(session, crew.head, crew.entry, 0, MORNING)) == "refusal-team-gone"
    await crew.out(crew.students[1].id)
    async with crew.world.database.writing() as session:
        sent = await entries.submit(session, crew.head, crew.entry, 0, MORNING)
    assert sent.sent is not None
    assert [(one["name"], one["state"]) for one in sent.sent.sent["team"]] == [
        ("Анна Котова", "confirmed"),
        ("Вера", "asked"),
    ]


@pytest.mark.parametrize("size", [1, 40])
async def test_whom_one_can_call_is_one_page_by_name(crew: Crew, size: int) -> None:
    for number in range(size):
        await crew.world.member(crew.home, Role.STUDENT, f"Яна {number:02}")
    await crew.call(crew.students[0])
    async with crew.world.database.reading() as session:
        row = await session.get_one(Entry, crew.entry)
        with crew.world.statements() as seen:
            total, found = await asked.callable_(session, row, 3, 0)
    assert (total, [one.name for one in found], len(seen)) == (3 + size, ["Глеб", "Дина", "Егор"], 1)
