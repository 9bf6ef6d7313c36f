"""The stage of a story: the real bot over a real database, speaking real HTTP to a local Telegram."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import App, opened
from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from bot.settings import Settings
from models.tables import Person, Role
from tests import schema
from tests.world import MORNING, World


class Stage:
    """The world, the phones, and the bot between them."""

    def __init__(self, world: World, telegram: LocalTelegram, app: App) -> None:
        self.world = world
        self.telegram = telegram
        self.app = app

    async def phone(self, person: Person) -> Phone:
        """The phone of somebody the bot knows already."""
        return await self.telegram.person(person.name, id=person.account, started=True)

    async def stranger(self, name: str = "Вера", **more: Any) -> Phone:
        """The phone of somebody who has never met the bot."""
        return await self.telegram.person(name, **more)

    async def head(self, name: str = "Анна Котова", college: str = "Кировский авиационный техникум") -> Phone:
        """The phone of a head, with an organisation of their own."""
        home = await self.world.organisation(college)
        return await self.phone(await self.world.member(home, name=name))

    async def staff(self, role: Role = Role.COORDINATOR, name: str = "Ольга Перминова") -> Phone:
        """The phone of somebody with a role of the network."""
        return await self.phone(await self.world.staff(role, name))

    def statements(self) -> AbstractContextManager[list[str]]:
        """The SQL statements of the visits inside the block: what presses and messages cost."""
        return self.world.statements(self.app.database, task="turn")

    async def jump(self, moment: datetime) -> None:
        """Set the clock and let the scheduler look at what has become due."""
        await self.telegram.clock(moment)
        self.world.clock.set(moment)
        self.app.ticks.ring()


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    """A local Telegram whose clock shows the morning of the story."""
    async with LocalTelegram.here() as running:
        await running.clock(MORNING)
        yield running


@pytest.fixture
async def stage(world: World, telegram: LocalTelegram, database_url: str) -> AsyncIterator[Stage]:
    """The bot at work."""
    settings = Settings(
        bot_token=SecretStr(telegram.token), bot_api_url=telegram.url, database_url=database_url, admin_ids=frozenset()
    )
    stop = asyncio.Event()
    async with opened(settings, world.clock) as app, asyncio.TaskGroup() as group:
        telegram.busy = lambda: app.turns.busy or app.postman.busy
        telegram.settle = 0.0  # who is told when the bot is busy need not listen for silence
        app.meanwhile.hurry = 8.0  # on a busy machine a room may be slow, and stories are about its own words
        work = group.create_task(app.run("all", stop))
        yield Stage(world, telegram, app)
        stop.set()
        await work
        if schema.SCHEMA.exists():
            faults = [
                fault for call in await telegram.calls() for fault in schema.faults(call["method"], call["params"])
            ]
            assert faults == []
