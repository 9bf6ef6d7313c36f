"""The settings: what is read, and how every fault is explained at once without showing a secret."""

import os
import subprocess
import sys
from datetime import time
from pathlib import Path

import pytest

from bot import settings
from bot.environment import ROOT

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"
WEBHOOK_SECRET = "h7Kd_2mQ-x9TbL4w"


def load(folder: Path, *lines: str, telegram: bool = True) -> settings.Settings:
    file = folder / ".env"
    file.write_text("\n".join(lines), encoding="utf-8")
    return settings.load(file, telegram=telegram)


def faults(folder: Path, *lines: str, telegram: bool = True) -> list[str]:
    with pytest.raises(settings.SettingsError) as caught:
        load(folder, *lines, telegram=telegram)
    return caught.value.faults


@pytest.fixture(autouse=True)
def _quiet_surroundings() -> None:
    if given := {name for name in settings.NAMES if name in os.environ}:
        pytest.skip(f"the environment decides already: {', '.join(sorted(given))}")


def test_a_token_is_all_that_must_be_given(tmp_path: Path) -> None:
    read = load(tmp_path, f"BOT_TOKEN={TOKEN}")
    assert read.bot_token.get_secret_value() == TOKEN
    assert read.bot_api_url == "https://api.telegram.org"
    assert read.database_url == "sqlite+aiosqlite:///bot.sqlite3"
    assert read.admin_ids == frozenset()
    assert str(read.zone) == "Europe/Kirov"
    assert read.language == "ru"
    assert read.quiet_hours == (time(21), time(8))
    assert read.clock_url is None


@pytest.mark.parametrize(
    ("address", "needed"),
    [
        ("http://127.0.0.1:8080/hook", False),
        ("http://localhost/hook", False),
        ("https://localhost/hook", True),
        ("https://bot.example.ru/hook", True),
        ("http://localhost/hook\nWEBHOOK_LISTEN=0.0.0.0:8080", True),
        ("http://localhost/hook\nWEBHOOK_LISTEN=[::1]:8080", False),
    ],
)
def test_a_webhook_needs_a_secret_where_others_can_write_to_it(tmp_path: Path, address: str, needed: bool) -> None:
    lines = (f"BOT_TOKEN={TOKEN}", f"WEBHOOK_URL={address}")
    if needed:
        assert faults(tmp_path, *lines) == [settings.NO_SECRET]
    else:
        assert load(tmp_path, *lines).webhook_secret is None


def test_another_server_may_give_shorter_tokens(tmp_path: Path) -> None:
    read = load(tmp_path, "BOT_TOKEN=123456:ABC", "BOT_API_URL=http://localhost:8081")
    assert read.bot_token.get_secret_value() == "123456:ABC"


def test_a_command_without_telegram_needs_nothing(tmp_path: Path) -> None:
    assert settings.load(tmp_path / ".env", telegram=False).bot_token.get_secret_value() == ""


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("ADMIN_IDS=1, 22;333 4", "admin_ids", frozenset({1, 22, 333, 4})),
        ("DATABASE_URL=sqlite:///folder/a.sqlite3", "database_url", "sqlite+aiosqlite:///folder/a.sqlite3"),
        ("DATABASE_URL=postgresql://u:p@h/b", "database_url", "postgresql+asyncpg://u:p@h/b"),
        ("DATABASE_URL=postgres://u:p@h/b", "database_url", "postgresql+asyncpg://u:p@h/b"),
        ("BOT_API_URL=http://localhost:8081/", "bot_api_url", "http://localhost:8081"),
        ("QUIET_HOURS=22:30 – 7:05", "quiet_hours", (time(22, 30), time(7, 5))),
        ("WEBHOOK_LISTEN=[::1]:8443", "webhook_listen", ("::1", 8443)),
        ("LOG_LEVEL=debug", "log_level", "DEBUG"),
        ("LANGUAGE=EN", "language", "en"),
        ("LANGUAGE=en_US:en", "language", "ru"),
        ("TIMEZONE=", "timezone", "Europe/Kirov"),
    ],
)
def test_a_setting_is_read_as_people_write_it(tmp_path: Path, line: str, name: str, value: object) -> None:
    assert getattr(load(tmp_path, f"BOT_TOKEN={TOKEN}", line), name) == value


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "ADMIN_IDS=1, я",
            "ADMIN_IDS: дано «1, я». Нужны номера в Telegram через запятую, например ADMIN_IDS=123456789,987654321",
        ),
        (
            "TIMEZONE=Kirov",
            "TIMEZONE: дано «Kirov». Нужно имя часового пояса, например TIMEZONE=Europe/Kirov или Asia/Omsk",
        ),
        ("LANGUAGE=de", "LANGUAGE: дано «de». Нужен один из языков бота: LANGUAGE=ru или LANGUAGE=en"),
        (
            "QUIET_HOURS=25:00-08:00",
            "QUIET_HOURS: дано «25:00-08:00». Нужно время тишины «с–до», например QUIET_HOURS=21:00-08:00",
        ),
        (
            "DATABASE_URL=mysql://u:word@h/b",
            "DATABASE_URL: дано «mysql://u:…@h/b». Нужен SQLite или PostgreSQL: sqlite:///bot.sqlite3 или postgresql://…",
        ),
        (
            "BOT_API_URL=api.telegram.org",
            "BOT_API_URL: дано «api.telegram.org». Нужен адрес с http(s)://, например https://api.telegram.org",
        ),
        (
            "WEBHOOK_LISTEN=8080",
            "WEBHOOK_LISTEN: дано «8080». Нужны адрес и порт этой машины, например WEBHOOK_LISTEN=127.0.0.1:8080",
        ),
        (
            "LOG_LEVEL=loud",
            "LOG_LEVEL: дано «loud». Нужно одно из слов: DEBUG, INFO, WARNING, ERROR, например LOG_LEVEL=INFO",
        ),
        ("ADMIN_ID=1", "ADMIN_ID: такой настройки нет, похоже на ADMIN_IDS. Поправьте имя ({file})."),
    ],
)
def test_a_wrong_setting_says_what_was_given_and_what_is_wanted(tmp_path: Path, line: str, words: str) -> None:
    assert faults(tmp_path, f"BOT_TOKEN={TOKEN}", line) == [words.format(file=tmp_path / ".env")]


def test_a_missing_token_says_where_to_get_one_and_that_the_demo_needs_none(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    words = (
        "BOT_TOKEN: не задан. Токен даёт @BotFather в Telegram: отправьте ему /newbot, выберите имя и впишите "
        f"полученное в файл {file} строкой вида BOT_TOKEN=123456789:AAE… "
        "Чтобы только попробовать, токен не нужен: python3 -m bot demo"
    )
    assert faults(tmp_path) == [words]


def test_a_misspelt_token_is_not_also_called_missing(tmp_path: Path) -> None:
    assert faults(tmp_path, f"BOT_TOKN={TOKEN}") == [
        f"BOT_TOKN: такой настройки нет, похоже на BOT_TOKEN. Поправьте имя ({tmp_path / '.env'})."
    ]


def test_names_of_other_programs_are_left_alone(tmp_path: Path) -> None:
    read = load(tmp_path, f"BOT_TOKEN={TOKEN}", "POSTGRES_PASSWORD=word")
    assert read.bot_token.get_secret_value() == TOKEN


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    told = faults(tmp_path, "TIMEZONE=Kirov", "LOG_LEVEL=loud", "WEBHOOK_URL=http://example.ru", "ADMIN_IDS=я")
    assert [fault.partition(":")[0] for fault in told] == [
        "ADMIN_IDS",
        "TIMEZONE",
        "WEBHOOK_URL",
        "LOG_LEVEL",
        "BOT_TOKEN",
        "WEBHOOK_SECRET",
    ]


@pytest.mark.parametrize("wrong", ["my secret words", TOKEN[:10], TOKEN + " " + TOKEN])
def test_a_wrong_token_is_never_shown(tmp_path: Path, wrong: str) -> None:
    assert faults(tmp_path, f"BOT_TOKEN='{wrong}'") == [
        f"BOT_TOKEN: не похоже на токен (знаков: {len(wrong)}, не показываю). Вид такой: 123456789:AAE…"
    ]


def test_no_secret_is_in_what_is_shown_or_logged(tmp_path: Path) -> None:
    read = load(
        tmp_path,
        f"BOT_TOKEN={TOKEN}",
        f"WEBHOOK_SECRET={WEBHOOK_SECRET}",
        "WEBHOOK_URL=https://example.ru/t",
        "DATABASE_URL=postgresql://u:word@h/b",
    )
    shown = dict(read.describe())
    assert shown["BOT_TOKEN"] == shown["WEBHOOK_SECRET"] == "задан, не показываю"
    assert shown["DATABASE_URL"] == "postgresql+asyncpg://u:…@h/b"
    assert [secret for secret in (TOKEN, WEBHOOK_SECRET) if secret in repr(read) + str(read)] == []


def test_a_file_in_another_encoding_is_told_of(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes("ADMIN_IDS=1 # главный".encode("cp1251"))
    with pytest.raises(settings.SettingsError) as caught:
        settings.load(file)
    assert caught.value.faults == [f"{file}: не в кодировке UTF-8. Сохраните его в UTF-8."]


def test_the_faults_are_the_last_lines_of_the_command_and_it_ends_with_two(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"BOT_TOKEN={TOKEN}\nTIMEZONE=Europe/Moscow", encoding="utf-8")
    around = {**os.environ, "TIMEZONE": "Vyatka", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "bot", "check"]
    ended = subprocess.run(command, cwd=tmp_path, env=around, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.splitlines()) == (
        2,
        "",
        [
            "Настройки не подходят, ошибок: 1. Настройки берутся из переменных окружения и файла .env.",
            "• TIMEZONE: дано «Vyatka». Нужно имя часового пояса, например TIMEZONE=Europe/Kirov или Asia/Omsk",
        ],
    )
