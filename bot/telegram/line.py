"""The line to the Bot API: whatever answers at its other end, a call ends in a result or in a TelegramAPIError.

aiogram raises errors of another family for a gateway's error page, and takes a refusal for what the HTTP status says;
neither a provider's page nor one update of an unknown shape may stop the bot.
"""

import json
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramServerError
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Update
from pydantic import ValidationError

log = structlog.get_logger()

NOBODY = "no answer of a Bot API"
STRANGE = "an answer of an unknown shape"
BAD_GATEWAY = 502


class Line(AiohttpSession):
    """aiogram's session with a tolerant ear."""

    async def make_request(self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None) -> Any:
        """One call; raises TelegramAPIError and nothing else, seconds of `timeout` as in aiogram."""
        try:
            return await super().make_request(bot, method, timeout)
        except UnicodeDecodeError as error:
            raise TelegramServerError(method, NOBODY) from error

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """The result; a refusal is taken by its own code, which some servers send with HTTP 200."""
        try:
            told = json.loads(content)
        except ValueError:
            told = None
        if not isinstance(told, dict) or "ok" not in told:
            raise _refusal(self, bot, method, status_code, NOBODY)
        if told["ok"] is not True:
            code = told.get("error_code")
            description = str(told.get("description") or "no reason given")
            return super().check_response(
                bot,
                method,
                code if isinstance(code, int) else status_code,
                json.dumps({**told, "ok": False, "description": description}),
            )
        if isinstance(method, GetUpdates):
            ...
        try:
            return super().check_response(bot, method, 200, content)
        except ClientDecodeError as error:
            raise TelegramAPIError(method, STRANGE) from error
