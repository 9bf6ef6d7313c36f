"""One ordeal: updates come in and letters go out while the bot is killed at random moments; then it may finish."""

import asyncio
import multiprocessing
import random
import socket
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import Any

import aiohttp
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.demo.local import LocalTelegram
from locales import speaker
from models.actions import letters
from models.database import Database
from models.tables import Incoming, Letter, LetterKind, Person
from tests.chaos import bot_process
from tests.chaos.bot_process import EFFECTS
from tests.chaos.history import History
from tests.chaos.pushing import FIRST, SECRET, WRITERS, ByHook, ByPhone, Push, steadily

READER = 50_001
"""The messenger's number of the first to be written to."""
LIVES = (0.05, 1.5)
"""Seconds a bot lives at least and at most, once work is done again: a death before work would prove nothing."""
AWAKES = 10.0
"""Seconds in which work is done again after a start."""
JUMP = 61.0
"""Seconds the clock jumps at a death: longer than any lease."""
STOPS = 10.0
"""Seconds in which a bot has stopped after SIGTERM."""

_nursery = multiprocessing.get_context("forkserver")
_nursery.set_forkserver_preload(["tests.chaos.bot_process"])


@dataclass(frozen=True, slots=True)
class Ordeal:
    """How hard: updates a second for so many seconds, letters, kills. `way`: polling, or webhook with two processes."""

    seed: int
    way: str
    rate: float
    seconds: float
    letters: int
    kills: int
    patience: float = 60.0

    async def run(self, url: str) -> History:
        """Go through it over the empty database at `url`."""
        history, began = History(self.seed, self.way), time.monotonic()
        async with LocalTelegram.process(more=("--local-webhooks",)) as telegram, _opened(url) as database:
            await self._owe(database, telegram, history)
            bots = [Bot(settings, role) for settings, role in self._settings(telegram, url)]
            async with self._pushing(telegram, [bot.hook for bot in bots]) as push, asyncio.TaskGroup() as group:
                watch = group.create_task(_watch(database, history))
                pressure = group.create_task(steadily(push, self.rate, self.seconds, history.pushed))
                await self._kill(bots, database, telegram, history)
                await pressure
                await self._finished(database, history)
                history.stopped = all([await bot.stop() for bot in bots])
                watch.cancel()
            await _collect(database, telegram, history)
        history.seconds = time.monotonic() - began
        return history

    def _settings(self, telegram: LocalTelegram, url: str) -> list[tuple[dict[str, Any], str]]:
        own = {
            "bot_token": SecretStr(telegram.token),
            "bot_api_url": telegram.url,
            "database_url": url,
            "clock_url": f"{telegram.url}/client/clock",
        }
        if self.way == "polling":
            return [(own, "all")]
        ports = [_free_port() for _ in range(2)]
        hooks = [
            {"webhook_url": f"http://127.0.0.1:{port}/hook", "webhook_listen": f"127.0.0.1:{port}"} for port in ports
        ]
        secret = {"webhook_secret": SecretStr(SECRET)}
        return [(own | secret | hook, role) for hook, role in zip(hooks, ("all", "web"), strict=True)]

    @asynccontextmanager
    async def _pushing(self, telegram: LocalTelegram, hooks: Sequence[str]) -> AsyncIterator[Push]:
        if self.way == "polling":
            yield ByPhone(telegram)
            return
        async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
            hook = ByHook(session, hooks, self.seed)
            delivering = group.create_task(hook.run())
            await asyncio.sleep(0)
            yield hook
            delivering.cancel()

    async def _owe(self, database: Database, telegram: LocalTelegram, history: History) -> None:
        """People who are owed one letter each."""
        now = await telegram.clock()
        history.owed = set(range(READER, READER + self.letters))
        async with database.writing() as session:
            people = [
                Person(account=account, name="Борис", language="ru", created_at=now) for account in sorted(history.owed)
            ]
            session.add_all(people)
            await session.flush()
            await letters.write(session, [one.id for one in people], LetterKind.ROLES_CHANGED, 1, now)
        for account in history.owed:
            await telegram.person("Борис", id=account, started=True)

    async def _kill(self, bots: Sequence["Bot"], database: Database, telegram: LocalTelegram, history: History) -> None:
        """Kill one of the bots in the middle of work and start it again; the clock jumps past the dead one's leases."""
        chance = random.Random(self.seed)  # noqa: S311 – repeatable on purpose
        for bot in bots:
            await bot.start()
        for _ in range(self.kills):
            before, ends = await _done(database), time.monotonic() + AWAKES
            while await _done(database) == before and time.monotonic() < ends:
                await asyncio.sleep(0.05)
            await asyncio.sleep(chance.uniform(*LIVES))
            victim = chance.choice(bots)
            await victim.kill()
            history.kills += 1
            await telegram.clock(advance=JUMP)
            await victim.start()

    async def _finished(self, database: Database, history: History) -> None:
        """Wait until all is done that is to be done, or patience ends."""
        ends = time.monotonic() + self.patience
        while time.monotonic() < ends:
            effects, sent = await _done(database)
            if effects >= history.updates and sent >= len(history.owed):
                return
            await asyncio.sleep(0.3)


async def _done(database: Database) -> tuple[int, int]:
    """How many effects there are, and how many letters are sent."""
    effects = select(func.count()).select_from(EFFECTS).scalar_subquery()
    sent = select(func.count()).where(Letter.sent_at.is_not(None)).scalar_subquery()
    async with database.reading() as session:
        done = (await session.execute(select(effects, sent))).one()
    return done[0], done[1]


class Bot:
    """A bot that can be killed and started again; `live` is what its process does."""

    def __init__(
        self,
        settings: dict[str, Any],
        role: str,
        live: Callable[[dict[str, Any], str], None] = bot_process.live,
    ) -> None:
        self._settings = settings
        self._role = role
        self._live = live
        self._process: BaseProcess | None = None
        self.hook: str = settings.get("webhook_url", "")

    async def start(self) -> None:
        process = _nursery.Process(target=self._live, args=(self._settings, self._role), daemon=True)
        await asyncio.to_thread(process.start)
        self._process = process

    async def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        await asyncio.to_thread(self._process.join)

    async def stop(self) -> bool:
        """Ask it to stop; did it, in good order and in time?"""
        assert self._process is not None
        self._process.terminate()
        await asyncio.to_thread(self._process.join, STOPS)
        if (code := self._process.exitcode) is None:
            await self.kill()
        return code == 0


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(EFFECTS.metadata.drop_all)
        await connection.run_sync(EFFECTS.metadata.create_all)
    yield database
    await database.close()


async def _watch(database: Database, history: History) -> None:
    while True:
        async with database.reading() as session:
            rows = await session.execute(select(Letter.id, Letter.state, Letter.fence))
            history.look([(number, state, fence) for number, state, fence in rows])
        await asyncio.sleep(0.25)


async def _collect(database: Database, telegram: LocalTelegram, history: History) -> None:
    async with database.reading() as session:
        history.done = list(await session.scalars(select(EFFECTS.c.key).order_by(EFFECTS.c.id)))
        history.left = await session.scalar(select(func.count()).where(Incoming.handled_at.is_(None))) or 0
    got = {account: len(await _got(telegram, account)) for account in history.owed}
    history.arrived = Counter({account: number for account, number in got.items() if number})
    said = [text for account in range(FIRST, FIRST + WRITERS) for text in await _got(telegram, account)]
    sorry = speaker("ru", "UTC")("away")
    history.stray = [text for text in said if text != sorry]
    history.apologies = len(said) - len(history.stray)


async def _got(telegram: LocalTelegram, account: int) -> list[str]:
    """What the bot wrote to somebody."""
    phone = await telegram.person("Анна", id=account)
    return [message.text for message in await phone.messages()]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
