"""What a person decides about being written to: language, zone, kinds of letters, quiet hours, the summary's hour."""

from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.refusal import Refusal
from models.rules import quiet, rights
from models.rules.rights import Right, Viewer
from models.tables import Person

SWITCHES = ("reminders", "summaries", "praise", "news", "sundays")


async def speak(session: AsyncSession, viewer: Viewer, language: str) -> None:
    """From now on this person is spoken to in `language`. Of a stranger nothing is kept."""
    rights.require(viewer, Right.ENTER)
    await _set(session, viewer, language=language)


async def move(session: AsyncSession, viewer: Viewer, zone: str | None) -> None:
    """Times are shown in this zone from now on; None: in the organisation's or the network's."""
    rights.require(viewer, Right.BELONG)
    await _set(session, viewer, zone=zone)


async def switch(session: AsyncSession, viewer: Viewer, what: str, *, on: bool) -> None:
    """Turn a kind of proactive letter, or Sundays, on or off."""
    rights.require(viewer, Right.BELONG)
    if what not in SWITCHES:
        raise Refusal("refusal-gone")
    await _set(session, viewer, **{what: on})


async def keep_quiet(session: AsyncSession, viewer: Viewer, words: str) -> None:
    """The bot does not speak first in these hours («22–7»); "" is the network's. Raises Refusal when they are none."""
    rights.require(viewer, Right.BELONG)
    await _set(session, viewer, quiet_hours=quiet.typed(words) if words else None)


async def summarise_at(session: AsyncSession, viewer: Viewer, day: int, hour: int) -> None:
    """The weekly summary comes on this weekday (Monday is 0) at this hour of the person's zone."""
    rights.require(viewer, Right.BELONG)
    if day not in range(7) or hour not in range(24):
        raise Refusal("refusal-gone")
    await _set(session, viewer, summary_day=day, summary_hour=hour)


async def _set(session: AsyncSession, viewer: Viewer, **values: Any) -> None:
    await session.execute(update(Person).where(Person.id == viewer.person_id).values(**values))
