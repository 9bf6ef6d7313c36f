"""A local Telegram of its own for every test, a person who started the bot, and the bot's own hand."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import pytest

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram.here() as running:
        yield running


@pytest.fixture
async def anna(telegram: LocalTelegram) -> Phone:
    return await telegram.person("Анна", username="anna", started=True)


@pytest.fixture
def call(telegram: LocalTelegram) -> Call:
    """Call a method as the bot; the whole answer, refusals too."""
    return telegram.bot


@pytest.fixture
def sent(telegram: LocalTelegram, anna: Phone) -> Call:
    """Send Anna a message by any method and return it; fails when the server refuses."""

    async def send(method: str = "sendMessage", **given: Any) -> dict[str, Any]:
        answer = await telegram.bot(method, chat_id=anna.id, **(given or {"text": "Привет"}))
        assert answer["ok"], answer
        result: dict[str, Any] = answer["result"]
        return result

    return send


@pytest.fixture
def act(telegram: LocalTelegram, anna: Phone) -> Call:
    """Do something with Anna's phone while no bot is running, without waiting for a reaction."""

    async def do(action: str, **given: Any) -> dict[str, Any]:
        async with telegram.session.post(f"{telegram.url}/client/chat/{anna.id}/{action}", json=given) as response:
            answer: dict[str, Any] = await response.json()
        return answer

    return do


@pytest.fixture
def upload(telegram: LocalTelegram, anna: Phone) -> Call:
    """Send Anna a file as multipart by (method, field, name, bytes); the whole answer."""

    async def send(method: str, field: str, name: str, content: bytes, **more: str) -> dict[str, Any]:
        form = aiohttp.FormData({"chat_id": str(anna.id), **more}, quote_fields=False)
        form.add_field(field, io.BytesIO(content), filename=name)
        async with telegram.session.post(f"{telegram.url}/bot{telegram.token}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
        return answer

    return send
