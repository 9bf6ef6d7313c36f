"""Minutes of sending in a moment: a loop whose time leaps to whoever wakes next, and the local Telegram's limits."""

import asyncio
import math
import selectors
from bisect import bisect_left
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.demo.errors import Refused
from bot.demo.limits import Limits
from bot.telegram.pace import Pace
from scheduler.delivery import MOST, USUAL

T = TypeVar("T")


class Leap(selectors.DefaultSelector):
    """Nobody waits here: the time that should pass has passed."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def select(self, timeout: float | None = None) -> Any:
        """What is ready now."""
        if timeout is None:
            return super().select()
        self.now += max(0.0, timeout)
        return super().select(0)


class LeapingLoop(asyncio.SelectorEventLoop):
    """A loop by the time of its selector."""

    def __init__(self) -> None:
        self._leap = Leap()
        super().__init__(self._leap)

    def time(self) -> float:
        """Seconds since some beginning."""
        return self._leap.now


def leaping(work: Coroutine[Any, Any, T]) -> T:
    """Run it to its end without waiting."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(work)


def now() -> float:
    """The loop's time."""
    return asyncio.get_running_loop().time()


@dataclass(slots=True)
class Messenger:
    """Limits behind a line of so many seconds there and back; what it took, what it refused, what came too early."""

    latency: float
    limits: Limits = field(default_factory=lambda: Limits(now))
    accepted: list[float] = field(default_factory=list)
    refused: int = 0
    early: int = 0
    heard: float = float("-inf")

    def __post_init__(self) -> None:
        self.limits.flood = True

    async def send(self, chat: int) -> int:
        """0, or how many seconds to wait."""
        self.early += now() < self.heard
        await asyncio.sleep(self.latency / 2)
        wait = 0
        try:
            self.limits.spend(chat)
        except Refused as refusal:
            wait = int((refusal.parameters or {})["retry_after"])
            self.refused += 1
        else:
            self.accepted.append(now())
        await asyncio.sleep(self.latency / 2)
        if wait:
            self.heard = max(self.heard, now() + wait)
        return wait

    def rate(self, begin: float, end: float) -> float:
        """Messages taken a second between two moments."""
        return (bisect_left(self.accepted, end) - bisect_left(self.accepted, begin)) / (end - begin)

    def worst_second(self) -> int:
        """The most messages taken within a second."""
        return max(bisect_left(self.accepted, at + 1) - number for number, at in enumerate(self.accepted))


async def broadcast(messenger: Messenger, pace: Pace, seconds: float) -> None:
    """Send to one person after the other for so long, as the postman does."""
    ends, chat, under_way, took, landed = now() + seconds, 0, 0, USUAL, asyncio.Event()

    async def send(chat: int) -> None:
        nonlocal under_way, took
        begun = now()
        pace.left(chat)
        if wait := await messenger.send(chat):
            pace.wait(wait, chat)
        else:
            pace.accepted(chat)
            took += (now() - begun - took) / 8
        under_way -= 1
        landed.set()

    async with asyncio.TaskGroup() as group:
        while now() < ends:
            while under_way >= max(1, min(MOST, math.ceil(pace.rate * took * 1.1))):
                landed.clear()
                await landed.wait()
            await pace.opened()
            chat += 1
            if await pace.turn(chat):
                under_way += 1
                group.create_task(send(chat))
