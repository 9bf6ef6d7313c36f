"""What people who press feel while letters go out at full rate: the bot in its own process, SQLite, real HTTP."""

import asyncio
import itertools
import os
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from benchmarks.dispatch import Figures
from bot.demo.phone import Phone
from bot.telegram import doors
from models.database import Database
from models.migrate import migrate
from models.tables import LetterState
from tests.scheduler.rush import LIMIT, Rush, rush
from tests.world import World

LATENCY = 0.1
READERS, PRESSERS = 200, 20
ROUNDS, SECONDS = 2, 12
"""How often it is calm and then busy, and for how long each."""
PRESSES = 6
"""Presses a second."""
DOORS = (doors.Settings().pack(), doors.Home().pack())


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody has pressed at this moment of the messenger's clock."""

    account: int
    number: str
    at: float


async def measure() -> Figures:
    """The 95th percentile from a press to its answer, and to its screen, while letters go out / while none do."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bot.sqlite3'}"
        database = Database(url)
        await migrate(database)
        async with rush(database) as crowd:
            await crowd.people(READERS)
            await crowd.telegram.rules(flood=True, latency=LATENCY)
            async with process(crowd, url):
                phones = await pressers(crowd)
                calm, busy, sent = await _in_turns(crowd, phones)
            answer = await late(crowd, "answerCallbackQuery", busy) / await late(crowd, "answerCallbackQuery", calm)
            screen = await late(crowd, "editMessageText", busy) / await late(crowd, "editMessageText", calm)
        await database.close()
    return [
        (f"answers: press to answer, p95, {sent:.1f} letters a second / none", answer, 1.25),
        ("answers: press to screen, p95, the same", screen, 1.25),
    ]


@asynccontextmanager
async def process(crowd: Rush, url: str) -> AsyncIterator[None]:
    settings = {"BOT_TOKEN": crowd.telegram.token, "BOT_API_URL": crowd.telegram.url, "DATABASE_URL": url}
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), env=os.environ | settings, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield
    finally:
        child.terminate()
        await child.wait()


async def pressers(crowd: Rush) -> dict[Phone, int]:
    """Heads, each with a screen: its message."""
    world, screens = World(crowd.database), {}
    home = await world.organisation()
    for number in range(PRESSERS):
        person = await world.member(home, name=f"Анна {number}")
        phone = await crowd.telegram.person(person.name, id=person.account, started=True)
        phone.patience = 60  # the bot may still be starting
        screen = await phone.say("/home")
        screens[phone] = screen.id if screen else 0
    return screens


async def _in_turns(crowd: Rush, phones: dict[Phone, int]) -> tuple[list[Press], list[Press], float]:
    """Presses while nothing is sent, presses while letters go, and how many went a second."""
    calm: list[Press] = []
    busy: list[Press] = []
    sent = 0
    for _ in range(ROUNDS):
        calm += await press(phones)
        before = (await crowd.states()).get(LetterState.SENT, 0)
        await crowd.owe(LIMIT * SECONDS + LIMIT)
        while (begun := (await crowd.states()).get(LetterState.SENT, 0)) == before:
            await asyncio.sleep(0.1)
        busy += await press(phones)
        sent += (await crowd.states())[LetterState.SENT] - begun
        await crowd.delivered(120)
    return calm, busy, sent / SECONDS / ROUNDS


async def press(phones: dict[Phone, int]) -> list[Press]:
    """Press for some seconds, at uneven moments, each in turn."""
    chance, ends, presses = random.Random(1), time.monotonic() + SECONDS, []  # noqa: S311 – repeatable on purpose
    for number in itertools.count():
        if (at := time.monotonic()) > ends:
            return presses
        phone = list(phones)[number % len(phones)]
        data = DOORS[number // len(phones) % len(DOORS)]
        given = await phone.act("press", {"message_id": phones[phone], "data": data})
        presses.append(Press(phone.id, given["callback_query_id"], at))
        await asyncio.sleep(chance.uniform(0, 2 / PRESSES))
    raise AssertionError


async def late(crowd: Rush, method: str, presses: Sequence[Press]) -> float:
    """The 95th percentile of the seconds from these presses to the call that goes with each."""
    return quantiles(await waits(crowd, method, presses), n=20)[-1]


async def waits(crowd: Rush, method: str, presses: Sequence[Press]) -> list[float]:
    """The seconds from each of these presses to the call that goes with it."""
    calls = (await crowd.record(method)).calls
    found = []
    for press in presses:
        mine = (
            {"callback_query_id": press.number} if method == "answerCallbackQuery" else {"chat_id": str(press.account)}
        )
        of = (call["at"] for call in calls if mine.items() <= call["params"].items() and call["at"] > press.at)
        found.append(next(of) - press.at)
    return found
