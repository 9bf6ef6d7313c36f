"""A rush: hundreds of letters, a postman, a strict messenger in its own process, and what its record says."""

import asyncio
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.demo.local import LocalTelegram
from bot.telegram.line import Line
from bot.telegram.pace import Pace
from models.clock import Clock
from models.database import Database
from models.tables import (
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Role,
)
from scheduler.delivery import Postman
from tests.world import ZONE

FIRST = 50_000
LIMIT = 30


@dataclass(frozen=True, slots=True)
class Record:
    """What the messenger saw of one method, in its own seconds; the line takes `way` seconds in one direction."""

    calls: list[dict[str, Any]]
    way: float = 0.0

    @property
    def accepted(self) -> list[float]:
        """When messages were taken, in order."""
        return sorted(call["at"] for call in self.calls if call["status"] == 200)

    @property
    def refused(self) -> int:
        """How many calls were told to wait."""
        return sum(call["status"] == 429 for call in self.calls)

    def worst_second(self) -> int:
        """The most messages taken within any second."""
        taken = self.accepted
        return max((bisect_left(taken, begin + 1) - number for number, begin in enumerate(taken)), default=0)

    def rate(self, begin: float, end: float) -> float:
        """Messages taken a second, between two moments."""
        taken = self.accepted
        return (bisect_left(taken, end) - bisect_left(taken, begin)) / (end - begin)

    def too_early(self, waits: float = 1.0) -> int:
        """Calls that left although the sender had heard, a moment ago, that he had to wait for `waits` seconds."""
        heard = [call["at"] + self.way for call in self.calls if call["status"] == 429]
        left = [call["begun"] - self.way for call in self.calls]
        return sum(any(told + 0.02 < moment < told + waits - 0.02 for told in heard) for moment in left)

    def repeats(self) -> int:
        """How many messages came once more than they had to: each one says something of its own."""
        said = Counter(call["params"]["chat_id"] + call["params"]["text"] for call in self.calls if call["ok"])
        return sum(times - 1 for times in said.values())


class Rush:
    """The people, the letters they are owed, and the messenger's record."""

    def __init__(self, database: Database, telegram: LocalTelegram, bot: Bot) -> None:
        self.database = database
        self.telegram = telegram
        self.bot = bot
        self.clock = Clock()
        self.pace = Pace()
        self.heads: list[int] = []

    async def people(self, number: int) -> None:
        """So many heads of one organisation, who have started the bot."""
        async with self.database.writing() as session:
            session.add(home := Organisation(name="Колледж", search="колледж"))
            await session.flush()
            self.heads = await self._persons(session, home.id, FIRST, number, MembershipState.CONFIRMED)
        for one in range(number):
            await self.telegram.person(f"Человек {one}", id=FIRST + one, started=True)

    async def owe(self, number: int) -> None:
        """Owe so many letters, to everybody in turn; each says something of its own: who asks to belong."""
        now = self.clock.now()
        async with self.database.writing() as session:
            home = await session.scalar(select(func.min(Organisation.id)))
            first = 1 + (await session.scalar(select(func.max(Person.account))) or FIRST)
            await self._persons(session, home or 0, first, number, MembershipState.ASKED)
            asked = select(Membership.id).join(Person, Person.id == Membership.person_id).where(Person.account >= first)
            rows = [
                {"person_id": self.heads[one % len(self.heads)], "kind": LetterKind.MEMBERSHIP_ASKED}
                | {"subject_id": membership, "not_before": now, "created_at": now}
                for one, membership in enumerate(await session.scalars(asked))
            ]
            await session.execute(insert(Letter), rows)

    async def _persons(
        self, session: AsyncSession, home: int, first: int, number: int, state: MembershipState
    ) -> list[int]:
        now = self.clock.now()
        rows = [
            {"account": first + one, "name": f"Человек {first + one}", "language": "ru", "created_at": now}
            for one in range(number)
        ]
        await session.execute(insert(Person), rows)
        ids = list(await session.scalars(select(Person.id).where(Person.account >= first).order_by(Person.id)))
        belong = {"organisation_id": home, "role": Role.HEAD, "state": state, "asked_at": now}
        await session.execute(insert(Membership), [{"person_id": one} | belong for one in ids])
        return ids

    async def states(self) -> dict[LetterState, int]:
        """How many letters stand how."""
        async with self.database.reading() as session:
            rows = await session.execute(select(Letter.state, func.count()).group_by(Letter.state))
            return {state: number for state, number in rows}  # noqa: C416 – a row is no pair to dict()

    async def delivered(self, patience: float) -> None:
        """Wait until nothing waits any more, at most so many seconds."""
        async with asyncio.timeout(patience):
            while {LetterState.WAITING, LetterState.CLAIMED} & {*await self.states()}:
                await asyncio.sleep(0.1)

    @asynccontextmanager
    async def postman(self) -> AsyncIterator[Postman]:
        """A postman who works inside the block."""
        postman = Postman(self.bot, self.database, self.clock, ZONE, pace=self.pace)
        async with asyncio.TaskGroup() as group:
            work = group.create_task(postman.run())
            yield postman
            work.cancel()

    async def record(self, method: str = "sendMessage") -> Record:
        """What the messenger saw so far."""
        rules = await self.telegram.rules()
        return Record(await self.telegram.calls(method), rules["latency"] / 2)


@asynccontextmanager
async def rush(database: Database) -> AsyncIterator[Rush]:
    """Nobody and nothing yet. The messenger's seconds are this machine's own: `time.monotonic()`."""
    async with LocalTelegram.process() as telegram:
        session = Line(api=TelegramAPIServer.from_base(telegram.url))
        bot = Bot(telegram.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
        try:
            yield Rush(database, telegram, bot)
        finally:
            await session.close()


def now() -> float:
    """A moment as the messenger's record has it."""
    return time.monotonic()
