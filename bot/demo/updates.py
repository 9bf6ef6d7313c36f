"""Updates on their way to the bot: the queue, and long polling over it."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import Any

from bot.demo import errors
from bot.demo.pulse import Pulse

_FIRST_ID = 700_000_001
_LONGEST_POLL = 50
_STRETCH = 3
_CONFLICT_PAUSE = 3.0
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    def __init__(self) -> None:
        self.allowed: list[str] = []
        self.pulse = Pulse()
        self.polls = 0
        self.last_poll = 0.0
        self.last_handed = 0.0
        self.handed = 0
        self._next = _FIRST_ID
        self._queue: deque[dict[str, Any]] = deque()
        self._turn = 0
        self._previous = (-1, 0.0)
        self._next_conflict = 0.0

    def add(self, kind: str, content: dict[str, Any]) -> None:
        wanted = kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT
        if wanted:
            self._queue.append({"update_id": self._next, kind: content})
            self._next += 1
            self.pulse.beat()

    def __len__(self) -> int:
        return len(self._queue)

    @property
    def first(self) -> dict[str, Any] | None:
        return self._queue[0] if self._queue else None

    def all_handed(self) -> bool:
        """Has the bot been given every update there is?"""
        return not self._queue or self._queue[-1]["update_id"] <= self.handed

    def confirm(self, offset: int) -> None:
        """Forget updates below `offset`; a negative one keeps that many from the end."""
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popleft()
        while self._queue and self._queue[0]["update_id"] < offset:
            self._queue.popleft()

    def clear(self) -> None:
        self._queue.clear()

    async def poll(self, offset: int, limit: int, seconds: int) -> list[dict[str, Any]]:
        """One getUpdates: at most `seconds` long; a newer poll ends this one with a 409."""
        wait = self._stretched(offset, min(max(seconds, 0), _LONGEST_POLL))
        self.confirm(offset)
        self._turn += 1
        turn, self.polls = self._turn, self.polls + 1
        self.pulse.beat()
        try:
            await self._wait(turn, wait)
        finally:
            self.polls -= 1
            self.last_poll = time.monotonic()
        batch = list(self._queue)[: limit if 1 <= limit <= 100 else 100]
        if batch:
            self.handed = max(self.handed, batch[-1]["update_id"])
            self.last_handed = self.last_poll
        return batch

    def _stretched(self, offset: int, timeout: int) -> int:
        """A bot that asks the same again and again in a hurry is slowed to one call in 3 s."""
        now = time.monotonic()
        hurried = self._previous[0] == offset and timeout < _STRETCH and now < self._previous[1] + _STRETCH
        self._previous = (offset, now)
        return _STRETCH if hurried else timeout

    async def _wait(self, turn: int, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not self._queue:
                    await self.pulse.next()
                    if turn != self._turn:
                        break
        except TimeoutError:
            return
        if turn != self._turn:
            await self.refuse(errors.OTHER_POLL)

    async def refuse(self, reason: str) -> None:
        """Raise the conflict – at once, but a second one within 3 s only after 3 s."""
        now = time.monotonic()
        if now < self._next_conflict:
            await asyncio.sleep(_CONFLICT_PAUSE)
        else:
            self._next_conflict = now + _CONFLICT_PAUSE
        raise errors.conflict(reason)
