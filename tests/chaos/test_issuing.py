"""Killed while diplomas are issued and brought, the bot gives each owner theirs, under numbers without a gap."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial

import pytest
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from bot.telegram.doors.diplomas import IssueDiplomas
from models.database import Database
from models.queries.diplomas import KINDS
from models.tables import (
    Award,
    Contest,
    ContestState,
    Diploma,
    Entry,
    EntryState,
    Letter,
    LetterState,
    Nomination,
    Organisation,
    Outcome,
    Person,
    Role,
    RoleGrant,
    Stage,
    TeamMember,
    TeamState,
)
from tests.chaos import bot_process
from tests.chaos.history import IN_FLIGHT
from tests.chaos.ordeal import Bot

ORGANISER, FIRST, TEAMS = 49_999, 50_000, 20
LEASE = 3.0
PATIENCE = 90.0
"""Seconds anything may take on a busy machine."""


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    """A messenger that outlives the bot."""
    async with LocalTelegram.process() as running:
        yield running


async def contest(database: Database, telegram: LocalTelegram) -> Phone:
    """A contest whose results are out, `TEAMS` entries of one head each, every fourth with an award."""
    now = await telegram.clock()
    person = {"language": "ru", "created_at": now, "consent_version": "1", "consent_at": now, "reminders": False}
    words = {"issuer": "ЦОПП", "signer": "О. В. Перминова", "diplomas": "people"}
    async with database.writing() as session:
        masha = Person(account=ORGANISER, name="Мария", **person)
        heads = [Person(account=FIRST + at, name=f"Анна {at}", **person) for at in range(TEAMS)]
        homes = [Organisation(name=f"Колледж {at}", search=f"колледж {at}") for at in range(TEAMS)]
        row = Contest(
            token="t", title="Лонгриды", state=ContestState.PUBLISHED, diploma=words, created_at=now, published_at=now
        )
        session.add_all([masha, *heads, *homes, row])
        await session.flush()
        session.add(RoleGrant(person_id=masha.id, role=Role.ORGANISER, granted_at=now))
        session.add(nomination := Nomination(contest_id=row.id, position=1, title="Лонгрид"))
        session.add(stage := Stage(contest_id=row.id, position=1, released_at=now))
        await session.flush()
        where = {"contest_id": row.id, "nomination_id": nomination.id, "stage_id": stage.id}
        kept = {"state": EntryState.ADMITTED, "created_at": now, "changed_at": now}
        entries = [
            Entry(organisation_id=home.id, number=at, author_id=head.id, **where, **kept)
            for at, (home, head) in enumerate(zip(homes, heads, strict=True), 1)
        ]
        session.add_all(entries)
        await session.flush()
        for at, (entry, head) in enumerate(zip(entries, heads, strict=True)):
            award = Award.PARTICIPANT if at % 4 else Award.LAUREATE
            session.add(Outcome(entry_id=entry.id, stage_id=stage.id, award=award, total=None))
            member = {"head": True, "state": TeamState.CONFIRMED, "asked_at": now}
            session.add(TeamMember(entry_id=entry.id, person_id=head.id, **member))
    for at in range(TEAMS):
        await telegram.person("Анна", id=FIRST + at, started=True)
    return await telegram.person("Мария", id=ORGANISER, started=True)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 8])
async def test_every_owner_gets_theirs_and_no_number_is_missing(
    telegram: LocalTelegram, database_url: str, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 – repeatable on purpose
    database = Database(database_url)
    phone = await contest(database, telegram)
    phone.patience = PATIENCE
    token, url = SecretStr(telegram.token), telegram.url
    settings = {"bot_token": token, "bot_api_url": url, "database_url": database_url, "sender_lease": LEASE}
    bot = Bot(settings, "all", bot_process.live_whole)
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
        await _when(partial(_sent, database, more_than=kill * 4))
        await asyncio.sleep(chance.uniform(0.0, 0.3))
        await bot.kill()
        await bot.start()
    await _when(partial(_sent, database, more_than=TEAMS - 1))
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


async def _when(so: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await so():
            await asyncio.sleep(0.05)


async def _sent(database: Database, more_than: int) -> bool:
    """Have more letters about diplomas than this arrived?"""
    query = select(func.count()).select_from(Letter).where(Letter.kind.in_(KINDS), Letter.state == LetterState.SENT)
    async with database.reading() as session:
        return (await session.scalar(query) or 0) > more_than


async def _papers(telegram: LocalTelegram, account: int) -> list[str]:
    """The names of the files in a chat."""
    phone = await telegram.person("Анна", id=account)
    return [one.body["document"]["file_name"] for one in await phone.messages() if one.media == "document"]
