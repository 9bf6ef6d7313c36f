"""Another date for one organisation: who may ask, what is decided, and what happened meanwhile."""

from collections.abc import Awaitable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update

from models.actions import extensions, people
from models.queries import audit, obstacles, steps
from models.queries import people as asked
from models.queries.obstacles import Request
from models.refusal import Refusal
from models.rules.deadlines import end_of_day
from models.rules.rights import Viewer
from models.tables import (
    Assignment,
    AssignmentState,
    Extension,
    ExtensionState,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Occurrence,
    Organisation,
    Role,
)
from tests.world import MORNING, ZONE, World

LATER = MORNING + timedelta(hours=1)
JULY = date(2024, 7, 10)
WHY = "Само мероприятие перенесли"


@dataclass
class Office:
    """A head and a student of a college, another college with the same item, and two coordinators."""

    world: World
    head: Viewer
    student: Viewer
    stranger: Viewer
    olga: Viewer
    vera: Viewer
    mine: int
    theirs: int

    async def ask(
        self, viewer: Viewer | None = None, day: date = JULY, reason: str = WHY, now: datetime = LATER
    ) -> tuple[Request, bool]:
        async with self.world.database.writing() as session:
            return await extensions.ask(session, viewer or self.head, self.mine, day, reason, now)

    async def grant(self, viewer: Viewer | None = None, day: date = JULY, now: datetime = LATER) -> Request:
        async with self.world.database.writing() as session:
            return await extensions.grant(session, viewer or self.olga, 1, day, now)

    async def refuse(self, viewer: Viewer | None = None, comment: str = "Отчёт нужен министерству") -> Request:
        async with self.world.database.writing() as session:
            return await extensions.refuse(session, viewer or self.olga, 1, comment, LATER)

    async def mark(self, **values: object) -> None:
        async with self.world.database.writing() as session:
            await session.execute(update(Assignment).where(Assignment.id == self.mine).values(**values))

    async def member(self, viewer: Viewer, **values: object) -> Viewer:
        """The viewer, whose membership is another one now."""
        async with self.world.database.writing() as session:
            mine = Membership.person_id == viewer.person_id
            await session.execute(update(Membership).where(mine).values(**values))
            return await asked.viewer(session, viewer.account, "ru", ZONE)

    async def letters(self, kind: LetterKind) -> list[int]:
        return [letter.person_id for letter in await self.world.all(Letter) if letter.kind is kind]

    async def assignments(self) -> list[Assignment]:
        return await self.world.all(Assignment)


@pytest.fixture
async def office(world: World) -> Office:
    college, other = await world.organisation(), await world.organisation("Слободской колледж")
    mine, theirs = await world.activity(college, other)
    several = [
        await world.member(college),
        await world.member(college, Role.STUDENT, "Илья"),
        await world.member(other, name="Пётр"),
        await world.staff(),
        await world.staff(name="Вера"),
    ]
    head, student, stranger, olga, vera = [await world.viewer(person) for person in several]
    return Office(world, head, student, stranger, olga, vera, mine.id, theirs.id)


async def refused(act: Awaitable[object]) -> Refusal:
    with pytest.raises(Refusal) as no:
        await act
    return no.value


async def test_a_head_asks_and_every_coordinator_hears_of_it_at_once(office: Office) -> None:
    request, is_new = await office.ask()
    assert (is_new, request.asker, request.waits) == (True, "Анна Котова", True)
    (kept,) = await office.world.all(Extension)
    assert (kept.wanted_on, kept.reason, kept.state, kept.asked_by) == (
        JULY,
        WHY,
        ExtensionState.ASKED,
        office.head.person_id,
    )
    assert await office.letters(LetterKind.EXTENSION_ASKED) == [office.olga.person_id, office.vera.person_id]
    assert (await office.assignments())[0].due_at == end_of_day(date(2024, 6, 30), ZONE)


async def test_the_granted_day_ends_where_the_network_lives_wherever_the_coordinator_does(office: Office) -> None:
    await office.ask()
    await office.grant(replace(office.olga, zone="Asia/Vladivostok"))
    assert (await office.assignments())[0].due_at == end_of_day(JULY, ZONE)


async def test_a_second_request_is_the_first_one(office: Office) -> None:
    await office.ask()
    request, is_new = await office.ask(day=date(2024, 8, 1), reason="Ещё раз")
    assert (is_new, request.extension.wanted_on, request.extension.reason) == (False, JULY, WHY)
    assert len(await office.world.all(Extension)) == 1
    assert len(await office.letters(LetterKind.EXTENSION_ASKED)) == 2


async def test_only_who_speaks_for_the_organisation_asks(office: Office) -> None:
    keys = [
        (await refused(office.ask(viewer))).key
        for viewer in (office.student, office.stranger, office.olga, Viewer(1, "ru", ZONE))
    ]
    assert keys == ["refusal-head-asks", "refusal-other-organisation", "refusal-head-asks", "refusal-not-registered"]
    assert await office.world.all(Extension) == []


async def test_a_deputy_asks_as_a_head_does(office: Office) -> None:
    deputy = await office.member(office.student, deputy=True)
    _, is_new = await office.ask(deputy)
    assert is_new is True


@pytest.mark.parametrize(
    ("day", "reason", "key"),
    [
        (date(2024, 6, 16), WHY, "refusal-extension-past"),
        (date(2024, 6, 30), WHY, "refusal-extension-sooner"),
        (date(2025, 7, 1), WHY, "refusal-extension-far"),
        (JULY, " ок ", "refusal-extension-why"),
        (JULY, "ж" * 1001, "refusal-comment-long"),
    ],
)
async def test_a_day_that_does_not_suit_and_a_reason_that_says_nothing_are_refused(
    office: Office, day: date, reason: str, key: str
) -> None:
    assert (await refused(office.ask(day=day, reason=reason))).key == key
    assert await office.world.all(Letter) == []


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"state": AssignmentState.SUBMITTED, "submitted_at": MORNING}, "refusal-extension-sent"),
        ({"state": AssignmentState.ACCEPTED, "closed_at": MORNING}, "refusal-assignment-accepted"),
        ({"state": AssignmentState.WAIVED}, "refusal-assignment-closed"),
    ],
)
async def test_where_nothing_is_owed_nothing_is_asked_or_decided(
    office: Office, values: dict[str, object], key: str
) -> None:
    await office.ask()
    await office.mark(**values)
    assert [(await refused(act)).key for act in (office.grant(), office.refuse())] == [key, key]
    async with office.world.database.reading() as session:
        assert await obstacles.requests(session, 6) == []
        assert await session.scalar(obstacles.waiting()) == 0
    assert await office.letters(LetterKind.EXTENSION_DECIDED) == []


async def test_an_item_without_a_term_has_none_to_move(office: Office) -> None:
    await office.mark(due_at=None)
    assert (await refused(office.ask())).key == "refusal-extension-no-term"


async def test_a_granted_day_counts_for_this_organisation_only_and_the_plan_stays(office: Office) -> None:
    await office.ask()
    request = await office.grant()
    mine, theirs = await office.assignments()
    assert (mine.due_at, theirs.due_at) == (end_of_day(JULY, ZONE), end_of_day(date(2024, 6, 30), ZONE))
    assert [one.due_on for one in await office.world.all(Occurrence)] == [date(2024, 6, 30)]
    assert (request.extension.state, request.extension.granted_on, request.decider) == (
        ExtensionState.GRANTED,
        JULY,
        "Ольга Перминова",
    )
    assert await office.letters(LetterKind.EXTENSION_DECIDED) == [office.head.person_id]
    async with office.world.database.reading() as session:
        (step,) = await steps.steps(session, 1, LATER, 5)
        assert (step.tally.total, step.tally.moved) == (2, 1)


async def test_the_day_ends_where_the_organisation_lives(office: Office) -> None:
    async with office.world.database.writing() as session:
        await session.execute(update(Organisation).where(Organisation.id == 1).values(zone="Asia/Kamchatka"))
    await office.ask()
    await office.grant()
    assert (await office.assignments())[0].due_at == end_of_day(JULY, "Asia/Kamchatka")


async def test_another_day_than_the_wanted_one_may_be_granted(office: Office) -> None:
    await office.ask()
    request = await office.grant(day=date(2024, 7, 3))
    assert (request.extension.wanted_on, request.extension.granted_on) == (JULY, date(2024, 7, 3))
    assert (await office.assignments())[0].due_at == end_of_day(date(2024, 7, 3), ZONE)


async def test_a_refusal_keeps_the_term_and_its_reason(office: Office) -> None:
    await office.ask()
    request = await office.refuse(comment=" Отчёт нужен министерству ")
    assert (request.extension.state, request.extension.comment) == (
        ExtensionState.REFUSED,
        "Отчёт нужен министерству",
    )
    assert (await office.assignments())[0].due_at == end_of_day(date(2024, 6, 30), ZONE)
    assert (await refused(office.refuse(comment="нет"))).key == "refusal-extension-refused"


async def test_a_refusal_needs_a_reason(office: Office) -> None:
    await office.ask()
    assert (await refused(office.refuse(comment="…"))).key == "refusal-extension-why-not"


async def test_whoever_comes_second_hears_who_decided_and_what(office: Office) -> None:
    await office.ask()
    await office.grant()
    for act in (office.grant(office.vera, date(2024, 8, 1)), office.refuse(office.vera)):
        no = await refused(act)
        assert (no.key, no.details) == (
            "refusal-extension-granted",
            {"name": "Ольга Перминова", "at": LATER, "day": JULY},
        )
    assert (await office.assignments())[0].due_at == end_of_day(JULY, ZONE)


async def test_only_staff_decide(office: Office) -> None:
    await office.ask()
    for viewer in (office.head, office.student, office.stranger):
        assert (await refused(office.grant(viewer))).key == "refusal-right-extend"
        assert (await refused(office.refuse(viewer))).key == "refusal-right-extend"


async def test_nobody_decides_about_their_own_request(office: Office) -> None:
    both = await office.world.staff(Role.ADMIN, "Яна")
    await office.world.add(
        Membership(
            person_id=both.id, organisation_id=1, role=Role.HEAD, state=MembershipState.CONFIRMED, asked_at=MORNING
        )
    )
    yana = await office.world.viewer(both)
    await office.ask(yana)
    assert (await refused(office.grant(yana))).key == "refusal-own-extension"


async def test_a_day_that_passed_while_the_request_waited_is_refused_kindly(office: Office) -> None:
    await office.ask()
    late = end_of_day(JULY, ZONE) + timedelta(hours=1)
    no = await refused(office.grant(now=late))
    assert (no.key, no.details) == ("refusal-extension-past", {"day": date(2024, 7, 11)})
    await office.grant(day=date(2024, 7, 11), now=late)
    assert (await office.assignments())[0].due_at == end_of_day(date(2024, 7, 11), ZONE)


async def test_after_a_decision_one_may_ask_again(office: Office) -> None:
    await office.ask()
    await office.grant()
    request, is_new = await office.ask(day=date(2024, 7, 20))
    assert (is_new, request.extension.id, request.place.planned_on) == (True, 2, date(2024, 6, 30))


async def test_what_was_asked_and_decided_is_in_the_log(office: Office) -> None:
    await office.ask()
    await office.grant(day=date(2024, 7, 3))
    async with office.world.database.reading() as session:
        entries = await audit.entries(session, "", 10)
    assert [(one.action, one.subject, one.before, one.after) for one in entries] == [
        ("extension-granted", "assignment", {"term": "2024-06-30"}, {"term": "2024-07-03"}),
        ("extension-asked", "assignment", {"term": "2024-06-30"}, {"term": "2024-07-10"}),
    ]


async def test_who_asked_cannot_be_deleted_from_under_the_request(office: Office) -> None:
    await office.ask()
    gone = await office.member(office.head, state=MembershipState.LEFT)
    with pytest.raises(Refusal) as no:
        async with office.world.database.writing() as session:
            await people.withdraw(session, gone, LATER)
    assert no.value.key == "refusal-withdraw-records"
