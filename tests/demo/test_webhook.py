"""A webhook gets every update in order, with its secret, again until it is taken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


class Receiver:
    """The bot's own address: keeps what comes, answers what it is told to."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.StreamResponse | None] = []
        self.url = ""
        self._came = asyncio.Event()

    async def take(self, request: web.Request) -> web.StreamResponse:
        answer = self.answers.pop(0) if self.answers else None
        if answer is None or answer.status == 200:
            self.updates.append(await request.json())
            self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
            self._came.set()
        return answer or web.Response()

    async def wait_for(self, number: int) -> list[str]:
        """The texts of the first updates, once so many have come."""
        async with asyncio.timeout(5):
            while len(self.updates) < number:
                self._came.clear()
                await self._came.wait()
        return [update["message"]["text"] for update in self.updates]


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram.here(local_webhooks=True) as running:
        yield running


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    own = Receiver()
    app = web.Application()
    app.router.add_post("/hook", own.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    own.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield own
    await runner.cleanup()


async def test_updates_come_in_order_with_the_secret(call: Call, act: Call, receiver: Receiver) -> None:
    await act("send", text="до")
    assert (await call("setWebhook", url=receiver.url, secret_token="s-1"))["ok"]
    await act("send", text="после")
    assert await receiver.wait_for(2) == ["до", "после"]
    assert receiver.secrets == ["s-1", "s-1"]


async def test_a_refused_update_comes_again_before_the_next(call: Call, act: Call, receiver: Receiver) -> None:
    receiver.answers = [web.Response(status=500), web.Response(status=503)]
    await call("setWebhook", url=receiver.url)
    await act("send", text="раз")
    await act("send", text="два")
    assert await receiver.wait_for(2) == ["раз", "два"]
    info = (await call("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    assert info["url"] == receiver.url


async def test_pending_updates_can_be_dropped(call: Call, act: Call, receiver: Receiver) -> None:
    await act("send", text="старое")
    await call("setWebhook", url=receiver.url, drop_pending_updates=True)
    await act("send", text="новое")
    assert await receiver.wait_for(1) == ["новое"]


async def test_the_reply_may_carry_a_call(
    call: Call, act: Call, anna: Phone, receiver: Receiver, telegram: LocalTelegram
) -> None:
    form = aiohttp.FormData({"method": "sendMessage", "chat_id": str(anna.id), "text": "из формы"})
    receiver.answers = [
        web.json_response({"method": "sendMessage", "chat_id": anna.id, "text": "в ответ"}),
        web.Response(body=form()),
    ]
    await call("setWebhook", url=receiver.url)
    await act("send", text="раз")
    await act("send", text="два")
    assert (await anna.sees("в ответ")).text == "в ответ"
    assert [call["status"] for call in await telegram.calls("sendMessage")][:1] == [200]


async def test_polling_goes_on_where_the_webhook_stopped(call: Call, act: Call, receiver: Receiver) -> None:
    await call("setWebhook", url=receiver.url)
    await act("send", text="раз")
    await receiver.wait_for(1)
    await call("deleteWebhook")
    await act("send", text="два")
    texts = [update["message"]["text"] for update in (await call("getUpdates"))["result"]]
    assert texts[-1] == "два"


async def test_a_webhook_is_set_once_a_second(call: Call, receiver: Receiver) -> None:
    assert (await call("setWebhook", url=receiver.url))["ok"]
    assert (await call("setWebhook", url=receiver.url))["description"] == "Too Many Requests: retry after 1"
    assert (await call("deleteWebhook"))["ok"]


async def test_a_reply_that_is_no_call_does_no_harm(call: Call, act: Call, receiver: Receiver) -> None:
    receiver.answers = [web.Response(text="{", content_type="application/json"), web.json_response([1])]
    await call("setWebhook", url=receiver.url)
    for text in ("раз", "два", "три"):
        await act("send", text=text)
    assert await receiver.wait_for(3) == ["раз", "два", "три"]


async def test_the_reply_may_end_the_webhook(call: Call, act: Call, receiver: Receiver) -> None:
    receiver.answers = [web.json_response({"method": "deleteWebhook"})]
    await call("setWebhook", url=receiver.url)
    await act("send", text="раз")
    await receiver.wait_for(1)
    await act("send", text="два")
    for _ in range(200):
        if not (await call("getWebhookInfo"))["result"]["url"]:
            break
        await asyncio.sleep(0.01)
    assert [update["message"]["text"] for update in (await call("getUpdates"))["result"]] == ["два"]


@pytest.mark.parametrize(
    ("given", "description"),
    [
        ({"url": "http://example.com/"}, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.com/", "secret_token": "ы"},
            "Bad Request: secret token contains unallowed characters",
        ),
    ],
)
async def test_a_wrong_webhook_is_refused(call: Call, given: dict[str, str], description: str) -> None:
    assert (await call("setWebhook", **given))["description"] == description
