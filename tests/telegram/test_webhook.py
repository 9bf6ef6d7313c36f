"""By webhook the same bot: a story from the first word to the switch, over a Bot API server on this machine."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest

from bot.app import opened
from bot.demo.local import LocalTelegram
from bot.settings import Settings, load
from models.tables import Incoming, Person
from tests.world import World

SECRET = "h7Kd_2mQ-x9TbL4w"


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    """A local Telegram that calls webhooks of this machine."""
    async with LocalTelegram.here(local_webhooks=True) as running:
        yield running


def settings(telegram: LocalTelegram, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings as an operator of an own server writes them."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    given = {
        "BOT_TOKEN": telegram.token,
        "BOT_API_URL": telegram.url,
        "DATABASE_URL": database_url,
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    return load()


async def test_a_story_by_webhook(
    telegram: LocalTelegram, world: World, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = await world.member(await world.organisation())
    stop = asyncio.Event()
    async with opened(settings(telegram, database_url, monkeypatch), world.clock) as app, asyncio.TaskGroup() as group:
        telegram.busy = lambda: app.turns.busy
        work = group.create_task(app.run("web", stop))
        anna = await telegram.person(person.name, id=person.account, started=True)
        assert await anna.say("/settings")
        await anna.press("▫️ Напоминания")
        await anna.press("Домой")
        info = (await telegram.bot("getWebhookInfo"))["result"]
        stop.set()
        await work
    assert info["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert info["pending_update_count"] == 0
    assert [person.reminders for person in await world.all(Person)] == [True]
    assert [row.payload for row in await world.all(Incoming)] == [None] * 3
    assert await telegram.calls("getUpdates") == []


async def test_a_server_that_cannot_be_reached_yet_is_asked_again(
    telegram: LocalTelegram, world: World, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await telegram.rules(faults=[{"method": "setWebhook", "kind": "drop", "times": 1}])
    stop = asyncio.Event()
    async with opened(settings(telegram, database_url, monkeypatch), world.clock) as app, asyncio.TaskGroup() as group:
        work = group.create_task(app.run("web", stop))
        async with asyncio.timeout(5):
            while not (await telegram.bot("getWebhookInfo"))["result"]["url"]:
                await asyncio.sleep(0.02)
        stop.set()
        await work
