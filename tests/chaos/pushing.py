"""People who write and press at a steady rate: over the local Telegram for a bot that polls, or to its webhooks."""

import asyncio
import random
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import aiohttp

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone

WRITERS = 60
FIRST = 90_001
"""The messenger's number of the first of them."""
STEP = 0.05
"""Seconds between two handfuls of updates."""
REPEATED = 0.05
"""The share of updates a webhook is given twice."""
SECRET = "h7Kd_2mQ-x9TbL4w"

Push = Callable[[int, str], Coroutine[Any, Any, None]]


async def steadily(push: Push, rate: float, seconds: float, pushed: dict[int, list[str]]) -> None:
    """Push `rate` updates a second; each person's one after another, in turns. Half of them are presses."""
    loop, number = asyncio.get_running_loop(), 0
    begun = loop.time()
    while (passed := loop.time() - begun) < seconds:
        handful = range(number, min(number + WRITERS, int(passed * rate)))
        for each in handful:
            pushed.setdefault(FIRST + each % WRITERS, []).append(f"{'mp'[each // WRITERS % 2]}{each}")
        async with asyncio.TaskGroup() as group:
            for each in handful:
                person = FIRST + each % WRITERS
                group.create_task(push(person, pushed[person][-1]))
        number += len(handful)
        await asyncio.sleep(STEP)


class ByPhone:
    """Through the local Telegram: the bot asks for what people do."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram
        self._phones: dict[int, Phone] = {}
        self._screens: dict[int, int] = {}

    async def __call__(self, person: int, key: str) -> None:
        """Write, or press a button on the first message one wrote."""
        if key.startswith("p"):
            await self._phones[person].act("press", {"message_id": self._screens[person], "data": key})
            return
        if person not in self._phones:
            self._phones[person] = await self._telegram.person("Анна", id=person, started=True)
        sent = await self._phones[person].act("send", {"text": key})
        self._screens.setdefault(person, sent["message_ids"][0])


class ByHook:
    """As Telegram's own side of a webhook: messages and presses of a person have each a queue of their own, what is not
    taken comes again, and some comes twice. Several addresses are a balancer's."""

    def __init__(self, session: aiohttp.ClientSession, urls: Sequence[str], seed: int) -> None:
        self._session = session
        self._urls = urls
        self._chance = random.Random(seed)  # noqa: S311 – repeatable on purpose
        self._last = 800_000_000
        self._queues: dict[tuple[int, str], asyncio.Queue[dict[str, Any]]] = {}
        self._group: asyncio.TaskGroup | None = None

    async def run(self) -> None:
        """Deliver until cancelled."""
        async with asyncio.TaskGroup() as self._group:
            await asyncio.Event().wait()

    async def __call__(self, person: int, key: str) -> None:
        """Give the update a number and put it in its queue."""
        self._last += 1
        user = {"id": person, "is_bot": False, "first_name": "Анна"}
        chat = {"id": person, "type": "private"}
        message = {"message_id": self._last, "date": 0, "chat": chat, "from": user, "text": key}
        press = {"id": str(self._last), "from": user, "chat_instance": "1", "data": key}
        content = {"message": message} if key.startswith("m") else {"callback_query": press}
        queue = self._queues.get((person, key[0]))
        if queue is None:
            queue = self._queues[person, key[0]] = asyncio.Queue()
            assert self._group is not None
            self._group.create_task(self._deliver(queue))
        for _ in range(1 + (self._chance.random() < REPEATED)):
            queue.put_nowait({"update_id": self._last} | content)

    async def _deliver(self, queue: asyncio.Queue[dict[str, Any]]) -> None:
        while True:
            update = await queue.get()
            while not await self._taken(update):
                await asyncio.sleep(0.1)

    async def _taken(self, update: dict[str, Any]) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        try:
            async with self._session.post(self._chance.choice(self._urls), json=update, headers=headers) as answer:
                return answer.status == 200
        except aiohttp.ClientError:
            return False
