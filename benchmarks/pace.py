"""What the postman's pace makes of the messenger's limits: minutes in a moment, and a while over real HTTP."""

import asyncio
import tempfile
from pathlib import Path

from benchmarks.dispatch import Figures
from bot.telegram.pace import Pace
from models.database import Database
from models.migrate import migrate
from tests.scheduler.rush import LIMIT, rush
from tests.scheduler.rush import now as moment
from tests.telegram.leap import Messenger, broadcast, leaping, now

LATENCIES = (0.02, 0.1, 0.3)
MINUTES = 5 * 60.0
REAL = 30.0
"""Seconds of each run over HTTP."""


async def measure() -> Figures:
    """How many times longer than at the limit itself letters take (1 is the limit), and how many were refused."""
    figures: Figures = []
    for latency in LATENCIES:
        ways = [(LIMIT, LIMIT), (22, 22), (10, 10), (10, 25), (22, 10)]
        for before, after in ways:
            rate, refused, worst, early = await asyncio.to_thread(leaping, _story(latency, before, after))
            promise = 1 / 0.98 if before == LIMIT else 1 / 0.85
            name = f"pace: limit {before} then {after}, {latency * 1000:.0f} ms"
            figures.append((f"{name}: limit / rate after a minute", after / rate, round(promise, 3)))
            figures.append((f"{name}: left inside retry_after", early, 0))
            if before == LIMIT:
                figures.append((f"{name}: refused", refused, 0))
                figures.append((f"{name}: worst second", worst, LIMIT))
    return figures + [figure for latency in LATENCIES for figure in await _real(latency)]


async def _story(latency: float, before: int, after: int) -> tuple[float, int, int, int]:
    messenger, pace = Messenger(latency), Pace(watch=now)
    messenger.limits.per_second = before
    await broadcast(messenger, pace, MINUTES)
    messenger.limits.per_second = after
    changed = now()
    await broadcast(messenger, pace, MINUTES)
    rate = messenger.rate(changed + 60, changed + MINUTES)
    return rate, messenger.refused, messenger.worst_second(), messenger.early


async def _real(latency: float) -> Figures:
    """The real postman over a SQLite file and HTTP, with so many seconds there and back."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'bot.sqlite3'}")
        await migrate(database)
        async with rush(database) as crowd:
            await crowd.people(200)
            await crowd.owe(round(LIMIT * (REAL + 10)))
            await crowd.telegram.rules(flood=True, latency=latency)
            async with crowd.postman():
                await asyncio.sleep(REAL)
                end = moment()
            record = await crowd.record()
        await database.close()
    rate = record.rate(end - REAL + 5, end)
    name = f"postman over HTTP, {latency * 1000:.0f} ms"
    return [
        (f"{name}: limit / rate", LIMIT / max(rate, 0.01), round(1 / 0.98, 3)),
        (f"{name}: refused", record.refused, 0),
        (f"{name}: worst second", record.worst_second(), LIMIT),
    ]
