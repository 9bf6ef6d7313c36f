"""A server that knows less than Telegram may refuse colours and previews: the same message goes again without them."""

from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import EditMessageReplyMarkup, EditMessageText, SendMessage, TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import InlineKeyboardMarkup

log = structlog.get_logger()

DECORATED = (SendMessage, EditMessageText, EditMessageReplyMarkup)
CLEAR = ("not modified", "not found", "can't be edited", "can't parse", "too long", "is empty")
"""Refusals that have nothing to do with decorations."""


class Plainly(BaseRequestMiddleware):
    """Tries without decorations after a refusal; once that helped, there are none any more."""

    def __init__(self) -> None:
        self._plain = False

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Make the request."""
        if type(method) not in DECORATED:
            return await make_request(bot, method)
        if self._plain:
            return await make_request(bot, undecorated(method))
        try:
            return await make_request(bot, method)
        except TelegramBadRequest as error:
            if any(sign in error.message for sign in CLEAR):
                raise
            try:
                response = await make_request(bot, undecorated(method))
            except TelegramBadRequest:
                raise error from None
            self._plain = True
            log.warning("the server takes no colours and previews", reason=error.message)
            return response


def undecorated(method: TelegramMethod[TelegramType]) -> TelegramMethod[TelegramType]:
    """The same call; what it says and what its buttons do stays."""
    given: dict[str, Any] = {"link_preview_options": None} if hasattr(method, "link_preview_options") else {}
    keyboard = getattr(method, "reply_markup", None)
    if isinstance(keyboard, InlineKeyboardMarkup):
        rows = [[button.model_copy(update={"style": None}) for button in row] for row in keyboard.inline_keyboard]
        given["reply_markup"] = InlineKeyboardMarkup(inline_keyboard=rows)
    return method.model_copy(update=given)
