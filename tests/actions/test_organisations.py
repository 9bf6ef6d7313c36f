"""Organisations: found by words, added once, silent, and late in a group."""

from datetime import date, timedelta

import pytest

from models.actions import groups, organisations
from models.queries import organisations as questions
from models.queries import people
from models.refusal import Refusal
from models.tables import Assignment, AuditEntry, Executor, GroupMember, MembershipState, Organisation, Role
from tests.world import MORNING, ZONE, World

LONG = "Вятский колледж профессиональных технологий, управления и сервиса"


async def add(world: World, name: str, town: str = "") -> Organisation:
    viewer = await world.viewer(await world.staff())
    async with world.database.writing() as session:
        return await organisations.add(session, viewer, name, town=town, now=MORNING)


async def found(world: World, words: str) -> list[str]:
    async with world.database.reading() as session:
        return [one.name for one in await questions.to_join(session, words, 10)]


@pytest.mark.parametrize("words", ["полит", "ПОЛИТЕХ", "омут техник", "опт", "«Омутнинский»", "омутнинск"])
async def test_an_organisation_is_found_by_part_of_its_name_its_town_or_its_initials(world: World, words: str) -> None:
    name = "Омутнинский политехнический техникум"
    await add(world, name, "Омутнинск")
    await add(world, LONG, "Киров")
    assert await found(world, words) == [name]


@pytest.mark.parametrize("words", ["вкптуис", "ВКПТУС", "сервиса управления"])
async def test_initials_are_known_with_and_without_small_words(world: World, words: str) -> None:
    await add(world, LONG)
    assert await found(world, words) == [LONG]


async def test_yo_and_ye_are_one_letter(world: World) -> None:
    await add(world, "Колледж имени Королёва")
    assert await found(world, "КОРОЛЕВА") == await found(world, "королёва") == ["Колледж имени Королёва"]


@pytest.mark.parametrize("words", ["%", "_", "100%", "zzz"])
async def test_signs_of_the_database_are_no_wildcards(world: World, words: str) -> None:
    await add(world, LONG)
    assert await found(world, words) == ([LONG] if words in "%_" else [])


@pytest.mark.parametrize("name", [LONG, LONG.upper(), f"«{LONG}»", LONG.replace(",", "")])
async def test_the_same_organisation_is_not_added_twice(world: World, name: str) -> None:
    await add(world, LONG)
    with pytest.raises(Refusal) as no:
        await add(world, name)
    assert (no.value.key, no.value.details) == ("refusal-organisation-exists", {"organisation": LONG})
    assert len(await world.all(Organisation)) == 1


async def test_silent_is_who_has_no_head_or_never_submitted_what_is_overdue(world: World) -> None:
    headless, late, partly, fine = [await world.organisation(name) for name in ("А", "Б", "В", "Г")]
    for home in (late, partly, fine):
        await world.member(home)
    await world.member(headless, state=MembershipState.ASKED)
    await world.activity(late, partly, due=date(2024, 6, 10))
    (done,) = await world.activity(partly)
    async with world.database.writing() as session:
        (await session.get_one(Assignment, done.id)).submitted_at = MORNING
    async with world.database.reading() as session:
        shown = await questions.lines(session, "", MORNING, 10, silent=True)
        totals = await questions.totals(session, "", MORNING)
    assert [(one.label, one.heads, one.overdue) for one in shown] == [("А", 0, 0), ("Б", 1, 1)]
    assert (totals.all, totals.silent) == (4, 2)


async def test_a_late_joiner_owes_what_the_group_owes(world: World) -> None:
    first, late = await world.organisation("Первый"), await world.organisation("Второй")
    group = await world.group("ПОО", first)
    await world.activity(first, due=date(2024, 6, 30))
    await world.activity(first, due=date(2024, 5, 31))
    async with world.database.writing() as session:
        for executor in await world.all(Executor):
            (await session.get_one(Executor, executor.id)).group_id = group.id
    viewer = await world.viewer(await world.staff())
    async with world.database.writing() as session:
        joining = await questions.joining(session, late.id, group.id, MORNING, ZONE)
        assert joining.over == 1
        assert await groups.enrol(session, viewer, joining, MORNING, past=False) == 1
    owed = [one for one in await world.all(Assignment) if one.organisation_id == late.id]
    assert [one.due_at for one in owed] == [(await world.all(Assignment))[0].due_at]
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await groups.enrol(session, viewer, joining, MORNING, past=True)
    assert no.value.key == "refusal-in-group"
    assert len(await world.all(GroupMember)) == 2
    assert [one.action for one in await world.all(AuditEntry)] == ["group-joined"]


async def test_who_joins_late_may_owe_the_past_too(world: World) -> None:
    late = await world.organisation("Второй")
    group = await world.group("ПОО")
    await world.activity(due=date(2024, 6, 30))
    await world.activity(due=date(2024, 5, 31))
    async with world.database.writing() as session:
        for executor in await world.all(Executor):
            (await session.get_one(Executor, executor.id)).group_id = group.id
    viewer = await world.viewer(await world.staff())
    async with world.database.writing() as session:
        joining = await questions.joining(session, late.id, group.id, MORNING, ZONE)
        assert await groups.enrol(session, viewer, joining, MORNING, past=True) == 2
    assert len(await world.all(Assignment)) == 2


async def test_people_are_found_by_name_or_organisation_and_unreachable_ones_apart(world: World) -> None:
    home = await world.organisation()
    await world.member(home, name="Алёна Яшина", unreachable_since=MORNING - timedelta(days=1))
    await world.staff(Role.ADMIN, "Борис Котов")
    async with world.database.reading() as session:
        assert [one.name for one in await people.lines(session, "АЛЕНА", 10)] == ["Алёна Яшина"]
        assert [one.name for one in await people.lines(session, "авиац", 10)] == ["Алёна Яшина"]
        assert [one.name for one in await people.lines(session, "", 10)] == ["Алёна Яшина", "Борис Котов"]
        assert [one.name for one in await people.lines(session, "", 10, unreachable=True)] == ["Алёна Яшина"]
        totals = await people.totals(session, "")
    assert (totals.all, totals.unreachable) == (2, 1)
