"""Personal letters: what each says, where its buttons lead, and when it is no longer worth saying."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from models.actions import letters, mishaps
from models.tables import (
    Assignment,
    AssignmentState,
    Decision,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Mishap,
    Organisation,
    Person,
    Report,
    ReportState,
    Review,
    Role,
)
from tests.scheduler.post_office import Arrived, PostOffice, at
from tests.world import MORNING, World

NOON = at("2024-06-20T12:00")
SITE = "Запущена работа сайта и социальных сетей"


async def write(world: World, to: Person, kind: LetterKind, subject: int, occasion: str = "") -> None:
    """Owe a letter."""
    async with world.database.writing() as session:
        await letters.write(session, [to.id], kind, subject, MORNING, occasion=occasion)


async def one(office: PostOffice) -> Arrived:
    """The only message there is."""
    (message,) = await office.deliver(NOON)
    return message


async def request(world: World, **about: Any) -> Membership:
    """Somebody asks to belong."""
    person = await world.person("Илья <Петров>", is_minor=about.get("is_minor"))
    college = await world.organisation()
    return await world.add(
        Membership(
            person_id=person.id,
            organisation_id=college.id,
            role=Role.STUDENT,
            state=MembershipState.ASKED,
            asked_at=MORNING,
        )
    )


async def report(world: World, author: Person, owed: Assignment, state: ReportState) -> Report:
    """A report in a state."""
    return await world.add(
        Report(assignment_id=owed.id, author_id=author.id, state=state, created_at=MORNING, changed_at=MORNING)
    )


async def test_a_request_is_decided_from_the_letter(world: World, office: PostOffice) -> None:
    asked = await request(world)
    await write(world, await world.staff(), LetterKind.MEMBERSHIP_ASKED, asked.id)
    message = await one(office)
    assert (
        message.screen.text == "<b>Илья &lt;Петров&gt;</b> просит подтвердить: студент, Кировский авиационный техникум."
    )
    assert message.labels == ["✅ Подтвердить", "✖ Отказать", "Заявка", "Домой"]


async def test_a_request_to_one_organisation_is_not_told_to_the_head_of_another(
    world: World, office: PostOffice
) -> None:
    asked = await request(world)
    stranger = await world.member(await world.organisation("Слободской колледж"))
    own = await world.member((await world.all(Organisation))[0], name="Вера")
    for head in (stranger, own):
        await write(world, head, LetterKind.MEMBERSHIP_ASKED, asked.id)
    assert [message.person_id for message in await office.deliver(NOON)] == [own.id]


async def test_a_request_of_somebody_under_age_is_decided_in_its_room(world: World, office: PostOffice) -> None:
    asked = await request(world, is_minor=True)
    await write(world, await world.staff(), LetterKind.MEMBERSHIP_ASKED, asked.id)
    assert (await one(office)).labels == ["Заявка", "Домой"]


@pytest.mark.parametrize(
    ("state", "first_line"),
    [
        (MembershipState.CONFIRMED, "✅ Вас подтвердили: Кировский авиационный техникум, студент."),
        (MembershipState.REFUSED, "Заявку не подтвердили: Кировский авиационный техникум, студент."),
    ],
)
async def test_a_decision_about_a_request_renews_the_menu(
    world: World, office: PostOffice, state: MembershipState, first_line: str
) -> None:
    asked = await request(world)
    async with world.database.writing() as session:
        await session.execute(update(Membership).values(state=state, reason="Не из этой группы"))
    person = (await world.all(Person))[0]
    await write(world, person, LetterKind.MEMBERSHIP_DECIDED, asked.id, state)
    message = await one(office)
    assert message.first_line == first_line
    said = message.screen.text.split("\n")
    assert said.index("<blockquote>Не из этой группы</blockquote>") == (1 if state is MembershipState.REFUSED else 2)
    assert message.screen.menu == (frozenset({Role.STUDENT}) if state is MembershipState.CONFIRMED else frozenset())


async def test_a_published_plan_says_how_much_of_it_is_ours_and_what_comes_first(
    world: World, office: PostOffice
) -> None:
    college = await world.organisation()
    head = await world.member(college)
    plan = await world.plan("План <2024>")
    await world.activity(college, plan=plan)
    await world.activity(college, plan=plan, due=None)
    await write(world, head, LetterKind.PLAN_PUBLISHED, plan.id)
    message = await one(office)
    assert message.screen.text == (
        "<b>План опубликован:</b> «План &lt;2024&gt;»\n\n"
        "Вашей организации – 2 пункта.\n"
        "Ближайший до 30 июня 2024 (осталось 10 дней)."
    )
    assert message.labels == ["Мои мероприятия", "Домой"]


async def test_a_published_plan_that_asks_nothing_of_somebody_is_not_written_about(
    world: World, office: PostOffice
) -> None:
    head = await world.member(await world.organisation())
    await write(world, head, LetterKind.PLAN_PUBLISHED, (await world.plan()).id)
    assert await office.deliver(NOON) == []


async def test_a_students_report_calls_the_head(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college)
    student = await world.member(college, Role.STUDENT, "Илья")
    (owed,) = await world.activity(college)
    sent = await report(world, student, owed, ReportState.WITH_HEAD)
    await write(world, head, LetterKind.REPORT_WITH_HEAD, sent.id, "1")
    message = await one(office)
    assert message.first_line == f"📨 Отчёт студента ждёт вас: «{SITE}»"
    assert message.labels == ["Посмотреть", "Домой"]


@pytest.mark.parametrize(
    ("decision", "first_line", "label"),
    [
        (Decision.ACCEPTED, f"✅ Отчёт № 1 принят: «{SITE}»", "Открыть"),
        (Decision.RETURNED, f"↩️ Отчёт № 1 возвращён на доработку: «{SITE}»", "Дополнить отчёт"),
        (Decision.REJECTED, f"Отчёт № 1 отклонён: «{SITE}»", "Открыть"),
    ],
)
async def test_a_decision_about_a_report_quotes_the_reason(
    world: World, office: PostOffice, decision: Decision, first_line: str, label: str
) -> None:
    author, decided = await decided_report(world, decision)
    await write(world, author, LetterKind.REPORT_DECIDED, decided.id, f"1:{decision}")
    message = await one(office)
    assert message.first_line == first_line
    assert "<blockquote>Добавьте ссылку &lt;сюда&gt;</blockquote>" in message.screen.text
    assert message.labels == [label, "Домой"]


async def test_a_decision_that_was_answered_already_is_not_told(world: World, office: PostOffice) -> None:
    author, decided = await decided_report(world, Decision.RETURNED)
    await write(world, author, LetterKind.REPORT_DECIDED, decided.id, "1:returned")
    async with world.database.writing() as session:
        await session.execute(update(Report).values(state=ReportState.SUBMITTED, attempt=2))
    assert await office.deliver(NOON) == []


async def test_a_returned_report_is_not_told_once_another_was_accepted(world: World, office: PostOffice) -> None:
    author, decided = await decided_report(world, Decision.RETURNED)
    await write(world, author, LetterKind.REPORT_DECIDED, decided.id, "1:returned")
    async with world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.ACCEPTED))
    assert await office.deliver(NOON) == []


async def decided_report(world: World, decision: Decision) -> tuple[Person, Report]:
    """A report with a decision and its reason."""
    college = await world.organisation()
    author = await world.member(college)
    reviewer = await world.staff()
    (owed,) = await world.activity(college)
    decided = await report(world, author, owed, ReportState(decision))
    state = AssignmentState.RETURNED if decision is Decision.RETURNED else AssignmentState.OPEN
    async with world.database.writing() as session:
        await session.execute(update(Assignment).values(state=state))
    await world.add(
        Review(
            report_id=decided.id,
            attempt=1,
            decision=decision,
            comment="Добавьте ссылку <сюда>",
            reviewer_id=reviewer.id,
            decided_at=MORNING,
        )
    )
    return author, decided


async def test_the_queue_is_said_by_day_as_it_is_then(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    coordinator = await world.staff()
    (owed,) = await world.activity(college)
    for name in ("Анна", "Илья"):
        await report(world, await world.member(college, name=name), owed, ReportState.SUBMITTED)
    async with world.database.writing() as session:
        night = at("2024-06-19T23:30")
        await letters.write(session, [coordinator.id], LetterKind.QUEUE, 0, night, occasion="2024-06-19")
    assert await office.deliver(at("2024-06-19T23:31")) == []
    assert await office.deliver(at("2024-06-20T09:59")) == []
    (message,) = await office.deliver(at("2024-06-20T10:00"))
    assert message.screen.text == "📨 2 отчёта ждут проверки"
    assert message.labels == ["На проверке", "Почему пришло?", "Домой"]


async def test_new_roles_are_told_and_renew_the_menu(world: World, office: PostOffice) -> None:
    person = await world.staff(Role.OBSERVER)
    await write(world, person, LetterKind.ROLES_CHANGED, person.id, "2024-06-17T06:30:00")
    message = await one(office)
    assert message.screen.text == "<b>Ваши роли изменились.</b> Теперь вы:\n• наблюдатель"
    assert message.screen.menu == frozenset({Role.OBSERVER})


async def test_a_mishap_shows_places_and_no_data(world: World, office: PostOffice) -> None:
    await world.staff(Role.ADMIN)
    with pytest.raises(ValueError, match="secret") as caught:
        int("a secret")
    async with world.database.writing() as session:
        code = await mishaps.note(session, caught.value, MORNING)
    message = await one(office)
    assert message.first_line == f"<b>Сбой {code}</b>, 1 раз"
    assert "ValueError" in message.screen.text
    assert "secret" not in message.screen.text


async def test_a_mishap_that_comes_again_is_counted_and_told_once(world: World, office: PostOffice) -> None:
    await world.staff(Role.ADMIN)
    failure = ValueError("nowhere")
    for hour in (0, 1):
        async with world.database.writing() as session:
            await mishaps.note(session, failure, MORNING + timedelta(hours=hour))
    (mishap,) = await world.all(Mishap)
    assert (mishap.times, mishap.first_at, mishap.last_at) == (2, MORNING, MORNING + timedelta(hours=1))
    assert len(await office.deliver(NOON)) == 1


async def test_everybody_is_spoken_to_in_their_language(world: World, office: PostOffice) -> None:
    person = await world.staff(Role.OBSERVER, language="en")
    await write(world, person, LetterKind.ROLES_CHANGED, person.id)
    assert (await one(office)).first_line == "<b>Your roles have changed.</b> You are now:"


async def test_personal_letters_go_one_by_one_before_what_is_said_unasked(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college)
    await world.activity(college)
    moment = at("2024-06-27T10:00")
    await office.tick(moment)
    for occasion in ("1", "2"):
        await write(world, head, LetterKind.ROLES_CHANGED, head.id, occasion)
    messages = await office.deliver(moment)
    assert [message.first_line[:8] for message in messages] == ["<b>Ваши ", "<b>Ваши ", "⏳ До сро"]


async def test_what_the_clock_says_leaves_a_gap_after_news_of_a_plan(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    head = await world.member(college)
    owed = await world.activity(college)
    moment = at("2024-06-27T10:00")
    await office.tick(moment)
    await write(world, head, LetterKind.PLAN_PUBLISHED, owed[0].plan_id)
    (news,) = await office.deliver(moment)
    assert news.first_line[:23] == "<b>План опубликован:</b"
    assert await office.deliver(moment + timedelta(minutes=49)) == []
    (reminder,) = await office.deliver(moment + timedelta(minutes=50))
    assert reminder.first_line == "⏳ До срока 3 дня, ждём 1 отчёт"


async def test_letters_to_the_unreachable_are_marked_and_never_sent(world: World, office: PostOffice) -> None:
    person = await world.person(unreachable_since=MORNING)
    await write(world, person, LetterKind.ROLES_CHANGED, person.id)
    assert await office.deliver(NOON + timedelta(days=1)) == []
    assert [letter.state for letter in await world.all(Letter)] == [LetterState.UNREACHABLE]


async def test_a_letter_that_cannot_be_read_is_given_up_and_stops_no_other(world: World, office: PostOffice) -> None:
    admin = await world.staff(Role.ADMIN)
    person = await world.staff(Role.OBSERVER)
    await write(world, person, LetterKind.REPORT_DECIDED, 1, "no such occasion")
    await write(world, person, LetterKind.ROLES_CHANGED, person.id)
    messages = await office.deliver(NOON)
    assert [(message.person_id, message.first_line[:12]) for message in messages] == [
        (person.id, "<b>Ваши роли"),
        (admin.id, "<b>Сбой " + (await world.all(Letter))[0].error),
    ]
    assert [letter.state for letter in await world.all(Letter)] == [
        LetterState.FAILED,
        LetterState.SENT,
        LetterState.SENT,
    ]


@pytest.mark.parametrize("kind", [LetterKind.MEMBERSHIP_ASKED, LetterKind.PLAN_PUBLISHED, LetterKind.QUEUE])
async def test_whoever_lost_their_role_meanwhile_hears_nothing_of_its_affairs(
    world: World, office: PostOffice, kind: LetterKind
) -> None:
    asked = await request(world)
    (owed,) = await world.activity(await world.organisation("Колледж"))
    await report(world, await world.person(), owed, ReportState.SUBMITTED)
    nobody = await world.person("Бывший координатор")
    await write(world, nobody, kind, asked.id if kind is LetterKind.MEMBERSHIP_ASKED else owed.plan_id)
    assert await office.deliver(NOON) == []
    assert [letter.state for letter in await world.all(Letter)] == [LetterState.DROPPED]
