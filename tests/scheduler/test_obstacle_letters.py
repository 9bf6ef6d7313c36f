"""Letters about moved terms and problems: they say what is true when they are sent, or nothing."""

from datetime import date, timedelta

import pytest
from sqlalchemy import delete, update

from models.actions import extensions, problems
from models.rules.rights import Viewer
from models.tables import Assignment, AssignmentState, Membership, MembershipState, Person, Role, RoleGrant
from tests.scheduler.post_office import PostOffice, at
from tests.world import MORNING, World

NOON = at("2024-06-20T12:00")
JULY = date(2024, 7, 10)


@pytest.fixture
async def people(world: World) -> tuple[Viewer, Viewer]:
    """A head who has asked for 10 July and told a problem, and the only coordinator."""
    college = await world.organisation()
    await world.activity(college)
    head = await world.viewer(await world.member(college))
    olga = await world.viewer(await world.staff())
    async with world.database.writing() as session:
        await extensions.ask(session, head, 1, JULY, "Мероприятие <позже>", MORNING)
        await problems.tell(session, head, 1, "Нет доступа", "", MORNING)
    return head, olga


async def first_lines(office: PostOffice) -> list[tuple[int, str]]:
    return [(one.person_id, one.first_line) for one in await office.deliver(NOON)]


async def test_the_coordinator_hears_of_both_and_can_decide(people: tuple[Viewer, Viewer], office: PostOffice) -> None:
    asked, told = await office.deliver(NOON)
    assert (asked.first_line, asked.labels) == (
        "<b>Просят перенести срок до 10 июля 2024</b>",
        ["✅ До 10 июля 2024", "Другая дата", "Отказать", "Домой"],
    )
    assert "<blockquote>Мероприятие &lt;позже&gt;</blockquote>" in asked.screen.text.split("\n")
    assert (told.first_line, told.labels) == (
        "<b>Есть проблема</b>",
        ["Ответить", "Решено", "Открыть", "Домой"],
    )


async def test_what_was_decided_or_solved_before_it_was_told_is_not_told(
    world: World, people: tuple[Viewer, Viewer], office: PostOffice
) -> None:
    head, olga = people
    async with world.database.writing() as session:
        await extensions.grant(session, olga, 1, JULY, MORNING)
        await problems.solve(session, head, 1, MORNING)
    assert await first_lines(office) == [
        (head.person_id, "✅ <b>Срок перенесён до 10 июля 2024</b>"),
        (olga.person_id, "✅ <b>Проблема решена</b>"),
    ]


async def test_a_request_that_became_moot_is_not_told(
    world: World, people: tuple[Viewer, Viewer], office: PostOffice
) -> None:
    async with world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.WAIVED))
    assert await first_lines(office) == [(people[1].person_id, "<b>Есть проблема</b>")]


async def test_who_is_no_coordinator_any_more_hears_nothing(
    world: World, people: tuple[Viewer, Viewer], office: PostOffice
) -> None:
    async with world.database.writing() as session:
        await session.execute(delete(RoleGrant))
    assert await first_lines(office) == []


async def test_who_belongs_there_no_more_hears_of_no_decision(
    world: World, people: tuple[Viewer, Viewer], office: PostOffice
) -> None:
    async with world.database.writing() as session:
        await extensions.grant(session, people[1], 1, JULY, MORNING)
        await session.execute(update(Membership).where(Membership.role == Role.HEAD).values(state=MembershipState.LEFT))
    assert await first_lines(office) == [(people[1].person_id, "<b>Есть проблема</b>")]


async def test_a_day_that_has_passed_is_not_offered_for_granting(
    people: tuple[Viewer, Viewer], office: PostOffice
) -> None:
    asked, _ = await office.deliver(at("2024-07-11T12:00"))
    assert asked.labels == ["Другая дата", "Отказать", "Домой"]


async def test_after_a_grant_nobody_is_reminded_of_a_day_that_lies_before_it(
    world: World, people: tuple[Viewer, Viewer], office: PostOffice
) -> None:
    async with world.database.writing() as session:
        await session.execute(update(Person).values(reminders=True))
        await extensions.grant(session, people[1], 1, date(2024, 7, 2), at("2024-06-28T15:00"))
    moment = at("2024-06-28T16:00")
    assert await office.tick(moment, whole=True) == 0
    assert await office.tick(at("2024-07-01T10:00") + timedelta(minutes=1)) == 3  # the reminder and two Mondays
