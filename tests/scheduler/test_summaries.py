"""Monday's summary: who gets which week, that an empty one is not sent, and that its price does not grow."""

from datetime import date, timedelta

from sqlalchemy import update

from models.rules.zones import RUSSIA
from models.tables import (
    Assignment,
    AssignmentState,
    Counter,
    CountSource,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Milestone,
    Mishap,
    Person,
    Report,
    ReportState,
    Role,
    RoleGrant,
)
from scheduler import summaries
from tests.scheduler.post_office import PostOffice, at
from tests.world import ZONE, World

MONDAY = at("2024-06-24T09:00")


async def test_a_head_gets_the_week_of_their_organisation(world: World, office: PostOffice) -> None:
    college = await world.organisation("Вятский колледж")
    head = await world.member(college, reminders=False)
    await world.activity(college, due=date(2024, 6, 28), title="Сайт")
    await world.activity(college, due=date(2024, 7, 20), title="Не на этой неделе")
    await world.activity(college, due=date(2024, 6, 20), title="Просрочено")
    (message,) = await office.look(MONDAY)
    assert message.person_id == head.id
    assert message.screen.text == (
        "<b>Неделя 24–30 июня</b>\n\n"
        "Вятский колледж\n"
        "🔴 1 просрочено\n"
        "До воскресенья ждём 1 отчёт.\n"
        "• Просрочено, до 20 июня 2024 (просрочено на 4 дня)\n"
        "• Сайт, до 28 июня 2024 (осталось 4 дня)"
    )
    assert message.labels == ["Мои мероприятия", "Почему пришло?", "Домой"]


async def test_a_coordinator_gets_the_network_and_ways_to_act(world: World, office: PostOffice) -> None:
    colleges = [await world.organisation(f"Колледж {number}") for number in range(3)]
    for college in colleges:
        await world.member(college, reminders=False, summaries=False)
    owed = await world.activity(*colleges, due=date(2024, 6, 20))
    coordinator = await world.staff()
    async with world.database.writing() as session:
        for assignment, state in zip(owed[:2], (AssignmentState.ACCEPTED, AssignmentState.SUBMITTED), strict=True):
            change = update(Assignment).where(Assignment.id == assignment.id)
            await session.execute(change.values(state=state, submitted_at=MONDAY - timedelta(days=5)))
    (message,) = await office.look(MONDAY)
    assert message.person_id == coordinator.id
    assert message.screen.text == (
        "<b>Неделя 24–30 июня</b>\n\n"
        "Сдано вовремя: 2 из 3\n"
        "Принято 1 из 3\n"
        "📨 1 на проверке · 🔴 1 просрочено\n"
        "Сроков на этой неделе нет.\n"
        "Больше всего просрочено: Колледж 2 – 1\n"
        "Молчат: 1 организация"
    )
    assert message.labels == ["Кто молчит", "На проверке · 1", "Планы", "Почему пришло?", "Домой"]


async def test_a_coordinator_hears_of_targets_that_were_not_reached_in_their_term(
    world: World, office: PostOffice
) -> None:
    college = await world.organisation()
    for number, due in enumerate((date(2024, 6, 20), date(2024, 6, 20), date(2024, 6, 28))):
        await world.activity(college, due=due, title=f"Пункт {number}")
    least = {"comparator": ">=", "unit": "заявок"}
    async with world.database.writing() as session:
        for number, value in enumerate((34, 10, 20), 1):
            change = update(Milestone).where(Milestone.id == number)
            await session.execute(change.values(targets=[least | {"value": value}]))
    for number in (1, 2):
        kept = {"activity_id": number, "milestone_id": number, "kind": "заявк", "place": 0, "number": 12.0}
        await world.add(Counter(source=CountSource.MANUAL, **kept))
    await world.staff()
    (message,) = await office.look(MONDAY)
    assert message.screen.text.split("\n\n")[-1] == (
        "Срок прошёл, цель не достигнута: 1\n• не меньше 34 заявок · уже 12: Пункт 0"
    )


async def test_an_observer_sees_the_network_without_the_doors_they_may_not_open(
    world: World, office: PostOffice
) -> None:
    college = await world.organisation()
    await world.activity(college, due=date(2024, 6, 20))
    await world.staff(Role.OBSERVER)
    (message,) = await office.look(MONDAY)
    assert message.labels == ["Картина недели", "Планы", "Почему пришло?", "Домой"]


async def test_only_the_coordinator_gets_the_picture_unasked(world: World, office: PostOffice) -> None:
    await world.activity(await world.organisation(), due=date(2024, 6, 20))
    roles = (Role.COORDINATOR, Role.ADMIN, Role.ORGANISER, Role.OBSERVER)
    people = {(await world.staff(role)).id: role for role in roles}
    arrived = await office.look(MONDAY)
    assert {
        people[one.person_id]: (one.screen.picture is not None, "Картина недели" in one.labels) for one in arrived
    } == {
        Role.COORDINATOR: (True, False),
        Role.ADMIN: (False, True),
        Role.ORGANISER: (False, True),
        Role.OBSERVER: (False, True),
    }


async def test_a_student_hears_of_their_own_reports_and_of_what_is_due(world: World, office: PostOffice) -> None:
    college = await world.organisation("Вятский колледж")
    student = await world.member(college, Role.STUDENT, reminders=False)
    owed = [(await world.activity(college, due=date(2024, 6, 28), title=f"Пункт {number}"))[0] for number in range(5)]
    states = (ReportState.DRAFT, ReportState.WITH_HEAD, ReportState.SUBMITTED, ReportState.ACCEPTED)
    for one, state in zip(owed, states, strict=False):
        moments = {"created_at": MONDAY, "changed_at": MONDAY}
        await world.add(Report(assignment_id=one.id, author_id=student.id, state=state, **moments))
    (message,) = await office.look(MONDAY)
    assert message.screen.text.split("\n")[2:5] == [
        "Вятский колледж",
        "Ваши отчёты: 1 черновик, 1 у руководителя, 1 на проверке, 1 принят за неделю",
        "До воскресенья ждём 5 отчётов.",
    ]


async def test_a_head_hears_which_students_wait_for_them(world: World, office: PostOffice) -> None:
    college = await world.organisation("Вятский колледж")
    head = await world.member(college, reminders=False)
    student = await world.member(college, Role.STUDENT, reminders=False, summaries=False)
    (owed,) = await world.activity(college, due=date(2024, 9, 28))
    moments = {"created_at": MONDAY, "changed_at": MONDAY}
    await world.add(Report(assignment_id=owed.id, author_id=student.id, state=ReportState.WITH_HEAD, **moments))
    (message,) = await office.look(MONDAY)
    assert message.person_id == head.id
    assert message.screen.text.split("\n")[2:] == [
        "Вятский колледж",
        "1 отчёт студента ждёт вашего решения.",
        "Сроков на этой неделе нет.",
    ]
    assert message.labels[:2] == ["Мои мероприятия", "Отчёты студентов"]


async def test_an_admin_hears_how_the_post_went(world: World, office: PostOffice) -> None:
    await world.staff(Role.ADMIN)
    lost = await world.person("Никто")
    states = (LetterState.SENT, LetterState.SENT, LetterState.FAILED, LetterState.UNCERTAIN, LetterState.UNREACHABLE)
    for number, state in enumerate((*states, LetterState.UNREACHABLE)):
        day = MONDAY - timedelta(days=1 + number)
        await world.add(
            Letter(
                person_id=lost.id,
                kind=LetterKind.ROLES_CHANGED,
                subject_id=number,
                state=state,
                not_before=day,
                created_at=day,
            )
        )
    await world.add(Mishap(code="K7Q2", trace="", first_at=MONDAY, last_at=MONDAY - timedelta(hours=1)))
    (message,) = await office.look(MONDAY)
    assert message.screen.text == (
        "<b>Неделя 24–30 июня</b>\n\n"
        "Письма за неделю: отправлено 2, не достучались до 1 человека, не ушло 1, неизвестно, дошло ли: 1, 1 сбой"
    )
    assert message.labels[0] == "Люди"


async def test_a_coordinator_who_is_a_head_too_gets_one_message(world: World, office: PostOffice) -> None:
    college = await world.organisation("Вятский колледж")
    person = await world.member(college, reminders=False)
    await world.add(RoleGrant(person_id=person.id, role=Role.COORDINATOR, granted_at=person.created_at))
    await world.activity(college, due=date(2024, 6, 28))
    (message,) = await office.look(MONDAY)
    assert [part.split("\n")[0] for part in message.screen.text.split("\n\n")] == [
        "<b>Неделя 24–30 июня</b>",
        "Вятский колледж",
        "Принято 0 из 1",
    ]


async def test_with_nothing_to_say_nothing_is_sent(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.member(college, Role.STUDENT)
    await world.staff()
    await world.staff(Role.JUROR)
    (owed,) = await world.activity(college, due=date(2024, 6, 28))
    async with world.database.writing() as session:
        accepted = update(Assignment).where(Assignment.id == owed.id)
        await session.execute(accepted.values(state=AssignmentState.ACCEPTED))
    assert await office.look(MONDAY) == []
    assert {letter.state for letter in await world.all(Letter)} == {LetterState.DROPPED}


async def test_a_summary_comes_on_monday_at_nine_where_the_person_lives(world: World, office: PostOffice) -> None:
    far = "Asia/Kamchatka"
    college = await world.organisation(zone=far)
    there = await world.member(college, Role.STUDENT)
    here = await world.staff()
    await world.activity(college, due=date(2024, 6, 26), zone=far)
    await office.look(at("2024-06-22T12:00"))
    office.arrived.clear()
    await office.pass_time(at("2024-06-23T12:00"), at("2024-06-25T12:00"))
    assert [(message.person_id, message.at) for message in office.arrived] == [
        (there.id, at("2024-06-24T09:00", far)),
        (here.id, at("2024-06-24T09:00")),
    ]


async def test_a_summary_comes_once_a_week_and_not_after_tuesday(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college, reminders=False)
    await world.activity(college, due=date(2024, 6, 20))
    assert await office.look(at("2024-06-26T09:00")) == []  # the bot was down until Wednesday
    assert len(await office.look(at("2024-07-01T09:00"))) == 1
    await office.tick(at("2024-07-01T09:30"), whole=True)
    assert await office.deliver(at("2024-07-01T09:30")) == []
    assert len(await office.look(at("2024-07-09T12:00"))) == 1  # down over Monday: Tuesday is soon enough


async def test_who_wants_no_summary_or_does_not_belong_gets_none(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college, summaries=False, reminders=False)
    await world.member(college, reminders=False, state=MembershipState.ASKED)
    await world.person("Никто")
    await world.activity(college, due=date(2024, 6, 28))
    assert await office.look(MONDAY) == []


async def test_whoever_is_away_on_that_day_is_left_in_peace(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college, reminders=False, away_from=date(2024, 6, 24), away_until=date(2024, 6, 24))
    back = await world.member(college, reminders=False, away_from=date(2024, 6, 17), away_until=date(2024, 6, 23))
    await world.activity(college)
    assert [message.person_id for message in await office.look(MONDAY)] == [back.id]


async def test_a_summary_and_reminders_of_one_moment_are_one_message(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=date(2024, 6, 27))
    await office.tick(MONDAY)
    await office.tick(at("2024-06-24T10:00"))
    (message,) = await office.deliver(at("2024-06-24T10:00"))
    assert message.first_line == "⏳ До срока 3 дня, ждём 1 отчёт"
    assert "<b>Неделя 24–30 июня</b>" in message.screen.text
    assert message.screen.text.count("до 27 июня 2024") == 1


async def test_a_summary_costs_the_same_for_one_organisation_and_for_forty(world: World, office: PostOffice) -> None:
    await world.staff()
    prices = []
    for week, more in enumerate((1, 40)):
        colleges = [await world.organisation(f"Колледж {more}-{number}") for number in range(more)]
        await world.activity(*colleges, due=date(2024, 6, 20))
        monday = MONDAY + timedelta(weeks=week)
        with world.statements() as seen:
            async with world.database.writing() as session:
                await summaries.plan(session, ZONE, None, monday)
            await office.deliver(monday)
        prices.append(len(seen))
    assert prices[0] == prices[1]
    assert len(await world.all(Membership)) == 0


async def test_each_person_gets_the_week_on_the_day_and_at_the_hour_they_chose(
    world: World, office: PostOffice
) -> None:
    college = await world.organisation()
    await world.activity(college, due=date(2024, 6, 29))
    chosen = {(3, 12): "2024-06-27T12:00", (4, 8): "2024-06-28T08:00", (0, 9): "2024-06-24T09:00"}
    people = {
        (await world.member(college, reminders=False, summary_day=day, summary_hour=hour)).id: at(moment)
        for (day, hour), moment in chosen.items()
    }
    await office.look(at("2024-06-23T12:00"))
    office.arrived.clear()
    await office.pass_time(at("2024-06-23T12:30"), at("2024-06-30T12:00"))
    assert {message.person_id: message.at for message in office.arrived} == people
    assert len(office.arrived) == 3


async def test_another_day_chosen_in_the_middle_of_a_week_brings_no_second_summary(
    world: World, office: PostOffice
) -> None:
    college = await world.organisation()
    anna = await world.member(college, reminders=False)
    await world.activity(college, due=date(2024, 6, 29))
    assert len(await office.look(MONDAY)) == 1
    async with world.database.writing() as session:
        await session.execute(update(Person).where(Person.id == anna.id).values(summary_day=3, summary_hour=12))
    assert await office.look(at("2024-06-27T12:00")) == []


async def test_a_saturday_summary_missed_by_a_standstill_comes_on_monday(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college, reminders=False, summary_day=5, summary_hour=9)
    await world.activity(college, due=date(2024, 7, 3))
    await world.activity(college, due=date(2024, 6, 20))
    assert await office.look(at("2024-06-30T12:00")) == []
    assert len(await office.look(at("2024-07-01T10:00"))) == 1


async def test_planning_all_zones_days_and_hours_takes_the_same_three_statements(
    world: World, office: PostOffice
) -> None:
    prices = []
    for more in (1, 30):
        for number in range(more):
            home = await world.organisation(f"Колледж {more}-{number}", zone=RUSSIA[number % len(RUSSIA)])
            await world.member(home, summary_day=number % 7, summary_hour=8 + number % 12)
        async with world.database.writing() as session:
            with world.statements() as seen:
                await summaries.plan(session, ZONE, None, MONDAY)
        prices.append(len(seen))
    assert prices == [3, 3]
