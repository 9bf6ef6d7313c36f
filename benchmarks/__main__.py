"""Run every bench and print what was measured beside what was promised."""

import asyncio

from benchmarks import dispatch, start


async def main() -> None:
    """Print one line a figure; the promise stands in brackets."""
    for bench in (dispatch, start):
        for name, ratio, promise in await bench.measure():
            verdict = "ok" if ratio <= promise else "MISSED"
            print(f"{name:<72} {ratio:6.2f}  (≤ {promise})  {verdict}", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
