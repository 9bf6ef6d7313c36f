"""The local Telegram as a process of its own: ``python -m bot.demo --port 8081``."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import signal
import sys
from datetime import datetime

from bot.demo.server import Server
from bot.demo.state import DEFAULT_TOKEN, Telegram


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.demo", description="A local Telegram for one bot.")
    parser.add_argument("--port", type=int, default=0, help="0 takes any free port")
    parser.add_argument("--token", default=DEFAULT_TOKEN)
    parser.add_argument("--name", default="Бот", help="the bot's name")
    parser.add_argument("--username", default="local_telegram_bot")
    parser.add_argument("--now", type=datetime.fromisoformat, help="what its clock shows first, with a time zone")
    parser.add_argument("--zone", help="the time zone the page shows")
    parser.add_argument("--local-webhooks", action="store_true", help="accept http webhooks to this computer")
    return parser.parse_args()


async def _run(given: argparse.Namespace) -> None:
    telegram = Telegram(given.token, given.name, given.username, given.local_webhooks)
    telegram.clock.zone = given.zone
    if given.now:
        telegram.clock.set(given.now)
    server = Server(telegram, given.port)
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(name, ended.set)
    await server.start()
    sys.stdout.write(f"ready {server.url}\n")
    sys.stdout.flush()
    try:
        await ended.wait()
    finally:
        await server.stop()


def main() -> None:
    """Serve until told to stop.

    Nobody looks for garbage meanwhile: among thousands of chats that stopped everything for a tenth of a second, and a
    messenger that stands still counts two seconds as one. What is made in circles here is little.
    """
    gc.disable()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(_arguments()))


if __name__ == "__main__":
    main()
