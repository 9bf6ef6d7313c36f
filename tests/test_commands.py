"""The commands over real files and a real database: plans, people, organisations, the demo's network."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands import plan, seeding
from bot.commands.line import call
from bot.commands.morning import first_morning
from bot.commands.words import Plain
from models import documents
from models.documents import meaning, networks
from models.refusal import Refusal
from models.tables import (
    Assignment,
    AssignmentState,
    Contest,
    ContestState,
    Group,
    GroupMember,
    Letter,
    LetterState,
    Organisation,
    Person,
    Plan,
    PlanState,
    Role,
    RoleGrant,
)
from tests.world import World

SAMPLES = Path(documents.__file__).parent / "samples"
KIROV, TURA = SAMPLES / "kirov-784.txt", SAMPLES / "nizhnyaya-tura-262.txt"
ROOT = Path(documents.__file__).parents[2]


@pytest.fixture
def bot(database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The settings of an installation, in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)


def test_a_plan_is_shown_as_it_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["plan", "check", str(KIROV)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "Разделов: 4, мероприятий: 9, результатов со сроком: 12, показателей: 0."
    assert "        июнь 2024 г. сентябрь 2024 г.: 01.06.2024 – 30.06.2024; 01.09.2024 – 30.09.2024" in lines
    assert lines[-2] == "  строка 30: срок прошёл раньше, чем план утвердили (13 июня 2024): «май 2024 г.»"


def test_recurrences_are_shown_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["plan", "check", str(TURA)]) == 0
    out = capsys.readouterr().out
    assert "1 раз в квартал: каждый квартал, 01.01.2022 – 31.12.2022" in out
    assert "по плану работы: по плану работы, без дат" in out


def test_json_is_the_reading_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["plan", "check", str(KIROV), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (len(printed["sections"]), len(printed["activities"]), printed["years"]) == (4, 9, [2024])
    assert [each["message"] for each in printed["warnings"]] == [
        "срок прошёл раньше, чем план утвердили (13 июня 2024): «май 2024 г.»",
        "слово на стыке страниц повторяется: «ние»",
    ]


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "пуст"),
        (b"Just a letter.\n", "нет таблицы"),
        ("№\tТовар\tЦена\n1\tСтол\t5\n".encode(), "это не план"),
        (b"\x00\x01\x02", "не похож"),
    ],
    ids=["empty", "prose", "another table", "binary"],
)
def test_what_is_no_plan_is_refused_with_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    file = tmp_path / "файл.txt"
    file.write_bytes(content)
    assert call(["plan", "check", str(file)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert "файл.txt" in told.err


def test_every_doubt_of_the_reader_has_words() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "models" / "documents").rglob("*.py"))
    codes = set(re.findall(r'Doubt\(\s*"([a-z-]+)"', source)) | {f"term-{flag}" for flag in meaning.DOUBTFUL_FLAGS}
    say = Plain()
    assert len(codes - {"term-year-guessed"}) > 10
    for code in codes - {"term-year-guessed"} | {"year-guessed", "year-unknown", "term-unknown"}:
        assert say(code, text="…", approved=datetime(2024, 6, 13, tzinfo=UTC))


def test_checking_a_plan_needs_neither_settings_nor_telegram() -> None:
    script = (
        "import sys; from bot.commands.line import call; code = call(['plan', 'check', sys.argv[1]]); "
        "heavy = {'aiogram', 'apscheduler', 'alembic', 'bot.settings'} & set(sys.modules); "
        "sys.exit(str(heavy) if heavy else code)"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(KIROV)], cwd=ROOT, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr.decode()) == (0, "")


def test_seeding_the_demo_needs_no_telegram() -> None:
    script = "import sys, bot.commands.demo, bot.commands.people; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


@pytest.mark.usefixtures("bot")
def test_a_network_is_set_up_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    colleges = tmp_path / "колледжи.tsv"
    colleges.write_text("название\tгород\nКолледж № 1\tКиров\nКолледж № 2\t\n", encoding="utf-8")
    assert call(["people", "organisations", str(colleges), "--group", "ПОО"]) == 0
    assert call(["plan", "import", str(KIROV), "--publish"]) == 0
    assert call(["people", "add", "501", "Ольга Перминова", "--role", "coordinator"]) == 0
    assert call(["people", "list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Новых организаций: 2, вошли в группу: 2, получили поручений: 0.",
        "План № 1 загружен: мероприятий 9, сроков 13.",
        "Не нашлись среди организаций и групп: ЦОПП, ИРО. Загрузите их: bot people organisations ФАЙЛ --group ИМЯ",
        f"Мест, которые стоит проверить: 2. Подробно: bot plan check {KIROV}",
        "План опубликован. Поручений: 18, людям уйдёт писем: 0.",
        "Добавлен: Ольга Перминова. Номер в Telegram 501. Пусть напишет боту: /start",
        "Ольга Перминова: дана роль «координатор».",
        "         501  Ольга Перминова  координатор",
    ]


@pytest.mark.usefixtures("bot")
def test_the_same_file_is_loaded_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["plan", "import", str(TURA)]) == 0
    assert call(["plan", "import", str(TURA)]) == 1
    told = capsys.readouterr()
    assert "Это черновик, исполнители его не видят" in told.out
    assert re.fullmatch(r"Этот файл уже загружен: план № 1 «.{20,60}…»\. Второй раз не загружаю\.\n", told.err)


@pytest.mark.usefixtures("bot")
def test_a_draft_that_was_loaded_before_is_published_by_the_same_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    colleges = tmp_path / "colleges.tsv"
    colleges.write_text("name\nКолледж № 1\n", encoding="utf-8")
    assert call(["people", "organisations", str(colleges), "--group", "ПОО"]) == 0
    assert call(["plan", "import", str(KIROV)]) == 0
    capsys.readouterr()
    assert call(["plan", "import", str(KIROV), "--publish"]) == 0
    assert capsys.readouterr().out == "План опубликован. Поручений: 9, людям уйдёт писем: 0.\n"
    assert call(["plan", "import", str(KIROV), "--publish"]) == 1


@pytest.mark.usefixtures("bot")
def test_roles_are_given_and_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["people", "list"]) == 0
    assert call(["people", "role", "501", "organiser"]) == 1
    assert call(["people", "add", "501", "Елена Кропачева"]) == 0
    assert call(["people", "role", "501", "organiser"]) == 0
    assert call(["people", "role", "501", "organiser", "--remove"]) == 0
    assert call(["people", "add", "501", "Другое Имя"]) == 0
    told = capsys.readouterr()
    assert told.err.startswith("Человека с номером 501 нет")
    assert told.out.splitlines() == [
        'Людей пока нет. Добавьте координатора: bot people add НОМЕР "Имя Фамилия" --role coordinator',
        "Добавлен: Елена Кропачева. Номер в Telegram 501. Пусть напишет боту: /start",
        "Елена Кропачева: дана роль «организатор конкурсов».",
        "Елена Кропачева: роль «организатор конкурсов» снята.",
        "Человек с номером 501 уже есть: Елена Кропачева.",
    ]


@pytest.mark.parametrize(
    "text, key",
    [
        ("", "network-empty"),
        ("# только слова\n", "network-empty"),
        ("name\n", "network-empty"),
        ("Колледж № 1\tКиров\n", "network-no-header"),
        ("name\tzone\nКолледж № 1\tМарс/Олимп\n", "network-line"),
        ("name\ttown\n\tКиров\n", "network-line"),
        ("name\n" + "".join(f"Колледж № {number}\n" for number in range(networks.MOST + 1)), "network-too-big"),
    ],
    ids=["empty", "comments", "header only", "no header", "zone", "nameless", "too many"],
)
def test_a_list_that_is_none_is_refused(text: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        networks.read(text.encode())
    assert refused.value.key == key


def test_the_shipped_colleges_are_thirty_four_and_one_is_polytechnic() -> None:
    listed = networks.read(seeding.COLLEGES.read_bytes())
    assert len(listed) == 34
    assert [each.name for each in listed if "полит" in each.name] == ["Омутнинский политехнический техникум"]


@pytest.mark.parametrize("file, morning", [(KIROV, "2024-06-17T09:30:00+03:00"), (TURA, "2022-01-03T09:30:00+03:00")])
def test_the_demo_begins_on_a_working_morning_after_the_approval(file: Path, morning: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert first_morning(plan.read(file), now).isoformat() == morning


def test_a_demo_without_dates_begins_now() -> None:
    reading = documents.read("№\tМероприятие\tСрок\n1\tСеминар\tпо плану\n".encode(), "план.txt")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert first_morning(reading, now) == now


async def test_the_demo_has_every_role_and_reports_on_their_way(world: World) -> None:
    reading = plan.read(KIROV)
    morning = first_morning(reading, datetime(2026, 1, 1, tzinfo=UTC))
    actors = await seeding.seed(world.database, reading, "kirov", morning)
    assert [each.name for each in actors if each.newcomer] == ["Новый руководитель", "Новая студентка"]
    assert [each.role for each in await world.all(RoleGrant)] == [
        Role.COORDINATOR, Role.COORDINATOR, Role.ORGANISER, Role.OBSERVER, Role.ADMIN, Role.JUROR,
    ]  # fmt: skip
    states = [each.state for each in await world.all(Assignment)]
    assert {state: states.count(state) for state in set(states)} == {
        AssignmentState.OPEN: 319,
        AssignmentState.SUBMITTED: 3,
        AssignmentState.RETURNED: 1,
        AssignmentState.ACCEPTED: 2,
    }
    assert (len(await world.all(Organisation)), len(await world.all(GroupMember))) == (36, 34)
    assert [each.state for each in await world.all(Plan)] == [PlanState.PUBLISHED]
    assert [each.state for each in await world.all(Contest)] == [ContestState.PUBLISHED]
    assert {each.kind.value for each in await world.all(Letter) if each.state is LetterState.WAITING} == {
        "plan-published"
    }
    assert max(each.created_at for each in await world.all(Person)) < morning


async def test_the_demo_takes_any_plan_that_can_be_read(world: World) -> None:
    reading = plan.read(TURA)
    await seeding.seed(world.database, reading, "tura", first_morning(reading, datetime(2026, 1, 1, tzinfo=UTC)))
    assert await world.all(Group) == []
    names = {each.short_name or each.name for each in await world.all(Organisation)}
    assert {"МОЦ", "УО", "ЦДО"} <= names
    assert all(each.joining for each in await world.all(Organisation))
    owed = await world.all(Assignment)
    assert {each.state for each in owed} == {
        AssignmentState.OPEN, AssignmentState.SUBMITTED, AssignmentState.RETURNED, AssignmentState.ACCEPTED,
    }  # fmt: skip
