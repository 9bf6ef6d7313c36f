"""The server as a process of its own: it says when it is ready, needs nothing of ours, and ends at once."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from urllib.parse import urlsplit

from bot.demo.bot_side import call
from bot.demo.local import LocalTelegram
from bot.demo.parameters import Parameters
from bot.demo.server import Server
from bot.demo.state import Telegram


async def test_a_process_starts_says_where_it_is_and_ends_within_a_second() -> None:
    async with LocalTelegram.process(token="42:secret") as telegram:
        assert (await telegram.bot("getMe"))["result"]["id"] == 42
        await telegram.person("Анна")
        ended = time.monotonic()
    assert time.monotonic() - ended < 1


async def test_open_polls_and_streams_do_not_hold_up_the_end() -> None:
    server = Server(Telegram())
    await server.start()
    telegram = server.telegram
    async with asyncio.TaskGroup() as group:
        url = f"{server.url}/bot{telegram.token}/getUpdates?timeout=50"
        poll = group.create_task(_fetch(url))
        stream = group.create_task(_fetch(f"{server.url}/client/events"))
        clock = group.create_task(_fetch(f"{server.url}/client/clock?seen={telegram.clock.version}&wait=30"))
        await asyncio.sleep(0.1)
        started = time.monotonic()
        await server.stop()
        took = time.monotonic() - started
    assert took < 1
    assert poll.result() == b'{"ok":true,"result":[]}'
    assert stream.result() == b": still here\n\n"
    assert b"closing" in clock.result()


async def _fetch(url: str) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(url).port)
    path = url.removeprefix("http://").partition("/")[2]
    writer.write(f"GET /{path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


def test_the_server_loads_neither_aiogram_nor_the_bot() -> None:
    code = "import sys, bot.demo.local; print([m for m in sys.modules if m.split('.')[0] in {'aiogram', 'models',"
    code += " 'handlers', 'locales', 'scheduler', 'sqlalchemy'} or m in {'bot.app', 'bot.settings', 'bot.telegram'}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_a_message_costs_less_than_a_millisecond_beside_its_transport() -> None:
    telegram = Telegram()
    anna = telegram.person(first_name="Анна", started=True)
    text = "<b>План</b> на неделю: <i>три отчёта</i>, срок – <code>29.06</code>. " * 2
    given = Parameters({"chat_id": str(anna.id), "text": text, "parse_mode": "HTML"})
    rounds = []
    for _ in range(5):
        started = time.process_time()
        for _ in range(40):
            await call(telegram, "sendMessage", given)
        rounds.append((time.process_time() - started) / 40)
    assert min(rounds) < 0.001
