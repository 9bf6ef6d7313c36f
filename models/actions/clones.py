"""A plan once more for a later year: the same work for the same executors, every dated term moved."""

from datetime import datetime
from textwrap import shorten

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.actions.plan_copies import Copied, Copier
from models.documents import heading
from models.queries import draft_rows
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Plan, PlanState

FARTHEST = 5
"""Years a plan can be moved by."""


async def base_year(session: AsyncSession, plan: Plan) -> int:
    """The first year the plan is for: by its title, else by its period, terms, order or publication."""
    named, _ = heading.years_in(plan.title)
    first = named[0] if named else plan.starts_on or (await draft_rows.extent(session, plan.id))[0]
    if isinstance(first, int):
        return first
    return (first or plan.approved_on or plan.published_at or plan.created_at).year


async def clone(session: AsyncSession, viewer: Viewer, plan_id: int, year: int, now: datetime) -> Copied:
    """Write a draft like a published or archived plan for `year`; its cancelled activities are left out.

    The number and the date of its order stay empty. The number of statements does not grow with the plan.
    Refusal "refusal-clone-draft" for a draft, "refusal-clone-known" (number, title) the second time, "refusal-gone" for
    no plan or a year that is not within five after its own.
    """
    rights.require(viewer, Right.PLAN)
    plan = await session.get(Plan, plan_id, with_for_update=True)
    if plan is None:
        raise Refusal("refusal-gone")
    if plan.state is PlanState.DRAFT:
        raise Refusal("refusal-clone-draft")
    base = await base_year(session, plan)
    years = year - base
    if not 0 < years <= FARTHEST:
        raise Refusal("refusal-gone")
    digest = f"clone:{plan.id}:{year}"
    known = await session.scalar(select(Plan).where(Plan.digest == digest).limit(1))
    if known is not None:
        raise Refusal("refusal-clone-known", number=str(known.id), title=shorten(known.title, 60, placeholder="…"))
    done = await Copier(session, plan, base, years, now).copy(digest)
    after = {"year": year, "moved": done.moved}
    audit.record(session, viewer, now, "plan-cloned", "plan", done.plan_id, before={"plan": plan.id}, after=after)
    return done
