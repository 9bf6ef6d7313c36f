"""Delivers updates to the bot's own address, in order, and again until they are taken."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.demo import parameters
from bot.demo.clock import Clock
from bot.demo.parameters import Parameters
from bot.demo.updates import Updates

_ANSWER_WITHIN = 60
_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 5.0


@dataclass(slots=True)
class Webhook:
    url: str
    secret: str = ""
    max_connections: int = 40
    last_error_date: int = 0
    last_error_message: str = ""
    delivering: bool = False
    failing: bool = False
    active: bool = True

    def show(self) -> dict[str, Any]:
        shown: dict[str, Any] = {"max_connections": self.max_connections}
        if self.last_error_date:
            shown |= {"last_error_date": self.last_error_date, "last_error_message": self.last_error_message}
        return shown


Answer = Callable[[Parameters], Awaitable[None]]


async def deliver(hook: Webhook, updates: Updates, clock: Clock, answer: Answer) -> None:
    """Post update after update until the hook is no longer active; a call in the reply goes to `answer`."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
    timeout = aiohttp.ClientTimeout(total=_ANSWER_WITHIN)
    pause = _FIRST_PAUSE
    async with aiohttp.ClientSession(timeout=timeout, headers=headers) as session:
        while hook.active:
            update = updates.first
            if update is None:
                await updates.pulse.next()
                continue
            hook.delivering = True
            fault = await _post(session, hook, update, answer)
            hook.delivering, hook.failing = False, fault is not None
            if fault is None:
                updates.handed, updates.last_handed = update["update_id"], time.monotonic()
                updates.confirm(update["update_id"] + 1)
                pause = _FIRST_PAUSE
                continue
            hook.last_error_date, hook.last_error_message = clock.unix(), fault
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)


async def _post(session: aiohttp.ClientSession, hook: Webhook, update: dict[str, Any], answer: Answer) -> str | None:
    """Why the update was not taken, None when it was."""
    try:
        async with session.post(hook.url, json=update) as response:
            if not 200 <= response.status < 300:
                return f"Wrong response from the webhook: {response.status} {response.reason}"
            call = await _call_in_reply(response)
    except TimeoutError:
        return "Read timeout expired"
    except aiohttp.ClientError as fault:
        return str(fault) or "Connection failed"
    except ValueError:
        return None  # the reply only looked like a call: the update was taken all the same
    if call.text("method"):
        await answer(call)
    return None


async def _call_in_reply(response: aiohttp.ClientResponse) -> Parameters:
    if response.content_type.startswith("multipart/"):
        reader = aiohttp.MultipartReader.from_response(response).stream
        return await parameters.from_parts(reader, {})
    if response.content_type == "application/json":
        given = await response.json()
        return Parameters(given if isinstance(given, dict) else {})
    return Parameters({})
