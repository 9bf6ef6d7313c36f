"""Roles of the network: given, taken back, and never the last admin's."""

import pytest

from models.actions import people, roles
from models.refusal import Refusal
from models.rules import consent
from models.rules.rights import Viewer
from models.tables import AuditEntry, Letter, LetterKind, Membership, Person, Role, RoleGrant
from tests.world import MORNING, World


async def held(world: World) -> list[tuple[int, Role]]:
    return [(grant.person_id, grant.role) for grant in await world.all(RoleGrant)]


async def test_a_role_is_given_once_and_the_person_is_told(world: World) -> None:
    admin, person = await world.staff(Role.ADMIN), await world.person("Вера")
    viewer = await world.viewer(admin)
    async with world.database.writing() as session:
        await roles.grant(session, viewer, person.id, Role.JUROR, MORNING)
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await roles.grant(session, viewer, person.id, Role.JUROR, MORNING)
    assert no.value.key == "refusal-role-held"
    assert await held(world) == [(admin.id, Role.ADMIN), (person.id, Role.JUROR)]
    assert [(one.person_id, one.kind) for one in await world.all(Letter)] == [(person.id, LetterKind.ROLES_CHANGED)]
    assert [(one.action, one.after) for one in await world.all(AuditEntry)] == [("role-granted", {"role": "juror"})]


async def test_the_last_admin_stays_whoever_presses(world: World) -> None:
    admin = await world.staff(Role.ADMIN)
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await roles.revoke(session, await world.viewer(admin), admin.id, Role.ADMIN, MORNING)
    assert no.value.key == "refusal-last-admin"
    assert await held(world) == [(admin.id, Role.ADMIN)]


async def test_one_of_two_admins_may_go(world: World) -> None:
    first, second = await world.staff(Role.ADMIN), await world.staff(Role.ADMIN, "Вера")
    async with world.database.writing() as session:
        await roles.revoke(session, await world.viewer(first), first.id, Role.ADMIN, MORNING)
    assert await held(world) == [(second.id, Role.ADMIN)]


async def test_a_coordinator_gives_no_roles(world: World) -> None:
    coordinator = await world.staff()
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await roles.grant(session, await world.viewer(coordinator), coordinator.id, Role.ADMIN, MORNING)
    assert no.value.key == "refusal-right-roles"


async def test_membership_is_no_role_of_the_network(world: World) -> None:
    admin = await world.staff(Role.ADMIN)
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await roles.grant(session, await world.viewer(admin), admin.id, Role.HEAD, MORNING)
    assert no.value.key == "refusal-gone"


async def test_admins_come_from_the_settings_once_and_work_at_once(world: World) -> None:
    known = await world.person("Вера")
    for _ in range(2):
        async with world.database.writing() as session:
            await roles.ensure_admins(session, [known.account, 77], MORNING, "ru")
    new = next(person for person in await world.all(Person) if person.account == 77)
    assert await held(world) == [(known.id, Role.ADMIN), (new.id, Role.ADMIN)]
    viewer = await world.viewer(new)
    assert (viewer.roles, viewer.consented, viewer.name) == (frozenset({Role.ADMIN}), False, "")


async def test_consent_makes_a_person_and_a_second_yes_changes_nothing(world: World) -> None:
    stranger = Viewer(account=5, language="en", zone="UTC")
    for _ in range(2):
        async with world.database.writing() as session:
            await people.agree(session, stranger, consent.VERSION, "en", MORNING)
    (person,) = await world.all(Person)
    assert (person.account, person.language, person.consent_version, person.name) == (5, "en", consent.VERSION, "")
    assert [(one.action, one.actor_id) for one in await world.all(AuditEntry)] == [("consent-given", person.id)]


async def test_a_yes_to_an_old_text_is_none(world: World) -> None:
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await people.agree(session, Viewer(account=5, language="ru", zone="UTC"), "0", "ru", MORNING)
    assert no.value.key == "refusal-consent-stale"
    assert await world.all(Person) == []


async def test_consent_taken_back_deletes_a_person_whose_request_was_not_decided(world: World) -> None:
    person = await world.person("Вера")
    home = await world.organisation()
    async with world.database.writing() as session:
        session.add(
            Membership(person_id=person.id, organisation_id=home.id, role=Role.HEAD, state="asked", asked_at=MORNING)
        )
    async with world.database.writing() as session:
        await people.withdraw(session, await world.viewer(person), MORNING)
    assert await world.all(Person) == []
    assert await world.all(Membership) == []


async def test_a_member_leaves_before_taking_consent_back(world: World) -> None:
    head = await world.member(await world.organisation())
    with pytest.raises(Refusal) as no:
        async with world.database.writing() as session:
            await people.withdraw(session, await world.viewer(head), MORNING)
    assert no.value.key == "refusal-withdraw-member"


@pytest.mark.parametrize("name", ["", "Я", "Вера 2", "https://t.me/vera", "<b>Вера</b>", "В" * 81, "@vera", "--"])
async def test_what_is_no_name_is_refused(world: World, name: str) -> None:
    person = await world.person("Вера")
    with pytest.raises(Refusal):
        async with world.database.writing() as session:
            await people.rename(session, await world.viewer(person), name, MORNING)
    assert [one.name for one in await world.all(Person)] == ["Вера"]


@pytest.mark.parametrize("name", ["Ли", "Анна-Мария  О’Нил", "Ё. Петрова", "Иванова\nАнна", "В" * 80])
async def test_a_name_is_kept_tidy(world: World, name: str) -> None:
    person = await world.person("Вера")
    async with world.database.writing() as session:
        await people.rename(session, await world.viewer(person), name, MORNING)
    assert [one.name for one in await world.all(Person)] == [" ".join(name.split())]
