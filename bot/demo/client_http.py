"""What every client route needs: the JSON that came, the person it is about, and errors the page can show."""

from __future__ import annotations

import json

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.demo.acts import Impossible
from bot.demo.bot_side import TELEGRAM
from bot.demo.json_types import Json, Value
from bot.demo.people import Person
from bot.demo.pulse import Stopped
from bot.demo.state import Telegram


class Wrong(Exception):
    """The request cannot be done; becomes {"error": …}."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.status = status


def reply(body: Value) -> web.Response:
    data = json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return web.Response(body=data, content_type="application/json", headers={"Cache-Control": "no-store"})


@web.middleware
async def explain(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn what a phone cannot do into an error the page can show."""
    try:
        return await handler(request)
    except (Wrong, Impossible) as reason:
        return web.json_response({"error": str(reason)}, status=getattr(reason, "status", 400))
    except Stopped:
        return web.json_response({"error": "the server is closing"}, status=503)


async def body(request: web.Request) -> Json:
    try:
        given = json.loads(await request.read() or b"{}")
    except ValueError:
        raise Wrong("the body is no JSON") from None
    if not isinstance(given, dict):
        raise Wrong("the body is no JSON object")
    return given


def number(given: Value, name: str, default: int = 0) -> int:
    try:
        return int(given.get(name) or default)
    except (TypeError, ValueError):
        raise Wrong(f"{name} is no number") from None


def addressed(request: web.Request) -> tuple[Telegram, Person]:
    telegram = request.app[TELEGRAM]
    number = request.match_info["person"]
    person = telegram.people.get(int(number)) if number.isdigit() else None
    if person is None:
        raise Wrong("there is no such person", 404)
    return telegram, person
