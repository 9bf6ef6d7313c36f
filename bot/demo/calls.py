"""Every Bot API call that was made, and those under way."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from typing import Any

_KEPT = 20_000
_POLLING = "getUpdates"


class Calls:
    """`latency`: seconds there and back that a call spends on its way, on order."""

    def __init__(self) -> None:
        self.latency = 0.0
        self.last = 0
        self.under_way = 0
        self.last_end = 0.0
        self._kept: deque[dict[str, Any]] = deque(maxlen=_KEPT)

    def begin(self, method: str) -> float:
        """A call has come; when."""
        if method != _POLLING:
            self.under_way += 1
        return time.monotonic()

    async def travel(self, method: str) -> None:
        """One way."""
        if self.latency and method != _POLLING:
            await asyncio.sleep(self.latency / 2)

    def end(self, method: str, params: dict[str, Any], status: int, description: str | None, begun: float) -> None:
        """Record an answer; `status` 0 means that the connection was broken instead."""
        now = time.monotonic()
        if method != _POLLING:
            self.under_way -= 1
            self.last_end = now
        self.last += 1
        call: dict[str, Any] = {"id": self.last, "begun": begun, "at": now, "method": method}
        call |= {"params": params, "status": status}
        self._kept.append({**call, "ok": status == 200, "description": description})

    def after(self, number: int) -> list[dict[str, Any]]:
        """Calls with a higher number, oldest first."""
        newest = list(itertools.islice(reversed(self._kept), max(self.last - number, 0)))
        return newest[::-1]
