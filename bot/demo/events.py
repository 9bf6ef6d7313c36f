"""Numbered events for the page and for phones: what was sent, edited, deleted, answered."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

from bot.demo.json_types import Value
from bot.demo.pulse import Pulse

_KEPT = 10_000


class Events:
    def __init__(self) -> None:
        self.last = 0
        self._kept: deque[dict[str, Any]] = deque(maxlen=_KEPT)
        self.pulse = Pulse()

    def add(self, kind: str, person: int | None = None, **more: Value) -> None:
        self.last += 1
        self._kept.append({"id": self.last, "kind": kind, "person": person, **more})
        self.pulse.beat()

    def after(self, number: int) -> list[dict[str, Any]]:
        """Events with a higher number, oldest first; the oldest of all are forgotten."""
        newest = list(itertools.islice(reversed(self._kept), max(self.last - number, 0)))
        return newest[::-1]

    async def follow(self, number: int) -> AsyncIterator[list[dict[str, Any]]]:
        """Batches of events after `number`, for ever; raises pulse.Stopped at the end."""
        while True:
            batch = self.after(number)
            if batch:
                number = batch[-1]["id"]
                yield batch
            else:
                await self.pulse.next()
