"""Updates of one person one after another, of different people side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from aiogram.types import Update

Handle = Callable[[Update, bool], Awaitable[None]]

AT_ONCE = 64
"""How many people are served at the same time."""


class Turns:
    """A queue a person. `handle(update, more)` hears whether the same person's next update waits already."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._queues: dict[int, deque[Update]] = {}
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    def add(self, update: Update) -> None:
        """Put an update at the end of its person's queue. After `close` it stays in the inbox for the next start."""
        if self._closed:
            return
        user = getattr(update.event, "from_user", None)
        person = user.id if user else 0
        if queue := self._queues.get(person):
            queue.append(update)
            return
        self._queues[person] = deque([update])
        # no group: one person's failure would cancel everybody else's turn
        task = asyncio.get_running_loop().create_task(self._serve(person), name="turn")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def busy(self) -> bool:
        """Is anybody being served?"""
        return bool(self._queues)

    async def close(self, patience: float) -> None:
        """Start nothing new and wait for what runs, at most `patience` seconds; the rest stays in the inbox."""
        self._closed = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, person: int) -> None:
        queue = self._queues[person]
        try:
            async with self._gate:
                while queue and not self._closed:
                    await self._handle(queue[0], len(queue) > 1 and _only_adds(queue[1]))
                    queue.popleft()
        finally:
            del self._queues[person]


def _only_adds(update: Update) -> bool:
    """Is the update one more message of the same kind of talk, and no command or press?"""
    message = update.message
    return message is not None and not (message.text or "").startswith("/")
