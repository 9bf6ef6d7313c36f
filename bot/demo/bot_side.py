"""The side the bot speaks to: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.demo import parameters
from bot.demo.errors import Refused, too_many_requests
from bot.demo.faults import Fault
from bot.demo.json_types import Value
from bot.demo.methods.table import METHODS
from bot.demo.methods.unanswered import UNANSWERED
from bot.demo.parameters import Parameters
from bot.demo.pulse import Stopped
from bot.demo.state import Telegram

TELEGRAM = web.AppKey("telegram", Telegram)
DOWNLOAD = "download"
"""What faults call the fetching of a file, which is no method."""
_LONG = 3600.0


def _json(status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> web.Response:
    data = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return web.Response(body=data, status=status, content_type="application/json", headers=headers)


def _refusal(refused: Refused) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": refused.code, "description": refused.description}
    headers = None
    if refused.parameters:
        body["parameters"] = refused.parameters
        if "retry_after" in refused.parameters:
            headers = {"Retry-After": str(refused.parameters["retry_after"])}
    return _json(refused.code, body, headers)


def check_token(telegram: Telegram, token: str) -> None:
    if token != telegram.token:
        raise Refused(401, "Unauthorized") if ":" in token else Refused(404, "Not Found")


def look_up(name: str) -> tuple[str, Callable[[Telegram, Parameters], Any]]:
    """The method's own name and what it does; raises Refused for one there is not."""
    found = METHODS.get(name.lower())
    if found:
        return found
    if name.lower() in UNANSWERED:
        own = UNANSWERED[name.lower()]
        sys.stderr.write(f"The local Telegram does not answer {own}: the bot will fail here.\n")
        raise Refused(501, f"Not Implemented: the local Telegram does not answer {own}")
    raise Refused(404, "Not Found: method not found")


async def call(telegram: Telegram, name: str, given: Parameters) -> Value:
    """The result of one method; raises Refused."""
    result = look_up(name)[1](telegram, given)
    return await result if inspect.isawaitable(result) else result


async def call_from_webhook(telegram: Telegram, given: Parameters) -> None:
    """A call in the reply to a webhook: nobody hears how it ended, but the record does."""
    name = str(given.values.pop("method"))
    begun = telegram.calls.begin(name)
    status, description = 200, None
    try:
        await call(telegram, name, given)
    except Refused as refused:
        status, description = refused.code, refused.description
    finally:
        telegram.calls.end(name, given.for_log(), status, description, begun)


async def answer(request: web.Request) -> web.StreamResponse:
    telegram = request.app[TELEGRAM]
    name = request.match_info["method"]
    name = METHODS.get(name.lower(), (name, None))[0]
    begun = telegram.calls.begin(name)
    given, status, description = Parameters({}), 0, None
    try:
        check_token(telegram, request.match_info["token"])
        given = await parameters.read(request)
        await telegram.calls.travel(name)
        response = await _with_faults(telegram, request, name, lambda: call(telegram, name, given))
        status = response.status
    except Refused as refused:
        response, status, description = _refusal(refused), refused.code, refused.description
    except Stopped:
        response, status = _json(200, {"ok": True, "result": []}), 200
    finally:
        telegram.calls.end(name, given.for_log(), status, description, begun)
    await telegram.calls.travel(name)
    return response


async def _with_faults(
    telegram: Telegram, request: web.Request, name: str, work: Callable[[], Awaitable[Any]]
) -> web.StreamResponse:
    fault = next((fault for fault in telegram.faults if fault.strikes(name)), None)
    if fault is None:
        return _json(200, {"ok": True, "result": await work()})
    if fault.kind.endswith("-after"):
        await work()
    return await _fail(fault, request)


async def _fail(fault: Fault, request: web.Request) -> web.StreamResponse:
    if fault.kind == "429":
        raise too_many_requests(fault.retry_after)
    if fault.kind == "500":
        raise Refused(500, "Internal Server Error")
    if fault.kind == "502":
        page = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
        return web.Response(status=502, text=page, content_type="text/html")
    if fault.kind.startswith("timeout"):
        await asyncio.sleep(_LONG)
    if request.transport is not None:
        request.transport.abort()
    raise asyncio.CancelledError


async def download(request: web.Request) -> web.StreamResponse:
    telegram = request.app[TELEGRAM]
    try:
        check_token(telegram, request.match_info["token"])
        fault = next((fault for fault in telegram.faults if fault.strikes(DOWNLOAD)), None)
        if fault is not None:
            return await _fail(fault, request)
    except Refused as refused:
        return _refusal(refused)
    file = telegram.files.download(request.match_info["path"])
    if file is None:
        return _refusal(Refused(404, "Not Found"))
    return web.Response(body=file.upload.data, content_type="application/octet-stream")


async def lost(_request: web.Request) -> web.StreamResponse:
    return _refusal(Refused(404, "Not Found"))


def add_to(app: web.Application) -> None:
    app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", answer)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", download)
    app.router.add_route("*", "/bot{token:[^/]*}", lost)
