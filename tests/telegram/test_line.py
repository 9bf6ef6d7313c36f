"""Whatever answers at the other end of the line, the bot gets a result or an error it knows; and it is patient."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import web

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from bot.telegram import menu
from bot.telegram.doors import Home
from bot.telegram.pace import Pace
from bot.telegram.patience import Patience
from bot.telegram.plainly import Plainly
from bot.telegram.screen import Button, Screen
from bot.telegram.send import deliver
from locales import Html
from tests.telegram.conftest import Desk, bot_at

TOKEN = "7000000001:nobody-needs-this-secret-at-all"


@asynccontextmanager
async def answering(*answers: web.Response) -> AsyncIterator[Bot]:
    """A bot whose server gives these answers in turn."""
    waiting = list(answers)

    async def answer(_request: web.Request) -> web.Response:
        return waiting.pop(0)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot = bot_at(f"http://127.0.0.1:{runner.addresses[0][1]}", TOKEN)
    try:
        yield bot
    finally:
        await bot.session.close()
        await runner.cleanup()


def json(status: int = 200, **body: Any) -> web.Response:
    return web.json_response(body, status=status)


def page(status: int, body: bytes = b"<html>502</html>") -> web.Response:
    return web.Response(status=status, body=body, content_type="text/html", charset="utf-8")


@pytest.mark.parametrize(
    "answer,error",
    [
        (page(502), TelegramServerError),
        (page(200), TelegramServerError),
        (page(200, b""), TelegramServerError),
        (page(200, "шлюз".encode("cp1251")), TelegramServerError),
        (page(404), TelegramNotFound),
        (json(404, detail="Not Found"), TelegramNotFound),
        (json(500, ok=False), TelegramServerError),
        (json(501, ok=False, error_code=501, description="not modelled"), TelegramNotFound),
        (json(200, ok=False, error_code=400, description="Bad Request: no"), TelegramBadRequest),
        (json(200, ok=False, error_code=403, description="Forbidden: no"), TelegramForbiddenError),
        (json(401, ok=False, description="Unauthorized"), TelegramUnauthorizedError),
        (json(200, ok=False), TelegramAPIError),
        (json(200, ok=True, result={"strange": 1}), TelegramAPIError),
        (web.json_response([1]), TelegramServerError),
        (json(429, ok=False, description="Too Many", parameters={"retry_after": 3}), TelegramRetryAfter),
    ],
)
async def test_every_strange_answer_is_an_error_of_telegram(
    answer: web.Response, error: type[TelegramAPIError]
) -> None:
    async with answering(answer) as bot:
        with pytest.raises(TelegramAPIError) as caught:
            await bot.send_message(1, "Привет")
        assert type(caught.value) is error


async def test_one_strange_update_does_not_hold_up_the_others() -> None:
    chat = {"id": "42", "type": "private"}
    good = {"message_id": 1, "date": "0", "chat": chat, "text": "Привет"}
    updates = [
        {"update_id": 1, "message": {"message_id": "one"}},
        {"update_id": "2", "message": good},
        {"update_id": 3, "something_new": {"of": "tomorrow"}},
        "what is this",
    ]
    async with answering(json(ok=True, result=updates)) as bot:
        heard = await bot.get_updates()
    assert [(update.update_id, update.message and update.message.text) for update in heard] == [
        (1, None),
        (2, "Привет"),
        (3, None),
    ]


async def test_refused_decorations_are_only_warned_of() -> None:
    async with answering(*[json(404, detail="Not Found") for _ in range(12)]) as bot:
        await menu.decorate(bot)
        await menu.renew(bot, 42, [])


# ─── patience


@pytest.fixture
def patient(desk: Desk) -> Desk:
    """The same desk with the product's patience, only quicker."""
    desk.bot.session.middleware(Patience(Pace(), pauses=(0.01, 0.01, 0.01)))
    return desk


@pytest.mark.parametrize("kind", ["500", "502", "drop"])
async def test_a_stumble_is_tried_again(patient: Desk, telegram: LocalTelegram, kind: str) -> None:
    await telegram.rules(faults=[{"method": "sendMessage", "kind": kind, "times": 3}])
    await patient.bot.send_message(patient.phone.id, "Привет")
    assert await patient.texts() == ["Привет"]


@pytest.mark.parametrize("kind,error", [("502", TelegramServerError), ("drop", TelegramNetworkError)])
async def test_after_four_tries_it_gives_up(
    patient: Desk, telegram: LocalTelegram, kind: str, error: type[Exception]
) -> None:
    await telegram.rules(faults=[{"method": "sendMessage", "kind": kind}])
    with pytest.raises(error):
        await patient.bot.send_message(patient.phone.id, "Привет")
    assert len(await telegram.calls("sendMessage")) == 4


async def test_wait_is_obeyed_to_the_second(patient: Desk, telegram: LocalTelegram) -> None:
    await telegram.rules(faults=[{"method": "sendMessage", "kind": "429", "times": 1, "retry_after": 1}])
    await patient.bot.send_message(patient.phone.id, "Привет")
    first, second = await telegram.calls("sendMessage")
    assert 1 <= second["at"] - first["at"] < 1.5


async def test_a_wait_of_minutes_is_the_callers_affair(patient: Desk, telegram: LocalTelegram) -> None:
    await telegram.rules(faults=[{"method": "sendMessage", "kind": "429", "retry_after": 61}])
    with pytest.raises(TelegramRetryAfter):
        await patient.bot.send_message(patient.phone.id, "Привет")


async def test_a_refusal_is_not_tried_again(patient: Desk, telegram: LocalTelegram) -> None:
    with pytest.raises(TelegramBadRequest):
        await patient.bot.send_message(999, "Привет")
    assert len(await telegram.calls("sendMessage")) == 1


async def test_under_flood_limits_everything_comes_in_the_end(patient: Desk, telegram: LocalTelegram) -> None:
    await telegram.rules(flood=True, per_second=3)
    people: list[Phone] = [await telegram.person(f"П{number}", started=True) for number in range(8)]
    async with asyncio.TaskGroup() as group:
        for person in people:
            group.create_task(patient.bot.send_message(person.id, "Привет"))
    assert [len(await person.messages()) for person in people] == [1] * 8


# ─── a server without colours


async def test_a_server_that_refuses_colours_gets_plain_messages() -> None:
    fine = {"message_id": 1, "date": 0, "chat": {"id": 42, "type": "private"}, "text": "Экран"}
    refusal = json(400, ok=False, description="Bad Request: link_preview_options is not supported")
    screen = Screen(Html("Экран"), [[Button("Домой", Home(), style="primary")]])
    async with answering(refusal, json(ok=True, result=fine), json(ok=True, result=fine)) as bot:
        bot.session.middleware(Plainly())
        assert [await deliver(bot, 42, screen) for _ in range(2)] == [1, 1]


async def test_a_refusal_that_is_no_matter_of_taste_stays_one(desk: Desk, telegram: LocalTelegram) -> None:
    desk.bot.session.middleware(Plainly())
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await deliver(desk.bot, 999, Screen(Html("Экран")))
    with pytest.raises(TelegramBadRequest, match="text must be non-empty"):
        await deliver(desk.bot, desk.phone.id, Screen(Html(" ")))
    tries = [call["params"].keys() for call in await telegram.calls("sendMessage")]
    assert ["link_preview_options" in names for names in tries] == [True, True, False]
