"""The long outage, `python -m benchmarks away [seconds]`: the database is away for half a minute, on both engines."""

import tempfile

from tests.chaos.outage import Locked, Server, live_through, postgresql


async def run(seconds: str = "30") -> bool:
    """Go through it; was everybody answered in the end, each once, and within five seconds?"""
    with tempfile.TemporaryDirectory() as folder, postgresql() as server:
        stopped = await _through("postgresql, stopped", server, float(seconds))
        locked = await _through("sqlite, locked by another process", Locked(f"{folder}/bot.sqlite3"), float(seconds))
    return stopped and locked


async def _through(name: str, base: Server | Locked, seconds: float) -> bool:
    lived = await live_through(base, seconds)
    kept = lived.handled == [True] * 4 and len(lived.read) == 4
    lost = "nothing" if kept else "SOMETHING"
    print(f"{name}, for {seconds:.0f} s: normal after {lived.seconds:.1f} s, {lost} lost", flush=True)
    return kept and lived.seconds < 5
