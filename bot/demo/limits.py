"""Flood limits, when they are on: so many messages a second for the bot and for each chat, a minute for each group."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable

from bot.demo.errors import too_many_requests


class Limits:
    """Sliding windows; what was refused does not count. Groups have negative numbers."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.flood = False
        self.per_second = 30
        self.per_chat_second = 1
        self.per_group_minute = 20
        self._clock = clock
        self._all: deque[float] = deque()
        self._chats: dict[int, deque[float]] = {}
        self._groups: dict[int, deque[float]] = {}

    def spend(self, chat: int, messages: int = 1) -> None:
        """Count messages to a chat; raises Refused(429) when it is too much at once."""
        if not self.flood:
            return
        now = self._clock()
        own = self._chats.setdefault(chat, deque())
        wait = max(_wait(self._all, self.per_second, messages, now), _wait(own, self.per_chat_second, messages, now))
        group = self._groups.setdefault(chat, deque()) if chat < 0 else deque()
        wait = max(wait, _wait(group, self.per_group_minute, messages, now, 60))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._all.extend([now] * messages)
        own.extend([now] * messages)
        group.extend([now] * messages)


def _wait(times: deque[float], limit: int, messages: int, now: float, window: float = 1) -> float:
    """Seconds until `messages` more fit; an album larger than the limit passes an empty window."""
    while times and times[0] <= now - window:
        times.popleft()
    excess = len(times) + messages - max(limit, messages)
    return times[excess - 1] + window - now if excess > 0 else 0.0
