"""Whom an audience reaches: each condition, «or», «not», who is left out and why – in one statement for any network."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select, update

from models.actions import letters
from models.queries import audiences
from models.queries.audiences import Reached
from models.rules.audience_values import Item, Lately, Presence, Scope, Standing, Subject, Value
from models.rules.audiences import Audience
from models.rules.ready_audiences import Ready, heads_who, of, ready
from models.rules.rights import OPERATOR, Viewer
from models.tables import (
    Assignment,
    AssignmentState,
    AuditEntry,
    Decision,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Report,
    ReportState,
    Review,
    Role,
    RoleGrant,
)
from tests.world import MORNING, World

NOW = MORNING
SIZES = (1, 34, 3500)
ALL = ready(Ready.EVERYBODY)
HEADS = ready(Ready.HEADS)


async def names(
    world: World, audience: Audience, viewer: Viewer = OPERATOR, *, official: bool = False
) -> Sequence[str]:
    """Who gets it, by name."""
    found = audiences.people(audience, viewer, NOW, official=official)
    async with world.database.reading() as session:
        return (await session.scalars(select(Person.name).where(Person.id.in_(found)).order_by(Person.name))).all()


async def count(world: World, audience: Audience, viewer: Viewer = OPERATOR, *, official: bool = False) -> Reached:
    async with world.database.reading() as session:
        return await audiences.count(session, audience, viewer, NOW, official=official)


async def shares(world: World, audience: Audience, limit: int = 10, offset: int = 0) -> list[tuple[str, int]]:
    async with world.database.reading() as session:
        found = await audiences.by_organisation(
            session, audience, OPERATOR, NOW, official=False, limit=limit, offset=offset
        )
        return [(one.label, one.people) for one in found]


async def change(world: World, one: Assignment, state: AssignmentState) -> None:
    async with world.database.writing() as session:
        await session.execute(update(Assignment).where(Assignment.id == one.id).values(state=state))


def heads(*conditions: tuple[Subject, tuple[Value, ...], bool]) -> Audience:
    return of((Subject.ROLE, (Role.HEAD,), False), *conditions)


@pytest.fixture
async def colleges(world: World) -> list[Organisation]:
    """Three colleges with a head and a student each, and a coordinator."""
    found = []
    for place, (head, student) in enumerate((("Анна", "Аня"), ("Борис", "Боря"), ("Вера", "Верочка"))):
        college = await world.organisation(f"Колледж {place + 1}")
        await world.member(college, name=head)
        await world.member(college, Role.STUDENT, student)
        found.append(college)
    await world.staff(name="Ольга")
    return found


async def test_nobody_is_meant_where_nothing_was_chosen(world: World, colleges: list[Organisation]) -> None:
    assert await names(world, Audience()) == []
    assert await count(world, Audience()) == Reached()
    assert await shares(world, Audience()) == []


async def test_a_role_is_of_an_organisation_or_of_the_network(world: World, colleges: list[Organisation]) -> None:
    assert await names(world, HEADS) == ["Анна", "Борис", "Вера"]
    assert await names(world, ready(Ready.COORDINATORS)) == ["Ольга"]
    both = of((Subject.ROLE, (Role.HEAD, Role.COORDINATOR), False))
    assert await names(world, both) == ["Анна", "Борис", "Вера", "Ольга"]
    assert await count(world, both) == Reached(people=4, organisations=3, apart=1)
    assert await names(world, ALL) == ["Анна", "Аня", "Борис", "Боря", "Вера", "Верочка", "Ольга"]


async def test_organisations_and_groups_are_chosen_and_left_out(world: World, colleges: list[Organisation]) -> None:
    first, second, third = colleges
    group = await world.group("ПОО", first, second)
    empty = await world.group("Школы")
    two = (first.id, third.id)
    assert await names(world, heads((Subject.ORGANISATION, two, False))) == ["Анна", "Вера"]
    assert await names(world, heads((Subject.ORGANISATION, two, True))) == ["Борис"]
    assert await names(world, heads((Subject.GROUP, (group.id, empty.id), False))) == ["Анна", "Борис"]
    assert await names(world, heads((Subject.GROUP, (group.id,), True))) == ["Вера"]
    alone = heads((Subject.GROUP, (group.id,), False), (Subject.ORGANISATION, (first.id,), True))
    assert await names(world, alone) == ["Борис"]


async def test_whoever_has_no_organisation_is_not_in_one_that_is_left_out(
    world: World, colleges: list[Organisation]
) -> None:
    left_out = of((Subject.ORGANISATION, tuple(one.id for one in colleges), True))
    assert await names(world, left_out) == ["Ольга"]
    inside = of((Subject.ORGANISATION, (colleges[0].id,), False))
    assert await names(world, inside) == ["Анна", "Аня"]


async def test_a_role_is_left_out_wherever_a_person_holds_it(world: World, colleges: list[Organisation]) -> None:
    both = await world.member(colleges[0], name="Галина")
    await world.add(RoleGrant(person_id=both.id, role=Role.ADMIN, granted_at=MORNING))
    also = await world.member(colleges[0], name="Дарья")
    row = Membership(person_id=also.id, organisation_id=colleges[1].id, asked_at=MORNING)
    row.role, row.state = Role.STUDENT, MembershipState.CONFIRMED
    await world.add(row)
    assert await names(world, HEADS) == ["Анна", "Борис", "Вера", "Галина", "Дарья"]
    assert await names(world, heads((Subject.ROLE, (Role.ADMIN, Role.STUDENT), True))) == ["Анна", "Борис", "Вера"]


async def test_whoever_fits_twice_gets_it_once_and_is_counted_in_each_organisation(
    world: World, colleges: list[Organisation]
) -> None:
    anna = (await world.all(Person))[0]
    row = Membership(person_id=anna.id, organisation_id=colleges[1].id, asked_at=MORNING)
    row.role, row.state = Role.HEAD, MembershipState.CONFIRMED
    await world.add(row)
    await world.add(RoleGrant(person_id=anna.id, role=Role.COORDINATOR, granted_at=MORNING))
    audience, _ = HEADS.begun(Subject.ROLE, Role.COORDINATOR)
    assert await names(world, audience) == ["Анна", "Борис", "Вера", "Ольга"]
    assert await count(world, audience) == Reached(people=4, organisations=3, apart=2)
    assert await shares(world, audience) == [("", 2), ("Колледж 1", 1), ("Колледж 2", 2), ("Колледж 3", 1)]


async def test_parts_are_or_and_a_part_is_all_of_its_conditions(world: World, colleges: list[Organisation]) -> None:
    audience, _ = heads((Subject.ORGANISATION, (colleges[0].id,), False)).begun(Subject.ROLE, Role.STUDENT)
    audience, _ = audience.begun(Subject.ORGANISATION, colleges[1].id, beside=3)
    assert await names(world, audience) == ["Анна", "Боря"]


async def test_every_standing_finds_the_heads_of_those_who_stand_so(world: World, colleges: list[Organisation]) -> None:
    more = [await world.organisation(f"Колледж {number}") for number in (4, 5, 6)]
    for college, name in zip(more, ("Глеб", "Дина", "Егор"), strict=True):
        await world.member(college, name=name)
    owed = await world.activity(*colleges, *more, due=date(2024, 6, 10))
    states = (AssignmentState.RETURNED, AssignmentState.SUBMITTED, AssignmentState.ACCEPTED, AssignmentState.MISSED)
    for one, state in zip(owed[1:], (*states, AssignmentState.WAIVED), strict=True):
        await change(world, one, state)
    item = owed[0].occurrence_id
    found = {how: await names(world, heads_who(Item(how, Scope.OCCURRENCE, item))) for how in Standing}
    assert found == {
        Standing.OWES: ["Анна", "Борис"],
        Standing.OVERDUE: ["Анна", "Борис"],
        Standing.RETURNED: ["Борис"],
        Standing.REPORTED: ["Вера", "Глеб"],
        Standing.ACCEPTED: ["Глеб"],
        Standing.MISSED: ["Дина"],
    }
    reported = (Item(Standing.REPORTED, Scope.OCCURRENCE, item),)
    assert await names(world, heads((Subject.ITEM, reported, True))) == ["Анна", "Борис", "Дина", "Егор"]


async def test_an_item_is_an_occurrence_a_milestone_an_activity_or_a_whole_plan(
    world: World, colleges: list[Organisation]
) -> None:
    (owed,) = await world.activity(colleges[0], due=date(2024, 6, 30))
    (other,) = await world.activity(colleges[1], due=date(2024, 6, 30))
    first, _ = await world.all(Milestone)
    later = await world.add(Occurrence(milestone_id=first.id, position=2))
    row = Assignment(plan_id=owed.plan_id, occurrence_id=later.id, organisation_id=colleges[2].id, created_at=MORNING)
    await world.add(row)
    meant = {
        (Scope.OCCURRENCE, owed.occurrence_id): ["Анна"],
        (Scope.OCCURRENCE, later.id): ["Вера"],
        (Scope.MILESTONE, first.id): ["Анна", "Вера"],
        (Scope.ACTIVITY, first.activity_id): ["Анна", "Вера"],
        (Scope.PLAN, owed.plan_id): ["Анна", "Вера"],
        (Scope.PLAN, other.plan_id): ["Борис"],
        (Scope.EVERYTHING, 0): ["Анна", "Борис", "Вера"],
    }
    found = {where: await names(world, heads_who(Item(Standing.OWES, *where))) for where in meant}
    assert found == meant
    done = Item(Standing.OWES, Scope.PLAN, owed.plan_id), Item(Standing.OWES, Scope.PLAN, other.plan_id)
    assert await names(world, heads((Subject.ITEM, done, True))) == []


async def test_ready_audiences_find_the_overdue_and_those_who_never_handed_anything_in(
    world: World, colleges: list[Organisation]
) -> None:
    await world.activity(colleges[0], due=date(2024, 6, 10))
    ahead = await world.activity(*colleges, due=date(2024, 6, 30))
    await change(world, ahead[1], AssignmentState.RETURNED)
    assert await names(world, ready(Ready.OVERDUE)) == ["Анна"]
    assert await names(world, ready(Ready.NOTHING)) == ["Анна", "Вера"]
    assert await names(world, ready(Ready.STUDENTS)) == ["Аня", "Боря", "Верочка"]


async def test_a_language_is_chosen_or_left_out(world: World, colleges: list[Organisation]) -> None:
    await world.member(colleges[0], name="John", language="en")
    assert await names(world, heads((Subject.LANGUAGE, ("en",), False))) == ["John"]
    assert await names(world, heads((Subject.LANGUAGE, ("en",), True))) == ["Анна", "Борис", "Вера"]


async def test_the_new_and_the_silent_are_known_by_the_log(world: World, colleges: list[Organisation]) -> None:
    old = NOW - timedelta(days=90)
    for name in ("Яков", "Юрий", "Элла"):
        await world.member(colleges[0], name=name, created_at=old)
    people = {one.name: one.id for one in await world.all(Person)}
    acted = {"actor_id": people["Юрий"], "action": "x", "subject": "x", "subject_id": 1}
    await world.add(AuditEntry(at=NOW - timedelta(days=29), **acted))
    (owed,) = await world.activity(colleges[0])
    report = Report(assignment_id=owed.id, author_id=people["Анна"], state=ReportState.ACCEPTED)
    report.created_at = report.changed_at = NOW
    await world.add(report)
    review = Review(report_id=report.id, attempt=1, decision=Decision.ACCEPTED, reviewer_id=people["Элла"])
    review.decided_at = NOW - timedelta(days=29)
    await world.add(review)
    silent, new = Lately(Presence.SILENT, 30), Lately(Presence.NEW, 7)
    assert await names(world, heads((Subject.PRESENCE, (silent,), False))) == ["Яков"]
    assert await names(world, heads((Subject.PRESENCE, (Lately(Presence.SILENT, 14),), False))) == [
        "Элла",
        "Юрий",
        "Яков",
    ]
    assert await names(world, heads((Subject.PRESENCE, (new,), False))) == ["Анна", "Борис", "Вера"]
    assert await names(world, heads((Subject.PRESENCE, (new, silent), True))) == ["Элла", "Юрий"]


async def test_the_unreachable_and_the_muted_are_counted_apart(world: World, colleges: list[Organisation]) -> None:
    await world.member(colleges[0], name="Молчун", news=False)
    await world.member(colleges[1], name="Ушёл", unreachable_since=MORNING)
    await world.member(colleges[2], name="Оба", unreachable_since=MORNING, news=False)
    assert await names(world, HEADS) == ["Анна", "Борис", "Вера"]
    assert await count(world, HEADS) == Reached(people=3, organisations=3, unreachable=2, muted=1)


async def test_organisations_that_are_asked_for_but_have_nobody_to_get_it_are_counted(
    world: World, colleges: list[Organisation]
) -> None:
    headless, lost = [await world.organisation(name) for name in ("Без руководителя", "Руководитель ушёл")]
    await world.member(headless, Role.STUDENT, "Ася")
    await world.member(lost, name="Ушёл", unreachable_since=MORNING)
    owed = await world.activity(*colleges[:2], headless, lost, due=date(2024, 6, 10))
    item = Item(Standing.OWES, Scope.OCCURRENCE, owed[0].occurrence_id)
    expected = Reached(people=2, organisations=2, unreachable=1, empty=2)
    assert await count(world, heads_who(item)) == expected
    assert await count(world, heads_who(Item(Standing.OVERDUE))) == expected
    but_headless = heads_who(item).begun(Subject.ORGANISATION, headless.id, beside=1)[0].turned(3, negated=True)
    assert await count(world, but_headless) == Reached(people=2, organisations=2, unreachable=1, empty=1)
    no_condition = heads((Subject.ORGANISATION, (headless.id,), True))
    assert await count(world, no_condition) == Reached(people=3, organisations=3, unreachable=1)
    group = await world.group("Все", headless, colleges[0])
    students = of((Subject.ROLE, (Role.STUDENT,), False), (Subject.GROUP, (group.id,), False))
    assert await count(world, students) == Reached(people=2, organisations=2)
    either, _ = heads_who(item).begun(Subject.GROUP, group.id)
    assert await count(world, either) == Reached(people=4, organisations=3, unreachable=1, empty=1)


async def test_what_is_official_reaches_those_who_muted_news(world: World, colleges: list[Organisation]) -> None:
    await world.member(colleges[0], name="Молчун", news=False)
    assert await names(world, HEADS, official=True) == ["Анна", "Борис", "Вера", "Молчун"]
    assert await count(world, HEADS, official=True) == Reached(people=4, organisations=3)


async def test_nobody_is_reached_without_consent_or_a_confirmed_place(
    world: World, colleges: list[Organisation]
) -> None:
    await world.member(colleges[0], name="Без согласия", consent_version=None, consent_at=None)
    await world.staff(Role.ADMIN, "Номер из настроек", consent_version=None, consent_at=None)
    for state in set(MembershipState) - {MembershipState.CONFIRMED}:
        await world.member(colleges[0], name=f"Не здесь: {state}", state=state)
    await world.person("Никто")
    assert await count(world, ALL, official=True) == Reached(people=7, organisations=3, apart=1)


async def test_a_head_reaches_own_students_only(world: World, colleges: list[Organisation]) -> None:
    anna = next(one for one in await world.all(Person) if one.name == "Анна")
    await world.member(colleges[0], Role.STUDENT, "Алла")
    viewer = await world.viewer(anna)
    assert await names(world, ALL, viewer) == ["Алла", "Аня"]
    assert await names(world, HEADS, viewer) == []
    assert await names(world, of((Subject.ORGANISATION, (colleges[1].id,), False)), viewer) == []
    assert await names(world, ready(Ready.COORDINATORS), viewer) == []
    assert await count(world, ALL, viewer) == Reached(people=2, organisations=1)


@pytest.mark.parametrize("role", [Role.STUDENT, Role.ORGANISER, Role.JUROR, Role.OBSERVER])
async def test_others_reach_nobody(world: World, colleges: list[Organisation], role: Role) -> None:
    own = role is Role.STUDENT
    person = await world.member(colleges[0], role, "Ася") if own else await world.staff(role, "Ася")
    assert await names(world, ALL, await world.viewer(person), official=True) == []


async def test_the_list_by_organisation_has_pages(world: World, colleges: list[Organisation]) -> None:
    assert await shares(world, ALL, 2) == [("", 1), ("Колледж 1", 2)]
    assert await shares(world, ALL, 2, 2) == [("Колледж 2", 2), ("Колледж 3", 2)]
    assert await shares(world, ALL, 2, 4) == []


async def test_a_letter_to_each_is_one_statement_and_none_comes_twice(
    world: World, colleges: list[Organisation]
) -> None:
    found = audiences.people(ALL, OPERATOR, NOW, official=False)
    written = []
    for _ in range(2):
        async with world.database.writing() as session:
            with world.statements() as statements:
                written.append(await letters.write_to(session, found, LetterKind.PLAN_PUBLISHED, 1, NOW))
        assert len(statements) == 1
    assert written == [7, 0]
    assert len({one.person_id for one in await world.all(Letter)}) == 7


async def grow(world: World, size: int) -> None:
    """Let there be `size` organisations of a group, with a head each who owes the only item."""
    async with world.database.writing() as session:
        there = len((await session.scalars(select(Organisation.id))).all())
        fresh = range(there, size)
        new = [{"name": f"Колледж {number:04}", "search": "колледж"} for number in fresh]
        made = list(await session.scalars(insert(Organisation).returning(Organisation.id), new))
        person = {"language": "ru", "created_at": MORNING, "consent_version": "1", "consent_at": MORNING}
        rows = [person | {"account": 500_000 + number, "name": f"Глава {number}", "search": ""} for number in fresh]
        heads = list(await session.scalars(insert(Person).returning(Person.id), rows))
        belongs = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
        pairs = list(zip(heads, made, strict=True))
        await session.execute(insert(Membership), [belongs | {"person_id": h, "organisation_id": o} for h, o in pairs])
        owed = {"plan_id": 1, "occurrence_id": 1, "state": AssignmentState.OPEN, "created_at": MORNING}
        await session.execute(insert(Assignment), [owed | {"organisation_id": number} for number in made])


async def test_one_34_and_3500_organisations_take_one_statement_each(world: World) -> None:
    await world.activity()
    audience = heads_who(Item(Standing.OWES, Scope.OCCURRENCE, 1))
    seen = []
    for size in SIZES:
        await grow(world, size)
        with world.statements() as statements:
            assert await count(world, audience) == Reached(people=size, organisations=size)
            assert await shares(world, audience, 2) == [(f"Колледж {number:04}", 1) for number in range(min(size, 2))]
            assert len(await names(world, audience)) == size
        seen.append(len(statements))
    assert seen == [3, 3, 3]
