"""`bot demo`: a local Telegram, people and a plan in a fresh database, the real bot among them, and a browser."""

import asyncio
import gc
import os
import signal
import socket
import sys
import tempfile
import time
import webbrowser
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands import plan as plans
from bot.commands.morning import ZONE, first_morning
from bot.demo.local import LocalTelegram
from bot.demo.state import DEFAULT_TOKEN
from bot.settings import NAMES
from models import documents
from models.clock import Clock
from models.documents.reading import Reading

if TYPE_CHECKING:
    from bot.commands.seeding import Actor

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = {"kirov": "kirov-784.txt", "nizhnyaya-tura": "nizhnyaya-tura-262.txt"}
AGAIN = 2.0
"""Seconds before a bot that died is started again."""
END = 1.2
"""Seconds the bot gets to end by itself."""
QUICK = 5.0
NAME = "План мероприятий"
"""The bot's name on the page."""
HOPELESS = 3
"""So many lives shorter than `QUICK` seconds in a row, and the demo gives up."""


async def demo(plan: str, port: int, browser: bool) -> int:
    """Run until Ctrl-C; 1 when the bot cannot live. `plan` is a shipped one's name, or a file.

    The bot takes seconds to come up, so it is started first, even before its Telegram; meanwhile the database is
    furnished. Whichever of the two comes to the migrations first does them, the other waits for the lock and finds
    them done.
    """
    gc.enable()
    path = Path(documents.__file__).parent / "samples" / SHIPPED[plan] if plan in SHIPPED else Path(plan)
    reading = plans.read(path)
    morning = first_morning(reading, Clock().now())
    with tempfile.TemporaryDirectory(prefix="plan-bot-", ignore_cleanup_errors=True) as folder, _ended_by_signals():
        url = f"sqlite+aiosqlite:///{(Path(folder) / 'demo.sqlite3').as_posix()}"
        port = _free(port)
        try:
            async with asyncio.TaskGroup() as group:
                alive = asyncio.Event()
                bot = group.create_task(_bot(f"http://127.0.0.1:{port}", url, Path(folder), alive))
                await alive.wait()
                async with _telegram(port, morning) as telegram:
                    actors = await _furnish(url, reading, plans.digest(path), morning)
                    await _people(telegram, actors)
                    await _greet(telegram, bot, browser)
                    return await bot  # a cancelled demo ends the bot before its Telegram
        except asyncio.CancelledError:
            print("\nПоказ окончен.")
            return 0


async def _furnish(url: str, reading: Reading, digest: str, morning: datetime) -> "list[Actor]":
    """Put the network, its plan and its people into a fresh database; the tools for it are loaded only now."""
    from bot.commands import seeding
    from models.database import Database
    from models.migrate import migrate

    database = Database(url)
    try:
        await migrate(database)
        return await seeding.seed(database, reading, digest, morning)
    finally:
        await database.close()


@asynccontextmanager
async def _telegram(port: int, morning: datetime) -> AsyncIterator[LocalTelegram]:
    """The local Telegram in a process of its own; it answers nobody before its clock is set."""
    more = ("--name", NAME, "--now", morning.isoformat(), "--zone", ZONE)
    async with LocalTelegram.process(port=port, more=more) as telegram:
        yield telegram


def _free(port: int) -> int:
    """The port, or another one when somebody has it."""
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            print(f"Порт {port} занят, беру другой.")
            probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _people(telegram: LocalTelegram, actors: "list[Actor]") -> None:
    """Give everybody a phone; those the bot knows have started it."""
    for actor in actors:
        first, _, last = actor.name.partition(" ")
        named = {"last_name": last} if last and not actor.newcomer else {}
        name = actor.name if actor.newcomer else first
        await telegram.person(
            name, **named, id=actor.account, about=actor.about, language_code="ru", started=not actor.newcomer
        )


async def _bot(server: str, url: str, folder: Path, alive: asyncio.Event) -> int:
    """Keep the real bot alive at this server; 1 when it dies quickly again and again. `alive`: one has started."""
    quick = 0
    while quick < HOPELESS:
        started = time.monotonic()
        code = await _life(server, url, folder, alive)
        quick = quick + 1 if time.monotonic() - started < QUICK else 0
        if quick < HOPELESS:
            print(f"Бот остановился (код {code}). Через {AGAIN:.0f} с запущу снова: всё сохранено.", flush=True)
            await asyncio.sleep(AGAIN)
    print("Бот не запускается. Причина – в сообщениях выше.", file=sys.stderr)
    return 1


async def _life(server: str, url: str, folder: Path, alive: asyncio.Event) -> int:
    """One life of the bot; its exit code. However this ends, the process is gone."""
    ours = {name: value for name, value in os.environ.items() if name.upper() not in NAMES}
    settings = {
        "BOT_TOKEN": DEFAULT_TOKEN,
        "BOT_API_URL": server,
        "CLOCK_URL": f"{server}/client/clock",
        "DATABASE_URL": url,
        "TIMEZONE": ZONE,
        "LOG_LEVEL": "WARNING",
        "PYTHONPATH": str(ROOT),
    }
    # Another folder than ours, so that a .env beside us says nothing to the demo.
    bot = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=ours | settings, cwd=folder)
    alive.set()
    try:
        return await bot.wait()
    finally:
        if bot.returncode is None:
            bot.terminate()
            with suppress(TimeoutError):
                await asyncio.wait_for(bot.wait(), END)
            if bot.returncode is None:
                bot.kill()
                await bot.wait()


async def _greet(telegram: LocalTelegram, bot: "asyncio.Task[int]", browser: bool) -> None:
    """Once the bot answers: where to look, and what to try."""
    while not (await telegram.state())["bot"]["online"] and not bot.done():  # noqa: ASYNC110 – it is another process
        await asyncio.sleep(0.1)
    if bot.done():
        return
    print(
        f"Готово: {telegram.url}\n"
        "Выберите, чей телефон перед вами: руководитель, студент, координатор. Часы на странице можно переводить.\n"
        "Закончить: Ctrl-C.",
        flush=True,
    )
    if browser:
        await asyncio.to_thread(webbrowser.open, telegram.url)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """A request to end, or a closed terminal, ends the demo as Ctrl-C does: with everything it has started."""
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    with suppress(NotImplementedError):  # Windows: Ctrl-C arrives as a cancellation
        for name in names:
            loop.add_signal_handler(getattr(signal, name), task.cancel if task else loop.stop)
    yield
