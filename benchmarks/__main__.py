"""Run the benches, or those that are named, and print what was measured and promised; `crash` is a long one."""

import asyncio
import sys

from benchmarks import crash, dispatch, documents, pace, planning, start, week, year

BENCHES = {
    "dispatch": dispatch,
    "start": start,
    "pace": pace,
    "planning": planning,
    "week": week,
    "year": year,
    "documents": documents,
}


async def main(names: list[str]) -> int:
    """Print one line a figure; the promise stands in brackets. 1 when `crash` found a promise broken."""
    if names[:1] == ["crash"]:
        return int(not await crash.run(*names[1:]))
    for bench in [BENCHES[name] for name in names or BENCHES]:
        for name, ratio, promise in await bench.measure():
            verdict = "ok" if ratio <= promise else "MISSED"
            print(f"{name:<72} {ratio:6.2f}  (≤ {promise})  {verdict}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
