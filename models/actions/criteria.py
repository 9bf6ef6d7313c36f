"""What jurors give points for: written, corrected and dropped, as long as nobody has given any points yet."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.actions.jury import require_running
from models.queries import jury
from models.queries.jury import Ground
from models.refusal import Refusal
from models.rules import criteria as rules
from models.rules import rights
from models.rules.criteria import Ready
from models.rules.rights import Right, Viewer
from models.tables import Criterion, Nomination, Score

WORDS = frozenset({"title", "hint"})
"""What can be mended at any time: points that were given keep their meaning."""


async def changeable(session: AsyncSession, viewer: Viewer, stage_id: int) -> Ground:
    """A stage whose criteria can be changed, locked. Refusal "refusal-criteria-used" once points were given."""
    rights.require(viewer, Right.CONTEST)
    where = await jury.ground(session, stage_id, lock=True)
    require_running(where.contest)
    if await _is_used(session, stage_id):
        raise Refusal("refusal-criteria-used")
    return where


async def _is_used(session: AsyncSession, stage_id: int) -> bool:
    used = exists().where(Score.criterion_id == Criterion.id)
    found = select(Criterion.id).where(Criterion.stage_id == stage_id, used.correlate(Criterion)).limit(1)
    return await session.scalar(found) is not None


async def add(session: AsyncSession, viewer: Viewer, stage_id: int, title: str, now: datetime) -> Criterion:
    """One more criterion: ten points, weight 1, required, in all nominations."""
    rights.require(viewer, Right.CONTEST)
    where = await changeable(session, viewer, stage_id)
    new = Criterion(
        stage_id=stage_id,
        position=await _room(session, stage_id, 1),
        title=rules.title(title),
        hint="",
        scale=10,
        weight=1.0,
        required=True,
    )
    session.add(new)
    await session.flush()
    _written(session, viewer, where, now, "criterion-added")
    return new


async def take_set(
    session: AsyncSession,
    viewer: Viewer,
    stage_id: int,
    ready: Sequence[Ready],
    words: Mapping[str, tuple[str, str]],
    now: datetime,
) -> Ground:
    """Add a ready set; `words` are its titles and hints in the organiser's language. Twice is once: what is there under
    the same title stays as it is."""
    rights.require(viewer, Right.CONTEST)
    where = await changeable(session, viewer, stage_id)
    there = {one.title for one in await jury.criteria(session, stage_id)}
    new = [one for one in ready if words[one.words][0] not in there]
    first = await _room(session, stage_id, len(new))
    rows = [
        {
            "stage_id": stage_id,
            "position": first + number,
            "title": words[one.words][0],
            "hint": words[one.words][1],
            "scale": one.scale,
            "weight": 1.0,
            "required": one.required,
        }
        for number, one in enumerate(new)
    ]
    if rows:
        await session.execute(insert(Criterion), rows)
        _written(session, viewer, where, now, "criterion-added")
    return where


async def _room(session: AsyncSession, stage_id: int, more: int) -> int:
    """The position of the next criterion. Refusal when there would be too many."""
    counted = select(func.count(), func.coalesce(func.max(Criterion.position), 0))
    number, last = (await session.execute(counted.where(Criterion.stage_id == stage_id))).one()
    if number + more > rules.MOST:
        raise Refusal("refusal-criteria-many", most=rules.MOST)
    return int(last) + 1


async def mine(session: AsyncSession, viewer: Viewer, criterion_id: int) -> Criterion:
    """A criterion, for whoever may change it. Refusal when it is gone."""
    rights.require(viewer, Right.CONTEST)
    found = await session.get(Criterion, criterion_id)
    if found is None:
        raise Refusal("refusal-gone")
    return found


async def change(session: AsyncSession, viewer: Viewer, criterion_id: int, now: datetime, **values: Any) -> Criterion:
    """Another title, hint, scale, weight, required or nomination_id. Refusal "refusal-criteria-used" for anything but
    words once points were given."""
    rights.require(viewer, Right.CONTEST)
    found = await mine(session, viewer, criterion_id)
    where = (
        await jury.ground(session, found.stage_id)
        if values.keys() <= WORDS
        else await changeable(session, viewer, found.stage_id)
    )
    require_running(where.contest)
    if nomination_id := values.get("nomination_id"):
        nomination = await session.get(Nomination, nomination_id)
        if nomination is None or nomination.contest_id != where.contest.id:
            raise Refusal("refusal-gone")
    for name, value in values.items():
        setattr(found, name, value)
    _written(session, viewer, where, now, "criterion-changed")
    return found


async def drop(session: AsyncSession, viewer: Viewer, criterion_id: int, now: datetime) -> Ground:
    """It is given points for no more. Refusal "refusal-criteria-used" once points were given."""
    rights.require(viewer, Right.CONTEST)
    found = await mine(session, viewer, criterion_id)
    where = await changeable(session, viewer, found.stage_id)
    await session.execute(delete(Criterion).where(Criterion.id == criterion_id))
    _written(session, viewer, where, now, "criterion-dropped")
    return where


def _written(session: AsyncSession, viewer: Viewer, where: Ground, now: datetime, action: str) -> None:
    audit.record(session, viewer, now, action, "contest", where.contest.id)
