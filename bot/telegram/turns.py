"""Updates of one person one after another, of different people side by side."""

import asyncio
from bisect import insort
from collections.abc import Awaitable, Callable

from aiogram.types import Update

Handle = Callable[[Update, bool], Awaitable[None]]

AT_ONCE = 64
"""How many people are served at the same time."""
MOST = 1000
"""How many updates are kept at hand; what comes on top waits in the inbox and costs no memory."""


class Later(Exception):
    """The update cannot be handled now; it keeps its place and is tried again after `pause` seconds."""

    def __init__(self, pause: float) -> None:
        super().__init__(pause)
        self.pause = pause


class Turns:
    """A queue a person, by number. `handle(update, more)` hears whether the same person's next update waits already.

    Messages and presses come to the bot on two ways and may overtake each other: what is at hand is put in order, and
    what comes late is handled late.
    """

    def __init__(self, handle: Handle, most: int = MOST) -> None:
        self._handle = handle
        self._most = most
        self._queues: dict[int, list[Update]] = {}
        self._known: set[int] = set()
        self._free = asyncio.Event()
        self._free.set()
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = asyncio.Event()

    def add(self, update: Update) -> bool:
        """Put an update in its person's queue, once; False when there is no room, or no time after `close`.

        What is not taken stays in the inbox.
        """
        if update.update_id in self._known:
            return True
        if self._closed.is_set() or not self._free.is_set():
            return False
        self._known.add(update.update_id)
        if len(self._known) >= self._most:
            self._free.clear()
        person = account(update)
        if (queue := self._queues.get(person)) is not None:
            insort(queue, update, key=_number)
            return True
        self._queues[person] = [update]
        # no group: one person's failure would cancel everybody else's turn
        task = asyncio.get_running_loop().create_task(self._serve(person), name="turn")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    @property
    def busy(self) -> bool:
        """Is anybody being served?"""
        return bool(self._queues)

    async def room(self) -> None:
        """Wait until there is room for more."""
        await self._free.wait()

    def has(self, number: int) -> bool:
        """Is the update of this number at hand?"""
        return number in self._known

    async def close(self, patience: float) -> None:
        """Start nothing new and wait for what runs, at most `patience` seconds; the rest stays in the inbox."""
        self._closed.set()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, person: int) -> None:
        queue = self._queues[person]
        try:
            while queue and not self._closed.is_set():
                if pause := await self._next(queue):
                    await self._rest(pause)
        finally:
            del self._queues[person]
            self._forget(*queue)

    async def _next(self, queue: list[Update]) -> float:
        """Handle the first of a queue; the seconds to wait before it is tried again, 0 when it is done."""
        async with self._gate:
            if self._closed.is_set():
                return 0
            update = queue.pop(0)
            try:
                await self._handle(update, bool(queue) and _only_adds(queue[0]))
            except Later as later:
                if not self._free.is_set():  # what it waits for may find no place here: it makes room, in the inbox
                    self._forget(update)
                    return 0
                insort(queue, update, key=_number)
                return later.pause
            except BaseException:
                self._forget(update)
                raise
            self._forget(update)
            return 0

    def _forget(self, *updates: Update) -> None:
        self._known.difference_update(map(_number, updates))
        if len(self._known) < self._most:
            self._free.set()

    async def _rest(self, pause: float) -> None:
        """Wait, but not while the bot is to stop."""
        try:
            async with asyncio.timeout(pause):
                await self._closed.wait()
        except TimeoutError:
            return


def account(update: Update) -> int:
    """The messenger's number of the person an update comes from; 0 when it comes from nobody."""
    user = getattr(update.event, "from_user", None)
    return user.id if user else 0


def _number(update: Update) -> int:
    return update.update_id


def _only_adds(update: Update) -> bool:
    """Is the update one more message of the same kind of talk, and no command or press?"""
    message = update.message
    return message is not None and not (message.text or "").startswith("/")
