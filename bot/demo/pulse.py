"""Wakes everybody who waits for the next thing to happen, and lets them all go at the end."""

from __future__ import annotations

import asyncio


class Stopped(Exception):
    """The server is closing: whoever waits goes home."""


class Pulse:
    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self.stopped = False

    def beat(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def stop(self) -> None:
        self.stopped = True
        self.beat()

    async def next(self) -> None:
        """Wait for the next beat; raises Stopped when there will be none."""
        if self.stopped:
            raise Stopped
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)
        if self.stopped:
            raise Stopped
