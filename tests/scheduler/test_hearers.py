"""Who hears of a term besides the heads who are there: deputies, coordinators, admins, heads who come back."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from models.actions import absences, days_off, ladders
from models.tables import (
    Assignment,
    AssignmentState,
    AuditEntry,
    Letter,
    LetterKind,
    Membership,
    Organisation,
    Person,
    Role,
)
from tests.scheduler.post_office import PostOffice, at
from tests.world import MORNING, World

TERM = date(2024, 6, 27)
THREE_DAYS = at("2024-06-24T10:00")
AWAY: dict[str, Any] = {"away_from": date(2024, 6, 20), "away_until": date(2024, 6, 26), "summaries": False}


@pytest.fixture
async def college(world: World) -> Organisation:
    """A college that owes one report by a Thursday."""
    college = await world.organisation("Вятский колледж")
    await world.activity(college, due=TERM, title="Сайт")
    return college


async def deputy(world: World, college: Organisation, name: str = "Илья", **more: Any) -> Person:
    """A student who stands in for the head."""
    person = await world.member(college, Role.STUDENT, name, summaries=False, **more)
    async with world.database.writing() as session:
        await session.execute(update(Membership).where(Membership.person_id == person.id).values(deputy=True))
    return person


def hearers(office: PostOffice) -> list[tuple[int, str]]:
    """Who got a message, and its first line."""
    return [(message.person_id, message.first_line) for message in office.arrived]


async def test_while_the_head_is_away_the_deputy_hears(world: World, office: PostOffice, college: Organisation) -> None:
    await world.member(college, **AWAY)
    ilya = await deputy(world, college)
    await office.look(THREE_DAYS)
    assert hearers(office) == [(ilya.id, "⏳ До срока 3 дня, ждём 1 отчёт")]
    assert office.arrived[0].labels[0] == "Сдать отчёт"


async def test_while_the_head_is_there_the_deputy_does_not(
    world: World, office: PostOffice, college: Organisation
) -> None:
    head = await world.member(college, summaries=False)
    await deputy(world, college)
    await office.look(THREE_DAYS)
    assert [person for person, _ in hearers(office)] == [head.id]


async def test_another_head_hears_as_ever_and_the_deputy_too(
    world: World, office: PostOffice, college: Organisation
) -> None:
    await world.member(college, **AWAY)
    other = await world.member(college, name="Вера", summaries=False)
    ilya = await deputy(world, college)
    await office.look(THREE_DAYS)
    assert sorted(person for person, _ in hearers(office)) == [other.id, ilya.id]


async def test_a_head_nobody_stands_in_for_hears_of_a_term_once_in_the_end(
    world: World, office: PostOffice, college: Organisation
) -> None:
    head = await world.member(college, **(AWAY | {"away_until": date(2024, 7, 31)}))
    await deputy(world, college, away_from=date(2024, 6, 1), away_until=date(2024, 7, 31))
    await office.pass_time(at("2024-06-20T10:00"), at("2024-07-20T10:00"), timedelta(days=1))
    assert hearers(office) == [(head.id, "⏳ Сегодня последний день, ждём 1 отчёт")]


async def test_who_comes_back_is_told_once_what_waits(world: World, office: PostOffice, college: Organisation) -> None:
    head = await world.member(college, **AWAY)
    await deputy(world, college)
    await world.activity(college, due=date(2024, 6, 21), title="Просрочено")
    await world.activity(college, due=date(2024, 9, 21), title="Нескоро")
    await office.pass_time(at("2024-06-24T10:00"), at("2024-06-27T12:00"), timedelta(minutes=30))
    (message,) = [message for message in office.arrived if message.person_id == head.id]
    assert message.at == at("2024-06-27T10:00")
    assert message.screen.text == (
        "С возвращением! Вот что ждёт вас сейчас.\n\n"
        "🔴 Ждём 2 отчёта, из них просрочено 1\n\n"
        "1. Просрочено, до 21 июня 2024 (просрочено на 6 дней)\n"
        "2. Сайт, до конца дня сегодня, 27 июня 2024"
    )


async def test_who_comes_back_to_nothing_is_left_in_peace(world: World, office: PostOffice) -> None:
    await world.member(await world.organisation(), **AWAY)
    await office.pass_time(at("2024-06-26T10:00"), at("2024-06-28T12:00"), timedelta(hours=1))
    assert hearers(office) == []


async def test_a_late_report_climbs_to_deputy_coordinator_and_admin(
    world: World, office: PostOffice, college: Organisation
) -> None:
    head = await world.member(college, summaries=False)
    ilya = await deputy(world, college)
    olga = await world.staff(summaries=False)
    admin = await world.staff(Role.ADMIN, "Админ", summaries=False)
    await office.pass_time(at("2024-06-28T10:00"), at("2024-07-12T10:00"), timedelta(days=1))
    late, coordinator, boss = (
        "🔴 Срок прошёл, ещё ждём 1 отчёт",
        "🔴 Просрочено больше 7 дней: 1 отчёт, 1 организация",
        "🔴 Просрочено больше 14 дней: 1 отчёт, 1 организация",
    )
    days: dict[int, list[tuple[str, str]]] = {person: [] for person in (head.id, ilya.id, olga.id, admin.id)}
    for message in office.arrived:
        days[message.person_id].append((f"{message.at:%m-%d}", message.first_line))
    assert days == {
        head.id: [(day, late) for day in ("06-28", "07-01", "07-04", "07-11")],
        ilya.id: [("07-01", late)],
        olga.id: [("07-04", coordinator)],
        admin.id: [("07-11", boss)],
    }


async def test_many_late_reports_are_one_message_to_the_coordinator(world: World, office: PostOffice) -> None:
    colleges = [await world.organisation(f"Колледж {number}") for number in range(8)]
    await world.activity(*colleges, due=TERM)
    await world.activity(colleges[3], due=TERM)
    olga = await world.staff(summaries=False)
    assert len(await office.look(at("2024-07-04T10:00"))) == 1
    assert office.arrived[0].person_id == olga.id
    assert office.arrived[0].screen.text == (
        "🔴 Просрочено больше 7 дней: 9 отчётов, 8 организаций\n"
        "• Колледж 3 – 2\n• Колледж 0 – 1\n• Колледж 1 – 1\n• Колледж 2 – 1\n• Колледж 4 – 1\n• Колледж 5 – 1\n"
        "и ещё 2"
    )
    assert office.arrived[0].labels == ["Кто просрочил", "Почему пришло?", "Домой"]


async def test_what_came_in_meanwhile_is_not_reported_upwards(
    world: World, office: PostOffice, college: Organisation
) -> None:
    await world.staff(summaries=False)
    await office.tick(at("2024-07-04T09:58"))
    async with world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.SUBMITTED))
    assert await office.deliver(at("2024-07-04T10:00")) == []
    assert [letter.kind for letter in await world.all(Letter)] == [LetterKind.ESCALATION]


async def test_a_plan_and_an_item_have_ladders_of_their_own(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college, summaries=False)
    coordinator = await world.viewer(await world.staff(summaries=False, reminders=False))
    usual, of_plan, of_item = [(await world.activity(college, due=TERM, title=name))[0] for name in ("а", "б", "в")]
    async with world.database.writing() as session:
        await ladders.set_ladder(session, coordinator, MORNING, (5, 0), plan=of_plan.plan_id)
        await ladders.set_ladder(session, coordinator, MORNING, (5, 0), plan=of_item.plan_id)
        await ladders.set_ladder(session, coordinator, MORNING, (2,), activity=3)
    await office.pass_time(at("2024-06-17T09:00"), at("2024-06-27T20:00"), timedelta(hours=1))
    assert {message.person_id for message in office.arrived} == {head.id}
    said = [(letter.subject_id, int(letter.occasion[11:])) for letter in await world.all(Letter)]
    assert sorted(said) == [
        *((usual.id, days) for days in (0, 1, 3, 7)),
        *((of_plan.id, days) for days in (0, 5)),
        (of_item.id, 2),
    ]
    assert [entry.after for entry in await world.all(AuditEntry)] == [
        {"ladder": "5,0"},
        {"ladder": "5,0"},
        {"ladder": "2"},
    ]


async def test_a_corrected_calendar_moves_the_last_reminder(
    world: World, office: PostOffice, college: Organisation
) -> None:
    await world.member(college, summaries=False)
    coordinator = await world.viewer(await world.staff(summaries=False, reminders=False))
    async with world.database.writing() as session:
        await days_off.correct(session, coordinator, (TERM, TERM), MORNING, off=True)
    await office.pass_time(at("2024-06-25T09:00"), at("2024-06-27T20:00"), timedelta(hours=1))
    assert [message.at for message in office.arrived] == [at("2024-06-25T09:00"), at("2024-06-26T10:00")]


async def test_a_head_names_a_deputy_and_goes_away(world: World, office: PostOffice, college: Organisation) -> None:
    head = await world.viewer(await world.member(college, summaries=False))
    ilya = await world.member(college, Role.STUDENT, "Илья", summaries=False)
    today = date(2024, 6, 17)
    async with world.database.writing() as session:
        await absences.deputise(session, head, 2, MORNING, on=True)
        await absences.go_away(session, head, (today, date(2024, 7, 1)), today, MORNING)
    await office.look(THREE_DAYS)
    assert [person for person, _ in hearers(office)] == [ilya.id]
    assert [entry.action for entry in await world.all(AuditEntry)] == ["deputy-changed", "person-absence"]
