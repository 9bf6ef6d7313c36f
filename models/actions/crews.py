"""Who executes one result of a draft: somebody is added, taken out, or given another part of it."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.actions.aliases import settle_doubts
from models.actions.executors import target
from models.queries import crews
from models.queries.crews import Crew, Hand
from models.queries.executors import Named
from models.queries.strangers import Whom
from models.refusal import Refusal
from models.rules import dashes, names, rights
from models.rules.draft_states import require_draft
from models.rules.rights import Right, Viewer
from models.tables import Executor

SCOPE = 500
"""How many characters say which part of the work is somebody's."""


async def add(session: AsyncSession, viewer: Viewer, milestone_id: int, whom: Whom, now: datetime) -> Crew:
    """One more executor of a draft's result. Refusal when it is one already, or the plan is a draft no more."""
    rights.require(viewer, Right.PLAN)
    crew = _draft(await crews.of_milestone(session, milestone_id, whom, lock=True))
    changed = await put_in(session, crew)
    new = changed.hands[-1].executor.id
    await settle_doubts(session, [milestone_id], now)
    audit.record(session, viewer, now, "executor-added", "milestone", milestone_id, after={"executor": new})
    return changed


async def put_in(session: AsyncSession, crew: Crew) -> Crew:
    """Whoever was asked about executes the result too, after the others. Refusal when they do already."""
    whom = newcomer(crew)
    position = max((one.executor.position for one in crew.hands), default=-1) + 1
    new = Executor(milestone_id=crew.milestone.id, position=position, name=whom.name, **target(whom))
    session.add(new)
    await session.flush()
    return _rewritten(replace(crew, hands=[*crew.hands, Hand(new, whom.name)]))


async def put_out(session: AsyncSession, crew: Crew, executor_id: int) -> Crew:
    """One of them executes the result no more. Refusal when they are out already."""
    gone = crew.hand(executor_id)
    await session.delete(gone.executor)
    await session.flush()
    return _rewritten(replace(crew, hands=[one for one in crew.hands if one is not gone]))


def newcomer(crew: Crew) -> Named:
    """Whoever was asked about. Refusal when there is no such organisation or group, or it is an executor already."""
    if crew.whom is None:
        raise Refusal("refusal-gone")
    meant = target(crew.whom)
    if any(all(getattr(one.executor, name) == value for name, value in meant.items()) for one in crew.hands):
        raise Refusal("refusal-executor-there", name=crew.whom.name[:60])
    return crew.whom


async def take_out(session: AsyncSession, viewer: Viewer, executor_id: int, now: datetime) -> Crew:
    """One executor less. Refusal when it is out already, or the plan is a draft no more."""
    rights.require(viewer, Right.PLAN)
    crew = _draft(await crews.of_executor(session, executor_id, lock=True))
    changed = await put_out(session, crew, executor_id)
    milestone = crew.milestone.id
    audit.record(session, viewer, now, "executor-removed", "milestone", milestone, before={"executor": executor_id})
    return changed


async def rescope(session: AsyncSession, viewer: Viewer, executor_id: int, words: str, now: datetime) -> Crew:
    """For which part of the work somebody is named («в части обучения»); «-» for all of it."""
    rights.require(viewer, Right.PLAN)
    scope = names.tidy(words)
    if len(scope) > SCOPE:
        raise Refusal("refusal-scope-long", limit=SCOPE)
    crew = _draft(await crews.of_executor(session, executor_id, lock=True))
    crew.hand(executor_id).executor.scope = dashes.said(scope)
    audit.record(session, viewer, now, "executor-rescoped", "milestone", crew.milestone.id)
    return _rewritten(crew)


def _rewritten(crew: Crew) -> Crew:
    """The words of the paper follow, so that the plan goes out with whom it has now."""
    crew.milestone.executors_text = ", ".join(_written(one.executor) for one in crew.hands)
    return crew


def _written(one: Executor) -> str:
    """«ЦОПП (в части обучения)»; a name with a comma in quotation marks, or it would be read as two."""
    name = f"«{one.name}»" if "," in one.name and "«" not in one.name else one.name
    return f"{name} ({one.scope})" if one.scope else name


def _draft(crew: Crew) -> Crew:
    require_draft(crew.plan)
    return crew
