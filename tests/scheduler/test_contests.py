"""A contest opens and closes by itself: who hears of it, when, once, and in which words."""

from datetime import datetime, timedelta

from sqlalchemy import update

from models.actions import stages
from models.actions.contest_letters import tell_cancelled
from models.rules.quiet import DEFAULT
from models.tables import Contest, ContestState, Entry, EntryState, Letter, LetterKind, Role, Stage
from scheduler import contests
from tests.fair import Fair, entry, fair, juror
from tests.scheduler.post_office import PostOffice, at
from tests.world import ZONE, World

OPENS, CLOSES = at("2024-07-01T00:00"), at("2024-07-31T23:59:59")
"""A Monday and a Wednesday."""


async def opened(world: World) -> Fair:
    """A contest of July in two nominations."""
    return await fair(world, "Лонгрид", "Подкаст", opens=OPENS, closes=CLOSES)


async def letters(world: World, kind: LetterKind) -> list[tuple[int, datetime]]:
    """To whom letters of this kind are owed, and not before when."""
    return [(one.person_id, one.not_before) for one in await world.all(Letter) if one.kind is kind]


async def test_heads_hear_in_the_morning_that_entries_are_taken(world: World, office: PostOffice) -> None:
    await opened(world)
    college = await world.organisation()
    anna = await world.member(college, summaries=False)
    await world.member(college, Role.STUDENT, "Вера", summaries=False)
    await office.tick(at("2024-06-30T23:59"))
    assert await letters(world, LetterKind.CONTEST_OPENED) == []
    for moment in ("2024-07-01T00:00", "2024-07-01T00:01", "2024-07-01T09:59"):
        assert await office.look(at(moment)) == []
    (told,) = await office.look(at("2024-07-01T10:00"))
    assert (told.person_id, told.silent, told.labels) == (anna.id, False, ["Открыть конкурс", "Домой"])
    assert told.screen.text == (
        "<b>Открыт приём заявок: «Лучший медиацентр»</b>\n"
        "Заявку можно отправить до 31 июля 2024 (осталось 30 дней). Номинаций: 2. "
        "Начните заранее: черновик сохраняется сам, к нему можно возвращаться."
    )
    await office.tick(at("2024-07-02T10:00"), whole=True)
    assert await office.deliver(at("2024-07-02T10:00")) == []


async def test_drafts_and_contests_that_are_over_open_for_nobody(world: World, office: PostOffice) -> None:
    await world.member(await world.organisation(), summaries=False)
    for state in (ContestState.DRAFT, ContestState.CANCELLED, ContestState.ARCHIVED):
        await fair(world, title=str(state), opens=OPENS, closes=CLOSES, state=state)
    await fair(world, title="Прошлый", opens=OPENS - timedelta(days=60), closes=OPENS - timedelta(days=1))
    await office.tick(at("2024-07-01T10:00"))
    assert await letters(world, LetterKind.CONTEST_OPENED) == []


async def test_what_was_cancelled_before_the_morning_is_not_announced(world: World, office: PostOffice) -> None:
    await opened(world)
    await world.member(await world.organisation(), summaries=False)
    await office.tick(at("2024-07-01T00:01"))
    async with world.database.writing() as session:
        await session.execute(update(Contest).values(state=ContestState.CANCELLED))
    assert await office.deliver(at("2024-07-01T10:00")) == []


async def test_organisers_hear_how_many_came(world: World, office: PostOffice) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, summaries=False, reminders=False)
    olga = await world.staff(Role.ORGANISER, summaries=False)
    await entry(world, found, college, anna)
    await entry(world, found, college, anna, nomination=1)
    await entry(world, found, college, anna, state=EntryState.DRAFT)
    await entry(world, found, college, anna, trial=True)
    await office.look(at("2024-07-31T23:59"))
    (told,) = await office.look(at("2024-08-01T10:00"))
    assert told.person_id == olga.id
    assert told.screen.text == (
        "<b>Приём заявок закончен: «Лучший медиацентр»</b>\nПришло: 2. Начато и не отправлено: 1."
    )
    assert await office.look(at("2024-08-02T10:00")) == []


async def test_whoever_has_not_sent_a_draft_is_reminded_as_the_deadline_comes_near(
    world: World, office: PostOffice
) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, summaries=False)
    vera = await world.member(college, Role.STUDENT, "Вера", summaries=False)
    begun = await entry(world, found, college, anna, state=EntryState.DRAFT)
    async with world.database.writing() as session:
        await session.execute(update(Entry).where(Entry.id == begun.id).values(author_id=vera.id))
    await entry(world, found, college, anna, nomination=1)
    await office.look(at("2024-07-01T10:00"))
    told = []
    for day in range(20, 32):
        told += [(one.at, one.person_id) for one in await office.look(at(f"2024-07-{day}T10:00"))]
    days = ("24", "26", "30", "31")
    assert sorted(told) == [(at(f"2024-07-{day}T10:00"), person) for day in days for person in (anna.id, vera.id)]
    last = office.arrived[-1]
    assert last.screen.text == (
        "⏳ <b>Заявка на конкурс ещё не отправлена</b>\n"
        "«Лучший медиацентр», Лонгрид – до конца дня сегодня, 31 июля 2024"
    )
    assert last.labels == ["Продолжить заявку", "Почему пришло?", "Домой"]


async def test_a_deadline_of_its_own_counts_for_an_entry(world: World, office: PostOffice) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, summaries=False)
    await entry(world, found, college, anna, state=EntryState.RETURNED, until=at("2024-08-08T23:59:59"))
    (told,) = await office.look(at("2024-08-07T10:00"))
    assert told.screen.text.split("\n")[1] == (
        "↩️ «Лучший медиацентр», Лонгрид – исправить до 8 августа 2024 (остался 1 день)"
    )
    assert told.person_id == anna.id


async def move(world: World, found: Fair, day: str, now: datetime) -> None:
    """An organiser moves the deadline."""
    olga = await world.viewer(await world.staff(Role.ORGANISER, "Ирина", summaries=False))
    async with world.database.writing() as session:
        await stages.set_date(session, olga, found.stage.id, "closes", at(f"{day}T23:59:59"), ZONE, now)


async def test_a_moved_deadline_is_told_once_to_drafts_entries_and_jurors(world: World, office: PostOffice) -> None:
    found = await opened(world)
    homes = [await world.organisation(name) for name in ("Вятский колледж", "Слободской колледж", "Лицей")]
    anna, boris, other = [await world.member(one, reminders=False, summaries=False) for one in homes]
    judge, _ = await juror(world, found)
    await entry(world, found, homes[0], anna, state=EntryState.DRAFT)
    await entry(world, found, homes[1], boris)
    await entry(world, found, homes[1], boris, nomination=1, state=EntryState.WITHDRAWN)
    now = at("2024-07-25T12:00")
    await move(world, found, "2024-08-07", now)
    moved = {one.person_id: one.screen.text for one in await office.deliver(now)}
    head = "<b>Даты изменились: «Лучший медиацентр»</b>\nПриём заявок: было до 31 июля 2024 → стало до 7 августа 2024."
    assert moved == {
        anna.id: f"{head}\nВаш черновик на месте, отправить его можно до нового срока.",
        boris.id: f"{head}\nВаша заявка принята, до нового срока в ней можно поправить что угодно.",
        judge.id: f"{head}\nВы в жюри: оценивать начнёте после конца приёма.",
    }
    assert other.id not in moved
    await move(world, found, "2024-08-07", now)
    assert await office.deliver(now) == []


async def test_of_two_moves_only_the_last_is_told(world: World, office: PostOffice) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, reminders=False, summaries=False)
    await entry(world, found, college, anna)
    now = at("2024-07-25T12:00")
    for day in ("2024-08-07", "2024-08-09"):
        await move(world, found, day, now)
    (told,) = await office.deliver(now)
    assert "было до 7 августа 2024 → стало до 9 августа 2024" in told.screen.text


async def test_reminders_follow_a_moved_deadline(world: World, office: PostOffice) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, summaries=False)
    await entry(world, found, college, anna, state=EntryState.DRAFT)
    await office.tick(at("2024-07-30T09:58"))
    await move(world, found, "2024-08-15", at("2024-07-30T09:59"))
    told = await office.look(at("2024-07-30T10:00"))
    assert [one.first_line for one in told if one.person_id == anna.id] == [
        "<b>Открыт приём заявок: «Лучший медиацентр»</b>",
        "<b>Даты изменились: «Лучший медиацентр»</b>",
    ]
    (again,) = await office.look(at("2024-08-08T10:00"))
    assert "до 15 августа 2024 (осталось 7 дней)" in again.screen.text


async def test_whoever_took_part_hears_that_a_contest_is_cancelled(world: World, office: PostOffice) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, reminders=False, summaries=False)
    await world.member(await world.organisation("Лицей"), reminders=False, summaries=False)
    await entry(world, found, college, anna)
    now = at("2024-06-25T12:00")
    async with world.database.writing() as session:
        row = await session.get_one(Contest, found.contest.id)
        row.state = ContestState.CANCELLED
        await tell_cancelled(session, row, now)
    (told,) = await office.deliver(now)
    assert (told.person_id, told.first_line) == (anna.id, "<b>Конкурс отменён: «Лучший медиацентр»</b>")


async def test_a_tick_without_news_writes_nothing(world: World, office: PostOffice) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, summaries=False)
    await entry(world, found, college, anna, state=EntryState.DRAFT)
    await office.tick(at("2024-07-24T10:00"))
    assert await office.tick(at("2024-07-24T10:01")) == 0
    assert await office.tick(at("2024-07-24T10:02"), whole=True) == 0
    assert len(await world.all(Stage)) == len(await world.all(Entry)) == 1


async def test_a_minute_in_which_nothing_opens_or_closes_is_one_question(world: World, office: PostOffice) -> None:
    await opened(world)
    anna = await world.member(await world.organisation(), summaries=False)
    with world.statements() as idle:
        async with world.database.writing() as session:
            since, now = at("2024-06-30T23:58"), at("2024-06-30T23:59")
            assert await contests.plan(session, ZONE, DEFAULT, since, now) == 0
    assert len(idle) == 1
    await office.tick(now)
    await office.tick(at("2024-07-01T00:00"))
    assert await letters(world, LetterKind.CONTEST_OPENED) == [(anna.id, at("2024-07-01T10:00"))]


async def test_a_head_who_comes_later_hears_of_it_within_the_hour(world: World, office: PostOffice) -> None:
    await opened(world)
    await office.tick(at("2024-07-02T12:00"))
    anna = await world.member(await world.organisation(), summaries=False)
    await office.tick(at("2024-07-02T12:01"))
    await office.tick(at("2024-07-02T12:30"), whole=True)
    assert await letters(world, LetterKind.CONTEST_OPENED) == [(anna.id, at("2024-07-02T12:30"))]


async def test_several_entries_are_one_message_with_a_button_for_each(world: World, office: PostOffice) -> None:
    found = await opened(world)
    college = await world.organisation()
    anna = await world.member(college, summaries=False)
    await entry(world, found, college, anna, state=EntryState.DRAFT)
    await entry(world, found, college, anna, nomination=1, state=EntryState.DRAFT)
    await office.look(at("2024-07-01T10:00"))
    (told,) = await office.look(at("2024-07-30T10:00"))
    assert told.screen.text.split("\n") == [
        "⏳ <b>2 заявки на конкурс ещё не отправлены</b>",
        "1. «Лучший медиацентр», Лонгрид – до 31 июля 2024 (остался 1 день)",
        "2. «Лучший медиацентр», Подкаст – до 31 июля 2024 (остался 1 день)",
    ]
    assert told.labels == ["Продолжить 1", "Продолжить 2", "Почему пришло?", "Домой"]
