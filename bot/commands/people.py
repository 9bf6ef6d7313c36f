"""`bot people …`: who there is, somebody added before they write, roles given and taken, a whole network loaded."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.commands.words import Plain
from bot.settings import Settings
from models.actions import networks, newcomers, roles
from models.clock import Clock
from models.database import Database
from models.documents import networks as lists
from models.migrate import migrate
from models.queries import people
from models.refusal import Refusal
from models.rules.rights import OPERATOR
from models.tables import Person, Role

PAGE = 200


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[tuple[AsyncSession, datetime]]:
    """One transaction over the installation's database, brought up to date."""
    database = Database(settings.database_url)
    try:
        await migrate(database)
        async with database.writing() as session:
            yield session, Clock().now()
    finally:
        await database.close()


async def show(settings: Settings) -> int:
    """Print everybody with their roles, by name."""
    say = Plain(settings.timezone)
    async with _opened(settings) as (session, _):
        total = (await people.totals(session, "")).all
        if not total:
            print(say("cli-nobody"))
        for offset in range(0, total, PAGE):
            page = await people.lines(session, "", PAGE, offset)
            known = select(Person.id, Person.account).where(Person.id.in_([one.id for one in page]))
            accounts = {row.id: row.account for row in await session.execute(known)}
            for one in page:
                parts = [say(f"role-{role}") for role in one.roles]
                parts += [f"{say(f'role-{role}')}, {home} ({state})" for home, role, state in one.belongs]
                print(f"{accounts[one.id]:>12}  {one.name or say('cli-nameless')}  {'; '.join(parts)}".rstrip())
    return 0


async def add(settings: Settings, number: int, name: str, role: str | None) -> int:
    """Add somebody by their number in the messenger, with a role of the network if one is named."""
    say = Plain(settings.timezone)
    async with _opened(settings) as (session, now):
        person, new = await newcomers.introduce(session, OPERATOR, number, name, settings.language, now)
        if role:
            await roles.grant(session, OPERATOR, person.id, Role(role), now)
    print(say("cli-person-added" if new else "cli-person-known", name=person.name, account=str(number)))
    if role:
        print(say("cli-role-given", name=person.name, role=say(f"role-{role}")))
    return 0


async def change_role(settings: Settings, number: int, role: str, remove: bool) -> int:
    """Give a role of the network, or take it back."""
    say = Plain(settings.timezone)
    async with _opened(settings) as (session, now):
        person = await session.scalar(select(Person).where(Person.account == number))
        if person is None:
            raise Refusal("cli-person-unknown", account=str(number))
        change = roles.revoke if remove else roles.grant
        await change(session, OPERATOR, person.id, Role(role), now)
    name = person.name or say("cli-nameless")
    print(say("cli-role-taken" if remove else "cli-role-given", name=name, role=say(f"role-{role}")))
    return 0


async def load_organisations(settings: Settings, file: Path, group: str, full_name: str) -> int:
    """Add the organisations of a list and put them into a group, if one is named; again adds only what is new."""
    listed = lists.read(file.read_bytes())  # noqa: ASYNC240 – a command has nothing else to do meanwhile
    operator = replace(OPERATOR, zone=settings.timezone)
    async with _opened(settings) as (session, now):
        done = await networks.load(session, operator, listed, now, group=group, full_name=full_name)
    say = Plain(settings.timezone)
    print(say("cli-organisations", new=done.new, joined=done.joined, assignments=done.assignments))
    return 0
