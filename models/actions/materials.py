"""What comes with a plan or an activity is put beside it and taken away; the same thing twice is one thing."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import materials as questions
from models.queries.materials import Shelf
from models.refusal import Refusal
from models.rules import rights
from models.rules.materials import Material as Offered
from models.rules.rights import Right, Viewer
from models.tables import EvidenceKind, Material
from models.tables.upsert import given, insert_missing

MOST = 20
"""How many materials a plan may have, and each of its activities: more nobody would look through on a phone."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an offer: all there is now, how much is new, what was there already, what could not be taken."""

    shelf: Shelf
    new: int = 0
    doubles: int = 0
    problems: tuple[Refusal, ...] = ()


async def add(
    session: AsyncSession, viewer: Viewer, plan_id: int, activity_id: int, offered: Sequence[Offered], now: datetime
) -> Added:
    """Put files and links beside a plan (activity 0) or one activity, in three statements.

    Plain words are no material: a problem, unless they came with a link. So is what does not fit.
    """
    rights.require(viewer, Right.PLAN)
    shelf = await questions.shelf(session, plan_id, activity_id, lock=True)
    wanted = [one for one in offered if one.kind is not EvidenceKind.TEXT]
    problems = [] if wanted or not offered else [Refusal("refusal-material-words")]
    have = {piece.fingerprint for piece in shelf.pieces}
    fresh = {one.fingerprint: one for one in wanted if one.fingerprint not in have}
    room = MOST - len(shelf.pieces)
    fitting = list(fresh.values())[: max(0, room)]
    if len(fitting) < len(fresh):
        problems.append(Refusal("refusal-materials-full", limit=MOST))
    doubles = sum(1 for one in wanted if one.fingerprint in have)
    if not fitting:
        return Added(shelf, 0, doubles, tuple(problems))
    rows = [_row(plan_id, activity_id, one, now) for one in fitting]
    await insert_missing(session, Material, [given(row) for row in rows])
    subject = ("activity", activity_id) if activity_id else ("plan", plan_id)
    audit.record(session, viewer, now, "material-added", *subject, after={"pieces": len(rows)})
    return Added(replace(shelf, pieces=[*shelf.pieces, *rows]), len(rows), doubles, tuple(problems))


async def take_away(session: AsyncSession, viewer: Viewer, material_id: int, now: datetime) -> Shelf:
    """One material less; what is left. Refusal when it is gone already."""
    rights.require(viewer, Right.PLAN)
    plan_id, activity_id = await questions.place_of(session, material_id)
    shelf = await questions.shelf(session, plan_id, activity_id, lock=True)
    await session.execute(delete(Material).where(Material.id == material_id))
    subject = ("activity", activity_id) if activity_id else ("plan", plan_id)
    left = [piece for piece in shelf.pieces if piece.id != material_id]
    audit.record(session, viewer, now, "material-removed", *subject, after={"pieces": len(left)})
    return replace(shelf, pieces=left)


def _row(plan_id: int, activity_id: int, one: Offered, now: datetime) -> Material:
    return Material(plan_id=plan_id, activity_id=activity_id or None, created_at=now, **asdict(one))
