"""The command line: kind words for what it does not know, exit codes, copies of the database to be trusted."""

import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot import settings
from bot.commands import backup, check, line, mistakes
from models import migrate
from models.database import Database
from models.refusal import Refusal

ALL = "backup, check, demo, people, plan, run"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("demoo", f"Команды «demoo» нет. Может быть, bot demo?\nЕсть: {ALL}. Подробнее: bot --help"),
        (
            "plan chek",
            "Команды «chek» нет. Может быть, bot plan check?\nЕсть: check, import. Подробнее: bot plan --help",
        ),
        ("plan check", "Не хватает: FILE. Подсказка: bot plan check --help"),
        ("plan check file --jsn", "Такого ключа нет: --jsn. Подсказка: bot plan check --help"),
        ("run --role x", "«x» сюда не подходит (--role). Подсказка: bot run --help"),
    ],
)
def test_a_slip_is_answered_kindly_and_ends_with_two(words: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert (line.call(words.split()), capsys.readouterr().err) == (2, told + "\n")


@pytest.mark.parametrize("words", ["", "--help", "run --help", "demo --help", "plan --help", "people add -h"])
def test_help_is_there_for_every_command(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert line.call(words.split()) == 0
    assert capsys.readouterr().out.startswith("Usage: bot")


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    code = mistakes.tell(FileNotFoundError(2, "no such file", "план.txt"))
    assert (code, capsys.readouterr().err) == (1, "Файла «план.txt» нет. Проверьте имя и папку.\n")


def test_a_refusal_is_said_with_its_own_text(capsys: pytest.CaptureFixture[str]) -> None:
    code = mistakes.tell(Refusal("refusal-gone"))
    said = capsys.readouterr().err
    assert (code, said.strip() != "", "<" in said) == (1, True, False)


def test_the_unexpected_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        mistakes.tell(ZeroDivisionError())


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "база.sqlite3"
    with closing(sqlite3.connect(file)) as made:
        made.executescript("PRAGMA journal_mode=WAL; CREATE TABLE t (n INTEGER PRIMARY KEY, up REFERENCES t (n));")
        made.execute("INSERT INTO t VALUES (1, NULL), (2, 1)")
        made.commit()
    return file


def url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def test_a_copy_is_whole_for_its_owner_only_and_taken_while_the_bot_writes(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "a.sqlite3"
    with closing(sqlite3.connect(database)) as writing:
        writing.execute("INSERT INTO t VALUES (3, 1)")
        assert backup.backup(url(database), copy) == 0
    with closing(sqlite3.connect(copy)) as read:
        assert read.execute("SELECT n, up FROM t").fetchall() == [(1, None), (2, 1)]
    assert [path.name for path in copy.parent.iterdir()] == ["a.sqlite3"]
    assert os.name == "nt" or stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_copy_is_never_written_over_another(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "a.sqlite3"
    copy.write_text("precious", encoding="utf-8")
    with pytest.raises(mistakes.Stop, match="уже есть, поверх не пишу"):
        backup.backup(url(database), copy)
    assert copy.read_text(encoding="utf-8") == "precious"


def test_a_copy_with_a_broken_reference_is_thrown_away(database: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(database)) as broken:
        broken.execute("INSERT INTO t VALUES (4, 99)")
        broken.commit()
    with pytest.raises(mistakes.Stop, match="ссылок в никуда 1"):
        backup.backup(url(database), tmp_path / "copies" / "a.sqlite3")
    assert list((tmp_path / "copies").iterdir()) == []


def test_what_is_no_database_is_not_copied(tmp_path: Path) -> None:
    file = tmp_path / "text.sqlite3"
    file.write_text("not a database " * 100, encoding="utf-8")
    with pytest.raises(mistakes.Stop, match="Копия не удалась"):
        backup.backup(url(file), tmp_path / "a.sqlite3")


def test_there_is_nothing_to_copy_before_the_first_start(tmp_path: Path) -> None:
    with pytest.raises(mistakes.Stop, match="копировать нечего"):
        backup.backup(url(tmp_path / "none.sqlite3"))


def test_postgresql_is_copied_by_its_own_command_without_showing_the_password() -> None:
    with pytest.raises(mistakes.Stop) as told:
        backup.backup("postgresql+asyncpg://bot:word@host/plans", Path("a.dump"))
    assert str(told.value).splitlines()[1] == "  pg_dump --format=custom --file=a.dump 'postgresql://bot@host/plans'"


def test_a_copy_is_named_by_its_moment_in_utc() -> None:
    moscow = timezone(timedelta(hours=3))
    assert backup.default(datetime(2024, 6, 28, 1, 5, tzinfo=moscow)) == Path("backups/bot-20240627-220500.sqlite3")
    assert backup.default(datetime(2024, 6, 28, 1, 5, tzinfo=UTC)) == Path("backups/bot-20240628-010500.sqlite3")


def database_line(told: str) -> str:
    return told.splitlines()[-1]


def at(file: Path) -> settings.Settings:
    return settings.Settings(_env_file=None, database_url=url(file))


async def test_check_says_that_the_database_will_come_and_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bot.sqlite3"
    assert await check.check(at(file)) == 0
    told = f"База: файла {file} ещё нет, он появится при первом запуске"
    assert (database_line(capsys.readouterr().out), file.exists()) == (told, False)


async def test_check_says_that_the_database_has_the_right_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = Database(url(tmp_path / "bot.sqlite3"))
    await migrate.migrate(database)
    _, expected = await migrate.version(database)
    await database.close()
    assert await check.check(at(tmp_path / "bot.sqlite3")) == 0
    assert database_line(capsys.readouterr().out) == f"База: отвечает, версия схемы {expected}, как и нужно"


async def test_check_refuses_what_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "text.sqlite3"
    file.write_text("not a database " * 100, encoding="utf-8")
    with pytest.raises(mistakes.Stop, match="База не отвечает"):
        await check.check(at(file))
