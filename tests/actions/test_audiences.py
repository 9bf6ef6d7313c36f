"""Whom a draft is for: chosen by its author alone, as long as it is a draft; nothing that was begun is overwritten."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audiences
from models.refusal import Refusal
from models.rules.audience_values import Subject
from models.rules.audiences import Audience
from models.rules.ready_audiences import Ready, ready
from models.rules.rights import Viewer
from models.tables import Announcement, AnnouncementPart, AnnouncementState, PartKind, Role
from tests.world import MORNING, World

HEADS, STUDENTS = ready(Ready.HEADS), ready(Ready.STUDENTS)
Act = Callable[[AsyncSession, Viewer, int], Awaitable[object]]
ACTS: tuple[Act, ...] = (
    lambda session, viewer, number: audiences.address(session, viewer, number, STUDENTS),
    lambda session, viewer, number: audiences.switch(
        session, viewer, number, Subject.ROLE, Role.STUDENT, 1, new=False, on=True
    ),
    lambda session, viewer, number: audiences.turn(session, viewer, number, 1, negated=True),
    lambda session, viewer, number: audiences.drop(session, viewer, number, 1),
)


@pytest.fixture
async def olga(world: World) -> Viewer:
    """A coordinator."""
    return await world.viewer(await world.staff())


async def begin(world: World, viewer: Viewer, audience: Audience = HEADS) -> int:
    async with world.database.writing() as session:
        return (await audiences.begin(session, viewer, audience, MORNING)).id


async def kept(world: World) -> list[list[tuple[object, ...]]]:
    """The values of the conditions of every announcement."""
    return [[one.values for one in Audience.read(row.audience)] for row in await world.all(Announcement)]


async def test_a_draft_begins_for_people_and_an_empty_one_is_taken_again(world: World, olga: Viewer) -> None:
    first = await begin(world, olga)
    assert await begin(world, olga, STUDENTS) == first
    assert await kept(world) == [[(Role.STUDENT,)]]


async def test_a_draft_that_holds_a_message_is_left_alone(world: World, olga: Viewer) -> None:
    first = await begin(world, olga)
    await world.add(AnnouncementPart(announcement_id=first, kind=PartKind.PHOTO, chat=1, message=1))
    assert await begin(world, olga, STUDENTS) > first
    assert await kept(world) == [[(Role.HEAD,)], [(Role.STUDENT,)]]


@pytest.mark.parametrize("act", ACTS)
async def test_what_has_gone_or_is_somebody_elses_stays_as_it_is(world: World, olga: Viewer, act: Act) -> None:
    number = await begin(world, olga)
    other = await world.viewer(await world.staff(Role.ADMIN))
    student = await world.viewer(await world.member(await world.organisation(), Role.STUDENT))
    for viewer, refusal in ((other, "refusal-announce-other"), (student, "refusal-right-announce")):
        with pytest.raises(Refusal, match=refusal):
            async with world.database.writing() as session:
                await act(session, viewer, number)
    async with world.database.writing() as session:
        (await session.get_one(Announcement, number)).state = AnnouncementState.SENDING
    with pytest.raises(Refusal, match="refusal-announce-begun"):
        async with world.database.writing() as session:
            await act(session, olga, number)
    assert await kept(world) == [[(Role.HEAD,)]]


async def test_a_student_begins_nothing(world: World) -> None:
    student = await world.viewer(await world.member(await world.organisation(), Role.STUDENT))
    with pytest.raises(Refusal, match="refusal-right-announce"):
        await begin(world, student)
    assert await kept(world) == []


async def test_a_condition_is_made_switched_turned_and_taken_away(world: World, olga: Viewer) -> None:
    number = await begin(world, olga)
    async with world.database.writing() as session:
        row, key = await audiences.switch(session, olga, number, Subject.LANGUAGE, "ru", 1, new=True, on=True)
        assert [one.values for one in Audience.read(row.audience)] == [(Role.HEAD,), ("ru",)]
        await audiences.switch(session, olga, number, Subject.LANGUAGE, "en", key, new=False, on=True)
        row = await audiences.turn(session, olga, number, key, negated=True)
        assert [(one.values, one.negated) for one in Audience.read(row.audience)] == [
            ((Role.HEAD,), False),
            (("ru", "en"), True),
        ]
        for _ in range(2):
            row = await audiences.drop(session, olga, number, key)
            assert [one.values for one in Audience.read(row.audience)] == [(Role.HEAD,)]


async def test_a_value_of_another_kind_is_not_put_into_a_condition(world: World, olga: Viewer) -> None:
    number = await begin(world, olga)
    for at, new, on in ((1, False, True), (1, True, False), (9, True, True)):
        with pytest.raises(Refusal, match="refusal-condition-gone"):
            async with world.database.writing() as session:
                await audiences.switch(session, olga, number, Subject.GROUP, 7, at, new=new, on=on)
    assert await kept(world) == [[(Role.HEAD,)]]
