"""Chats of many, for tests: made, and what people do with the bot in them."""

from __future__ import annotations

from aiohttp import web

from bot.demo import group_acts
from bot.demo.bot_side import TELEGRAM
from bot.demo.client_http import Wrong, body, number, reply
from bot.demo.groups import Group
from bot.demo.json_types import Json
from bot.demo.state import Telegram


async def make(request: web.Request) -> web.Response:
    given = await body(request)
    topics = {int(thread): str(name) for thread, name in (given.get("topics") or {}).items()}
    title, kind = str(given.get("title") or ""), str(given.get("kind") or "supergroup")
    return reply(group_acts.make(request.app[TELEGRAM], title, kind, topics).show())


def _group(telegram: Telegram, request: web.Request) -> Group:
    group = telegram.people.get(int(request.match_info["group"]))
    if not isinstance(group, Group):
        raise Wrong("there is no such group", 404)
    return group


async def act(request: web.Request) -> web.Response:
    telegram, given = request.app[TELEGRAM], await body(request)
    group, by = _group(telegram, request), telegram.people.get(number(given, "by"))
    if by is None:
        raise Wrong("nobody does it")
    before = telegram.calls.last
    shown: Json = {"after_call": before}
    match request.match_info["act"]:
        case "member":
            status, silenced = str(given.get("status") or "member"), bool(given.get("silenced"))
            group_acts.change(telegram, group, by, status=status, silenced=silenced)
        case "write":
            group_acts.write(telegram, group, by, str(given.get("text") or ""), number(given, "thread"))
        case "close":
            group.topics.pop(number(given, "thread"), None)
        case "upgrade":
            shown |= group_acts.upgrade(telegram, group, by).show()
        case unknown:
            raise Wrong(f"nobody can {unknown} a group")
    return reply(shown)


async def messages(request: web.Request) -> web.Response:
    group = _group(request.app[TELEGRAM], request)
    return reply({"messages": [message.for_person() for message in group.in_view()]})
