"""A sorting office: a postman at work against a local Telegram, the phones he writes to, and the book he keeps."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot

from bot.demo.local import LocalTelegram
from models.actions import letters
from models.tables import (
    Letter,
    LetterKind,
    LetterState,
    Organisation,
    Person,
    Role,
)
from scheduler.delivery import Postman
from tests.scheduler.post_office import at
from tests.world import ZONE, World

NOON = at("2024-06-27T12:00")
NIGHT = at("2024-06-27T23:00")


class Sorting:
    """A postman at work, the phones he writes to, and the book he keeps."""

    def __init__(self, world: World, telegram: LocalTelegram, bot: Bot) -> None:
        self.world = world
        self.telegram = telegram
        self.bot = bot
        self.home: Organisation | None = None

    async def student(self, name: str = "Илья", *, started: bool = True) -> Person:
        """Somebody who was just confirmed, and is to hear of it."""
        self.home = self.home or await self.world.organisation()
        person = await self.world.member(self.home, Role.STUDENT, name)
        await self.telegram.person(name, id=person.account, started=started)
        return person

    async def write(self, person: Person, kind: LetterKind = LetterKind.ROLES_CHANGED, occasion: str = "") -> None:
        """Owe a letter."""
        async with self.world.database.writing() as session:
            await letters.write(session, [person.id], kind, person.id, self.world.clock.now(), occasion=occasion)

    @asynccontextmanager
    async def postman(self) -> AsyncIterator[Postman]:
        """A postman who works inside the block and is stopped at its end."""
        postman = Postman(self.bot, self.world.database, self.world.clock, ZONE)
        async with asyncio.TaskGroup() as group:
            work = group.create_task(postman.run())
            yield postman
            work.cancel()

    async def states(self) -> list[LetterState]:
        """How all letters stand, in order."""
        return [letter.state for letter in await self.world.all(Letter)]

    async def until(self, *states: LetterState, patience: float = 8.0) -> None:
        """Wait until the letters stand so; fails with what they are instead."""
        async with asyncio.timeout(patience):
            while await self.states() != list(states):
                await asyncio.sleep(0.02)

    async def sent(self) -> list[dict[str, object]]:
        """What the server was asked to send, refused or not."""
        return [call["params"] for call in await self.telegram.calls("sendMessage")]

    async def tried(self) -> None:
        """Wait until a first try has been recorded."""
        async with asyncio.timeout(5):
            while [letter.attempts for letter in await self.world.all(Letter)] != [1]:
                await asyncio.sleep(0.02)
