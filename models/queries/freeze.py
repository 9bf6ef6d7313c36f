"""Whether all unasked messages are stopped, since when, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import PROACTIVE, Letter, Person, Switch

FREEZE = "freeze"


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
    return Letter.kind.not_in(PROACTIVE) | ~exists().where(Switch.name == FREEZE)
