"""The bot is stopped or killed at the worst moment: nothing is lost or done twice, and the log keeps secrets."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy.exc import SQLAlchemyError
from structlog.testing import capture_logs

from bot.app import App, opened
from bot.commands import run
from bot.demo.local import LocalTelegram
from bot.logs import Discreet, discreet
from bot.settings import Settings
from bot.telegram.intake import Intake
from models.clock import Clock
from models.database import Database
from models.tables import Incoming, Person
from tests.telegram.conftest import bot_at
from tests.world import World

SWITCH = "▫️ Напоминания"
TOKEN = "7000000001:nobody-needs-this-secret-at-all"


@asynccontextmanager
async def working(telegram: LocalTelegram, world: World, url: str, stop: asyncio.Event) -> AsyncIterator[App]:
    """The bot at work until `stop`; when the block ends before, it is killed."""
    settings = Settings(bot_token=SecretStr(telegram.token), bot_api_url=telegram.url, database_url=url)
    async with opened(settings, world.clock) as app, asyncio.TaskGroup() as group:
        work = group.create_task(app.run("web", stop))
        telegram.busy = lambda: app.turns.busy
        yield app
        if not stop.is_set():
            await app.turns.close(0)
            work.cancel()


async def test_a_handler_that_runs_is_finished_before_the_end(
    telegram: LocalTelegram, world: World, database_url: str
) -> None:
    person = await world.member(await world.organisation())
    anna = await telegram.person(person.name, id=person.account, started=True)
    stop = asyncio.Event()
    async with working(telegram, world, database_url, stop) as app:
        assert await anna.say("/home")
        await telegram.rules(faults=[{"method": "sendMessage", "kind": "429", "times": 1, "retry_after": 1}])
        await anna.act("send", {"text": "/home"})
        while not app.turns.busy:
            await asyncio.sleep(0.01)
        stop.set()
    assert len(await anna.messages()) == 2
    assert [row.payload for row in await world.all(Incoming)] == [None, None]


async def test_killed_between_the_act_and_the_answer_it_is_done_once_and_the_next_press_works(
    telegram: LocalTelegram, world: World, database_url: str
) -> None:
    person = await world.member(await world.organisation())
    anna = await telegram.person(person.name, id=person.account, started=True)
    async with working(telegram, world, database_url, asyncio.Event()):
        screen = await anna.say("/settings")
        assert screen is not None
        await telegram.rules(faults=[{"method": "answerCallbackQuery", "kind": "timeout"}])
        row, column = screen.place(SWITCH) or (-1, -1)
        await anna.act("press", {"message_id": screen.id, "row": row, "column": column})
        while not (await world.all(Person))[0].reminders:
            await asyncio.sleep(0.01)
    await telegram.rules(faults=[])
    async with working(telegram, world, database_url, asyncio.Event()):
        again = await anna.press(SWITCH)  # the old screen still stands: the same wish once more changes nothing
    assert again is not None
    assert again.place("✅ Напоминания")
    assert [one.reminders for one in await world.all(Person)] == [True]


# ─── the log


async def test_the_log_of_a_whole_story_holds_no_names_texts_or_tokens(
    telegram: LocalTelegram,
    world: World,
    database_url: str,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.WARNING)
    person = await world.member(await world.organisation("Вятский колледж"), name="Секретова Анна")
    anna = await telegram.person("Секретова", id=person.account, started=True)
    async with working(telegram, world, database_url, asyncio.Event()):
        await anna.say("Мой тайный текст")
        await telegram.rules(faults=[{"method": "sendMessage", "kind": "drop", "times": 1}])
        await anna.say("/settings")
        async with world.database.engine.begin() as connection:
            await connection.exec_driver_sql("ALTER TABLE people RENAME COLUMN reminders TO wishes")
        broken = await anna.say("Мой тайный текст")
        assert broken is not None
        assert "на нашей стороне" in broken.text
        async with world.database.engine.begin() as connection:
            await connection.exec_driver_sql("ALTER TABLE inbox RENAME TO away")
        await anna.act("send", {"text": "Мой тайный текст"})
        await asyncio.sleep(0.2)
    libraries = [Discreet("%(name)s %(message)s").format(record) for record in caplog.records]
    said = "\n".join([*capfd.readouterr(), *libraries])
    assert "mishap" in said
    assert "no updates" in said
    secrets = ["Секретова", "Анна", "Вятский", "тайный", "Напоминания", telegram.token.partition(":")[2]]
    assert [secret for secret in secrets if secret.lower() in said.lower()] == []


def fail(words: str, cause: Exception | None = None) -> None:
    """Raise an error that says what somebody wrote."""
    raise ValueError(words) from cause


def test_what_libraries_say_is_cut_to_places() -> None:
    with pytest.raises(ValueError, match="тайный текст") as caught:
        fail("тайный текст", KeyError("Анна Котова"))
    given = (caught.type, caught.value, caught.tb)
    record = logging.LogRecord("asyncio", 40, "x.py", 1, f"lost: {TOKEN}\nfuture: <Анна>", (), given)
    text = Discreet("%(name)s: %(message)s").format(record)
    assert text.startswith("asyncio: lost: <token>\nValueError < test_stops.py:")
    assert text.endswith("\nKeyError")
    assert [word for word in ("Анна", "тайный", "nobody") if word in text] == []


def test_our_own_events_hold_no_token_and_no_exception() -> None:
    event: dict[str, object] = {}
    try:
        fail("тайный текст")
    except ValueError:
        event |= discreet(None, "error", {"event": f"GET /bot{TOKEN}/getMe", "exc_info": True, "number": 1})
    assert event["event"] == "GET /bot<token>/getMe"
    assert event["number"] == 1
    assert str(event["trace"]).startswith("ValueError < test_stops.py:")
    assert "exc_info" not in event


# ─── a start that cannot be


@pytest.mark.usefixtures("threads_end")
@pytest.mark.parametrize("kind", ["no folder", "no database", "read only"])
async def test_a_database_that_cannot_be_written_is_told_of(tmp_path: Path, kind: str) -> None:
    file = tmp_path / ("none/bot.sqlite3" if kind == "no folder" else "bot.sqlite3")
    if kind == "no database":
        file.write_bytes(b"This is a letter. " * 100)
    mode = "?mode=ro&uri=true" if kind == "read only" else ""
    if mode:
        sqlite3.connect(file).close()
    url = f"sqlite+aiosqlite:///file:{file}{mode}" if mode else f"sqlite+aiosqlite:///{file}"
    with pytest.raises(SQLAlchemyError):
        await run.prepare(Settings(bot_token=SecretStr(TOKEN), database_url=url))


async def test_a_server_that_cannot_be_reached_is_asked_again_and_told_of_once(
    telegram: LocalTelegram, database_url: str
) -> None:
    database, bot = Database(database_url), bot_at(telegram.url, telegram.token)
    async with opened(Settings(bot_token=SecretStr(TOKEN), database_url=database_url)) as app:
        intake = Intake(bot, database, Clock(), app.turns, app.meanwhile, pauses=(0.01,))
        await telegram.rules(faults=[{"method": "*", "kind": "drop", "times": 20}])
        with capture_logs() as said:
            async with asyncio.TaskGroup() as group:
                poll = group.create_task(intake.poll())
                async with asyncio.timeout(5):
                    while not any(call["status"] == 200 for call in await telegram.calls("getUpdates")) and (
                        len(await telegram.calls("getUpdates")) < 19
                    ):
                        await asyncio.sleep(0.02)
                poll.cancel()
    await database.close()
    await bot.session.close()
    assert [one["event"] for one in said if one["log_level"] == "warning"] == ["webhook not deleted", "no updates"]
