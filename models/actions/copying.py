"""An announcement is copied: what it says, to whom and how, none of what became of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import announcements
from models.tables import Announcement, AnnouncementPart

SAME = ("title", "search", "official", "working", "audience", "buttons", "chats")
"""What a copy says and to whom."""
PARTS = ("kind", "chat", "message", "album", "text", "file", "revision")


async def copy(
    session: AsyncSession,
    row: Announcement,
    now: datetime,
    parts: Sequence[AnnouncementPart] | None = None,
    **values: Any,
) -> Announcement:
    """Another announcement of the same messages (`parts`, where they are at hand), with these `values` of its own. What
    is added later stands behind them."""
    new = Announcement(**{name: getattr(row, name) for name in SAME}, created_at=now, **values)
    session.add(new)
    await session.flush()
    parts = await announcements.parts(session, row.id) if parts is None else parts
    rows = [
        {**{name: getattr(part, name) for name in PARTS}, "announcement_id": new.id, "place": at - len(parts)}
        for at, part in enumerate(parts)
    ]
    if rows:
        await session.execute(insert(AnnouncementPart), rows)
    return new
