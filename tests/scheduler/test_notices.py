"""Praise, reports that wait too long, people out of reach: when they are told of, to whom, once, and in which words."""

from datetime import date, timedelta

from sqlalchemy import update

from models.tables import (
    Assignment,
    AssignmentState,
    Letter,
    LetterKind,
    LetterState,
    Organisation,
    Person,
    Report,
    ReportState,
    Role,
)
from tests.scheduler.post_office import PostOffice, at
from tests.world import MORNING, World

FIRST = at("2024-07-01T10:00")
"""Monday, the first of July."""
WEDNESDAY = at("2024-06-26T10:00")


async def hand_in(world: World, owed: Assignment, state: AssignmentState = AssignmentState.ACCEPTED) -> None:
    """A report on it was sent on the first morning."""
    async with world.database.writing() as session:
        change = update(Assignment).where(Assignment.id == owed.id)
        await session.execute(change.values(state=state, submitted_at=MORNING))


async def test_who_wants_praise_is_praised_once_for_a_month_in_which_all_was_done(
    world: World, office: PostOffice
) -> None:
    college = await world.organisation()
    anna = await world.member(college, praise=True, summaries=False)
    await world.member(college, name="Вера", summaries=False)
    (done,) = await world.activity(college, due=date(2024, 6, 20))
    await world.activity(college, due=date(2024, 9, 20))
    await hand_in(world, done)
    (message,) = await office.look(FIRST)
    assert message.person_id == anna.id
    assert message.screen.text == "✅ Всё сдано: июнь 2024, 1 отчёт, ничего не просрочено. Спасибо."
    assert message.labels == ["Почему пришло?", "Домой"]
    for later in ("2024-07-01T10:30", "2024-07-02T10:00", "2024-07-03T10:00"):
        await office.tick(at(later), whole=True)
        assert await office.deliver(at(later)) == []


async def test_nobody_is_praised_while_something_is_overdue_or_for_a_month_without_reports(
    world: World, office: PostOffice
) -> None:
    late, idle = await world.organisation("Вятский колледж"), await world.organisation("Слободской колледж")
    await world.member(late, praise=True, reminders=False, summaries=False)
    await world.member(idle, praise=True, reminders=False, summaries=False)
    (done,) = await world.activity(late, due=date(2024, 6, 20))
    await world.activity(late, due=date(2024, 6, 25))
    await world.activity(idle, due=date(2024, 9, 20))
    await hand_in(world, done)
    assert await office.look(FIRST) == []
    assert [letter.state for letter in await world.all(Letter)] == [LetterState.DROPPED] * 2


async def waiting(world: World, days: int, number: int = 1) -> Report:
    """A report that has waited so many days by Wednesday."""
    sent = WEDNESDAY - timedelta(days=days)
    college = await world.organisation(f"Колледж {number}")
    author = await world.member(college, name=f"Автор {number}", reminders=False, summaries=False)
    (owed,) = await world.activity(college, due=date(2024, 12, 1))
    await hand_in(world, owed, AssignmentState.SUBMITTED)
    return await world.add(
        Report(
            assignment_id=owed.id,
            author_id=author.id,
            submitted_by=author.id,
            state=ReportState.SUBMITTED,
            submitted_at=sent,
            created_at=sent,
            changed_at=sent,
        )
    )


async def test_reviewers_hear_of_reports_that_have_waited_more_than_three_days(
    world: World, office: PostOffice
) -> None:
    for number, days in enumerate((9, 4, 1), 1):
        await waiting(world, days, number)
    olga = await world.staff(summaries=False)
    await world.staff(name="Не напоминать", reminders=False, summaries=False)
    await world.staff(Role.ADMIN, "Павел", summaries=False)
    (message,) = await office.look(WEDNESDAY)
    assert message.person_id == olga.id
    assert message.screen.text == "📨 2 отчёта ждут решения больше 3 дней, самый давний – 9 дней"
    assert message.labels == ["На проверке", "Почему пришло?", "Домой"]
    assert await office.look(WEDNESDAY + timedelta(hours=1)) == []
    assert await office.look(WEDNESDAY + timedelta(days=1)) == []
    assert len(await office.look(WEDNESDAY + timedelta(days=2))) == 1


async def test_a_queue_that_was_cleared_in_time_is_not_mentioned(world: World, office: PostOffice) -> None:
    await waiting(world, 9)
    await world.staff(summaries=False)
    await office.tick(WEDNESDAY - timedelta(minutes=2))
    async with world.database.writing() as session:
        await session.execute(update(Report).values(state=ReportState.ACCEPTED))
    assert await office.deliver(WEDNESDAY) == []


async def unreachable(world: World, person: Person, *failed: str) -> None:
    """Letters of these moments did not reach somebody, who has blocked the bot since the first."""
    async with world.database.writing() as session:
        gone = update(Person).where(Person.id == person.id)
        await session.execute(gone.values(unreachable_since=at(failed[0])))
    for moment in failed:
        for number in (1, 2):  # letters of one moment are one message
            await world.add(
                Letter(
                    person_id=person.id,
                    kind=LetterKind.REMINDER,
                    subject_id=number,
                    occasion=moment,
                    state=LetterState.UNREACHABLE,
                    not_before=at(moment),
                    created_at=at(moment),
                )
            )


async def test_one_failure_is_not_told_and_two_are_once_to_the_coordinators(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    anna = await world.member(college, contact="+7 912 000-00-00")
    olga = await world.staff(summaries=False)
    await unreachable(world, anna, "2024-06-20T10:00")
    assert await office.look(at("2024-06-20T11:00")) == []
    await unreachable(world, anna, "2024-06-21T10:00", "2024-06-24T10:00")
    await office.tick(at("2024-06-24T11:00"), whole=True)
    (message,) = await office.deliver(at("2024-06-24T11:00"))
    assert message.person_id == olga.id
    assert message.screen.text == (
        "<b>Сообщения не доходят до 1 человека</b>\n"
        "• Анна Котова, Кировский авиационный техникум, +7 912 000-00-00: бот молчит с 21 июня 2024\n"
        "Свяжитесь иначе: пусть откроют бота и нажмут «Старт»."
    )
    assert message.labels == ["Кто это", "Почему пришло?", "Домой"]
    for later in ("2024-06-24T12:00", "2024-06-27T12:00"):
        await office.tick(at(later), whole=True)
        assert await office.deliver(at(later)) == []


async def test_of_a_student_their_head_hears_and_of_whoever_came_back_nobody(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college, summaries=False)
    await world.staff(summaries=False)
    ilya = await world.member(college, Role.STUDENT, "Илья")
    rita = await world.member(college, Role.STUDENT, "Рита")
    for student in (ilya, rita):
        await unreachable(world, student, "2024-06-20T10:00", "2024-06-21T10:00")
    await office.tick(at("2024-06-21T11:00"), whole=True)
    async with world.database.writing() as session:
        await session.execute(update(Person).where(Person.id == rita.id).values(unreachable_since=None))
    (message,) = await office.deliver(at("2024-06-21T11:00"))
    assert (message.person_id, "Рита" in message.screen.text) == (head.id, False)
    assert message.screen.text.split("\n")[1] == "• Илья, Кировский авиационный техникум: бот молчит с 20 июня 2024"


async def test_everything_of_one_moment_is_one_message(world: World, office: PostOffice) -> None:
    await waiting(world, 9)
    (college,) = await world.all(Organisation)
    await unreachable(world, await world.member(college), "2024-06-20T10:00", "2024-06-21T10:00")
    await world.staff(summary_day=2, summary_hour=10)
    await office.tick(WEDNESDAY, whole=True)
    (message,) = await office.deliver(WEDNESDAY)
    paragraphs = [part.split("\n")[0] for part in message.screen.text.split("\n\n")]
    assert paragraphs == [
        "<b>Неделя 24–30 июня</b>",
        "Принято 0 из 1",
        "📨 1 отчёт ждёт решения больше 3 дней, самый давний – 9 дней",
        "<b>Сообщения не доходят до 1 человека</b>",
    ]
