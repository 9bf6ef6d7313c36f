"""Whom an unknown name in a draft means: said once, it holds for all its items and is remembered for other plans."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.actions.executors import target
from models.queries import strangers
from models.queries.executors import Named, unmatched
from models.queries.strangers import Chosen, Namesakes, Whom
from models.refusal import Refusal
from models.rules import rights
from models.rules.legend import Legend
from models.rules.rights import Right, Viewer
from models.tables import Activity, Alias, DoubtNote, Executor, Milestone, Plan, PlanState
from models.tables.search import fold
from models.tables.upsert import insert


async def choose(session: AsyncSession, viewer: Viewer, executor_id: int, whom: Whom, now: datetime) -> Chosen:
    """Every executor of a draft that is called like this one means `whom` from now on, and in plans to come.

    Refusal when the plan is published, when somebody was faster, or when whoever was chosen is gone.
    """
    rights.require(viewer, Right.PLAN)
    about = await strangers.namesakes(session, executor_id, whom, lock=True)
    if about.whom is None:
        raise Refusal("refusal-gone")
    return await settle(session, viewer, about, about.whom, now)


async def settle(session: AsyncSession, viewer: Viewer, about: Namesakes, whom: Named, now: datetime) -> Chosen:
    """Write down what was chosen; the caller has asked for rights and holds the plan."""
    await session.execute(
        update(Executor).where(Executor.id.in_([place.executor_id for place in about.same])).values(**target(whom))
    )
    alias = None if about.kept == fold(whom.name) else await _remember(session, about.kept, whom, now)
    if about.doubtful:
        await settle_doubts(session, (place.milestone_id for place in about.same), now)
    after = {**_audited(whom), "items": about.items}
    audit.record(session, viewer, now, "executor-chosen", "plan", about.plan_id, after=after)
    return Chosen(about, whom, alias)


async def _remember(session: AsyncSession, name: str, whom: Named, now: datetime) -> int:
    means = {name: value for name, value in target(whom).items() if name != "outside"} | {"created_at": now}
    row = insert(session, Alias).values(name=name, **means)
    kept = row.on_conflict_do_update(index_elements=[Alias.name], set_=means).returning(Alias.id)
    return (await session.scalars(kept)).one()


async def settle_doubts(session: AsyncSession, milestones: Iterable[int], now: datetime) -> None:
    """Doubts about the executors of these results are over where each of them is known."""
    looked_at = set(milestones)
    unsure = select(Milestone.id).where(Milestone.id.in_(looked_at), unmatched())
    await session.execute(
        update(DoubtNote)
        .where(DoubtNote.milestone_id.in_(looked_at), strangers.open_doubt())
        .where(DoubtNote.milestone_id.not_in(unsure))
        .values(settled_at=now)
    )


async def forget(session: AsyncSession, viewer: Viewer, alias_id: int, now: datetime) -> Alias:
    """The name is not remembered any more; in drafts it means nobody again. Published plans stay as they are."""
    rights.require(viewer, Right.PLAN)
    alias = await session.get(Alias, alias_id, with_for_update=True)
    if alias is None:
        raise Refusal("refusal-alias-gone")
    rows = await session.execute(
        select(Executor.id, Executor.name, Plan.legend)
        .join(Milestone, Milestone.id == Executor.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(
            Plan.state == PlanState.DRAFT,
            Executor.organisation_id.is_not_distinct_from(alias.organisation_id),
            Executor.group_id.is_not_distinct_from(alias.group_id),
            Executor.outside == (alias.organisation_id is None and alias.group_id is None),
        )
    )
    mine = [number for number, name, legend in rows if Legend(legend).kept(name) == alias.name]
    if mine:
        await session.execute(update(Executor).where(Executor.id.in_(mine)).values(**target(None)))
    await session.execute(delete(Alias).where(Alias.id == alias_id))
    before = {"organisation": alias.organisation_id, "group": alias.group_id}
    audit.record(session, viewer, now, "alias-forgotten", "alias", alias_id, before=before, after={"items": len(mine)})
    return alias


def _audited(whom: Named) -> dict[str, int | bool]:
    if not whom.id:
        return {"outside": True}
    return {"group" if whom.is_group else "organisation": whom.id}
