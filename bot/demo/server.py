"""Starts the local Telegram on 127.0.0.1 and ends it in good order."""

from __future__ import annotations

import asyncio
import contextlib
import functools
from pathlib import Path

from aiohttp import web

from bot.demo import bot_side, client_http, client_side
from bot.demo.guard import guard
from bot.demo.state import Telegram

HOST = "127.0.0.1"
_PAGE = Path(__file__).parent / "page"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_POLICY = "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self'"
_LOOK_FOR_BOT = 0.5
_LARGEST_UPLOAD = 256 * 1024 * 1024


async def _page(request: web.Request) -> web.StreamResponse:
    name = request.match_info.get("name") or "index.html"
    path = _PAGE / name
    if path.parent != _PAGE or not path.is_file():
        raise web.HTTPNotFound(text="there is no such page")
    kind = _TYPES.get(path.suffix, "application/octet-stream")
    headers = {"Cache-Control": "no-cache", "Content-Type": kind, "Content-Security-Policy": _POLICY}
    return web.Response(body=path.read_bytes(), headers=headers)


def application(telegram: Telegram) -> web.Application:
    app = web.Application(middlewares=[guard, client_http.explain], client_max_size=_LARGEST_UPLOAD)
    app[bot_side.TELEGRAM] = telegram
    telegram.answer = functools.partial(bot_side.call_from_webhook, telegram)
    bot_side.add_to(app)
    client_side.add_to(app)
    app.router.add_get("/", _page)
    app.router.add_get("/page/{name}", _page)
    return app


async def _watch_bot(telegram: Telegram) -> None:
    """Tell the page when the bot comes and goes."""
    known = telegram.online()
    while True:
        await asyncio.sleep(_LOOK_FOR_BOT)
        if telegram.online() != known:
            known = not known
            telegram.events.add("bot", online=known)


class Server:
    """A running server; `port` 0 takes any free one, `url` says where it is."""

    def __init__(self, telegram: Telegram, port: int = 0) -> None:
        self.telegram = telegram
        self.port = port
        self._runner: web.AppRunner | None = None
        self._watch: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    async def start(self) -> None:
        app = application(self.telegram)
        runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.3)
        await runner.setup()
        await web.TCPSite(runner, HOST, self.port, reuse_address=True).start()
        self._runner, self.port = runner, runner.addresses[0][1]
        self._watch = asyncio.get_running_loop().create_task(_watch_bot(self.telegram))

    async def stop(self) -> None:
        """End open polls and streams, then the server, within a second."""
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        await self.telegram.stop()
        if self._runner is not None:
            await self._runner.cleanup()
