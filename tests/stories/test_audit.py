"""The log: who did what, a filter, and a file no spreadsheet computes."""

import csv
import io

import pytest

from bot.demo.screen import Screen
from handlers.screens.audit import safe
from models.tables import AuditEntry, Role
from tests.stories.conftest import Stage
from tests.world import MORNING


def there(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


async def test_a_deed_stands_in_the_log_with_what_changed(stage: Stage) -> None:
    admin = await stage.staff(Role.ADMIN)
    await stage.world.person("Борис Котов")
    await admin.say("/people")
    await admin.press("1. Борис")
    await admin.press("+ член жюри")
    screen = there(await admin.say("/audit"))
    assert screen.text.split("\n") == [
        "Журнал · 1",
        "",
        "17 июня 2024, 09:30 МСК · Ольга Перминова",
        "Роль выдана",
        "Человек № 2: Борис Котов",
        "роль: жюри",
    ]


async def test_the_log_is_filtered_by_an_action(stage: Stage) -> None:
    admin = await stage.staff(Role.ADMIN)
    for action in ("person-renamed", "person-renamed", "something-new"):
        await stage.world.add(AuditEntry(at=MORNING, actor_id=None, action=action, subject="person", subject_id=77))
    await admin.say("/audit")
    screen = there(await admin.press("Выбрать действие"))
    assert screen.labels[:2] == ["Изменено имя · 2", "something-new · 1"]
    screen = there(await admin.press("something-new"))
    assert screen.text.split("\n")[0] == "Журнал · 1"
    assert "система или оператор сервера" in screen.text


async def test_the_file_opens_in_a_spreadsheet_and_holds_no_formula(stage: Stage) -> None:
    admin = await stage.phone(await stage.world.staff(Role.ADMIN, "=Ольга"))
    await stage.world.add(
        AuditEntry(
            at=MORNING,
            actor_id=1,
            action="person-renamed",
            subject="person",
            subject_id=1,
            before={"a": "б;\n"},
            after={},
        )
    )
    await admin.say("/audit")
    screen = there(await admin.press("Файлом"))
    assert screen.text.startswith("Журнал файлом: записей 1 из 1")
    (document,) = [one for one in await admin.messages() if one.media == "document"]
    name, content = await _file(stage, document)
    assert name == "audit.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [
        ["Когда", "Кто", "Что сделано", "Над чем", "Номер", "Было", "Стало"],
        ["2024-06-17 09:30:00", "'=Ольга", "Изменено имя", "person", "1", '{"a": "б;\\n"}', ""],
    ]


async def _file(stage: Stage, screen: Screen) -> tuple[str, bytes]:
    document = screen.body["document"]
    async with stage.telegram.session.get(f"{stage.telegram.url}/client/file/{document['file_id']}") as answer:
        return document["file_name"], await answer.read()


@pytest.mark.parametrize("cell", ["=1+1", "+7 900", "-5", "@cmd", "\t=1", "\r=1"])
def test_a_cell_that_looks_like_a_formula_is_a_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


def test_other_cells_stay_as_they_are() -> None:
    assert [safe(cell) for cell in ("", "Анна", "1-2")] == ["", "Анна", "1-2"]


async def test_only_an_admin_reads_the_log(stage: Stage) -> None:
    olga = await stage.staff()
    assert there(await olga.say("/audit")).text == "Журнал видит администратор. Ничего не изменилось."


async def test_the_log_is_paged_newest_first(stage: Stage) -> None:
    admin = await stage.staff(Role.ADMIN)
    for number in range(8):
        await stage.world.add(
            AuditEntry(at=MORNING, actor_id=None, action="x", subject="report", subject_id=number, after={"n": number})
        )
    screen = there(await admin.say("/audit"))
    assert [line for line in screen.text.split("\n") if line.startswith("n: ")] == [
        f"n: {n}" for n in (7, 6, 5, 4, 3, 2)
    ]
    screen = there(await admin.press("›"))
    assert [line for line in screen.text.split("\n") if line.startswith("n: ")] == ["n: 1", "n: 0"]
