"""One switch stops everything the bot would say unasked. Answers, decisions and requests still go."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries.freeze import FREEZE
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Switch
from models.tables.upsert import insert_missing


async def freeze(session: AsyncSession, viewer: Viewer, now: datetime) -> None:
    """No reminder, no summary goes out from now on. Letters are still written down, and wait; twice is once."""
    rights.require(viewer, Right.FREEZE)
    row = {"name": FREEZE, "since": now, "by_id": viewer.person_id or None}
    if await insert_missing(session, Switch, [row]):
        audit.record(session, viewer, now, "sending-frozen", "network", 0)


async def thaw(session: AsyncSession, viewer: Viewer, now: datetime) -> None:
    """Messages go out again. What has waited is merged, and what no longer makes sense is dropped, as always."""
    rights.require(viewer, Right.FREEZE)
    done: Any = await session.execute(delete(Switch).where(Switch.name == FREEZE))
    if done.rowcount:
        audit.record(session, viewer, now, "sending-thawed", "network", 0)
