"""One switch stops everything the bot would say unasked, and every announcement that is not urgent. Answers, decisions
and requests still go."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, halting
from models.queries.freeze import FREEZE
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Switch
from models.tables.upsert import insert_missing


async def freeze(session: AsyncSession, viewer: Viewer, now: datetime) -> None:
    """No reminder, no summary, no announcement goes out from now on, but official ones that were to go at once. Letters
    are still written down, and wait; twice is once."""
    rights.require(viewer, Right.FREEZE)
    row = {"name": FREEZE, "since": now, "by_id": viewer.person_id or None}
    if await insert_missing(session, Switch, [row]):
        await halting.settle(session)
        audit.record(session, viewer, now, "sending-frozen", "network", 0)


async def thaw(session: AsyncSession, viewer: Viewer, now: datetime) -> None:
    """Messages go out again. What has waited is merged, and what no longer makes sense is dropped, as always."""
    rights.require(viewer, Right.FREEZE)
    done: Any = await session.execute(delete(Switch).where(Switch.name == FREEZE))
    if done.rowcount:
        await halting.settle(session)
        audit.record(session, viewer, now, "sending-thawed", "network", 0)
