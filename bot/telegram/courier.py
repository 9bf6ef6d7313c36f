"""Every message of the postman's goes out in its turn, and only while he is the one who may send."""

from collections.abc import Callable

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType

from bot.telegram.pace import Pace
from bot.telegram.patience import cost


class NotOurs(Exception):
    """Somebody else may be sending by now: this message stays unsent."""


class Courier(BaseRequestMiddleware):
    """Asks `ours` right before each message. The first one to a chat may have had its turn already (`expect`)."""

    def __init__(self, pace: Pace, ours: Callable[[], bool]) -> None:
        self._pace = pace
        self._ours = ours
        self._expected: set[int] = set()

    def expect(self, chat: int) -> None:
        """The next message to this chat has had its turn."""
        self._expected.add(chat)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Make the request once. Raises NotOurs."""
        chat, messages = cost(method)
        if chat is None:
            return await make_request(bot, method)
        if chat in self._expected:
            self._expected.discard(chat)
        else:
            while not await self._pace.turn(chat, messages):
                await self._pace.opened()
        if not self._ours():
            raise NotOurs
        self._pace.leaves(chat)
        try:
            response = await make_request(bot, method)
        except TelegramRetryAfter as error:
            self._pace.wait(error.retry_after, chat)
            raise
        self._pace.accepted(chat)
        return response
