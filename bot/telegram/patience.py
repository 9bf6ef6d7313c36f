"""Telegram says «wait», stumbles or drops the line: a call is tried again, as long as somebody waits for it."""

import asyncio
from collections.abc import Sequence

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import GetUpdates, TelegramMethod
from aiogram.methods.base import Response, TelegramType

PAUSES = (0.3, 1.0, 3.0)
"""Seconds before the second, third and fourth try after a server's or the network's failure."""
LONGEST = 60
"""Seconds: the longest `retry_after` that is waited for here; a longer one is the caller's affair."""
ALTOGETHER = 300
"""Seconds one call may wait in all."""


class Patience(BaseRequestMiddleware):
    """Tries again after 429, 5xx and lost connections. Polling has its own way of waiting."""

    def __init__(self, pauses: Sequence[float] = PAUSES) -> None:
        self._pauses = pauses

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Make the request, again when that may help."""
        polling = isinstance(method, GetUpdates)
        failures, waited = 0, 0
        while True:
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                waited += error.retry_after
                if polling or error.retry_after > LONGEST or waited > ALTOGETHER:
                    raise
                await asyncio.sleep(error.retry_after)
            except (TelegramServerError, TelegramNetworkError):
                if polling or failures == len(self._pauses):
                    raise
                await asyncio.sleep(self._pauses[failures])
                failures += 1
