"""Somebody the operator vouches for is known before they write: a row with a name, and nothing else."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.rules import names, rights
from models.rules.rights import Right, Viewer
from models.tables import Person
from models.tables.upsert import insert_missing


async def introduce(
    session: AsyncSession, viewer: Viewer, account: int, name: str, language: str, now: datetime
) -> tuple[Person, bool]:
    """The person with this number in the messenger, and whether they are new; a name they have is kept.

    They are asked for their consent when they come. Raises Refusal when `name` is none.
    """
    rights.require(viewer, Right.ROLES)
    name = names.person(name)
    row = {"account": account, "language": language, "created_at": now}
    new = await insert_missing(session, Person, [row])
    person = (await session.scalars(select(Person).where(Person.account == account).with_for_update())).one()
    person.name = person.name or name
    if new:
        audit.record(session, viewer, now, "person-introduced", "person", person.id)
    return person, bool(new)
