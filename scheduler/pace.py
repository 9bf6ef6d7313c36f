"""How fast the token may write: evenly, and not at all while the messenger says «wait»."""

import asyncio

PER_SECOND = 29.7
"""Sends a second for the whole bot. At exactly 30 the messenger's sliding second overflows; measured."""
PER_CHAT = 1.0
"""Seconds between two messages to one person."""


class Pace:
    """Moments of the running loop's own clock, which never jumps."""

    def __init__(self, per_second: float = PER_SECOND, per_chat: float = PER_CHAT) -> None:
        self._step = 1 / per_second
        self._per_chat = per_chat
        self._next = 0.0
        self._chats: dict[int, float] = {}

    async def ready(self) -> None:
        """Wait until the token may send again."""
        await asyncio.sleep(max(0.0, self._next - _now()))

    def spend(self, person_id: int) -> None:
        """A message goes out to this person now."""
        now = _now()
        self._next = max(self._next, now) + self._step
        self._chats = {chat: free for chat, free in self._chats.items() if free > now}
        self._chats[person_id] = now + self._per_chat

    def wait(self, seconds: float) -> None:
        """The messenger wants nothing from this token for so long."""
        self._next = max(self._next, _now() + seconds)

    def busy(self) -> set[int]:
        """Who has just been written to."""
        now = _now()
        return {chat for chat, free in self._chats.items() if free > now}

    def rest(self, longest: float) -> float:
        """How long to sleep when nobody can be written to: until one of the busy may be, at most `longest`."""
        now = _now()
        return min([longest, *(free - now for free in self._chats.values() if free > now)])


def _now() -> float:
    return asyncio.get_running_loop().time()
