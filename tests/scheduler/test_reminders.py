"""Reminders: who hears of which term, in what words, and when nothing is said."""

from datetime import date, timedelta

from sqlalchemy import update

from models.actions import snooze
from models.database import Database
from models.rules.deadlines import end_of_day
from models.rules.snooze import PutOff
from models.tables import (
    Assignment,
    AssignmentState,
    Decision,
    Evidence,
    EvidenceKind,
    Letter,
    LetterState,
    Membership,
    MembershipState,
    Occurrence,
    Person,
    Report,
    ReportState,
    Review,
    Role,
)
from tests.scheduler.post_office import DAY, PostOffice, at
from tests.world import MORNING, ZONE, World

TERM = date(2024, 6, 30)
THREE_DAYS = at("2024-06-27T10:00")


async def change(database: Database, table: type, number: int, **values: object) -> None:
    """Change a row as if somebody had."""
    async with database.writing() as session:
        await session.execute(update(table).where(table.id == number).values(**values))  # type: ignore[attr-defined]


async def draft(world: World, author: Person, owed: Assignment, *, empty: bool = False) -> Report:
    """A report somebody has begun."""
    report = await world.add(Report(assignment_id=owed.id, author_id=author.id, created_at=MORNING, changed_at=MORNING))
    if not empty:
        await world.add(
            Evidence(report_id=report.id, kind=EvidenceKind.TEXT, fingerprint="1", text="Готово", created_at=MORNING)
        )
    return report


async def test_a_reminder_says_what_is_owed_until_when_and_what_to_press(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college)
    await world.activity(college, due=TERM)
    (message,) = await office.look(THREE_DAYS)
    assert message.person_id == head.id
    assert message.screen.text == (
        "⏳ До срока 3 дня, ждём 1 отчёт\n\n"
        "1. Запущена работа сайта и социальных сетей, до 30 июня 2024 (осталось 3 дня)"
    )
    assert message.labels == ["Сдать отчёт", "Перенести срок", "Есть проблема", "Отложить", "Почему пришло?", "Домой"]


async def test_the_period_of_an_item_stands_before_its_term(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=TERM, title="Дело <1>")
    async with world.database.writing() as session:
        await session.execute(update(Occurrence).values(period={"key": "month", "year": 2024, "month": 6}))
    (message,) = await office.look(THREE_DAYS)
    said = message.screen.text.split("\n")[-1]
    assert said == "1. Дело &lt;1&gt; · июнь 2024, до 30 июня 2024 (осталось 3 дня)"


async def test_several_causes_are_one_message(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    for number in range(8):
        await world.activity(college, due=TERM, title=f"Дело {number}")
    (message,) = await office.look(THREE_DAYS)
    assert message.first_line == "⏳ До ближайшего срока 3 дня, ждём 8 отчётов"
    assert message.screen.text.split("\n")[-1] == "и ещё 2"
    assert message.labels[:7] == [*(f"Сдать {number}" for number in range(1, 7)), "Мои мероприятия"]


async def test_only_confirmed_heads_who_want_reminders_are_reminded(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    stranger = await world.organisation("Другой колледж")
    head = await world.member(college)
    await world.member(college, name="Не хочет", reminders=False)
    await world.member(college, name="Ещё не подтверждён", state=MembershipState.ASKED)
    await world.member(college, Role.STUDENT, "Студент")
    await world.member(stranger, name="Чужой")
    await world.activity(college, due=TERM)
    assert [message.person_id for message in await office.look(THREE_DAYS)] == [head.id]


async def test_what_is_handed_in_or_waived_is_not_reminded_of(world: World, office: PostOffice) -> None:
    colleges = [await world.organisation(f"Колледж {number}") for number in range(5)]
    heads = [await world.member(college) for college in colleges]
    owed = await world.activity(*colleges, due=TERM)
    states = (
        AssignmentState.SUBMITTED,
        AssignmentState.ACCEPTED,
        AssignmentState.WAIVED,
        AssignmentState.CANCELLED,
        AssignmentState.OPEN,
    )
    for assignment, state in zip(owed, states, strict=True):
        await change(world.database, Assignment, assignment.id, state=state)
    assert [message.person_id for message in await office.look(THREE_DAYS)] == [heads[-1].id]


async def test_a_report_accepted_after_planning_is_not_reminded_of(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    (owed,) = await world.activity(college, due=TERM)
    assert await office.tick(THREE_DAYS) == 1
    await change(world.database, Assignment, owed.id, state=AssignmentState.ACCEPTED)
    assert await office.deliver(THREE_DAYS) == []
    (letter,) = await world.all(Letter)
    assert letter.state is LetterState.DROPPED


async def test_a_moved_term_drops_the_old_reminder_and_plans_a_new_one(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    (owed,) = await world.activity(college, due=TERM)
    await office.tick(THREE_DAYS)
    await change(world.database, Assignment, owed.id, due_at=end_of_day(date(2024, 7, 5), ZONE))
    assert await office.deliver(THREE_DAYS) == []
    (message,) = await office.look(at("2024-07-02T10:00"))
    assert "до 5 июля 2024 (осталось 3 дня)" in message.screen.text


async def test_a_term_moved_over_a_rung_is_reminded_of_by_the_next_whole_look(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    (owed,) = await world.activity(college, due=date(2024, 7, 30))
    assert await office.look(THREE_DAYS) == []
    await change(world.database, Assignment, owed.id, due_at=end_of_day(TERM, ZONE))
    await office.tick(THREE_DAYS + timedelta(hours=1), whole=True)
    (message,) = await office.deliver(THREE_DAYS + timedelta(hours=1))
    assert message.first_line == "⏳ До срока 3 дня, ждём 1 отчёт"


async def test_planning_twice_writes_once(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=TERM)
    assert [await office.tick(THREE_DAYS, whole=True) for _ in range(3)] == [1, 0, 0]


async def test_after_three_days_of_standstill_what_was_missed_is_said_once(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=TERM)
    await world.activity(college, due=date(2024, 7, 4), title="Второе")
    await office.look(at("2024-06-25T12:00"))
    late = await office.look(at("2024-06-28T12:00"))
    assert [message.screen.text.count("\n") for message in late] == [3]
    assert "осталось 2 дня" in late[0].screen.text
    assert "осталось 6 дней" in late[0].screen.text


async def test_after_an_hour_of_standstill_the_morning_reminder_still_comes(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=TERM)
    await office.tick(at("2024-06-27T09:50"))
    assert len(await office.look(at("2024-06-27T10:55"))) == 1


async def test_a_standstill_that_ends_at_night_is_made_up_for_at_ten(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=date(2024, 6, 28))
    await office.pass_time(at("2024-06-27T22:30"), at("2024-06-28T12:00"))
    assert [(message.at, message.first_line) for message in office.arrived] == [
        (at("2024-06-28T10:00"), "⏳ Сегодня последний день, ждём 1 отчёт")
    ]


async def test_on_sunday_nothing_is_said_and_monday_says_it(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college, summaries=False)
    await world.activity(college, due=date(2024, 7, 3))
    assert await office.look(at("2024-06-30T10:00")) == []
    assert await office.look(at("2024-07-01T08:30")) == []
    (message,) = await office.look(at("2024-07-01T10:00"))
    assert message.first_line == "⏳ До срока 2 дня, ждём 1 отчёт"


async def test_a_rung_of_sunday_and_the_one_of_monday_are_one_message(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college, summaries=False)
    await world.activity(college, due=date(2024, 7, 1))
    await office.pass_time(at("2024-06-30T09:30"), at("2024-07-01T20:00"))
    assert [message.first_line for message in office.arrived] == ["⏳ Сегодня последний день, ждём 1 отчёт"]


async def test_ten_is_ten_where_the_organisation_lives_unless_that_is_night_for_the_person(
    world: World, office: PostOffice
) -> None:
    far = "Asia/Kamchatka"
    college = await world.organisation(zone=far)
    there = await world.member(college)
    here = await world.member(college, name="Уехала", zone="Europe/Moscow")
    await world.activity(college, due=TERM, zone=far)
    await office.look(at("2024-06-25T20:00", far))
    office.arrived.clear()
    await office.pass_time(at("2024-06-27T00:00", far), at("2024-06-28T00:00", far))
    assert [(message.person_id, message.at) for message in office.arrived] == [
        (there.id, at("2024-06-27T10:00", far)),
        (here.id, at("2024-06-27T10:00", "Europe/Moscow")),
    ]


async def test_overdue_is_said_and_stops_at_six(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college, summaries=False)
    await world.activity(college, due=date(2024, 6, 26))
    await office.pass_time(at("2024-06-27T10:00"), at("2024-09-01T12:00"), DAY)
    assert {message.first_line for message in office.arrived} == {"🔴 Срок прошёл, ещё ждём 1 отчёт"}
    assert [message.at for message in office.arrived] == [
        at(f"2024-{day}T10:00") for day in ("06-27", "07-01", "07-03", "07-10", "07-17", "07-24")
    ]


async def test_what_was_returned_after_a_rung_waits_for_the_next(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college)
    coordinator = await world.staff(summaries=False)
    (owed,) = await world.activity(college, due=TERM)
    report = await draft(world, head, owed)
    await change(world.database, Report, report.id, state=ReportState.RETURNED)
    await change(world.database, Assignment, owed.id, state=AssignmentState.RETURNED)
    await world.add(
        Review(
            report_id=report.id,
            attempt=1,
            decision=Decision.RETURNED,
            reviewer_id=coordinator.id,
            decided_at=at("2024-06-27T11:00"),
        )
    )
    assert await office.look(at("2024-06-27T11:30")) == []
    assert len(await office.look(at("2024-06-29T10:00"))) == 1


async def test_a_draft_is_remembered_two_days_before_the_term_by_its_author(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    student = await world.member(college, Role.STUDENT, "Илья")
    lazy = await world.member(college, Role.STUDENT, "Пётр")
    (owed,) = await world.activity(college, due=TERM)
    await draft(world, student, owed)
    await draft(world, lazy, owed, empty=True)
    (message,) = await office.look(at("2024-06-28T10:00"))
    assert message.person_id == student.id
    assert message.screen.text == (
        "⏳ До срока 2 дня: черновик ещё не отправлен\n\n"
        "1. Запущена работа сайта и социальных сетей, до 30 июня 2024 (осталось 2 дня) · черновик начат"
    )
    assert message.labels[0] == "Дописать отчёт"


async def test_a_draft_that_is_sent_is_not_remembered(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    student = await world.member(college, Role.STUDENT, "Илья")
    (owed,) = await world.activity(college, due=TERM)
    report = await draft(world, student, owed)
    await office.tick(at("2024-06-28T10:00"))
    await change(world.database, Report, report.id, state=ReportState.WITH_HEAD)
    assert await office.deliver(at("2024-06-28T10:00")) == []


async def test_somebody_who_left_is_not_reminded_also_when_planned(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=TERM)
    await office.tick(THREE_DAYS)
    (membership,) = await world.all(Membership)
    await change(world.database, Membership, membership.id, state=MembershipState.LEFT)
    assert await office.deliver(THREE_DAYS) == []


async def test_a_minute_in_which_nothing_comes_asks_nothing_of_assignments(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=TERM)
    await office.tick(THREE_DAYS)
    with world.statements() as seen:
        await office.tick(THREE_DAYS + timedelta(minutes=1))
    assert ([one for one in seen if "assignments" in one], len(seen)) == ([], 2)


async def test_the_number_of_statements_does_not_depend_on_the_number_of_organisations(
    world: World, office: PostOffice
) -> None:
    numbers = []
    for more in (1, 20):
        colleges = [await world.organisation(f"Колледж {more}-{number}") for number in range(more)]
        for college in colleges:
            await world.member(college)
        await world.activity(*colleges, due=TERM)
        with world.statements() as seen:
            await office.tick(THREE_DAYS, whole=True)
        numbers.append(len(seen))
    assert numbers[0] == numbers[1]


async def test_what_was_put_off_until_the_morning_of_a_rung_is_said_once(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college)
    await world.activity(college, due=TERM)
    await office.look(THREE_DAYS)
    friday, saturday = at("2024-06-28T12:00"), at("2024-06-29T09:00")
    async with world.database.writing() as session:
        put_off = await snooze.snooze(session, await world.viewer(head), saturday, friday, sure=False)
    assert put_off == PutOff(saturday, 1, 0)
    (message,) = await office.look(saturday)
    assert message.first_line == "⏳ До срока 1 день, ждём 1 отчёт"
    assert await office.look(at("2024-06-29T10:00")) == []
    states = [letter.state for letter in await world.all(Letter)]
    assert states == [LetterState.SENT] * 3


async def test_the_newest_wish_counts(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    viewer = await world.viewer(await world.member(college))
    await world.activity(college, due=TERM)
    await office.look(THREE_DAYS)
    evening, morning = at("2024-06-27T18:00"), at("2024-06-28T09:00")
    async with world.database.writing() as session:
        for until in (evening, morning, evening, morning):
            await snooze.snooze(session, viewer, until, THREE_DAYS, sure=False)
    assert await office.look(evening) == []
    assert len(await office.look(morning)) == 1


async def test_nothing_is_put_off_past_a_term_unless_that_is_meant(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    viewer = await world.viewer(await world.member(college))
    await world.activity(college, due=TERM)
    await office.look(THREE_DAYS)
    late = at("2024-07-02T09:00")
    async with world.database.writing() as session:
        assert await snooze.snooze(session, viewer, late, THREE_DAYS, sure=False) == PutOff(late, 1, 1, asked=True)
    assert len(await world.all(Letter)) == 1
    async with world.database.writing() as session:
        assert await snooze.snooze(session, viewer, late, THREE_DAYS, sure=True) == PutOff(late, 1, 1)
    assert len(await world.all(Letter)) == 2
