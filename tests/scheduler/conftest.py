"""The post office and the sorting office of the scheduler's tests."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.demo.local import LocalTelegram
from models.database import Database
from tests.scheduler.post_office import PostOffice
from tests.scheduler.sorting import NOON, Sorting
from tests.world import World


@pytest.fixture
async def world(database: Database) -> World:
    """An empty world whose people want reminders and summaries."""
    world = World(database)
    world.reminding = True
    return world


@pytest.fixture
def office(world: World) -> PostOffice:
    """Ticks and deliveries by hand."""
    return PostOffice(world)


@pytest.fixture
async def sorting(world: World) -> AsyncIterator[Sorting]:
    """Noon, a server, no letters yet."""
    world.clock.set(NOON)
    async with LocalTelegram.here() as telegram:
        session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
        bot = Bot(telegram.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
        yield Sorting(world, telegram, bot)
        await bot.session.close()
