"""Letters planned by the clock."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Letter, LetterKind, Priority
from models.tables.upsert import insert_missing

LATER = int(Priority.UNASKED)
"""The priority of what the bot says unasked: behind results and requests."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One letter to be; all moments UTC."""

    person_id: int
    kind: LetterKind
    subject_id: int
    occasion: str
    not_before: datetime
    expires_at: datetime | None


async def plan(session: AsyncSession, planned: Sequence[Planned], now: datetime) -> int:
    """Owe these letters; how many are new. Not an act of a viewer: the clock does it, and twice is once."""
    rows = [{**asdict(one), "priority": LATER, "created_at": now} for one in planned]
    return await insert_missing(session, Letter, rows)
