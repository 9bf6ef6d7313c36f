"""The settings, typed; every fault in them is explained at once, in plain words, and no secret is ever shown."""

import difflib
import os
from collections.abc import Iterable
from datetime import time
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import AnyHttpUrl, BeforeValidator, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import expectations as expect

HEADING = "Настройки не подходят, ошибок: {count}. Настройки берутся из переменных окружения и файла {file}."
WHERE_TO_GET_ONE = (
    "BOT_TOKEN: не задан. Токен даёт @BotFather в Telegram: отправьте ему /newbot, выберите имя и впишите полученное "
    "в файл {file} строкой вида BOT_TOKEN=123456789:AAE… "
    "Чтобы только попробовать, токен не нужен: python3 -m bot demo"
)
NO_SECRET = "WEBHOOK_SECRET: не задан, а вместе с WEBHOOK_URL он нужен. " + expect.HARD_TO_GUESS
UNKNOWN = "{given}: такой настройки нет, похоже на {ours}. Поправьте имя ({file})."


class SettingsError(Exception):
    """Some settings are wrong or missing; `faults` explains each in a sentence or two."""

    def __init__(self, faults: list[str], file: Path) -> None:
        self.faults = faults
        lines = [HEADING.format(count=len(faults), file=file), *(f"• {fault}" for fault in faults)]
        super().__init__("\n".join(lines))


class Settings(BaseSettings):
    """What the operator decides. `load()` reads it and explains what is wrong."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8-sig", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    bot_token: Annotated[SecretStr, BeforeValidator(expect.token)] = SecretStr("")
    bot_api_url: Annotated[str, BeforeValidator(expect.web_address)] = "https://api.telegram.org"
    database_url: Annotated[str, BeforeValidator(expect.database)] = "sqlite+aiosqlite:///bot.sqlite3"
    admin_ids: Annotated[frozenset[int], NoDecode, BeforeValidator(expect.people)] = frozenset()
    timezone: Annotated[str, BeforeValidator(expect.zone)] = "Europe/Kirov"
    language: Annotated[str, BeforeValidator(expect.language)] = "ru"
    quiet_hours: Annotated[tuple[time, time], NoDecode, BeforeValidator(expect.hours)] = (time(21), time(8))
    webhook_url: Annotated[AnyHttpUrl | None, BeforeValidator(expect.secure_address)] = None
    webhook_secret: Annotated[SecretStr | None, BeforeValidator(expect.webhook_secret)] = None
    webhook_listen: Annotated[tuple[str, int], NoDecode, BeforeValidator(expect.listening)] = ("127.0.0.1", 8080)
    sender_lease: Annotated[float, BeforeValidator(expect.seconds)] = 15.0
    clock_url: Annotated[str | None, BeforeValidator(expect.web_address)] = None
    log_level: Annotated[str, BeforeValidator(expect.log_level)] = "INFO"

    @property
    def zone(self) -> ZoneInfo:
        """The network's time zone: a deadline is the end of a day there."""
        return ZoneInfo(self.timezone)

    def describe(self) -> list[tuple[str, str]]:
        """Every setting's name and its value in words; secrets are masked."""
        return [(name.upper(), expect.shown(getattr(self, name))) for name in type(self).model_fields]


NAMES = [name.upper() for name in Settings.model_fields]


def load(file: Path = Path(".env"), *, telegram: bool = True) -> Settings:
    """The settings from the environment and from `file`; the environment wins.

    `telegram`: the command speaks to Telegram, so there must be a token. Raises SettingsError with all the faults.
    """
    written = in_file(file)
    faults = misspelt(written, file)
    try:
        settings = Settings(_env_file=file)
    except ValidationError as reason:
        faults += [explained(error) for error in reason.errors()]
        raise SettingsError(faults + missing(written, file, telegram), file) from None
    faults += missing(written, file, telegram)
    if faults:
        raise SettingsError(faults, file)
    return settings


def explained(error: ErrorDetails) -> str:
    """A fault in our own words, which `expectations` put into it."""
    return f"{str(error['loc'][0]).upper()}: {error.get('ctx', {}).get('error', error['msg'])}"


def in_file(file: Path) -> dict[str, str]:
    """What the file sets, by name; raises SettingsError when it cannot be read."""
    try:
        return {name.upper(): value for name, value in dotenv_values(file, encoding="utf-8-sig").items() if value}
    except UnicodeDecodeError:
        raise SettingsError([f"{file}: не в кодировке UTF-8. Сохраните его в UTF-8."], file) from None
    except OSError as reason:
        raise SettingsError([f"{file}: не читается ({reason.strerror})."], file) from None


def surrounding() -> dict[str, str]:
    """What the environment sets, by name."""
    return {name.upper(): value for name, value in os.environ.items() if value}


def misspelt(written: dict[str, str], file: Path) -> list[str]:
    """Names in the file that are nearly ours: such a line would silently do nothing."""
    return [UNKNOWN.format(given=name, ours=ours, file=file) for name, ours in near(written, 0.8).items()]


def near(names: Iterable[str], likeness: float) -> dict[str, str]:
    """Foreign name → ours that it resembles."""
    guesses = {name: difflib.get_close_matches(name, NAMES, 1, likeness) for name in names if name not in NAMES}
    return {name: found[0] for name, found in guesses.items() if found}


def missing(written: dict[str, str], file: Path, telegram: bool) -> list[str]:
    """What must be given and is not. Where a misspelt name explains it, that is said instead."""
    around = surrounding()
    there = {**written, **around}
    guesses = {ours: name for name, ours in near(around, 0.85).items()}
    wanted = {"BOT_TOKEN": WHERE_TO_GET_ONE} if telegram else {}
    inside = expect.is_here(there.get("WEBHOOK_URL", "")) and expect.listens_here(there.get("WEBHOOK_LISTEN"))
    from_outside = "WEBHOOK_URL" in there and not inside
    wanted |= {"WEBHOOK_SECRET": NO_SECRET} if telegram and from_outside else {}
    said = {*there, *near(written, 0.8).values()}
    hints = {ours: UNKNOWN.format(given=name, ours=ours, file="переменная окружения") for ours, name in guesses.items()}
    return [hints.get(name, words.format(file=file)) for name, words in wanted.items() if name not in said]
