"""A long ordeal, `python -m benchmarks fuzz [seconds] [first seed]`: spoilt files of every kind through the worker."""

import resource
import time
from collections import Counter
from itertools import count

from models.documents import worker
from models.refusal import Refusal
from tests.documents import spoiling


async def run(seconds: str = "60", first: str = "1") -> bool:
    """Until the time is over; were all files a reading or a refusal, within bounds? Tells the workers' peak memory."""
    told: Counter[str] = Counter()
    slowest = 0.0
    faults: list[str] = []
    until = time.monotonic() + float(seconds)
    for seed in count(int(first)):
        if time.monotonic() > until:
            break
        for kind in spoiling.MADE:
            began = time.monotonic()
            try:
                told[_outcome(spoiling.spoilt(kind, seed), kind)] += 1
            except Exception as fault:  # noqa: BLE001  # whatever it is, it is what is looked for
                faults.append(f"{kind} {seed}: {fault!r}")
            slowest = max(slowest, time.monotonic() - began)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(", ".join(f"{outcome} {number}" for outcome, number in told.most_common()))
    print(
        f"{told.total()} files, slowest {slowest:.1f} s, workers' peak memory {peak:.0f} MiB; "
        f"{'; '.join(faults) or 'ok'}"
    )
    return not faults and peak * 1024 * 1024 <= worker.MEMORY


def _outcome(data: bytes, kind: str) -> str:
    try:
        worker.read(data, f"план.{kind}")
    except Refusal as refused:
        return refused.key
    return "read"
