"""A simulated year of the real plan: how many messages who gets in a week, and how long the year takes."""

import asyncio
import tempfile
import time
from pathlib import Path

from benchmarks.dispatch import Figures
from models.database import Database
from models.migrate import migrate
from tests.scheduler import year
from tests.world import World

COLLEGES, PEOPLE, DAYS = 34, 300, 365


async def measure(colleges: int = COLLEGES, people: int = PEOPLE, days: int = DAYS) -> Figures:
    """Messages per person and week, by role; the seconds it took."""
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'year.sqlite3'}")
        await migrate(database)
        lived = await year.live(World(database), colleges, people, days)
        await database.close()
    figures: Figures = []
    for role, (number, weekly, most) in lived.by_role().items():
        figures.append((f"year: messages a week, each of {number} × {role}", weekly, 3))
        figures.append((f"year: messages in the fullest week, {role}", most, 7))
    return [*figures, (f"year: seconds for {len(lived.arrived)} messages", time.perf_counter() - begin, 600)]


if __name__ == "__main__":
    for name, figure, promise in asyncio.run(measure()):
        print(f"{name:<72} {figure:8.2f}  (≤ {promise})")
