"""One life of a bot in a process of its own: the product's intake, visits and postman, with rooms that leave a mark."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Dispatcher, Router
from aiogram.types import CallbackQuery, Message, TelegramObject, Update
from sqlalchemy import Column, Integer, MetaData, String, Table, insert

from bot import logs
from bot.app import App, opened
from bot.settings import Settings
from bot.telegram.screen import Whisper
from bot.telegram.visit import Visit

QUICK, SLOW = 0.1, 0.6
"""Seconds of work of a handler; every fourth is a slow one: 64 at once make 284 updates a second at most."""
EFFECTS = Table("effects", MetaData(), Column("id", Integer, primary_key=True), Column("key", String(20)))
"""What was done: no key is unique here, so that what is done twice is seen."""


def live(given: dict[str, Any], role: str) -> None:
    """Work as `bot run --role` does, until SIGTERM or death."""
    logs.configure("CRITICAL")
    asyncio.run(_live(Settings(**given), role))


def live_whole(given: dict[str, Any], role: str) -> None:
    """The same with the product's own rooms."""
    logs.configure("CRITICAL")
    asyncio.run(_live_whole(Settings(**given), role))


async def _live_whole(settings: Settings, role: str) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with opened(settings) as app:
        await app.run(role, stop)


async def _live(settings: Settings, role: str) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with opened(settings) as app:
        app.dispatcher = rehearsal(app)
        await app.run(role, stop)


def rehearsal(app: App) -> Dispatcher:
    """The app's own way of an update to its room; the rooms are ours. What a message or a button says is its key."""
    dispatcher, routes = Dispatcher(disable_fsm=True), Router()
    dispatcher.update.outer_middleware(Work())
    dispatcher.update.outer_middleware(app.visits)

    @routes.message()
    async def heard(message: Message, visit: Visit) -> None:
        await visit.session.execute(insert(EFFECTS).values(key=message.text))

    @routes.callback_query()
    async def pressed(press: CallbackQuery, visit: Visit) -> Whisper:
        await visit.session.execute(insert(EFFECTS).values(key=press.data))
        return Whisper()

    dispatcher.include_router(routes)
    return dispatcher


class Work(BaseMiddleware):
    """The time a handler takes. It passes before the transaction: inside it SQLite would serve one person at a time."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> None:
        """Take the time."""
        if isinstance(event, Update):
            await asyncio.sleep(SLOW if event.update_id % 4 == 0 else QUICK)
        await handler(event, data)
