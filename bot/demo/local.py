"""A local Telegram at hand: in this process for tests, as its own process for the demo."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Callable
from datetime import datetime

import aiohttp

from bot.demo.hall import Hall
from bot.demo.json_types import Json, Value
from bot.demo.phone import CannotDo, Phone
from bot.demo.server import Server
from bot.demo.state import DEFAULT_TOKEN, Telegram
from bot.demo.watcher import SETTLE

_READY_WITHIN = 60.0
_END_WITHIN = 2.0


class LocalTelegram:
    """Speaks to a running server: people, phones, clock, rules, calls.

    `busy` and `settle` (seconds) go to every phone made after.
    """

    def __init__(self, url: str, token: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.token = token
        self.session = session
        self.busy: Callable[[], bool] = lambda: False
        self.settle = SETTLE

    @classmethod
    @contextlib.asynccontextmanager
    async def here(cls, *, port: int = 0, token: str = DEFAULT_TOKEN, **options: Value) -> AsyncIterator[LocalTelegram]:
        """A server in this event loop, on any free port; `options` as in state.Telegram."""
        server = Server(Telegram(token, **options), port)
        await server.start()
        try:
            async with aiohttp.ClientSession() as session:
                yield cls(server.url, token, session)
        finally:
            await server.stop()

    @classmethod
    @contextlib.asynccontextmanager
    async def process(
        cls, *, port: int = 0, token: str = DEFAULT_TOKEN, more: tuple[str, ...] = ()
    ) -> AsyncIterator[LocalTelegram]:
        """A server in a process of its own; `more` are further arguments of ``python -m bot.demo``."""
        command = (sys.executable, "-m", "bot.demo", "--port", str(port), "--token", token, *more)
        child = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        try:
            async with aiohttp.ClientSession() as session:
                yield cls(await _address(child), token, session)
        finally:
            await _end(child)

    async def person(self, first_name: str = "Анна", **more: Value) -> Phone:
        """A person with a phone; `more` as in POST /client/people."""
        about = await self._post("people", {"first_name": first_name, **more})
        phone = Phone(self.session, self.url, about, self._busy)
        phone.settle = self.settle
        return phone

    async def group(self, title: str, kind: str = "supergroup", topics: dict[int, str] | None = None) -> Hall:
        """A group, a forum (with `topics`, names by thread) or a channel, in which the bot is not yet."""
        return Hall(
            self.session, self.url, await self._post("groups", {"title": title, "kind": kind, "topics": topics})
        )

    def _busy(self) -> bool:
        return self.busy()

    async def state(self) -> Json:
        state: Json = await self._get("state")
        return state

    async def calls(self, method: str | None = None, *, after: int = 0) -> list[Json]:
        """Calls of the bot, oldest first; without `method` all but getUpdates."""
        calls: list[Json] = await self._get(f"calls?after={after}")
        return [call for call in calls if (call["method"] == method if method else call["method"] != "getUpdates")]

    async def rules(self, **rules: Value) -> Json:
        """Change flood limits and faults (POST /client/rules)."""
        return await self._post("rules", rules)

    async def clock(
        self, now: datetime | str | None = None, *, advance: float | None = None, zone: str | None = None
    ) -> datetime:
        """Set the clock, move it on by seconds, or only read it: its time in UTC. The page shows it in `zone`."""
        if now is None and advance is None:
            shown = await self._get("clock")
        elif advance is not None:
            shown = await self._post("clock", {"advance": advance})
        else:
            moment = now.isoformat() if isinstance(now, datetime) else now
            shown = await self._post("clock", {"now": moment} | ({"zone": zone} if zone else {}))
        return datetime.fromisoformat(shown["now"])

    async def bot(self, method: str, **given: Value) -> Json:
        """Call a Bot API method as the bot; returns the whole answer, refusals too."""
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", json=given) as response:
            answer: Json = await response.json()
        return answer

    async def _get(self, path: str) -> Value:
        async with self.session.get(f"{self.url}/client/{path}") as response:
            return await response.json()

    async def _post(self, path: str, given: Json) -> Json:
        async with self.session.post(f"{self.url}/client/{path}", json=given) as response:
            answer: Json = await response.json()
        if response.status != 200:
            raise CannotDo(answer.get("error"))
        return answer


async def _address(child: asyncio.subprocess.Process) -> str:
    line = b""
    if child.stdout is not None:
        line = await asyncio.wait_for(child.stdout.readline(), _READY_WITHIN)
    word, _, url = line.decode().strip().partition(" ")
    if word != "ready":
        raise RuntimeError("The local Telegram did not start; its own message is above.")
    return url


async def _end(child: asyncio.subprocess.Process) -> None:
    if child.returncode is not None:
        return
    child.terminate()
    try:
        await asyncio.wait_for(child.wait(), _END_WITHIN)
    except TimeoutError:
        child.kill()
        await child.wait()
