"""The clock of the local Telegram: it runs in real time and can be set to any moment."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

from bot.demo.pulse import Pulse


class Clock:
    """All dates of messages are by this clock; `version` grows by one with each jump.

    `zone` is only for the page: where the network of the bot lives.
    """

    def __init__(self) -> None:
        self.version = 1
        self.zone: str | None = None
        self._moment = datetime.fromtimestamp(time.time(), UTC)
        self._set_at = time.monotonic()
        self._jumped = Pulse()

    def now(self) -> datetime:
        return self._moment + timedelta(seconds=time.monotonic() - self._set_at)

    def unix(self) -> int:
        return int(self.now().timestamp())

    def set(self, moment: datetime) -> None:
        """`moment` has a time zone; the clock runs on from there."""
        self._moment = moment.astimezone(UTC)
        self._set_at = time.monotonic()
        self.version += 1
        self._jumped.beat()

    def advance(self, seconds: float) -> None:
        self.set(self.now() + timedelta(seconds=seconds))

    async def jump(self, seen: int, wait: float) -> None:
        """Return when the version is no longer `seen`, at the latest after `wait` seconds."""
        try:
            async with asyncio.timeout(wait):
                while self.version == seen:
                    await self._jumped.next()
        except TimeoutError:
            return

    def stop(self) -> None:
        self._jumped.stop()

    def show(self) -> dict[str, object]:
        shown: dict[str, object] = {"now": self.now().isoformat(), "version": self.version}
        return shown | ({"zone": self.zone} if self.zone else {})
