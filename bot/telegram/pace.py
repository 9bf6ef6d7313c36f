"""How fast one token may write: evenly, answers first, and not at all while the messenger says «wait».

Everybody who sends with the token asks the same pace. The limit is the messenger's secret: after a refusal the pace
falls to what was accepted in the last second, rests there, and climbs, slowly at first.
"""

import asyncio
import time
from bisect import insort
from collections import deque
from collections.abc import Callable

PER_SECOND = 29.6
"""Messages a second for the whole bot. At 30 the messenger's sliding second overflows at once, at 29.7 when one of nine
hundred messages arrives 10 ms late; both measured."""
SECOND = 1.004
"""The sliding second, a little longer than the messenger's: what left later may arrive a little earlier."""
PER_CHAT = 1.0
"""Seconds between two messages to one person."""
GROUP = 20
"""Messages a minute to one group; groups have negative numbers."""
MINUTE = 60.0
LEAST = 1.0
"""Messages a second below which no refusal brings the pace."""
REST = 15.0
"""Seconds after a refusal before the pace climbs."""
DOUBLES = 30.0
"""Seconds of climbing in which the pace doubles; in half the time it gains a quarter of that."""
HELD_UP = 0.03
"""Seconds a message may be held up on its way; what an answer takes beyond that is the messenger's own slowness."""
FORGETS = 0.0005
"""Seconds by which the quickest way there and back grows with each message, until one is as quick again."""
LEARNS = 30
"""Messages after which it is known how quick the line is: the first ones open it."""
MADE_UP = 2
"""How many messages may follow at once what came late."""
YIELD = 0.004
"""Seconds a letter steps back when an answer waits."""


class Pace:
    """All moments are by a watch that never jumps."""

    def __init__(
        self,
        per_second: float = PER_SECOND,
        per_chat: float = PER_CHAT,
        watch: Callable[[], float] = time.monotonic,
    ) -> None:
        self._now = watch
        self._most = self._base = per_second
        self._per_chat = per_chat
        self._lowered = float("-inf")
        self._closed = float("-inf")
        self._next = 0.0
        self._answers = 0
        self._sent: deque[float] = deque(maxlen=64)
        self._accepted: deque[float] = deque(maxlen=64)
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._crowded: set[int] = set()
        self._turns: dict[int, tuple[float, int]] = {}
        self._under_way: dict[int, tuple[float, int]] = {}
        self._quickest = float("inf")
        self._ways = 0

    @property
    def rate(self) -> float:
        """Messages a second, now."""
        climbing = self._now() - self._lowered - REST
        return self._base if climbing <= 0 else min(self._most, self._base * (1 + (climbing / DOUBLES) ** 2))

    async def opened(self) -> None:
        """Wait while the messenger wants nothing."""
        while (wait := self._closed - self._now()) > 0:  # noqa: ASYNC110 – how long is known, and may have grown meanwhile
            await asyncio.sleep(wait)

    async def turn(self, chat: int, messages: int = 1) -> bool:
        """A letter waits for its turn; False, and nothing spent, when the messenger said «wait» meanwhile."""
        while (wait := self._until_turn(chat, messages)) > 0:
            if self._closed > self._now():
                return False
            await asyncio.sleep(wait)
        self._spend(chat, messages)
        return True

    async def answer(self, chat: int, messages: int = 1) -> None:
        """Somebody waits for this: it goes before any letter and needs no even distance, only room in the second."""
        self._answers += 1
        try:
            while (wait := self._until_answer(messages)) > 0:  # noqa: ASYNC110 – the same
                await asyncio.sleep(wait)
        finally:
            self._answers -= 1
        self._spend(chat, messages)

    def leaves(self, chat: int) -> None:
        """A call to this chat is made right now; it has left once it waits for its answer, and not while it is still
        put together."""
        asyncio.get_running_loop().call_soon(self.left, chat)

    def left(self, chat: int) -> None:
        """What this chat had its turn for goes out only now. If the loop stood still meanwhile, this moment counts, or
        all that waited would leave as a crowd."""
        now = self._now()
        turn, messages = self._turns.pop(chat, (now, 0))
        self._move(turn, now, messages)
        self._under_way[chat] = (now, messages)

    def accepted(self, chat: int | None = None) -> None:
        """The messenger has taken a message. What was held up on its way to this chat counts from when it arrived, and
        so does each one while nobody knows how quick the line is."""
        now = self._now()
        self._accepted.append(now)
        if chat is not None and (gone := self._under_way.pop(chat, None)) is not None:
            left, messages = gone
            took = now - left
            self._quickest = min(self._quickest + FORGETS, took)
            self._ways += 1
            self._move(left, now if self._ways <= LEARNS else left + min(HELD_UP, took - self._quickest), messages)

    def _move(self, before: float, after: float, messages: int) -> None:
        for _ in range(min(messages, self._sent.count(before)) if after > before else 0):
            self._sent.remove(before)
            insort(self._sent, after)

    def wait(self, seconds: float, chat: int | None = None) -> None:
        """The messenger wants nothing from this token for so long. With `chat`, it was a message that it refused.

        What was on its way together with the first one refused says nothing new; nor does a message to somebody who had
        just got one: that is not the token's limit.
        """
        now = self._now()
        first = self._closed <= now
        self._closed = max(self._closed, now + seconds)
        if first and chat is not None and chat not in self._crowded:
            self._slow_down(now)

    def busy(self) -> set[int]:
        """Who has just been written to."""
        now = self._now()
        return {chat for chat, free in self._chats.items() if free > now}

    def rest(self, longest: float) -> float:
        """How long to sleep when nobody can be written to: until one of the busy may be, at most `longest`."""
        now = self._now()
        return min([longest, *(free - now for free in self._chats.values() if free > now)])

    def _until_answer(self, messages: int) -> float:
        return max(self._closed - self._now(), self._until_room(messages))

    def _until_turn(self, chat: int, messages: int) -> float:
        now = self._now()
        yielding = YIELD if self._answers else 0.0
        own = self._chats.get(chat, now) - now
        return max(self._closed - now, self._next - now, self._until_room(messages), own, yielding)

    def _until_room(self, messages: int) -> float:
        """Seconds until so many messages more fit into a second."""
        room = max(1, round(self.rate + 0.3) - messages + 1)
        if len(self._sent) < room:
            return 0.0
        return self._sent[-room] + SECOND - self._now()

    def _spend(self, chat: int, messages: int) -> None:
        now, step = self._now(), messages / self.rate
        self._next = max(self._next, now - MADE_UP * step) + step
        self._sent.extend([now] * messages)
        self._turns[chat] = (now, messages)
        self._crowded = {one for one in self._crowded if self._chats.get(one, now) > now}
        if self._chats.get(chat, now) > now:
            self._crowded.add(chat)
        self._chats = {one: free for one, free in self._chats.items() if free > now}
        self._chats[chat] = max(now + self._per_chat, self._until_group(chat, messages, now))

    def _until_group(self, chat: int, messages: int, now: float) -> float:
        """When a group may be written to again after these messages; for a person at once."""
        if chat >= 0:
            return now
        minute = self._groups.setdefault(chat, deque(maxlen=GROUP))
        minute.extend([now] * messages)
        return minute[0] + MINUTE if len(minute) == GROUP else now

    def _slow_down(self, now: float) -> None:
        recent = sum(moment > now - 1 for moment in self._accepted)
        if recent:
            self._base = max(LEAST, self.rate / 2, min(self.rate, recent * self._most / round(self._most + 0.3)))
        else:
            self._base = self.rate  # nothing got through since the last refusal: that is no matter of pace
        self._lowered = now
