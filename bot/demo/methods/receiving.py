"""How the bot gets its updates: long polling or a webhook."""

from __future__ import annotations

import re
import time
from typing import Any
from urllib.parse import urlsplit

from bot.demo import errors
from bot.demo.errors import bad_request
from bot.demo.json_types import Value
from bot.demo.parameters import Parameters
from bot.demo.state import Telegram
from bot.demo.webhook import Webhook

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


async def get_updates(telegram: Telegram, given: Parameters) -> Value:
    if telegram.webhook is not None:
        await telegram.updates.refuse(errors.WEBHOOK_IS_ACTIVE)
    if "allowed_updates" in given:
        telegram.updates.allowed = _allowed(given)
    return await telegram.updates.poll(given.number("offset"), given.number("limit", 100), given.number("timeout"))


def _allowed(given: Parameters) -> list[str]:
    return [kind for kind in given.items("allowed_updates", "allowed_updates") or [] if isinstance(kind, str)]


def _check_address(telegram: Telegram, url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise bad_request("bad webhook: invalid webhook URL specified") from None
    if telegram.local_webhooks and parts.scheme == "http" and host in _LOOPBACK:
        return
    if parts.scheme != "https":
        raise bad_request(errors.NEEDS_HTTPS)
    if not host:
        raise bad_request("bad webhook: invalid webhook URL specified")


async def set_webhook(telegram: Telegram, given: Parameters) -> Value:
    url, secret = given.text("url"), given.text("secret_token")
    if not url:
        return await delete_webhook(telegram, given)
    _check_address(telegram, url)
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if time.monotonic() - telegram.webhook_set_at < 1:
        raise errors.too_many_requests(1)
    telegram.webhook_set_at = time.monotonic()
    if "allowed_updates" in given:
        telegram.updates.allowed = _allowed(given)
    if given.flag("drop_pending_updates"):
        telegram.updates.clear()
    await telegram.hook(Webhook(url, secret, given.number("max_connections", 40)))
    return True


async def delete_webhook(telegram: Telegram, given: Parameters) -> Value:
    if given.flag("drop_pending_updates"):
        telegram.updates.clear()
    await telegram.hook(None)
    return True


def get_webhook_info(telegram: Telegram, _given: Parameters) -> Value:
    hook = telegram.webhook
    info: dict[str, Any] = {"url": hook.url if hook else "", "has_custom_certificate": False}
    info["pending_update_count"] = len(telegram.updates)
    if telegram.updates.allowed:
        info["allowed_updates"] = telegram.updates.allowed
    return info | hook.show() if hook else info
