"""Killed while diplomas are issued and brought, the bot gives each owner theirs, under numbers without a gap."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import func, select

from bot.demo.local import LocalTelegram
from bot.telegram.doors.diplomas import IssueDiplomas
from models.database import Database
from models.queries.diplomas import KINDS
from models.tables import Diploma, Letter, LetterState
from tests.chaos import bot_process
from tests.chaos.held import FIRST, held, settings, when
from tests.chaos.history import IN_FLIGHT
from tests.chaos.ordeal import Bot

TEAMS = 20


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    """A messenger that outlives the bot."""
    async with LocalTelegram.process() as running:
        yield running


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 8])
async def test_every_owner_gets_theirs_and_no_number_is_missing(
    telegram: LocalTelegram, database_url: str, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 – repeatable on purpose
    database = Database(database_url)
    phone = await held(database, telegram, TEAMS, released=True)
    bot = Bot(settings(telegram, database_url), "all", bot_process.live_whole)
    await bot.start()
    await phone.say("/contests")
    shown = await phone.screen()
    assert shown is not None
    press = {"message_id": shown.id, "data": IssueDiplomas(contest=1, sure=True).pack()}
    await phone.act("press", press)
    await asyncio.sleep(chance.uniform(0.0, 0.15))  # perhaps before, perhaps in, perhaps after the transaction
    await bot.kill()
    await bot.start()
    await phone.act("press", press)  # an impatient organiser; the first press was kept
    for kill in range(2):
        await when(partial(_sent, database, more_than=kill * 4))
        await asyncio.sleep(chance.uniform(0.0, 0.3))
        await bot.kill()
        await bot.start()
    await when(partial(_sent, database, more_than=TEAMS - 1))
    await bot.stop()
    got = Counter({at: len(await _papers(telegram, at)) for at in range(FIRST, FIRST + TEAMS)})
    async with database.reading() as session:
        numbers = list(await session.scalars(select(Diploma.number).order_by(Diploma.id)))
        files = list(await session.scalars(select(Diploma.file)))
    await database.close()
    year = (await telegram.clock()).year
    assert numbers == [f"{year}-{number:03}" for number in range(1, TEAMS + 1)]
    assert (min(got.values()), "" in files) == (1, False)
    assert got.total() - TEAMS <= IN_FLIGHT * 3


async def _sent(database: Database, more_than: int) -> bool:
    """Have more letters about diplomas than this arrived?"""
    query = select(func.count()).select_from(Letter).where(Letter.kind.in_(KINDS), Letter.state == LetterState.SENT)
    async with database.reading() as session:
        return (await session.scalar(query) or 0) > more_than


async def _papers(telegram: LocalTelegram, account: int) -> list[str]:
    """The names of the files in a chat."""
    phone = await telegram.person("Анна", id=account)
    return [one.body["document"]["file_name"] for one in await phone.messages() if one.media == "document"]
