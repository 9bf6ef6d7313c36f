"""The line to the Bot API: whatever answers at its other end, a call ends in a result or in a TelegramAPIError.

aiogram raises errors of another family for a gateway's page and for a result of an unknown shape, and takes a refusal
for what the HTTP status says. Neither a provider's page nor one strange update may stop the bot.
"""

import json
from typing import Any, cast

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramNotFound, TelegramServerError
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Update
from pydantic import ValidationError

log = structlog.get_logger()

NOBODY = "what answers is no Bot API"
STRANGE = "a result of an unknown shape"
OK, REFUSED, NOT_IMPLEMENTED, BAD_GATEWAY = 200, 400, 501, 502

_SHAPES: dict[type, Any] = {}
"""The shape of each method's answer: held here, because pydantic would forget it and build it anew for every call."""


class Line(AiohttpSession):
    """aiogram's session with a more tolerant ear."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 – aiogram names it so
    ) -> TelegramType:
        """One call, `timeout` in seconds. Raises TelegramAPIError."""
        try:
            return await super().make_request(bot, method, timeout)
        except UnicodeDecodeError:
            raise TelegramServerError(method, NOBODY) from None

    async def close(self) -> None:
        """Give the connections back; aiogram would then sleep for a while, which aiohttp no longer needs."""
        if self._session is not None:
            await self._session.close()

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """The result, or the refusal under its own code. Raises TelegramAPIError."""
        _SHAPES.setdefault(type(method), Response[method.__returning__])  # type: ignore[name-defined]
        try:
            return super().check_response(bot, method, status_code, content)
        except (ClientDecodeError, TypeError):  # TypeError: a failure without a word why
            return self._strange(bot, method, status_code, _object(content))
        except TelegramAPIError as error:
            if status_code == NOT_IMPLEMENTED:  # no stumble: asking again would not help
                raise TelegramNotFound(method, error.message) from None
            told = _object(content)
            code = told.get("error_code")
            if type(error) is TelegramAPIError and isinstance(code, int) and code not in (status_code, OK):
                return self._refuse(bot, method, code, told)
            raise

    def _strange(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, told: dict[str, Any]
    ) -> Response[TelegramType]:
        if told.get("ok") is not True:
            return self._refuse(bot, method, status_code if status_code >= REFUSED else BAD_GATEWAY, told)
        if isinstance(method, GetUpdates) and isinstance(told.get("result"), list):
            updates = [known for given in told["result"] if (known := _update(bot, given))]
            return cast("Response[TelegramType]", Response[list[Update]](ok=True, result=updates))
        raise TelegramAPIError(method, STRANGE)

    def _refuse(
        self, bot: Bot, method: TelegramMethod[TelegramType], code: int, told: dict[str, Any]
    ) -> Response[TelegramType]:
        description = told.get("description")
        reason = description if isinstance(description, str) else f"{NOBODY} (HTTP {code})"
        refusal = {"ok": False, "error_code": code, "description": reason}
        parameters = {"parameters": told["parameters"]} if isinstance(told.get("parameters"), dict) else {}
        return super().check_response(bot, method, code, json.dumps(refusal | parameters))


def _object(content: str) -> dict[str, Any]:
    try:
        told = json.loads(content)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _update(bot: Bot, given: Any) -> Update | None:
    """An update as it is understood; one that is not keeps its number only, so that it is not sent for ever."""
    try:
        return Update.model_validate(given, context={"bot": bot})
    except ValidationError as reason:
        number = given.get("update_id") if isinstance(given, dict) else None
        where = ".".join(str(step) for step in reason.errors(include_input=False, include_url=False)[0]["loc"])
        log.warning("an update is not understood", number=number, where=where)
        return Update(update_id=number) if isinstance(number, int) else None
