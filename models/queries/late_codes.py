"""Late codes of a contest, and what a head could use one for."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.entries import live
from models.refusal import Refusal
from models.tables import Contest, Entry, LateCode, Stage


@dataclass(frozen=True, slots=True)
class Late:
    """An entry a code is for."""

    entry: Entry
    contest: Contest
    stage: Stage


async def count(session: AsyncSession, contest_id: int) -> int:
    """How many codes a contest has ever had."""
    return await session.scalar(select(func.count(LateCode.id)).where(LateCode.contest_id == contest_id)) or 0


async def page(session: AsyncSession, contest_id: int, limit: int, offset: int) -> Sequence[LateCode]:
    """One page of them, the newest first."""
    query = select(LateCode).where(LateCode.contest_id == contest_id).order_by(LateCode.id.desc())
    return (await session.scalars(query.limit(limit).offset(offset))).all()


async def locked(session: AsyncSession, contest_id: int, code: str) -> LateCode | None:
    """The code somebody typed, locked: of two who type it at once the second finds it used."""
    query = select(LateCode).where(LateCode.contest_id == contest_id, LateCode.code == code)
    found: LateCode | None = await session.scalar(query.with_for_update())
    return found


async def late(session: AsyncSession, entry_id: int) -> Late:
    """One entry, locked, with its contest and its stage. Refusal when there is none."""
    query = (
        select(Entry, Contest, Stage)
        .join(Contest, Contest.id == Entry.contest_id)
        .join(Stage, Stage.id == Entry.stage_id)
        .where(Entry.id == entry_id, Entry.trial.is_(False))
    )
    row = (await session.execute(query.with_for_update(of=Entry))).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Late(*row)


async def there(session: AsyncSession, contest_id: int, organisations: Sequence[int]) -> Sequence[Entry]:
    """What these organisations have in a contest, withdrawn ones left out."""
    own = live(Entry.contest_id == contest_id, Entry.organisation_id.in_(organisations))
    return (await session.scalars(select(Entry).where(*own).order_by(Entry.id))).all()
