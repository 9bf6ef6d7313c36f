"""The long ordeals, `python -m benchmarks crash [first seed] [seeds]`: 110 kills while 30,000 updates come in."""

import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from models.database import Database
from models.migrate import migrate
from tests.chaos.ordeal import Ordeal

T = TypeVar("T")

RATE, SECONDS, LETTERS, KILLS, PATIENCE = 200, 15, 150, 11, 1500
"""Of each ordeal: updates a second, for so many seconds; letters; kills; seconds in which the rest must be done."""


async def run(first: str = "1", seeds: str = "10") -> bool:
    """Go through ordeals with polling and webhook in turns, over SQLite; were all promises kept?"""
    histories, broken = [], 0
    for seed in range(int(first), int(first) + int(seeds)):
        way = ("polling", "webhook")[seed % 2]
        history = await through(Ordeal(seed, way, RATE, SECONDS, LETTERS, KILLS, PATIENCE).run)
        faults = history.broken(in_order=way == "polling")
        print(history.told(), "; ".join(faults) or "ok", flush=True)
        histories.append(history)
        broken += len(faults)
    print(
        f"{sum(one.kills for one in histories)} kills, {sum(one.updates for one in histories)} updates: "
        f"{sum(one.lost for one in histories)} lost, {sum(one.doubled for one in histories)} twice; "
        f"{sum(len(one.owed) for one in histories)} letters: {sum(one.repeated for one in histories)} repeated; "
        f"{broken} promises broken"
    )
    return not broken


async def through(run: Callable[[str], Awaitable[T]]) -> T:
    """Once over an empty database, whose address it is given; also for other ordeals."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bot.sqlite3'}"
        database = Database(url)
        await migrate(database)
        await database.close()
        return await run(url)
