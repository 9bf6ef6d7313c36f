"""Telegram says «wait», stumbles or drops the line: a call is tried again, as long as somebody waits for it.

Whoever writes into a chat asks the token's pace first and tells it of every refusal: the postman hears of it there.
"""

import asyncio
from collections.abc import Sequence

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import CopyMessages, GetUpdates, SendChatAction, SendMediaGroup, TelegramMethod
from aiogram.methods.base import Response, TelegramType

from bot.telegram.pace import Pace

PAUSES = (0.3, 1.0, 3.0)
"""Seconds before the second, third and fourth try after a server's or the network's failure."""
LONGEST = 60
"""Seconds: the longest `retry_after` that is waited for here; a longer one is the caller's affair."""
ALTOGETHER = 300
"""Seconds one call may wait in all."""
MESSAGES = ("Send", "Copy", "Forward")
"""How the names of the methods begin that make new messages: those are what the messenger counts."""


class Patience(BaseRequestMiddleware):
    """Tries again after 429, 5xx and lost connections. Polling has its own way of waiting."""

    def __init__(self, pace: Pace, pauses: Sequence[float] = PAUSES) -> None:
        self._pace = pace
        self._pauses = pauses

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Make the request, again when that may help."""
        polling = isinstance(method, GetUpdates)
        if polling:
            return await make_request(bot, method)
        chat, messages = cost(method)
        failures, waited = 0, 0
        while True:
            try:
                return await self._once(make_request, bot, method)
            except TelegramRetryAfter as error:
                waited += error.retry_after
                if chat is not None:
                    self._pace.wait(error.retry_after, chat if messages else None)
                if error.retry_after > LONGEST or waited > ALTOGETHER:
                    raise
                if chat is None:
                    await asyncio.sleep(error.retry_after)
            except (TelegramServerError, TelegramNetworkError):
                if failures == len(self._pauses):
                    raise
                await asyncio.sleep(self._pauses[failures])
                failures += 1

    async def _once(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """In its turn, when it writes into a chat."""
        chat, messages = cost(method)
        if chat is None:
            return await make_request(bot, method)
        if not messages:
            await self._pace.opened()
            return await make_request(bot, method)
        await self._pace.answer(chat, messages)
        self._pace.leaves(chat)
        response = await make_request(bot, method)
        self._pace.accepted(chat)
        return response


def cost(method: TelegramMethod[TelegramType]) -> tuple[int | None, int]:
    """The chat a call writes into, None for none, and how many new messages it makes there."""
    chat = getattr(method, "chat_id", None)
    if not isinstance(chat, int):
        return None, 0
    if isinstance(method, SendMediaGroup):
        return chat, len(method.media)
    if isinstance(method, CopyMessages):
        return chat, len(method.message_ids)
    makes = type(method).__name__.startswith(MESSAGES) and not isinstance(method, SendChatAction)
    return chat, int(makes)
