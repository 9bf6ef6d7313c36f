"""When reminders come is decided by a coordinator: for a whole plan, or for one item of it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.refusal import Refusal
from models.rules import ladders, rights
from models.rules.ladders import Ladder
from models.rules.rights import Right, Viewer
from models.tables import Activity, Plan


async def set_ladder(
    session: AsyncSession, viewer: Viewer, now: datetime, ladder: Ladder | None, *, plan: int = 0, activity: int = 0
) -> None:
    """Reminders of this plan, or of this item alone, come so many days before the term; None: as usual, or as in the
    plan. What was said already is not said again. Refusal when there is no such plan or item."""
    rights.require(viewer, Right.PLAN)
    row: Activity | Plan | None
    if activity:
        row = await session.get(Activity, activity, with_for_update=True)
    else:
        row = await session.get(Plan, plan, with_for_update=True)
    if row is None:
        raise Refusal("refusal-gone")
    before, after = row.ladder, ladders.written(ladder) if ladder else None
    if before != after:
        row.ladder = after
        subject = ("activity", activity) if activity else ("plan", plan)
        changed = ({"ladder": before}, {"ladder": after})
        audit.record(session, viewer, now, "ladder-changed", *subject, before=changed[0], after=changed[1])
