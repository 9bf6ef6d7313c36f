"""Tomorrow's ticks, run today and taken back: nothing of it stays, not even for the rest of the press."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncSession

from models.rules import rights
from models.rules.rights import Right, Viewer


@asynccontextmanager
async def rehearsed(
    session: AsyncSession, viewer: Viewer, plan: Callable[[AsyncSession], Awaitable[None]]
) -> AsyncIterator[None]:
    """Inside the block the letters of `plan` are there to be asked about; after it they have never been."""
    rights.require(viewer, Right.PEOPLE)
    point = await session.begin_nested()
    try:
        await plan(session)
        yield
    finally:
        await point.rollback()
