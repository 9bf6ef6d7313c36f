"""The workings of the server, open to the page and to tests: events, clock, rules, calls."""

from __future__ import annotations

import json
import time
from datetime import datetime

from aiohttp import web

from bot.demo import faults, quiet
from bot.demo.bot_side import TELEGRAM
from bot.demo.client_http import Wrong, body, number, reply
from bot.demo.json_types import Json
from bot.demo.pulse import Stopped
from bot.demo.state import Telegram

_HEARTBEAT = b": still here\n\n"


async def events(request: web.Request) -> web.StreamResponse:
    telegram = request.app[TELEGRAM]
    after = request.headers.get("Last-Event-ID") or request.query.get("after") or telegram.events.last
    headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    stream = web.StreamResponse(headers=headers)
    await stream.prepare(request)
    await stream.write(_HEARTBEAT)
    try:
        async for batch in telegram.events.follow(int(after)):
            lines = (f"id: {event['id']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n" for event in batch)
            await stream.write("".join(lines).encode("utf-8", "surrogatepass"))
    except (Stopped, ConnectionError):
        pass
    return stream


async def clock(request: web.Request) -> web.Response:
    telegram = request.app[TELEGRAM]
    if "seen" in request.query:
        wait = min(float(request.query.get("wait", "0")), 60.0)
        await telegram.clock.jump(number(request.query, "seen"), wait)
    return reply(telegram.clock.show())


async def set_clock(request: web.Request) -> web.Response:
    telegram, given = request.app[TELEGRAM], await body(request)
    try:
        if "advance" in given:
            telegram.clock.advance(float(given["advance"]))
        else:
            telegram.clock.set(_moment(str(given.get("now"))))
        telegram.clock.zone = given.get("zone", telegram.clock.zone)
    except (ValueError, TypeError, OverflowError) as fault:
        raise Wrong(f"the clock cannot be set so: {fault}") from None
    telegram.events.add("clock", clock=telegram.clock.show())
    return reply(telegram.clock.show())


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("the moment has no time zone")
    return moment


def _rules(telegram: Telegram) -> Json:
    limits = telegram.limits
    shown: Json = {"flood": limits.flood, "per_second": limits.per_second, "per_chat_second": limits.per_chat_second}
    shown |= {"per_group_minute": limits.per_group_minute, "latency": telegram.calls.latency}
    return {**shown, "faults": [fault.show() for fault in telegram.faults], "answer_within": telegram.queries.within}


async def rules(request: web.Request) -> web.Response:
    return reply(_rules(request.app[TELEGRAM]))


async def set_rules(request: web.Request) -> web.Response:
    telegram, given = request.app[TELEGRAM], await body(request)
    limits = telegram.limits
    limits.flood = bool(given.get("flood", limits.flood))
    limits.per_second = number(given, "per_second", limits.per_second)
    limits.per_chat_second = number(given, "per_chat_second", limits.per_chat_second)
    limits.per_group_minute = number(given, "per_group_minute", limits.per_group_minute)
    telegram.calls.latency = float(given.get("latency", telegram.calls.latency))
    telegram.queries.within = float(given.get("answer_within", telegram.queries.within))
    try:
        telegram.faults = faults.read(given["faults"]) if "faults" in given else telegram.faults
    except ValueError as reason:
        raise Wrong(str(reason)) from None
    return reply(_rules(telegram))


async def calls(request: web.Request) -> web.Response:
    return reply(request.app[TELEGRAM].calls.after(number(request.query, "after")))


async def wait_for_quiet(request: web.Request) -> web.Response:
    """Not for the page: tests wait here until the bot has finished its reactions."""
    query = request.query
    after = quiet.Action(
        person=number(query, "person"),
        call=number(query, "after"),
        at=time.monotonic() - float(query.get("ago", "0")),
        callback_query_id=query.get("callback") or None,
        silent=query.get("silent") == "1",
    )
    settle, patience = float(query.get("settle", "0.03")), float(query.get("timeout", "10"))
    return reply(await quiet.wait(request.app[TELEGRAM], after, settle, patience))
