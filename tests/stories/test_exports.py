"""What leaves a contest: sheets at once, all files in parts with an index, gathered aside, and none of it twice."""

import asyncio
import io
import zipfile
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from bot.demo.phone import Phone
from bot.telegram.doors import exports as doors
from bot.telegram.doors.desk import Desk
from models.tables import EntryState, EntryVersion, Field, FieldKind, FilesOrder, Role, RoleGrant
from tests.fair import juror, sheet
from tests.stories.conftest import Stage
from tests.stories.contest_desk import WORK, Counter, shown
from tests.world import MORNING


@pytest.fixture
async def counter(stage: Stage) -> Counter:
    return await Counter.opened(stage)


async def documents(phone: Phone) -> list[dict[str, Any]]:
    """What the bot has handed over."""
    return [one.body for one in await phone.messages() if one.body.get("document")]


async def handed(counter: Counter, body: dict[str, Any]) -> bytes:
    """The bytes of a document, as its reader gets them."""
    kept = io.BytesIO()
    about = await counter.stage.app.bot.get_file(body["document"]["file_id"])
    assert about.file_path is not None
    await counter.stage.app.bot.download_file(about.file_path, kept)
    return kept.getvalue()


def lines(data: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


async def attached(counter: Counter, *sizes: int) -> None:
    """The head's entry holds files of these sizes."""
    world = counter.stage.world
    field = await world.add(Field(stage_id=1, position=3, kind=FieldKind.FILE, title="Сценарий", required=False))
    row = await counter.sent()
    files = []
    for number, size in enumerate(sizes, 1):
        await counter.head.file(f"работа {number}.pdf", size, silent=True)
        mine = [one.body for one in await counter.head.messages(own=True) if one.body.get("document")]
        document = mine[-1]["document"]
        files.append({
            "file": document["file_id"], "unique": document["file_unique_id"], "name": document["file_name"],
            "size": size, "kind": "document",
        })  # fmt: skip
    async with world.database.writing() as session:
        version = await session.get_one(EntryVersion, row.id)
        said = {"field": field.id, "title": field.title, "kind": field.kind, "value": {"files": files}}
        version.sent = version.sent | {"answers": [*version.sent["answers"], said]}


async def finished(counter: Counter) -> FilesOrder:
    """The order, once it is over."""
    async with asyncio.timeout(10):
        while not (orders := await counter.stage.world.all(FilesOrder)) or orders[-1].done_at is None:
            await asyncio.sleep(0.05)
    return orders[-1]


async def test_entries_and_scores_are_handed_over_as_sheets(counter: Counter) -> None:
    row = await counter.sent(values={0: {"text": "=1+1"}, 1: WORK[1]})
    _, one = await juror(counter.stage.world, counter.fair)
    await sheet(counter.stage.world, counter.fair, row, one)
    await counter.go(Desk(contest=1))
    await counter.masha.press("Выгрузить")
    await counter.masha.press("Заявки, Excel")
    (body,) = await documents(counter.masha)
    assert body["document"]["file_name"] == "Заявки 1.xlsx"
    header, line = lines(await handed(counter, body))
    assert header[-2:] == ["Название работы", "Ссылка на работу"]
    assert line == [
        *("1", "Кировский авиационный техникум", "", "ждёт проверки", "17.06.2024 09:30", "1"),
        *("Анна Котова", "Анна Котова", "", "", "=1+1", "https://vk.com/wall-1_1"),
    ]
    await counter.masha.press("‹ Назад")
    await counter.masha.press("Оценки жюри, Excel")
    _, body = await documents(counter.masha)
    assert lines(await handed(counter, body))[1][3:5] == ["Павел Новиков", "не отдан"]


async def test_all_files_come_in_parts_each_with_its_index(counter: Counter) -> None:
    await attached(counter, 3000, 3000, 2000)
    counter.stage.app.files.most = 5000
    await counter.go(doors.Exports(contest=1))
    await counter.masha.press_twice("Все файлы, ZIP")
    order = await finished(counter)
    assert (order.part, order.parts, len(await counter.stage.world.all(FilesOrder))) == (2, 2, 1)
    bodies = await documents(counter.masha)
    assert [body["document"]["file_name"] for body in bodies] == ["files-1-1.zip", "files-1-2.zip"]
    assert bodies[0]["caption"] == (
        "Файлы конкурса «Лучший медиацентр»: часть 1 из 2\nФайлов: 1. Папка – номер заявки, список – в index.xlsx."
    )
    with zipfile.ZipFile(io.BytesIO(await handed(counter, bodies[1]))) as archive:
        assert archive.namelist() == ["0001/работа 2.pdf", "0001/работа 3.pdf", "index.xlsx"]
        assert len(archive.read("0001/работа 2.pdf")) == 3000
        assert lines(archive.read("index.xlsx"))[1:] == [
            ["1", "Кировский авиационный техникум", "Лонгрид", "Сценарий", "0001/работа 2.pdf", "3"],
            ["1", "Кировский авиационный техникум", "Лонгрид", "Сценарий", "0001/работа 3.pdf", "2"],
        ]


async def test_gathering_goes_on_where_it_broke_off_and_what_came_later_stays_out(counter: Counter) -> None:
    await attached(counter, 3000, 3000)
    counter.stage.app.files.most = 4000
    await counter.stage.world.add(
        FilesOrder(contest_id=1, person_id=(await counter.stage.world.all(RoleGrant))[0].person_id, upto=1, part=1,
                   parts=2, asked_at=MORNING)
    )  # fmt: skip
    await counter.again(1)
    counter.stage.app.files.ring()
    assert (await finished(counter)).part == 2
    (body,) = await documents(counter.masha)
    assert body["document"]["file_name"] == "files-1-2.zip"


async def test_a_file_that_cannot_be_had_stands_in_the_index_and_stops_nothing(counter: Counter) -> None:
    await attached(counter, 1000)
    async with counter.stage.world.database.writing() as session:
        version = await session.get_one(EntryVersion, 1)
        answers = [*version.sent["answers"]]
        (good,) = answers[-1]["value"]["files"]
        gone, big = (
            good | {"file": "AgACAgIAAxkBAAI", "name": "нет.pdf"},
            good | {"name": "кино.mov", "size": 30 * 2**20},
        )
        answers[-1] = answers[-1] | {"value": {"files": [gone, big, good]}}
        version.sent = version.sent | {"answers": answers}
    await counter.go(doors.Exports(contest=1))
    await counter.masha.press("Все файлы, ZIP")
    await finished(counter)
    (body,) = await documents(counter.masha)
    assert body["caption"].split("\n")[1:] == [
        "Файлов: 1. Папка – номер заявки, список – в index.xlsx.",
        "Telegram не отдал: 2. Они отмечены в списке, посмотреть их можно на карточке заявки.",
    ]
    with zipfile.ZipFile(io.BytesIO(await handed(counter, body))) as archive:
        assert [line[4] for line in lines(archive.read("index.xlsx"))[1:]] == [
            "Telegram больше не отдаёт",
            "больше 20 МБ, Telegram не отдаёт боту",
            "0001/работа 1.pdf",
        ]


async def test_a_contest_without_files_says_so(counter: Counter) -> None:
    await counter.sent()
    await counter.go(doors.Exports(contest=1))
    await counter.masha.press("Все файлы, ZIP")
    await counter.masha.sees("В заявках конкурса «Лучший медиацентр» нет ни одного файла.")
    await finished(counter)


async def test_who_has_lost_the_role_meanwhile_gets_nothing(counter: Counter) -> None:
    await attached(counter, 1000)
    other = await counter.stage.staff(Role.COORDINATOR)
    olga = (await counter.stage.world.all(RoleGrant))[-1].person_id
    await counter.stage.world.add(FilesOrder(contest_id=1, person_id=olga, upto=9, asked_at=MORNING))
    counter.stage.app.files.ring()
    await finished(counter)
    assert await documents(other) == []


async def test_with_nothing_sent_there_is_nothing_to_take(counter: Counter) -> None:
    await counter.sent(state=EntryState.DRAFT)
    screen = await counter.go(doors.Exports(contest=1))
    assert screen.labels == ["‹ Назад", "Домой"]
    for door in (doors.EntriesPaper(contest=1), doors.OrderFiles(contest=1), doors.ScoresPaper(contest=1)):
        await counter.masha.press_data(door.pack(), screen.id)
        assert "выгружать нечего. Ничего не изменилось." in counter.masha.toasts[-1].text
    assert shown(await counter.masha.screen()) == screen
