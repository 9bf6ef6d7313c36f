"""A contest for ordeals: an organiser, teams of one head each, and what their entries came to in the first stage."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from pydantic import SecretStr

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from models.database import Database
from models.tables import (
    Award,
    Contest,
    ContestState,
    Entry,
    EntryState,
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

ORGANISER, FIRST = 49_999, 50_000
"""The messenger's numbers of the organiser and of the first head."""
EVERY = 4
"""Every fourth entry is a laureate's, and goes on where there is a stage to go on to."""
LEASE = 3.0
"""Seconds after which the next life sends: shorter than usual, for there are many deaths."""
PATIENCE = 90.0
"""Seconds anything may take on a busy machine."""


def settings(telegram: LocalTelegram, url: str) -> dict[str, Any]:
    """What a bot of such an ordeal is started with."""
    token = SecretStr(telegram.token)
    return {"bot_token": token, "bot_api_url": telegram.url, "database_url": url, "sender_lease": LEASE}


async def held(database: Database, telegram: LocalTelegram, teams: int, *, released: bool) -> Phone:
    """The organiser's phone. `released`: the results are out and there is no other stage; else they are settled and
    kept back, and a second stage waits for those who go on."""
    now = await telegram.clock()
    person = {"language": "ru", "created_at": now, "consent_version": "1", "consent_at": now, "reminders": False}
    words = {"issuer": "ЦОПП", "signer": "О. В. Перминова", "diplomas": "people"}
    async with database.writing() as session:
        masha = Person(account=ORGANISER, name="Мария", **person)
        heads = [Person(account=FIRST + at, name=f"Анна {at}", **person) for at in range(teams)]
        homes = [Organisation(name=f"Колледж {at}", search=f"колледж {at}") for at in range(teams)]
        row = Contest(
            token="t", title="Лонгриды", state=ContestState.PUBLISHED, diploma=words, created_at=now, published_at=now
        )
        session.add_all([masha, *heads, *homes, row])
        await session.flush()
        session.add(RoleGrant(person_id=masha.id, role=Role.ORGANISER, granted_at=now))
        session.add(nomination := Nomination(contest_id=row.id, position=1, title="Лонгрид"))
        session.add(stage := Stage(contest_id=row.id, position=1, released_at=now if released else None))
        if not released:
            session.add(Stage(contest_id=row.id, position=2, title="Финал"))
        await session.flush()
        where = {"contest_id": row.id, "nomination_id": nomination.id, "stage_id": stage.id}
        kept = {"state": EntryState.ADMITTED, "version": 1, "created_at": now, "changed_at": now}
        entries = [
            Entry(organisation_id=home.id, number=at, author_id=head.id, **where, **kept)
            for at, (home, head) in enumerate(zip(homes, heads, strict=True), 1)
        ]
        session.add_all(entries)
        await session.flush()
        for at, (entry, head) in enumerate(zip(entries, heads, strict=True)):
            came = _came(at, on=not released)
            session.add(Outcome(entry_id=entry.id, stage_id=stage.id, total=None, **came))
            member = {"head": True, "state": TeamState.CONFIRMED, "asked_at": now}
            session.add(TeamMember(entry_id=entry.id, person_id=head.id, **member))
    for at in range(teams):
        await telegram.person("Анна", id=FIRST + at, started=True)
    phone = await telegram.person("Мария", id=ORGANISER, started=True)
    phone.patience = PATIENCE
    return phone


def _came(at: int, *, on: bool) -> dict[str, Any]:
    best = at % EVERY == 0
    return {"award": Award.LAUREATE if best else Award.PARTICIPANT, "advances": on and best}


async def when(so: Callable[[], Awaitable[bool]]) -> None:
    """Wait until it is so. TimeoutError when patience ends."""
    async with asyncio.timeout(PATIENCE):
        while not await so():
            await asyncio.sleep(0.05)
