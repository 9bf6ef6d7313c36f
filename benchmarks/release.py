"""Results given out under kills, `python -m benchmarks release [first seed] [seeds]`: eight deaths each."""

import tempfile
from pathlib import Path

from models.database import Database
from models.migrate import migrate
from tests.chaos.releasing import Fate, Releasing


async def run(first: str = "1", seeds: str = "10") -> bool:
    """Go through it once a seed, over SQLite; were all promises kept?"""
    fates, broken = [], 0
    for seed in range(int(first), int(first) + int(seeds)):
        fate = await through(Releasing(seed, teams=40, kills=3))
        faults = fate.broken()
        print(f"seed {seed}: {fate.told()}", "; ".join(faults) or "ok", flush=True)
        fates.append(fate)
        broken += len(faults)
    print(
        f"{sum(one.kills for one in fates)} kills: {sum(one.repeated for one in fates)} repeats, "
        f"{broken} promises broken"
    )
    return not broken


async def through(releasing: Releasing) -> Fate:
    """One over an empty database."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bot.sqlite3'}"
        database = Database(url)
        await migrate(database)
        await database.close()
        return await releasing.run(url)
