"""What was overdue when its plan was published: one word at the next hour of reminders, then the ladder as ever."""

from datetime import datetime, timedelta

from models import documents
from models.actions import plans
from models.rules.past import Past
from models.rules.rights import OPERATOR
from models.tables import Letter, LetterKind, Role
from tests.scheduler.post_office import PostOffice, at
from tests.world import ZONE, World

HEADER = "План мероприятий на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\n"
ROWS = ("Семинар\tапрель 2024\tПОО", "Форум\tмай 2024\tПОО", "Итоги\tдо 10 июня 2024\tПОО", "Отчёт\tдекабрь 2024\tПОО")
MONDAY_NOON = at("2024-06-17T12:00")
FRIDAY_NOON = at("2024-06-21T12:00")


async def published(world: World, now: datetime, past: Past | None = Past.LATE) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.staff(Role.COORDINATOR)
    await world.group("ПОО", college)
    lines = "".join(f"{number}\t{row}\n" for number, row in enumerate(ROWS, 1))
    reading = documents.read((HEADER + lines).encode(), "план.txt")
    async with world.database.writing() as session:
        plan = (await plans.import_reading(session, OPERATOR, reading, "draft", now, ZONE)).plan_id
        await plans.publish(session, OPERATOR, plan, now, past)


async def said(world: World, office: PostOffice, begins: datetime, ends: datetime) -> list[tuple[str, str]]:
    """When something was said about terms, and its first line; the news itself is left out."""
    await office.pass_time(begins, ends, timedelta(hours=1))
    return [(f"{one.at:%d %H:%M}", one.first_line) for one in office.arrived if "опубликован" not in one.first_line]


async def test_one_message_comes_at_the_next_hour_of_reminders_and_not_before(world: World, office: PostOffice) -> None:
    await office.look(MONDAY_NOON - timedelta(minutes=10))
    await published(world, MONDAY_NOON)
    await office.tick(MONDAY_NOON + timedelta(minutes=30), whole=True)
    heard = await said(world, office, MONDAY_NOON + timedelta(hours=1), at("2024-06-18T20:00"))
    assert heard == [
        ("18 07:00", "🔴 Срок прошёл, ещё ждём 2 отчёта"),
        ("18 07:00", "🔴 Просрочено больше 7 дней: 3 отчёта, 1 организация"),
    ]


async def test_the_news_itself_says_what_is_overdue(world: World, office: PostOffice) -> None:
    await published(world, MONDAY_NOON)
    (news,) = await office.look(MONDAY_NOON)
    assert news.screen.text.split("\n")[2:] == [
        "Вашей организации – 4 пункта.",
        "Ближайший до 31 декабря 2024 (осталось 197 дней).",
        "🔴 3 пункта уже просрочены: пришлите отчёт или скажите, что мешает.",
    ]


async def test_on_days_off_nothing_is_said(world: World, office: PostOffice) -> None:
    await published(world, FRIDAY_NOON)
    heard = await said(world, office, FRIDAY_NOON, at("2024-06-24T08:00"))
    assert [when for when, _ in heard] == []
    heard = await said(world, office, at("2024-06-24T09:00"), at("2024-06-24T20:00"))
    assert [when for when, line in heard if "ещё ждём" in line] == ["24 07:00"]


async def test_the_ladder_goes_on_by_itself(world: World, office: PostOffice) -> None:
    await published(world, MONDAY_NOON)
    await said(world, office, MONDAY_NOON, at("2024-07-12T20:00"))
    reminded = [one for one in await world.all(Letter) if one.kind is LetterKind.OVERDUE]
    assert len({(one.subject_id, one.occasion) for one in reminded}) == len(reminded)
    days = [one.at.strftime("%d.%m") for one in office.arrived if "ещё ждём" in one.first_line]
    assert days == ["18.06", "21.06", "24.06", "28.06", "01.07", "08.07"]


async def test_what_is_on_paper_or_not_required_is_never_spoken_of(world: World, office: PostOffice) -> None:
    await published(world, MONDAY_NOON, Past.PAPER)
    assert await said(world, office, MONDAY_NOON, at("2024-06-20T20:00")) == []
