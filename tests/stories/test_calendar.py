"""A file for the calendar: the open terms, from the list and from one's own data; nothing to put in is said kindly."""

from datetime import date

import icalendar
from sqlalchemy import update

from bot.demo.phone import Phone
from models.tables import Assignment, AssignmentState
from tests.stories.conftest import Stage
from tests.world import MORNING


async def events(stage: Stage, phone: Phone) -> list[tuple[date, str, str]]:
    """The day, the title and the name of every event in the last file."""
    document = [message for message in await phone.messages() if message.media == "document"][-1].body["document"]
    assert document["file_name"] == "plan.ics"
    async with stage.telegram.session.get(f"{stage.telegram.url}/client/file/{document['file_id']}") as answer:
        read = icalendar.Calendar.from_ical(await answer.read())
    return [(one.decoded("DTSTART"), str(one["SUMMARY"]), str(one["UID"])) for one in read.walk("VEVENT")]


async def set_state(stage: Stage, one: Assignment, state: AssignmentState) -> None:
    async with stage.world.database.writing() as session:
        await session.execute(update(Assignment).where(Assignment.id == one.id).values(state=state))


async def test_the_open_terms_come_as_a_file(stage: Stage) -> None:
    college, other = await stage.world.organisation(), await stage.world.organisation("Чужой колледж")
    anna = await stage.phone(await stage.world.member(college))
    long = "Запущена работа сайта и социальных сетей медиацентра, наполненных образовательным контентом"
    (first, _) = await stage.world.activity(college, other, due=date(2024, 6, 30), title=long)
    (second,) = await stage.world.activity(college, due=date(2024, 7, 15), title="Рейтинг")
    await stage.world.activity(college, due=None, title="Без срока")
    for state in (AssignmentState.ACCEPTED, AssignmentState.WAIVED, AssignmentState.SUBMITTED):
        await set_state(stage, (await stage.world.activity(college, title="Не здесь"))[0], state)
    await anna.say("/activities")
    with stage.statements() as seen:
        screen = await anna.press("Календарь")
    assert len(seen) <= 3
    assert screen is not None
    assert "В файле 2 открытых срока." in screen.text
    given = f"{MORNING:%Y%m%dT%H%M%S}@plan-bot"
    assert await events(stage, anna) == [
        (date(2024, 6, 30), "Запущена работа сайта и социальных сетей медиацентра…", f"{first.id}-{given}"),
        (date(2024, 7, 15), "Рейтинг", f"{second.id}-{given}"),
    ]


async def test_a_term_that_moved_is_the_same_event_on_another_day(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    (one,) = await stage.world.activity(college, due=date(2024, 6, 30), title="Сайт")
    await anna.say("/profile")
    await anna.press("Календарь")
    ((_, _, name),) = await events(stage, anna)
    async with stage.world.database.writing() as session:
        later = one.due_at.replace(month=7) if one.due_at else None
        await session.execute(update(Assignment).where(Assignment.id == one.id).values(due_at=later))
    await anna.say("/profile")
    await anna.press("Календарь")
    assert await events(stage, anna) == [(date(2024, 7, 30), "Сайт", name)]


async def test_with_nothing_open_no_file_comes(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/activities")
    screen = await anna.press("Календарь")
    assert screen is not None
    assert screen.text == "Открытых сроков сейчас нет, в календарь добавлять нечего. Появятся – напишу."
    assert [message.media for message in await anna.messages() if message.media] == []
