"""Announcements that were put down for a moment that has come begin; what a freeze stops stands still."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import beginning, halting


async def plan(session: AsyncSession, zone: str, since: datetime | None, now: datetime) -> int:
    """Begin what is due at `now` (UTC), whenever one has looked before; how many letters that makes."""
    await halting.settle(session)
    return await beginning.begin_due(session, zone, now)
