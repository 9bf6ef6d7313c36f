"""Run the benches, or those that are named, and print what was measured and promised; the ordeals are long."""

import asyncio
import sys

from benchmarks import (
    announcement,
    answers,
    away,
    crash,
    dispatch,
    documents,
    entries,
    fuzz,
    judging,
    pace,
    paper,
    planning,
    release,
    start,
    storm,
    week,
    year,
)

BENCHES = {
    "dispatch": dispatch,
    "start": start,
    "pace": pace,
    "answers": answers,
    "planning": planning,
    "week": week,
    "year": year,
    "documents": documents,
    "paper": paper,
    "entries": entries,
    "judging": judging,
}
LONG = {"announcement": announcement, "crash": crash, "release": release, "storm": storm, "away": away, "fuzz": fuzz}


async def main(names: list[str]) -> int:
    """Print one line a figure; the promise stands in brackets. 1 when a long one found a promise broken."""
    if names and (ordeal := LONG.get(names[0])):
        return int(not await ordeal.run(*names[1:]))
    for bench in [BENCHES[name] for name in names or BENCHES]:
        for name, ratio, promise in await bench.measure():
            verdict = "ok" if ratio <= promise else "MISSED"
            print(f"{name:<72} {ratio:6.2f}  (≤ {promise})  {verdict}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
