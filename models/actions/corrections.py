"""A draft corrected by hand, one field at a time: so that of several people at one draft nobody loses their work."""

from collections.abc import Sequence
from datetime import datetime
from textwrap import shorten
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, draft_locks
from models.actions.draft_locks import Ground
from models.queries.draft_rows import Fixed
from models.refusal import Refusal
from models.rules import doubts, orders, rights, targets
from models.rules.draft_fields import LIMITS, checked, mark
from models.rules.draft_states import require_draft
from models.rules.rights import Right, Viewer
from models.rules.targets import Target
from models.tables import Activity, DoubtNote, Plan
from models.tables.search import fold

SETTLES = {"title": doubts.TITLE, "number": doubts.NUMBER}
LOGGED = 200
"""Characters of a text in the log: enough to know which one it was."""


async def write(
    session: AsyncSession, viewer: Viewer, activity_id: int, field: str, words: str, now: datetime
) -> Fixed:
    """Put `words` into one of the fields of `LIMITS`; results called like the row follow its title, targets its result.

    Refusal when the words are too long or too few, "refusal-draft-published" (day), "refusal-gone".
    """
    rights.require(viewer, Right.PLAN)
    if field not in LIMITS:
        raise Refusal("refusal-gone")
    ground = await draft_locks.activity(session, activity_id)
    after = checked(words, field)
    before, figures = str(getattr(ground.activity, field)), of_row(ground.activity)
    setattr(ground.activity, field, after)
    if field == "title":
        _follow_title(ground, before, after)
    if ground.activity.targets == figures:
        _retarget(ground, of_row(ground.activity))
    if codes := SETTLES.get(field):
        await draft_locks.settle(session, codes, now, DoubtNote.activity_id == activity_id)
    return _logged(session, viewer, now, ground, f"row-{field}", before, after)


async def write_result(session: AsyncSession, viewer: Viewer, milestone_id: int, words: str, now: datetime) -> Fixed:
    """Say anew what one result of a row is; a target that was read from its words is read from the new ones."""
    rights.require(viewer, Right.PLAN)
    ground, milestone = await draft_locks.milestone(session, milestone_id)
    before, after = milestone.text, checked(words, "title")
    if milestone.targets == found(before):
        milestone.targets = found(after)
    milestone.text = after
    milestone.search = searchable(after, ground.activity.title)
    return _logged(session, viewer, now, ground, "row-milestone", before, after)


async def aim(session: AsyncSession, viewer: Viewer, milestone_id: int, words: str, now: datetime) -> Fixed:
    """Set the figures to reach («не менее 34 заявок»); no words take them away.

    Refusal "refusal-target-words" when there is no figure in the words.
    """
    rights.require(viewer, Right.PLAN)
    ground, milestone = await draft_locks.milestone(session, milestone_id)
    after = found(words)
    if words and not after:
        raise Refusal("refusal-target-words")
    before = milestone.targets or ground.activity.targets
    if len(ground.milestones) == 1:
        ground.activity.targets = after
    milestone.targets = after
    return _logged(session, viewer, now, ground, "row-target", told_figures(before), told_figures(after))


async def retitle(session: AsyncSession, viewer: Viewer, plan_id: int, words: str, now: datetime) -> Plan:
    """Give a draft another title; the years in it are lent to terms that are typed from now on."""
    rights.require(viewer, Right.PLAN)
    plan = await draft_locks.plan(session, plan_id)
    before, plan.title = plan.title, checked(words, "title")
    await draft_locks.settle(session, doubts.TITLE, now, DoubtNote.plan_id == plan_id, DoubtNote.activity_id.is_(None))
    audit.record(
        session, viewer, now, "draft-retitled", "plan", plan_id,
        before={"title": short(before)}, after={"title": short(plan.title)},
    )  # fmt: skip
    return plan


async def order(
    session: AsyncSession, viewer: Viewer, plan_id: int, words: str, now: datetime, zone: str = "UTC"
) -> Plan:
    """Say which order a draft stands in («№ 784 от 13.06.2024»); no words take it away. `zone` tells which day it is.

    Refusal as of `orders.read`, "refusal-draft-published", "refusal-gone".
    """
    rights.require(viewer, Right.PLAN)
    plan = await draft_locks.plan(session, plan_id)
    before = _told_order(plan)
    today = now.astimezone(ZoneInfo(zone)).date()
    plan.number, plan.approved_on = orders.read(words, today) if words else ("", None)
    audit.record(
        session, viewer, now, "draft-order", "plan", plan_id,
        before={"order": before}, after={"order": _told_order(plan)},
    )  # fmt: skip
    return plan


def _told_order(plan: Plan) -> str:
    return f"{plan.number} {plan.approved_on or ''}".strip()


async def settle(session: AsyncSession, viewer: Viewer, doubt_id: int, now: datetime) -> int:
    """Everything is right about this doubt; the number of its plan. Settling twice is the same as once."""
    rights.require(viewer, Right.PLAN)
    whose = select(DoubtNote.plan_id).where(DoubtNote.id == doubt_id)
    return await _settle(session, viewer, whose, now, DoubtNote.id == doubt_id)


async def settle_row(session: AsyncSession, viewer: Viewer, activity_id: int, milestone_id: int, now: datetime) -> int:
    """Everything is right about a row, or about one of its results (0: about all); the number of the plan."""
    rights.require(viewer, Right.PLAN)
    whose = select(Activity.plan_id).where(Activity.id == activity_id)
    of_one = [DoubtNote.milestone_id == milestone_id] if milestone_id else []
    return await _settle(session, viewer, whose, now, DoubtNote.activity_id == activity_id, *of_one)


async def _settle(
    session: AsyncSession, viewer: Viewer, whose: Select[int], now: datetime, *which: ColumnElement[bool]
) -> int:
    plan = await session.scalar(select(Plan).where(Plan.id == whose.scalar_subquery()).with_for_update())
    plan_id = require_draft(plan).id
    mine = (DoubtNote.settled_at.is_(None), *which)
    settled = await session.scalars(update(DoubtNote).where(*mine).values(settled_at=now).returning(DoubtNote.code))
    if codes := settled.all():
        audit.record(session, viewer, now, "doubts-settled", "plan", plan_id, after={"doubts": len(codes)})
    return plan_id


async def drop(session: AsyncSession, viewer: Viewer, plan_id: int, asked: int, now: datetime) -> str:
    """Delete a draft with everything in it; its title. Its file may be loaded again afterwards.

    Refusal "refusal-draft-other" when `asked` is not the mark of its title.
    """
    rights.require(viewer, Right.PLAN)
    plan = await draft_locks.plan(session, plan_id)
    if mark(plan.title) != asked:
        raise Refusal("refusal-draft-other")
    await session.execute(delete(Plan).where(Plan.id == plan_id))
    audit.record(session, viewer, now, "draft-deleted", "plan", plan_id, before={"title": short(plan.title)})
    return plan.title


def found(words: str) -> list[dict[str, Any]]:
    """The figures to reach in these words, as they are kept."""
    return _kept(targets.find(words))


def of_row(row: Activity) -> list[dict[str, Any]]:
    """The figures to reach that a row names itself, as they are kept."""
    return _kept(targets.of_row(row.title, row.result))


def _kept(figures: Sequence[Target]) -> list[dict[str, Any]]:
    return [{"comparator": one.comparator, "value": one.value, "unit": one.unit} for one in figures]


def searchable(*texts: str) -> str:
    """What a result is found by: its words and the row's, case-folded, each once."""
    return fold(" ".join(dict.fromkeys(texts)))


def _follow_title(ground: Ground, before: str, after: str) -> None:
    for milestone in ground.milestones:
        milestone.text = after if milestone.text == before else milestone.text
        milestone.search = searchable(milestone.text, after)


def _retarget(ground: Ground, after: list[dict[str, Any]]) -> None:
    """A row that is its own only result shares its targets with it."""
    for milestone in ground.milestones:
        if len(ground.milestones) == 1 and milestone.targets == ground.activity.targets:
            milestone.targets = after
    ground.activity.targets = after


def told_figures(figures: Sequence[dict[str, Any]]) -> str:
    """«≥ 34 заявок», as the log says it."""
    return ", ".join(f"{one['comparator'].replace('>=', '≥')} {one['value']} {one['unit']}" for one in figures)


def short(text: str) -> str:
    """A text as the log names it."""
    return shorten(text, LOGGED, placeholder="…") if text else ""


def _logged(
    session: AsyncSession, viewer: Viewer, now: datetime, ground: Ground, action: str, before: str, after: str
) -> Fixed:
    field = action.removeprefix("row-")
    audit.record(
        session, viewer, now, action, "activity", ground.activity.id,
        before={field: short(before)}, after={field: short(after)},
    )  # fmt: skip
    return Fixed(ground.plan, ground.activity, field, before, after)
