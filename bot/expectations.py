"""What each setting must look like, and what the operator is told when it does not: given, expected, an example."""

import importlib.util
import re
from datetime import time
from pathlib import Path
from typing import Any, Final
from urllib.parse import SplitResult, unquote, urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import SecretStr

LANGUAGES: Final = ("ru", "en")
LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")
HERE: Final = ("127.0.0.1", "localhost", "::1")
HARD_TO_GUESS: Final = "Нужны 16–256 латинских букв, цифр, знаков _ и -, например WEBHOOK_SECRET=h7Kd_2mQ-x9TbL4w"
_DRIVERS: Final = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


def fault(given: object, expected: str) -> ValueError:
    """The one form of every explanation."""
    return ValueError(f"дано «{given}». {expected}")


def token(given: Any) -> Any:
    """Telegram's form is number:letters; other servers give shorter ones. The value itself is never repeated."""
    text = _clear(given)
    if text and not re.fullmatch(r"\d{1,20}:[A-Za-z0-9_-]{3,80}", text):
        message = f"не похоже на токен (знаков: {len(text)}, не показываю). Вид такой: 123456789:AAE…"
        raise ValueError(message)
    return SecretStr(text)


def webhook_secret(given: Any) -> Any:
    """What Telegram allows, and long enough not to be guessed."""
    if given is None:
        return None
    text = _clear(given)
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", text):
        raise ValueError(f"не подходит (знаков: {len(text)}; не показываю). {HARD_TO_GUESS}")
    return SecretStr(text)


def web_address(given: Any) -> Any:
    """http or https with a host; a slash at the end is dropped."""
    if given is None:
        return None
    text = str(given).strip().rstrip("/")
    address = _split(text)
    if address is None or address.scheme not in ("http", "https") or not address.hostname:
        raise fault(masked(text), "Нужен адрес с http(s)://, например https://api.telegram.org")
    return text


def is_here(text: str) -> bool:
    """A plain address of this machine: nobody from outside can write to it."""
    address = _split(text.strip())
    return address is not None and address.scheme == "http" and address.hostname in HERE


def listens_here(text: str | None) -> bool:
    """Is it a place (by default it is) that nobody from outside can reach?"""
    return text is None or text.strip().rpartition(":")[0].strip("[]") in HERE


def secure_address(given: Any) -> Any:
    """Telegram calls a webhook over https only; a Bot API server on this machine may call it plainly."""
    if given is None:
        return None
    text = str(given).strip()
    address = _split(text)
    if address is None or not address.hostname or not (address.scheme == "https" or is_here(text)):
        raise fault(
            masked(text), "Нужен адрес с https://, который виден из интернета, например https://bot.example.ru/telegram"
        )
    return text


def database(given: Any) -> Any:
    """SQLite or PostgreSQL; the asynchronous driver is ours to name."""
    text = str(given).strip()
    scheme, colon, rest = text.partition("://")
    driver = _DRIVERS.get(scheme)
    if driver is None or not colon:
        raise fault(
            masked(text),
            "Нужен SQLite или PostgreSQL: sqlite:///bot.sqlite3 или postgresql://…",
        )
    if driver.endswith("asyncpg") and _split(text) is None:
        raise fault(scheme + "://…", "Адрес не читается: знаки @ / : # в пароле пишутся как %40 %2F %3A %23")
    if driver.endswith("asyncpg") and importlib.util.find_spec("asyncpg") is None:
        raise fault(masked(text), "Для PostgreSQL нужен пакет asyncpg, а его нет: python3 -m pip install asyncpg")
    return f"{driver}://{rest}"


def people(given: Any) -> Any:
    """Numbers of people in Telegram, divided by commas or spaces."""
    if not isinstance(given, str):
        return given
    parts = [part for part in re.split(r"[\s,;]+", given) if part]
    if not all(part.isascii() and part.isdigit() and 0 < int(part) < 2**52 for part in parts):
        raise fault(given, "Нужны номера в Telegram через запятую, например ADMIN_IDS=123456789,987654321")
    return frozenset(int(part) for part in parts)


def zone(given: Any) -> Any:
    """A name from the IANA base, in its own spelling."""
    text = str(given).strip()
    if text not in available_timezones():
        raise fault(text, "Нужно имя часового пояса, например TIMEZONE=Europe/Kirov или Asia/Omsk")
    return ZoneInfo(text).key


def language(given: Any) -> Any:
    """A language we speak. Desktops keep a list of theirs under this very name (ru_RU:ru): that is no decision."""
    text = str(given).strip()
    if re.search(r"[_:]", text):
        return LANGUAGES[0]
    if text.lower() not in LANGUAGES:
        raise fault(text, "Нужен один из языков бота: LANGUAGE=ru или LANGUAGE=en")
    return text.lower()


def seconds(given: Any) -> Any:
    """A length of time, from a second to a minute."""
    try:
        length = float(given)
    except (TypeError, ValueError):
        length = 0.0
    if not 1 <= length <= 60:
        raise fault(str(given), "Нужны секунды, от 1 до 60, например SENDER_LEASE=15")
    return length


def hours(given: Any) -> Any:
    """From–to, local time; over midnight if the first is later."""
    if not isinstance(given, str):
        return given
    found = re.fullmatch(r"(\d{1,2}):(\d\d)\s*[-–—]\s*(\d{1,2}):(\d\d)", given.strip())
    try:
        first, minute, last, past = (int(part) for part in found.groups()) if found else (24, 0, 24, 0)
        span = time(first, minute), time(last, past)
    except ValueError:
        raise fault(given, "Нужно время тишины «с–до», например QUIET_HOURS=21:00-08:00") from None
    return span


def listening(given: Any) -> Any:
    """host:port of this machine."""
    if not isinstance(given, str):
        return given
    host, _, port = given.strip().rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise fault(given, "Нужны адрес и порт этой машины, например WEBHOOK_LISTEN=127.0.0.1:8080")
    return host.strip("[]"), int(port)


def log_level(given: Any) -> Any:
    """How much is written to the log."""
    text = str(given).strip().upper()
    if text not in LEVELS:
        raise fault(given, f"Нужно одно из слов: {', '.join(LEVELS)}, например LOG_LEVEL=INFO")
    return text


def shown(value: object) -> str:
    """A value as words for the operator; secrets are masked."""
    match value:
        case SecretStr():
            return "задан, не показываю" if value.get_secret_value() else "не задан"
        case None:
            return "не задан"
        case frozenset():
            return ", ".join(str(number) for number in sorted(value)) or "не заданы"
        case (time() as first, time() as last):
            return f"{first:%H:%M}–{last:%H:%M}"
        case (str() as host, int() as port):
            return f"{host}:{port}"
    return masked(str(value))


def masked(address: str) -> str:
    """An address without its password."""
    return re.sub(r"(://[^:/@\s]*):.*@", r"\1:…@", address)


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite database; None for another kind."""
    if not url.startswith("sqlite"):
        return None
    return Path(unquote(url.partition(":///")[2].partition("?")[0]))


def _clear(given: object) -> str:
    return (given.get_secret_value() if isinstance(given, SecretStr) else str(given)).strip()


def _split(text: str) -> SplitResult | None:
    try:
        address = urlsplit(text)
        _ = address.port
    except ValueError:
        return None
    return address
