"""Flood limits count a sliding second; faults strike as ordered, the same way for the same seed."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import pytest

from bot.demo.errors import Refused
from bot.demo.faults import Fault
from bot.demo.limits import Limits
from bot.demo.local import LocalTelegram
from bot.demo.phone import CannotDo, Phone

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


class Watch:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def limits(watch: Watch) -> Limits:
    own = Limits(watch)
    own.flood = True
    return own


def refused(limits: Limits, chat: int, messages: int = 1) -> bool:
    try:
        limits.spend(chat, messages)
    except Refused:
        return True
    return False


def test_thirty_messages_pass_in_any_second(limits: Limits, watch: Watch) -> None:
    assert [refused(limits, chat) for chat in range(31)] == [False] * 30 + [True]
    watch.now += 0.99
    assert refused(limits, 99)
    watch.now += 0.02
    assert not refused(limits, 99)


def test_one_chat_gets_one_message_a_second(limits: Limits, watch: Watch) -> None:
    assert [refused(limits, 1), refused(limits, 1), refused(limits, 2)] == [False, True, False]
    watch.now += 1.01
    assert not refused(limits, 1)


def test_an_album_passes_an_empty_second(limits: Limits, watch: Watch) -> None:
    assert [refused(limits, 1, 10), refused(limits, 1)] == [False, True]
    watch.now += 1.01
    assert not refused(limits, 1)


def test_a_group_gets_twenty_a_minute(limits: Limits, watch: Watch) -> None:
    spent = []
    for _ in range(21):
        spent.append(refused(limits, -5))
        watch.now += 1.5
    assert spent == [False] * 20 + [True]
    watch.now += 30
    assert not refused(limits, -5)


async def test_a_flood_is_told_how_long_to_wait(telegram: LocalTelegram, call: Call, anna: Phone) -> None:
    await telegram.rules(flood=True)
    assert (await call("sendMessage", chat_id=anna.id, text="1"))["ok"]
    url = f"{telegram.url}/bot{telegram.token}/sendMessage"
    async with telegram.session.post(url, json={"chat_id": anna.id, "text": "2"}) as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "1")
        assert await response.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }


async def test_without_rules_there_is_no_limit(call: Call, anna: Phone) -> None:
    answers = [await call("sendMessage", chat_id=anna.id, text=str(n)) for n in range(40)]
    assert all(answer["ok"] for answer in answers)


def fault(kind: str, **more: Any) -> dict[str, Any]:
    return {"method": "send*", "kind": kind, "times": 1, **more}


async def test_an_ordered_429_names_its_seconds(telegram: LocalTelegram, call: Call, anna: Phone) -> None:
    await telegram.rules(faults=[fault("429", retry_after=7)])
    assert (await call("sendMessage", chat_id=anna.id, text="x"))["parameters"] == {"retry_after": 7}
    assert (await call("sendMessage", chat_id=anna.id, text="x"))["ok"]


async def test_an_ordered_500_speaks_json_and_a_502_html(telegram: LocalTelegram, call: Call, anna: Phone) -> None:
    await telegram.rules(faults=[fault("500"), fault("502")])
    broken = {"ok": False, "error_code": 500, "description": "Internal Server Error"}
    assert await call("sendMessage", chat_id=anna.id, text="x") == broken
    url = f"{telegram.url}/bot{telegram.token}/sendMessage"
    async with telegram.session.post(url, json={"chat_id": anna.id, "text": "x"}) as response:
        assert (response.status, response.content_type) == (502, "text/html")


@pytest.mark.parametrize(("kind", "delivered"), [("drop", 0), ("drop-after", 1)])
async def test_a_connection_breaks_before_or_after_the_message_was_taken(
    telegram: LocalTelegram, call: Call, anna: Phone, kind: str, delivered: int
) -> None:
    await telegram.rules(faults=[fault(kind)])
    with pytest.raises(aiohttp.ClientConnectionError):
        await call("sendMessage", chat_id=anna.id, text="x")
    assert len(await anna.messages()) == delivered
    assert [call["status"] for call in await telegram.calls("sendMessage")] == [0]


async def test_a_timeout_holds_the_line_without_an_answer(telegram: LocalTelegram, anna: Phone) -> None:
    await telegram.rules(faults=[fault("timeout")])
    url = f"{telegram.url}/bot{telegram.token}/sendMessage"
    with pytest.raises(TimeoutError):
        async with telegram.session.post(
            url, json={"chat_id": anna.id, "text": "x"}, timeout=aiohttp.ClientTimeout(total=0.2)
        ):
            pass
    assert await anna.messages() == []


async def test_a_call_that_hangs_after_it_was_taken_has_taken_effect(telegram: LocalTelegram, anna: Phone) -> None:
    await telegram.rules(faults=[fault("timeout-after")])
    url = f"{telegram.url}/bot{telegram.token}/sendMessage"
    with pytest.raises(TimeoutError):
        async with telegram.session.post(
            url, json={"chat_id": anna.id, "text": "x"}, timeout=aiohttp.ClientTimeout(total=0.3)
        ):
            pass
    assert len(await anna.messages()) == 1


async def test_latency_is_spent_half_there_and_half_back(telegram: LocalTelegram, call: Call, anna: Phone) -> None:
    await telegram.rules(latency=0.4)
    begun = time.monotonic()
    await call("sendMessage", chat_id=anna.id, text="x")
    ended = time.monotonic()
    (sent,) = await telegram.calls("sendMessage")
    assert sent["at"] - begun >= 0.2
    assert ended - sent["at"] >= 0.2


async def test_a_group_that_has_moved_says_where_to(telegram: LocalTelegram, call: Call) -> None:
    group = await telegram.person("Группа", id=-5, started=True, migrated_to=-1005)
    answer = await call("sendMessage", chat_id=group.id, text="x")
    assert (answer["error_code"], answer["parameters"]) == (400, {"migrate_to_chat_id": -1005})


def test_the_same_seed_strikes_the_same_calls() -> None:
    strikes = [[Fault("*", "500", share=0.5, seed=7).strikes("getMe") for _ in range(1)] for _ in range(3)]
    assert strikes[0] == strikes[1] == strikes[2]
    one, two = Fault("*", "500", share=0.5, seed=7), Fault("*", "500", share=0.5, seed=7)
    pattern = [one.strikes("getMe") for _ in range(40)]
    assert pattern == [two.strikes("getMe") for _ in range(40)]
    assert 5 < sum(pattern) < 35


def test_a_fault_strikes_only_its_methods() -> None:
    fault = Fault("sendMess*", "500")
    assert [fault.strikes("SendMessage"), fault.strikes("sendPhoto")] == [True, False]


async def test_an_unknown_fault_is_refused(telegram: LocalTelegram) -> None:
    with pytest.raises(CannotDo, match="a fault's kind is one of"):
        await telegram.rules(faults=[{"kind": "earthquake"}])


async def test_several_copies_count_as_several_messages(telegram: LocalTelegram, call: Call, anna: Phone) -> None:
    numbers = [(await call("sendMessage", chat_id=anna.id, text=str(n)))["result"]["message_id"] for n in range(3)]
    await telegram.rules(flood=True, per_second=3, per_chat_second=10)
    given = {"chat_id": anna.id, "from_chat_id": anna.id, "message_ids": numbers}
    assert (await call("copyMessages", **given))["ok"]
    assert (await call("copyMessages", **given))["error_code"] == 429
    assert len(await anna.messages()) == 6


async def test_edits_and_answers_are_not_counted(telegram: LocalTelegram, call: Call, anna: Phone) -> None:
    number = (await call("sendMessage", chat_id=anna.id, text="0"))["result"]["message_id"]
    await telegram.rules(flood=True)
    edits = [await call("editMessageText", chat_id=anna.id, message_id=number, text=str(n)) for n in range(1, 4)]
    assert [edit["ok"] for edit in edits] == [True, True, True]
