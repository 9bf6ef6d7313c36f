"""What changes about a person: whether they can be reached, how they are spoken to, what they want to hear of."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Person

SWITCHES = ("reminders", "summaries")


async def set_reachable(session: AsyncSession, account: int, now: datetime, *, reachable: bool) -> None:
    """Somebody blocked the bot, or came back. Not an act of a viewer: the messenger says so."""
    values = {"unreachable_since": None if reachable else now}
    await session.execute(update(Person).where(Person.account == account).values(values))


async def speak(session: AsyncSession, viewer: Viewer, language: str) -> None:
    """From now on this person is spoken to in `language`. Of a stranger nothing is kept."""
    rights.require(viewer, Right.ENTER)
    await session.execute(update(Person).where(Person.id == viewer.person_id).values(language=language))


async def move(session: AsyncSession, viewer: Viewer, zone: str | None) -> None:
    """Times are shown in this zone from now on; None: in the network's."""
    rights.require(viewer, Right.BELONG)
    await session.execute(update(Person).where(Person.id == viewer.person_id).values(zone=zone))


async def switch(session: AsyncSession, viewer: Viewer, what: str, *, on: bool) -> None:
    """Turn a kind of proactive letter on or off."""
    rights.require(viewer, Right.BELONG)
    if what not in SWITCHES:
        raise Refusal("refusal-gone")
    await session.execute(update(Person).where(Person.id == viewer.person_id).values({what: on}))
