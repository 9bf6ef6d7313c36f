"""Run every bench, or those that are named, and print what was measured beside what was promised."""

import asyncio
import sys

from benchmarks import dispatch, pace, start

BENCHES = {"dispatch": dispatch, "start": start, "pace": pace}


async def main(names: list[str]) -> None:
    """Print one line a figure; the promise stands in brackets."""
    for bench in [BENCHES[name] for name in names or BENCHES]:
        for name, ratio, promise in await bench.measure():
            verdict = "ok" if ratio <= promise else "MISSED"
            print(f"{name:<72} {ratio:6.2f}  (≤ {promise})  {verdict}", flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
