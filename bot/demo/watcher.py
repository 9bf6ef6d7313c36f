"""What a person sees on a phone, and how a story waits until the bot has finished its reactions."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp

from bot.demo.json_types import Json, Value
from bot.demo.screen import Screen

SETTLE = 0.04
PATIENCE = 10.0
_LOOK_EVERY = 0.01
_NOTHING_SINCE = 10**9


class NotQuiet(AssertionError):
    """The bot did not finish in time; tells what it did."""


class CannotDo(AssertionError):
    """The phone refused, for example because its owner has blocked the bot."""


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a press: `alert` if it covers the screen."""

    text: str
    alert: bool
    url: str | None = None


class Watcher:
    """`settle` and `patience` are seconds.

    `busy` may tell that the bot is still at work although it calls nothing (a test that runs the bot in the
    same process can look into its inbox).
    """

    def __init__(
        self, session: aiohttp.ClientSession, url: str, about: Json, busy: Callable[[], bool] = lambda: False
    ) -> None:
        self.about = about
        self.id = int(about["id"])
        self.toasts: list[Toast] = []
        self.settle, self.patience = SETTLE, PATIENCE
        self._session, self._url, self._busy = session, url, busy

    async def chat(self) -> Json:
        """Everything in the chat: messages, reply keyboard, commands (GET /client/chat)."""
        async with self._session.get(f"{self._url}/client/chat/{self.id}") as response:
            shown: Json = await response.json()
        return shown

    async def messages(self, *, own: bool = False) -> list[Screen]:
        """The bot's messages in view, oldest first; with `own` this person's too."""
        chat = await self.chat()
        return [Screen(body) for body in chat["messages"] if own or not body["outgoing"]]

    async def screen(self) -> Screen | None:
        """The last message of the bot, None in an empty chat."""
        shown = await self.messages()
        return shown[-1] if shown else None

    async def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard."""
        markup = (await self.chat())["reply_markup"] or {}
        return [[button["text"] for button in row] for row in markup.get("keyboard", [])]

    @property
    def toast(self) -> Toast | None:
        """The answer to the last press."""
        return self.toasts[-1] if self.toasts else None

    async def sees(self, words: str, *, patience: float | None = None) -> Screen:
        """Wait for a message of the bot with these words: a letter that somebody else's press set off."""
        end = time.monotonic() + (self.patience if patience is None else patience)
        while True:
            shown = await self.messages()
            found = next((screen for screen in reversed(shown) if words in screen.text), None)
            if found is not None:
                return found
            if time.monotonic() > end:
                raise NotQuiet(f"«{words}» has not come; in view:\n" + "\n\n".join(map(str, shown)))
            await asyncio.sleep(_LOOK_EVERY)

    async def quiet(self) -> Screen | None:
        """Wait until nothing goes on any more, whatever set it off."""
        await self.settled({"after_call": _NOTHING_SINCE}, silent=True, ago=1.0)
        return await self.screen()

    async def act(self, action: str, given: Json | aiohttp.FormData) -> Json:
        body: Value = {"json": given} if isinstance(given, dict) else {"data": given}
        async with self._session.post(f"{self._url}/client/chat/{self.id}/{action}", **body) as response:
            answer: Json = await response.json()
        if response.status != 200:
            raise CannotDo(answer.get("error", response.status))
        return answer

    async def settled(self, given: Json, *, silent: bool, ago: float = 0.0) -> None:
        query = {"person": self.id, "after": given.get("after_call", 0), "settle": self.settle}
        query |= {"timeout": self.patience, "silent": int(silent), "ago": ago}
        if given.get("callback_query_id"):
            query["callback"] = given["callback_query_id"]
        while True:
            result = await self._ask_quiet(query)
            if not self._busy():
                break
            await asyncio.sleep(_LOOK_EVERY)
        if answer := result.get("answer"):
            self.toasts.append(Toast(answer["text"], answer["show_alert"], answer["url"]))

    async def _ask_quiet(self, query: Json) -> Json:
        async with self._session.get(f"{self._url}/client/quiet", params=query) as response:
            result: Json = await response.json()
        if not result["quiet"]:
            calls = "\n".join(f"  {c['method']} {c['status']} {c['params']}"[:300] for c in result["calls"][-20:])
            raise NotQuiet(f"after {self.patience} s: {result['why']}; the bot's calls since:\n{calls or '  none'}")
        return result
