"""Asking to belong, deciding, leaving: who may, what is written down, what happens twice."""

from datetime import timedelta
from typing import Any

import pytest

from models.actions import memberships
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import AuditEntry, Letter, LetterKind, Membership, MembershipState, Organisation, Person, Role
from tests.world import MORNING, World

ASKED, CONFIRMED = MembershipState.ASKED, MembershipState.CONFIRMED


async def ask(world: World, person: Person, home: Organisation, role: Role = Role.HEAD) -> Membership:
    viewer = await world.viewer(person)
    async with world.database.writing() as session:
        return (await memberships.ask(session, viewer, role, home.id, MORNING)).membership


async def confirm(world: World, viewer: Viewer, membership: Membership, *, paper: bool = False) -> None:
    async with world.database.writing() as session:
        await memberships.confirm(session, viewer, membership.id, MORNING + timedelta(hours=1), paper=paper)


async def told(world: World, kind: LetterKind) -> list[int]:
    return [letter.person_id for letter in await world.all(Letter) if letter.kind is kind]


async def test_a_head_is_decided_about_by_all_coordinators(world: World) -> None:
    home = await world.organisation()
    await world.member(home, name="Другой руководитель")
    await world.staff(Role.ADMIN, "Админ")
    coordinators = [await world.staff(name="Ольга"), await world.staff(name="Ирина")]
    await ask(world, await world.person("Вера"), home)
    assert await told(world, LetterKind.MEMBERSHIP_ASKED) == [person.id for person in coordinators]


async def test_without_a_coordinator_the_admins_decide(world: World) -> None:
    admin = await world.staff(Role.ADMIN)
    await ask(world, await world.person("Вера"), await world.organisation())
    assert await told(world, LetterKind.MEMBERSHIP_ASKED) == [admin.id]


async def test_a_student_is_decided_about_by_the_head_of_that_organisation(world: World) -> None:
    home, other = await world.organisation(), await world.organisation("Другой колледж")
    head = await world.member(home)
    await world.member(other, name="Чужой руководитель")
    await world.staff()
    await ask(world, await world.person("Вера", is_minor=False), home, Role.STUDENT)
    assert await told(world, LetterKind.MEMBERSHIP_ASKED) == [head.id]


async def test_a_student_of_an_organisation_without_a_head_is_decided_about_by_coordinators(world: World) -> None:
    home = await world.organisation()
    await world.member(home, state=ASKED)
    coordinator = await world.staff()
    await ask(world, await world.person("Вера", is_minor=False), home, Role.STUDENT)
    assert await told(world, LetterKind.MEMBERSHIP_ASKED) == [coordinator.id]


async def test_asking_twice_is_asking_once(world: World) -> None:
    await world.staff()
    home, person = await world.organisation(), await world.person("Вера")
    first, second = await ask(world, person, home), await ask(world, person, home)
    assert first.id == second.id
    assert len(await world.all(Letter)) == len(await world.all(AuditEntry)) == 1


async def test_after_a_refusal_one_may_ask_again_and_the_coordinator_hears_of_it_again(world: World) -> None:
    coordinator = await world.staff()
    home, person = await world.organisation(), await world.person("Вера")
    one = await ask(world, person, home)
    async with world.database.writing() as session:
        await memberships.refuse(session, await world.viewer(coordinator), one.id, "Кто вы?", MORNING)
    async with world.database.writing() as session:
        again = await memberships.ask(
            session, await world.viewer(person), Role.HEAD, home.id, MORNING + timedelta(days=1)
        )
    assert again.new
    (row,) = await world.all(Membership)
    assert (row.state, row.reason, row.decided_by) == (ASKED, "", None)
    assert await told(world, LetterKind.MEMBERSHIP_ASKED) == [coordinator.id, coordinator.id]


async def test_nobody_waits_in_more_than_three_places(world: World) -> None:
    person = await world.person("Вера")
    for number in range(3):
        await ask(world, person, await world.organisation(f"Колледж № {number}"))
    with pytest.raises(Refusal) as no:
        await ask(world, person, await world.organisation("Четвёртый"))
    assert no.value.key == "refusal-too-many-requests"
    assert len(await world.all(Membership)) == 3


@pytest.mark.parametrize(
    "person,role,key",
    [
        ({"consent_version": "0"}, Role.HEAD, "refusal-not-registered"),
        ({"name": ""}, Role.HEAD, "refusal-name-first"),
        ({"is_minor": None}, Role.STUDENT, "refusal-age-first"),
        ({}, Role.ADMIN, "refusal-gone"),
    ],
)
async def test_asking_needs_consent_a_name_and_an_age(
    world: World, person: dict[str, Any], role: Role, key: str
) -> None:
    with pytest.raises(Refusal) as no:
        await ask(world, await world.person(**({"name": "Вера"} | person)), await world.organisation(), role)
    assert no.value.key == key


async def test_an_organisation_nobody_can_join_is_not_joined(world: World) -> None:
    with pytest.raises(Refusal) as no:
        await ask(world, await world.person("Вера"), await world.organisation("ЦОПП", joining=False))
    assert no.value.key == "refusal-gone"


async def test_a_confirmed_head_is_told_and_the_deed_is_logged(world: World) -> None:
    coordinator = await world.staff()
    home, person = await world.organisation(), await world.person("Вера")
    one = await ask(world, person, home)
    await confirm(world, await world.viewer(coordinator), one)
    (row,) = await world.all(Membership)
    assert (row.state, row.decided_by) == (CONFIRMED, coordinator.id)
    assert await told(world, LetterKind.MEMBERSHIP_DECIDED) == [person.id]
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.actor_id, entry.subject_id) == ("membership-confirmed", coordinator.id, one.id)
    assert (entry.before, entry.after) == (
        {"state": "asked"},
        {"state": "confirmed", "role": "head", "organisation": home.id},
    )


async def test_the_second_decision_is_refused_with_who_made_the_first(world: World) -> None:
    first, second = await world.staff(name="Анна Котова"), await world.staff(name="Ирина Рыкова")
    one = await ask(world, await world.person("Вера"), await world.organisation())
    await confirm(world, await world.viewer(first), one)
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await memberships.refuse(session, await world.viewer(second), one.id, "не знаю", MORNING)
    assert (no.value.key, no.value.details) == (
        "refusal-request-confirmed-by",
        {"name": "Анна Котова", "at": MORNING + timedelta(hours=1)},
    )
    assert [row.state for row in await world.all(Membership)] == [CONFIRMED]


async def test_a_head_confirms_own_students_only(world: World) -> None:
    home, other = await world.organisation(), await world.organisation("Другой колледж")
    head = await world.viewer(await world.member(home))
    own = await ask(world, await world.person("Вера", is_minor=False), home, Role.STUDENT)
    foreign = await ask(world, await world.person("Глеб", is_minor=False), other, Role.STUDENT)
    await confirm(world, head, own)
    with pytest.raises(Refusal) as no:
        await confirm(world, head, foreign)
    assert no.value.key == "refusal-other-organisation"


async def test_a_head_does_not_confirm_a_head(world: World) -> None:
    home = await world.organisation()
    head = await world.viewer(await world.member(home))
    one = await ask(world, await world.person("Вера"), home)
    with pytest.raises(Refusal) as no:
        await confirm(world, head, one)
    assert no.value.key == "refusal-heads-by-coordinator"


async def test_nobody_confirms_themselves(world: World) -> None:
    coordinator = await world.staff()
    one = await ask(world, coordinator, await world.organisation())
    with pytest.raises(Refusal) as no:
        await confirm(world, await world.viewer(coordinator), one)
    assert no.value.key == "refusal-own-request"


async def test_a_minor_is_confirmed_only_by_the_word_that_the_parents_paper_is_there(world: World) -> None:
    home = await world.organisation()
    head = await world.member(home)
    viewer = await world.viewer(head)
    one = await ask(world, await world.person("Вера", is_minor=True), home, Role.STUDENT)
    with pytest.raises(Refusal) as no:
        await confirm(world, viewer, one)
    assert no.value.key == "refusal-paper"
    await confirm(world, viewer, one, paper=True)
    row = (await world.all(Membership))[-1]
    assert (row.state, row.parental_consent_by) == (CONFIRMED, head.id)
    assert row.parental_consent_at == MORNING + timedelta(hours=1)
    assert (await world.all(AuditEntry))[-1].after["paper"] is True


async def test_a_reason_of_one_letter_is_none(world: World) -> None:
    coordinator = await world.staff()
    one = await ask(world, await world.person("Вера"), await world.organisation())
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await memberships.refuse(session, await world.viewer(coordinator), one.id, " x ", MORNING)
    assert no.value.key == "refusal-reason-short"


async def test_the_last_head_may_leave(world: World) -> None:
    home = await world.organisation()
    head = await world.member(home)
    viewer = await world.viewer(head)
    one = viewer.belongings[0].membership_id
    async with world.database.writing() as session:
        await memberships.leave(session, viewer, one, MORNING)
    assert (await world.viewer(head)).roles == frozenset()
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await memberships.leave(session, viewer, one, MORNING)
    assert no.value.key == "refusal-not-there"


async def test_nobody_takes_another_out(world: World) -> None:
    home = await world.organisation()
    head, other = await world.viewer(await world.member(home)), await world.viewer(await world.member(home))
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await memberships.leave(session, head, other.belongings[0].membership_id, MORNING)
    assert no.value.key == "refusal-not-there"
    assert [row.state for row in await world.all(Membership)] == [CONFIRMED, CONFIRMED]
