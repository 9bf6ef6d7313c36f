"""Two processes and one token: one sends, the other stands by; a dead one is replaced, a frozen one sends nothing."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from sqlalchemy import select

from models.database import Database
from models.tables import Lease, LetterState
from tests.scheduler.rush import Rush, rush

LEASE = 1.5
STARTS = 60.0
"""Seconds a start may take on a busy machine."""
SENDS = 90.0
"""Seconds some dozens of letters may take there."""


@asynccontextmanager
async def process(rush: Rush, url: str, role: str = "clock") -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot in a process of its own, ended by force at the end of the block."""
    settings = {"BOT_TOKEN": rush.telegram.token, "BOT_API_URL": rush.telegram.url, "DATABASE_URL": url}
    environment = os.environ | settings | {"SENDER_LEASE": str(LEASE)}
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--role", role), env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield child
    finally:
        if child.returncode is None:
            child.kill()
        await child.wait()


async def sent(rush: Rush, number: int) -> None:
    """Wait until so many letters are recorded as sent."""
    async with asyncio.timeout(SENDS):
        while (await rush.states()).get(LetterState.SENT, 0) < number:
            await asyncio.sleep(0.02)


async def claimed(rush: Rush) -> int:
    """How many letters somebody has taken to be sent."""
    return (await rush.states()).get(LetterState.CLAIMED, 0)


@pytest.mark.slow
async def test_a_frozen_sender_is_replaced_and_sends_nothing_when_it_wakes(
    database: Database, database_url: str
) -> None:
    if database.is_sqlite:
        pytest.skip("SQLite has one writer: frozen in its turn, it stops everybody until it wakes")
    async with rush(database) as crowd, AsyncExitStack() as stack:
        await crowd.people(60)
        await crowd.telegram.rules(latency=0.1)
        first = await stack.enter_async_context(process(crowd, database_url))
        await crowd.owe(20)
        await sent(crowd, 20)
        second = await stack.enter_async_context(process(crowd, database_url))
        await crowd.owe(60)
        await sent(crowd, 30)
        first.send_signal(signal.SIGSTOP)
        doubtful = await claimed(crowd)
        await sent(crowd, 80)
        await asyncio.sleep(3 * LEASE)
        before = len((await crowd.record()).calls)
        first.send_signal(signal.SIGCONT)
        await asyncio.sleep(2 * LEASE)
        assert len((await crowd.record()).calls) == before
        assert (await crowd.record()).repeats() <= doubtful
        await crowd.owe(60)
        await sent(crowd, 90)
        second.kill()
        doubtful += await claimed(crowd)
        await sent(crowd, 140)
        record = await crowd.record()
        assert await crowd.states() == {LetterState.SENT: 140}
        assert record.repeats() <= doubtful
        assert len(record.accepted) == 140 + record.repeats()


@pytest.mark.slow
async def test_a_stop_by_signal_sends_or_gives_back_what_was_claimed_within_ten_seconds(
    database: Database, database_url: str
) -> None:
    async with rush(database) as crowd:
        await crowd.people(40)
        await crowd.telegram.rules(latency=0.5)
        await crowd.owe(40)
        async with process(crowd, database_url, "all") as only:
            await sent(crowd, 5)
            only.terminate()
            async with asyncio.timeout(10):
                assert await only.wait() == 0
        states, record = await crowd.states(), await crowd.record()
        assert states == {LetterState.SENT: len(record.accepted), LetterState.WAITING: 40 - len(record.accepted)}
        async with database.reading() as session:
            (holder,) = [row.holder for row in (await session.scalars(select(Lease))).all()]
        assert holder == ""
