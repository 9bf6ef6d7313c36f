"""An announcement that recurs: each run is a copy for those whom it is for then, and nothing comes twice."""

from datetime import timedelta

import pytest

from models.actions import announcements as acts
from models.actions import beginning, recurring, scheduling
from models.actions.announcements import Offer
from models.refusal import Refusal
from models.rules.ready_audiences import Ready, ready
from models.rules.recurrences import Recurrence
from models.rules.rights import Viewer
from models.tables import (
    Announcement,
    AnnouncementPart,
    AnnouncementState,
    Letter,
    LetterKind,
    LetterState,
    PartKind,
    Person,
    RoleGrant,
)
from tests.scheduler.post_office import at
from tests.world import MORNING, ZONE, World

MONDAYS = Recurrence(10 * 60, ZONE, frozenset({0}))
FIRST, SECOND = at("2024-06-17T10:00"), at("2024-06-24T10:00")
WEEK = timedelta(days=7)


class Series:
    """A coordinator's announcement to the heads that goes each Monday at ten."""

    def __init__(self, world: World, author: Person, viewer: Viewer) -> None:
        self.world, self.author, self.viewer = world, author, viewer

    async def row(self) -> Announcement:
        """The series itself."""
        return (await self.world.all(Announcement))[0]

    async def runs(self) -> list[Announcement]:
        return [one for one in await self.world.all(Announcement) if one.series_id]

    async def letters(self, kind: LetterKind = LetterKind.ANNOUNCEMENT) -> list[Letter]:
        return [one for one in await self.world.all(Letter) if one.kind is kind]

    async def tick(self, moment: object) -> int:
        async with self.world.database.writing() as session:
            return await beginning.begin_due(session, ZONE, moment)  # type: ignore[arg-type]


@pytest.fixture
async def series(world: World) -> Series:
    author = await world.staff()
    viewer = await world.viewer(author)
    async with world.database.writing() as session:
        await acts.add(session, viewer, 0, Offer(7, PartKind.TEXT, "Сдайте отчёты"), MORNING)
        sheet = await acts.add(session, viewer, 0, Offer(8, PartKind.TEXT, "Форма во вложении"), MORNING)
        sheet.row.audience = ready(Ready.HEADS).packed()
        await recurring.repeat(session, viewer, sheet.row.id, MONDAYS, MORNING)
    return Series(world, author, viewer)


async def test_each_run_is_a_copy_for_those_whom_it_is_for_then(series: Series) -> None:
    first = await series.world.member(await series.world.organisation("А"), name="А")
    assert await series.tick(FIRST - timedelta(seconds=1)) == 0
    assert await series.tick(FIRST) == 1
    assert await series.tick(FIRST) == 0
    second = await series.world.member(await series.world.organisation("Б"), name="Б")
    assert await series.tick(SECOND) == 2
    row, runs = await series.row(), await series.runs()
    assert (row.state, row.scheduled_at) == (AnnouncementState.SCHEDULED, SECOND + WEEK)
    assert [(one.state, one.series_id, one.title) for one in runs] == [
        (AnnouncementState.SENDING, row.id, "Сдайте отчёты")
    ] * 2
    assert [(one.person_id, one.subject_id) for one in await series.letters()] == [
        (first.id, runs[0].id),
        (first.id, runs[1].id),
        (second.id, runs[1].id),
    ]
    parts = await series.world.all(AnnouncementPart)
    assert [(part.announcement_id, part.message, part.place) for part in parts] == [
        (row.id, 7, 0),
        (row.id, 8, 0),
        (runs[0].id, 7, -2),
        (runs[0].id, 8, -1),
        (runs[1].id, 7, -2),
        (runs[1].id, 8, -1),
    ]


async def test_after_weeks_of_downtime_it_goes_once(series: Series) -> None:
    await series.world.member(await series.world.organisation("А"), name="А")
    assert await series.tick(FIRST + 3 * WEEK + timedelta(hours=1)) == 1
    assert (await series.row()).scheduled_at == FIRST + 4 * WEEK
    assert len(await series.runs()) == 1


async def test_a_run_is_passed_over_once_however_often_it_is_pressed(series: Series) -> None:
    number = (await series.row()).id
    async with series.world.database.writing() as session:
        await recurring.skip(session, series.viewer, number, FIRST, MORNING)
    for run in (FIRST, SECOND + WEEK):
        with pytest.raises(Refusal, match="refusal-announce-run"):
            async with series.world.database.writing() as session:
                await recurring.skip(session, series.viewer, number, run, MORNING)
    assert (await series.row()).scheduled_at == SECOND


async def test_a_run_for_nobody_leaves_nothing_behind_and_the_series_goes_on(series: Series) -> None:
    assert await series.tick(FIRST) == 0
    row = await series.row()
    assert (row.state, row.scheduled_at, await series.runs()) == (AnnouncementState.SCHEDULED, SECOND, [])
    (told,) = await series.letters(LetterKind.ANNOUNCEMENT_TOLD)
    assert (told.person_id, told.occasion.partition(":")[0]) == (series.author.id, "series-nobody")


async def test_an_author_who_lost_the_role_ends_it_and_hears(series: Series) -> None:
    await series.world.member(await series.world.organisation("А"), name="А")
    async with series.world.database.writing() as session:
        await session.delete(await session.get_one(RoleGrant, (await series.world.all(RoleGrant))[0].id))
    assert await series.tick(FIRST) == 0
    row = await series.row()
    assert (row.state, row.scheduled_at, row.every) == (AnnouncementState.DRAFT, None, {})
    (told,) = await series.letters(LetterKind.ANNOUNCEMENT_TOLD)
    assert (told.occasion.partition(":")[0], told.state) == ("series-role", LetterState.WAITING)


async def test_stopped_it_is_a_draft_and_no_run_comes(series: Series) -> None:
    await series.world.member(await series.world.organisation("А"), name="А")
    async with series.world.database.writing() as session:
        await scheduling.unschedule(session, series.viewer, (await series.row()).id, MORNING)
    assert await series.tick(SECOND) == 0
    assert (await series.row()).every == {}


async def test_it_is_refused_to_who_is_not_its_author_and_where_it_is_for_nobody_at_all(series: Series) -> None:
    number = (await series.row()).id
    other = await series.world.viewer(await series.world.staff(name="Пётр"))
    with pytest.raises(Refusal, match="refusal-announce-other"):
        async with series.world.database.writing() as session:
            await recurring.skip(session, other, number, FIRST, MORNING)
    async with series.world.database.writing() as session:
        (await session.get_one(Announcement, number)).audience = {}
    with pytest.raises(Refusal, match="refusal-announce-nobody"):
        async with series.world.database.writing() as session:
            await recurring.repeat(session, series.viewer, number, MONDAYS, MORNING)
