"""Results given out under kills, `python -m benchmarks release [first seed] [seeds]`: eight deaths each."""

from benchmarks.crash import through
from tests.chaos.releasing import Releasing


async def run(first: str = "1", seeds: str = "10") -> bool:
    """Go through it once a seed, over SQLite; were all promises kept?"""
    fates, broken = [], 0
    for seed in range(int(first), int(first) + int(seeds)):
        fate = await through(Releasing(seed, teams=40, kills=3).run)
        faults = fate.broken()
        print(f"seed {seed}: {fate.told()}", "; ".join(faults) or "ok", flush=True)
        fates.append(fate)
        broken += len(faults)
    print(
        f"{sum(one.kills for one in fates)} kills: {sum(one.repeated for one in fates)} repeats, "
        f"{broken} promises broken"
    )
    return not broken
