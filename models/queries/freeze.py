"""Whether all unasked messages are stopped, since when, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import PROACTIVE, Announcement, AnnouncementState, Letter, LetterKind, Person, Switch

FREEZE = "freeze"
FROZEN = "frozen"
"""Why an announcement is paused: all sending is."""
STOPPED = (*PROACTIVE, LetterKind.ANNOUNCEMENT_NAG, LetterKind.ENTRY_AWAITED)
"""Letters that wait for its end. Announcements are paused as a whole instead: their cards say so."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """Stopped at `since` (UTC) by somebody with this name; "" when it was the operator, or they are gone."""

    since: datetime
    by: str


async def state(session: AsyncSession) -> Frozen | None:
    """The freeze, or None while messages go out."""
    row = (
        await session.execute(
            select(Switch.since, Person.name).outerjoin(Person, Person.id == Switch.by_id).where(Switch.name == FREEZE)
        )
    ).one_or_none()
    return Frozen(row[0], row[1] or "") if row else None


def since() -> ScalarSelect[datetime]:
    """The moment of the freeze as a part of another question; NULL while messages go out."""
    return select(Switch.since).where(Switch.name == FREEZE).scalar_subquery()


def may_go() -> ColumnElement[bool]:
    """A letter that may be sent as far as the freeze is concerned: it stops what is said unasked, never an answer."""
    return Letter.kind.not_in(STOPPED) | ~exists().where(Switch.name == FREEZE)


async def announcements(session: AsyncSession) -> int:
    """How many announcements the freeze has paused."""
    paused = (Announcement.state == AnnouncementState.PAUSED, Announcement.halted == FROZEN)
    return await session.scalar(select(func.count()).select_from(Announcement).where(*paused)) or 0
