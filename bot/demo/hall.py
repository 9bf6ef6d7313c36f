"""One chat of many as a story sees it: the bot is taken in, people speak, and what the bot has written is read."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from bot.demo.json_types import Json, Value
from bot.demo.screen import Screen
from bot.demo.watcher import PATIENCE, CannotDo, NotQuiet, Watcher

if TYPE_CHECKING:
    import aiohttp

_LOOK_EVERY = 0.02


class Hall:
    """A group, a forum or a channel; each act waits until the bot has fetched and handled it."""

    def __init__(self, session: aiohttp.ClientSession, url: str, about: Json) -> None:
        self.id = int(about["id"])
        self._session, self._url = session, url

    async def admit(self, by: Watcher, *, silenced: bool = False, status: str = "member") -> None:
        """`by` gives the bot this place in the chat; `silenced`: it may not write."""
        await self._act("member", by, status=status, silenced=silenced)

    async def remove(self, by: Watcher) -> None:
        """`by` throws the bot out."""
        await self._act("member", by, status="kicked")

    async def hear(self, by: Watcher, text: str, thread: int = 0) -> None:
        """`by` writes here, or in a topic."""
        await self._act("write", by, text=text, thread=thread)

    async def close(self, by: Watcher, thread: int) -> None:
        """A topic is deleted; the bot is not told."""
        await self._act("close", by, thread=thread)

    async def upgrade(self, by: Watcher) -> Hall:
        """The group becomes a supergroup with another number."""
        return Hall(self._session, self._url, await self._act("upgrade", by))

    async def messages(self) -> list[Screen]:
        """What the bot has written here, oldest first."""
        async with self._session.get(f"{self._url}/client/groups/{self.id}") as response:
            shown: Json = await response.json()
        return [Screen(one) for one in shown["messages"] if not one["outgoing"]]

    async def sees(self, words: str) -> Screen:
        """Wait for a message of the bot with these words."""
        end = time.monotonic() + PATIENCE
        while True:
            shown = await self.messages()
            if (found := next((one for one in reversed(shown) if words in one.text), None)) is not None:
                return found
            if time.monotonic() > end:
                raise NotQuiet(f"«{words}» has not come; in view:\n" + "\n\n".join(map(str, shown)))
            await asyncio.sleep(_LOOK_EVERY)

    async def _act(self, act: str, by: Watcher, **given: Value) -> Json:
        async with self._session.post(f"{self._url}/client/groups/{self.id}/{act}", json={"by": by.id, **given}) as got:
            answer: Json = await got.json()
        if got.status != 200:
            raise CannotDo(answer.get("error"))
        await by.settled(answer, silent=True)
        return answer
