"""Long polling: what is confirmed is forgotten, a waiting poll wakes at once, a newer poll ends the older."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from bot.demo.local import LocalTelegram

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


def texts(answer: dict[str, Any]) -> list[str]:
    return [update["message"]["text"] for update in answer["result"]]


@pytest.fixture
async def three(act: Call) -> None:
    for text in ("раз", "два", "три"):
        await act("send", text=text)


async def test_updates_stay_until_a_higher_offset_confirms_them(call: Call, three: None) -> None:
    first = await call("getUpdates")
    assert texts(first) == ["раз", "два", "три"]
    assert texts(await call("getUpdates")) == ["раз", "два", "три"]
    second = first["result"][1]["update_id"]
    assert texts(await call("getUpdates", offset=second)) == ["два", "три"]
    assert texts(await call("getUpdates", offset=0)) == ["два", "три"]


async def test_update_numbers_follow_each_other(call: Call, three: None) -> None:
    numbers = [update["update_id"] for update in (await call("getUpdates"))["result"]]
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]


async def test_a_limit_takes_the_oldest_and_a_negative_offset_the_newest(call: Call, three: None) -> None:
    assert texts(await call("getUpdates", limit=2)) == ["раз", "два"]
    assert texts(await call("getUpdates", offset=-1)) == ["три"]
    assert texts(await call("getUpdates")) == ["три"]


async def test_a_waiting_poll_wakes_at_once(call: Call, act: Call) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(call("getUpdates", timeout=50))
        await asyncio.sleep(0.05)
        started = time.monotonic()
        await act("send", text="есть")
    assert texts(poll.result()) == ["есть"]
    assert time.monotonic() - started < 0.5


async def test_an_empty_poll_returns_when_its_time_is_over(call: Call) -> None:
    started = time.monotonic()
    assert await call("getUpdates", timeout=1, offset=1) == {"ok": True, "result": []}
    assert 0.9 < time.monotonic() - started < 2


async def test_a_jump_of_the_clock_does_not_hold_up_a_poll(telegram: LocalTelegram, call: Call) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(call("getUpdates", timeout=1, offset=2))
        await asyncio.sleep(0.05)
        started = time.monotonic()
        await telegram.clock("2024-06-29T09:00:00+03:00")
    assert poll.result() == {"ok": True, "result": []}
    assert time.monotonic() - started < 2


async def test_the_older_of_two_polls_is_ended(call: Call, act: Call) -> None:
    async with asyncio.TaskGroup() as group:
        older = group.create_task(call("getUpdates", timeout=50))
        await asyncio.sleep(0.05)
        newer = group.create_task(call("getUpdates", timeout=50))
        await asyncio.sleep(0.05)
        await act("send", text="есть")
    assert older.result() == {"ok": False, "error_code": 409, "description": OTHER}
    assert texts(newer.result()) == ["есть"]


async def test_there_is_no_polling_beside_a_webhook(call: Call) -> None:
    await call("setWebhook", url="https://example.com/hook")
    assert await call("getUpdates") == {"ok": False, "error_code": 409, "description": WEBHOOK}
    await call("deleteWebhook")
    assert (await call("getUpdates"))["ok"]


async def test_only_wanted_updates_come(call: Call, act: Call, sent: Call) -> None:
    await call("getUpdates", allowed_updates=["callback_query"], offset=-1)
    buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    number = (await sent(text="x", reply_markup=buttons))["message_id"]
    await act("send", text="не нужно")
    await act("press", message_id=number, row=0, column=0)
    assert [list(update)[1] for update in (await call("getUpdates"))["result"]] == ["callback_query"]


async def test_a_hasty_empty_poll_is_slowed_down(call: Call) -> None:
    await call("getUpdates", offset=5)
    started = time.monotonic()
    await call("getUpdates", offset=5)
    assert 2.9 < time.monotonic() - started < 4


async def test_the_bot_is_online_while_it_polls(telegram: LocalTelegram, call: Call, act: Call) -> None:
    assert (await telegram.state())["bot"]["online"] is False
    async with asyncio.TaskGroup() as group:
        group.create_task(call("getUpdates", timeout=50))
        await asyncio.sleep(0.05)
        assert (await telegram.state())["bot"]["online"] is True
        await act("send", text="x")
