"""How updates come in, by polling or webhook: written to the inbox before they are confirmed, then handled."""

import asyncio
import hmac
import json
from collections.abc import Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.types import Update
from aiohttp import web

from bot.telegram.turns import Turns
from models.actions import inbox
from models.clock import Clock
from models.database import Database

log = structlog.get_logger()

KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
WAIT = 50
"""Seconds of one long poll: Telegram's own ceiling."""
PAUSES = (1, 2, 5, 10, 30)
"""Seconds to wait after failures in a row."""


class Intake:
    """The one way in. What a stopped process had written and not handled is taken up first."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, turns: Turns) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._turns = turns

    async def resume(self) -> None:
        """Take up what the inbox still holds."""
        async with self._database.reading() as session:
            texts = await inbox.waiting(session)
        for text in texts:
            self._turns.add(Update.model_validate_json(text, context={"bot": self._bot}))

    async def poll(self) -> None:
        """Ask for updates until cancelled; stand by while another process asks with the same token."""
        offset, failures = None, 0
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset, timeout=WAIT, allowed_updates=KINDS, request_timeout=WAIT + 15
                )
                failures = 0
            except TelegramUnauthorizedError:
                raise
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
                continue
            except TelegramAPIError as error:
                stands_by = isinstance(error, TelegramConflictError)
                log.warning("standing by" if stands_by else "no updates", reason=error.message)
                await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
                failures += 1
                continue
            if updates:
                await self._keep([(update.update_id, update.model_dump_json(exclude_unset=True)) for update in updates])
                offset = updates[-1].update_id + 1
                for update in updates:
                    self._turns.add(update)

    def webhook(self, path: str, secret: str) -> web.Application:
        """A web application that takes updates at `path`; a request without the secret is refused with 401."""

        async def take(request: web.Request) -> web.Response:
            given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            if not hmac.compare_digest(given.encode(), secret.encode()):
                return web.Response(status=401)
            body: dict[str, Any] = await request.json()
            update = Update.model_validate(body, context={"bot": self._bot})
            await self._keep([(update.update_id, json.dumps(body))])
            self._turns.add(update)
            return web.Response()

        app = web.Application(client_max_size=4 * 2**20)
        app.router.add_post(path, take)
        return app

    async def _keep(self, updates: Sequence[tuple[int, str]]) -> None:
        async with self._database.writing() as session:
            await inbox.receive(session, updates, self._clock.now())
