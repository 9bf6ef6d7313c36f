"""How soon after the start the bot asks for updates, against merely importing what it stands on."""

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.dispatch import Figures
from bot.demo.local import LocalTelegram

ROUNDS = 5
BARE = (
    "import aiogram, aiohttp, aiosqlite, alembic.command, apscheduler.schedulers.asyncio, babel.dates, cyclopts, "
    "fluent.runtime, holidays.countries.russia, pydantic_settings, sqlalchemy.ext.asyncio, structlog"
)


async def measure() -> Figures:
    """The ratio of wall times: start to first getUpdates, to the bare imports; taken in turns."""
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(ROUNDS):
            bare.append(await imports())
            ours.append(await first_poll(Path(folder)))
    return [("start: first getUpdates / bare imports, wall", median(ours) / median(bare), 1.3)]


async def imports() -> float:
    """Seconds of importing the libraries."""
    begin = time.monotonic()
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", BARE)
    await child.wait()
    return time.monotonic() - begin


async def first_poll(folder: Path) -> float:
    """Seconds from the start of the process to its first getUpdates; the database is there from the second round on."""
    async with LocalTelegram.here() as telegram:
        settings = {
            "BOT_TOKEN": telegram.token,
            "BOT_API_URL": telegram.url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'bot.sqlite3'}",
        }
        begin = time.monotonic()
        child = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=os.environ | settings)
        try:
            while not (await telegram.state())["bot"]["online"]:
                await asyncio.sleep(0.01)
            return time.monotonic() - begin
        finally:
            child.terminate()
            await child.wait()
