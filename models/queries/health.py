"""How the post went: what was sent and what was not, and what of ours broke."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Letter, LetterState, Mishap


@dataclass(frozen=True, slots=True)
class Health:
    """Letters by what became of them; `unreachable` are people, `mishaps` kinds of failures."""

    sent: int
    failed: int
    uncertain: int
    unreachable: int
    mishaps: int

    @property
    def troubled(self) -> bool:
        """Is there anything an admin should look at?"""
        return bool(self.failed or self.uncertain or self.unreachable or self.mishaps)


async def health(session: AsyncSession, since: datetime, now: datetime) -> Health:
    """The post that was due after `since` and up to `now` (UTC), found by the index of what is due; one statement."""
    settled = (LetterState.SENT, LetterState.FAILED, LetterState.UNCERTAIN, LetterState.UNREACHABLE)
    people = case(((Letter.state == LetterState.UNREACHABLE) & Letter.chat_id.is_(None), Letter.person_id))
    broken = select(func.count()).select_from(Mishap).where(Mishap.last_at > since, Mishap.last_at <= now)
    query = select(
        *(_number(state) for state in settled[:3]), func.count(people.distinct()), broken.scalar_subquery()
    ).where(Letter.state.in_(settled), Letter.not_before > since, Letter.not_before <= now)
    numbers: Sequence[Any] = (await session.execute(query)).one()
    return Health(*numbers)


def _number(state: LetterState) -> ColumnElement[int]:
    return func.count(case((Letter.state == state, 1)))
