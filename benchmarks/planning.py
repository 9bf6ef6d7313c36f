"""What planning a thousand reminders costs among three million assignments, against three hundred thousand."""

import asyncio
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlalchemy import delete, text

from benchmarks.dispatch import Figures
from models.actions import planning
from models.database import Database
from models.migrate import migrate
from models.tables import Letter
from scheduler import reminders
from tests import postgresql
from tests.scheduler import crowd
from tests.scheduler.post_office import at
from tests.world import ZONE

SMALL, LARGE, DUE = 300_000, 3_000_000, 1_000
CROWD = 3_000
ROUNDS = 9
MORNING = at("2024-07-01T10:00")
MINUTE = timedelta(minutes=1)


async def measure(small: int = SMALL, large: int = LARGE) -> Figures:
    """Ratios of wall times on both engines; how long the loop stood still; the memory of a tick among many people."""
    figures: Figures = []
    server = postgresql.running(f"bench-{os.getpid()}", "planning")
    own = await asyncio.to_thread(server.__enter__)  # it has a loop of its own
    try:
        with tempfile.TemporaryDirectory() as folder:
            sqlite = f"sqlite+aiosqlite:///{Path(folder) / 'bot.sqlite3'}"
            other = own.url.render_as_string(hide_password=False)
            for engine, places in (("sqlite", (sqlite, f"{sqlite}.large")), ("postgresql", (other, other))):
                few, _ = await planned(places[0], small)
                many, still = await planned(places[1], large)
                figures.append((f"planning: {DUE} due of {large} / of {small}, {engine}", many / few, 1.3))
                figures.append((f"planning: the loop stood still, ms, {engine}", still * 1000, 20))
            sizes = [await memory(f"{folder}/{number}.sqlite3", number) for number in (CROWD, large)]
            figures.append((f"planning: MB more among {large} people than among {CROWD}", sizes[1] - sizes[0], 20))
    finally:
        await asyncio.to_thread(server.__exit__, None, None, None)
    return figures


@asynccontextmanager
async def emptied(url: str) -> AsyncIterator[Database]:
    """A database with empty tables."""
    database = Database(url)
    await migrate(database)
    try:
        if not database.is_sqlite:
            async with database.writing() as session:
                await session.execute(text(postgresql.EMPTY))
        yield database
    finally:
        await database.close()


async def planned(url: str, assignments: int) -> tuple[float, float]:
    """The median seconds of planning what is due, and the longest time in it during which nothing else could run."""
    async with emptied(url) as database:
        await crowd.fill(database, assignments, DUE)
        await asyncio.to_thread(planning.prepare, database)  # as the clock does before its first tick
        pulse, taken = Pulse(), []
        async with asyncio.TaskGroup() as group:
            beating = group.create_task(pulse.beat())
            for _ in range(ROUNDS):
                begin = time.perf_counter()
                await tick(database)
                taken.append(time.perf_counter() - begin)
                async with database.writing() as session:
                    await session.execute(delete(Letter))
            beating.cancel()
        return median(taken), pulse.longest


async def tick(database: Database) -> None:
    """The minute of ten o'clock."""
    async with database.writing() as session:
        new = await reminders.plan(session, ZONE, MORNING - 5 * MINUTE, MORNING)
    if new != DUE:
        raise AssertionError(f"{new} letters were planned instead of {DUE}")


class Pulse:
    """Beats each millisecond; `longest` is the longest pause in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def beat(self) -> None:
        """Until cancelled."""
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            self.longest, last = max(self.longest, now - last), now


async def memory(path: str, people: int) -> float:
    """The most MB a process takes that looks at everything among so many people."""
    async with emptied(f"sqlite+aiosqlite:///{path}") as database:
        await crowd.fill(database, 10_000, DUE, people=people)
    command = [sys.executable, "-m", "benchmarks.planning", path]
    ended = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
    return float(ended.stdout)


async def look(path: str) -> None:
    """One whole look, and what this process has taken for it."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    async with database.writing() as session:
        await reminders.plan(session, ZONE, None, MORNING)
    await database.close()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    asyncio.run(look(sys.argv[1]))
