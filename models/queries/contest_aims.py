"""Items of plans that want to reach a figure: what the entries of a contest may count for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.counters import has_targets
from models.tables import Activity, ActivityState, Milestone, Plan, PlanState


@dataclass(frozen=True, slots=True)
class Aimable:
    """An item of a published plan with the figures it wants to reach, its own and those of its results."""

    activity_id: int
    title: str
    targets: Sequence[Mapping[str, Any]]


def _every() -> Select[Any]:
    of_results = exists().where(Milestone.activity_id == Activity.id, has_targets(Milestone))
    return (
        select(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.state == PlanState.PUBLISHED, Activity.state == ActivityState.RUNNING)
        .where(has_targets(Activity) | of_results)
    )


async def count(session: AsyncSession) -> int:
    """How many there are."""
    return await session.scalar(select(func.count()).select_from(_every().subquery())) or 0


async def lines(session: AsyncSession, limit: int, offset: int) -> Sequence[Aimable]:
    """One page of them, in the order of their plans, in two statements."""
    page = _every().order_by(Activity.plan_id.desc(), Activity.position, Activity.id).limit(limit).offset(offset)
    found = (await session.scalars(page)).all()
    results = await session.execute(
        select(Milestone.activity_id, Milestone.targets)
        .where(Milestone.activity_id.in_([one.id for one in found]), has_targets(Milestone))
        .order_by(Milestone.position)
    )
    of_results: dict[int, list[Mapping[str, Any]]] = {}
    for activity_id, targets in results:
        of_results.setdefault(activity_id, []).extend(targets)
    return [Aimable(one.id, one.title, _each_once([*one.targets, *of_results.get(one.id, [])])) for one in found]


async def is_one(session: AsyncSession, activity_id: int) -> bool:
    """May entries count for this item?"""
    return await session.scalar(_every().with_only_columns(Activity.id).where(Activity.id == activity_id)) is not None


def _each_once(targets: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    kept: list[Mapping[str, Any]] = []
    for one in targets:
        if one not in kept:
            kept.append(one)
    return kept
