"""`bot backup`: a copy of the database, taken while the bot works and checked before it is called one."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from bot import expectations
from bot.commands.mistakes import Stop
from models.clock import Clock

POSTGRESQL = (
    "Копию PostgreSQL делает сама PostgreSQL, командой на этой же или другой машине:\n"
    "  pg_dump --format=custom --file={file} '{url}'\n"
    "Вернуть: pg_restore --clean --if-exists --dbname='{url}' {file}"
)


def backup(url: str, file: Path | None = None) -> int:
    """Copy the SQLite database at `url` to `file`, which must not exist; Stop says what is wrong."""
    source = expectations.sqlite_file(url)
    file = file or default(Clock().now())
    if source is None:
        address = expectations.masked(url.replace("+asyncpg", "")).replace(":…@", "@")  # pg_dump asks for the password
        raise Stop(POSTGRESQL.format(file=file.with_suffix(".dump"), url=address))
    if not source.exists():
        raise Stop(f"Базы {source} ещё нет: копировать нечего. Она появится при первом запуске бота.")
    if file.exists():
        raise Stop(f"Файл {file} уже есть, поверх не пишу. Назовите другой.")
    file.parent.mkdir(parents=True, exist_ok=True)
    _copy_whole(source, file)
    print(f"Копия готова и проверена: {file} ({file.stat().st_size / 2**20:.1f} МБ)")
    return 0


def default(now: datetime) -> Path:
    """backups/bot-20240628-090500.sqlite3, by UTC."""
    return Path("backups") / f"bot-{now.astimezone(UTC):%Y%m%d-%H%M%S}.sqlite3"


def _copy_whole(source: Path, file: Path) -> None:
    """A name of its own until it is checked: what bears the final name is a whole copy."""
    unfinished = file.with_name(f".{file.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with closing(sqlite3.connect(_reading(source), uri=True)) as live, closing(sqlite3.connect(unfinished)) as copy:
            live.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, without -wal and -shm beside it
            _verify(copy)
        unfinished.rename(file)
    except sqlite3.Error as reason:
        raise Stop(f"Копия не удалась: {reason}. Сама база не тронута.") from None
    finally:
        with suppress(FileNotFoundError):
            unfinished.unlink()


def _reading(source: Path) -> str:
    return f"{source.resolve().as_uri()}?mode=ro"


def _verify(copy: sqlite3.Connection) -> None:
    """Stop unless SQLite finds the copy whole and every reference in it leads somewhere."""
    faults = [row[0] for row in copy.execute("PRAGMA integrity_check") if row[0] != "ok"]
    broken = len(copy.execute("PRAGMA foreign_key_check").fetchall())
    if faults or broken:
        raise Stop(
            f"Копия не прошла проверку: {'; '.join(faults[:3]) or f'ссылок в никуда {broken}'}. База повреждена."
        )
