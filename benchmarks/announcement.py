"""An announcement to thousands: queued in one statement, sent at the permitted rate, while presses are answered."""

import asyncio
import resource
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from sqlalchemy import insert, select, update

from benchmarks import answers
from bot.demo.phone import Phone
from models.actions import announcements as drafts
from models.actions import sending
from models.actions.announcements import Offer
from models.database import Database
from models.migrate import migrate
from models.queries import people
from models.rules.ready_audiences import Ready, ready
from models.tables import (
    Announcement,
    AnnouncementState,
    Membership,
    MembershipState,
    Organisation,
    PartKind,
    Person,
    Role,
)
from tests.scheduler.rush import FIRST, LIMIT, Rush, rush
from tests.world import MORNING, ZONE, World

MANY = 100_000
LATENCY = 0.1
SHARE = 0.98
SOON = 0.5
"""Seconds within which 99 of 100 presses are answered."""
AUTHOR = "Ольга Перминова"


async def run(number: str = "10000") -> bool:
    """Queue for a hundred thousand; then send to `number` people. Prints both; True when every promise was kept."""
    with tempfile.TemporaryDirectory() as folder:
        queued = await _queue(f"sqlite+aiosqlite:///{Path(folder) / 'many.sqlite3'}")
        sent = await _send(f"sqlite+aiosqlite:///{Path(folder) / 'bot.sqlite3'}", int(number))
    return queued and sent


async def _queue(url: str) -> bool:
    """Seconds and memory of the one statement."""
    database = Database(url)
    await migrate(database)
    world = World(database)
    author = await world.staff(name=AUTHOR)
    await _heads(database, MANY, 1_000_000)
    async with database.writing() as session:
        viewer = await people.viewer(session, author.account, "ru", ZONE)
        offer = Offer(1, PartKind.TEXT, "Общий сбор")
        row = (await drafts.add(session, viewer, 0, offer, MORNING)).row
        row.audience = ready(Ready.HEADS).packed()
    before, began = _memory(), time.monotonic()
    async with database.writing() as session:
        await sending.send(session, viewer, row.id, MANY, MORNING)
    took, grown = time.monotonic() - began, _memory() - before
    await database.close()
    print(f"{MANY:,} people queued in {took:.2f} s; memory grew by {grown:.0f} MB")
    return took < 5 and grown < 50


def _memory() -> float:
    """The most this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def _heads(database: Database, number: int, first: int = FIRST) -> None:
    """So many heads, a hundred in each organisation; accounts from `first` on."""
    async with database.writing() as session:
        names = [{"name": f"Колледж {at}", "search": f"колледж {at}"} for at in range(max(1, number // 100))]
        await session.execute(insert(Organisation), names)
        homes = list(await session.scalars(select(Organisation.id)))
        common = {"language": "ru", "created_at": MORNING, "consent_version": "1", "consent_at": MORNING}
        quiet = {"reminders": False, "summaries": False}
        rows = [
            {"account": first + at, "name": f"Человек {at}", "search": f"человек {at}"} | common | quiet
            for at in range(number)
        ]
        await session.execute(insert(Person), rows)
        ids = await session.scalars(select(Person.id).where(Person.account >= first, Person.account < first + number))
        member = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
        members = [{"person_id": one, "organisation_id": homes[at % len(homes)]} | member for at, one in enumerate(ids)]
        await session.execute(insert(Membership), members)


async def _send(url: str, number: int) -> bool:
    """The whole way: written in the chat, its number typed, sent by the bot in a process of its own."""
    database = Database(url)
    await migrate(database)
    async with rush(database) as crowd:
        await _heads(database, number)
        for at in range(number):
            await crowd.telegram.person(f"Человек {at}", id=FIRST + at, started=True)
        await crowd.telegram.rules(flood=True, latency=LATENCY)
        async with answers.process(crowd, url):
            pressers = await answers.pressers(crowd)
            author = await _author(crowd)
            number += len(pressers)
            await _begin(crowd, author, number)
            presses = []
            while await _state(database) is not AnnouncementState.SENT:
                presses += await answers.press(pressers)
            waits = await answers.waits(crowd, "answerCallbackQuery", presses)
            card = await author.sees("Объявление отправлено")
        record = await crowd.record("copyMessage")
    await database.close()
    taken = record.accepted
    rate = record.rate(taken[0] + 2, taken[-1] - 2) / LIMIT
    slow = quantiles(waits, n=100)[-1]
    others = f"429 × {record.refused}, worst second {record.worst_second()}"
    print(f"{len(taken):,} sent at {rate:.3f} of the permitted rate beside {len(presses)} presses; {others}")
    print(f"presses answered in {slow:.3f} s at the 99th percentile; {card.text.splitlines()[-1]}")
    return rate >= SHARE and not record.refused and slow < SOON and len(taken) == number


async def _author(crowd: Rush) -> Phone:
    person = await World(crowd.database).staff(name=AUTHOR, account=FIRST - 1)
    author = await crowd.telegram.person(person.name, id=person.account, started=True)
    author.patience = 60
    return author


async def _begin(crowd: Rush, author: Phone, number: int) -> None:
    """Each step is seen before the next: the line is slow."""
    await author.say("/announce")
    await author.sees("Новое объявление", patience=60)
    await author.say("Общий сбор в пятницу")
    await author.sees("черновик", patience=60)
    everybody = ready(Ready.HEADS).packed()
    async with crowd.database.writing() as session:
        await session.execute(update(Announcement).values(audience=everybody, official=True))
    await author.press("Отправить…")
    await author.sees("напишите их число")
    await author.press("Сейчас, даже ночью")
    await author.sees("тихие часы получателей не в счёт")
    await author.say(str(number))


async def _state(database: Database) -> AnnouncementState:
    async with database.reading() as session:
        return (await session.scalars(select(Announcement.state))).one()


if __name__ == "__main__":
    asyncio.run(run())
