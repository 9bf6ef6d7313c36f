"""The long storm, `python -m benchmarks storm [seed]`: 1,500 letters, «wait» for a minute, calls that hang."""

import tempfile
from pathlib import Path

from models.database import Database
from models.migrate import migrate
from tests.scheduler.storm import Storm


async def run(seed: str = "1") -> bool:
    """Go through it over SQLite; were all promises kept?"""
    storm = Storm(int(seed), people=300, letters=1500, dropped=0.01, hung=0.01, bursts=1, waits=60, patience=900)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'bot.sqlite3'}")
        await migrate(database)
        wreckage = await storm.blow(database)
        await database.close()
    broken = wreckage.broken()
    print(wreckage.told(), "; ".join(broken) or "ok", flush=True)
    return not broken
