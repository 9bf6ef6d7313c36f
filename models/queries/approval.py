"""Whether announcements of those who are no admins need a consent."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Switch

RULE = "second-approval"


async def is_on(session: AsyncSession) -> bool:
    """Have the admins said so?"""
    return await session.scalar(select(Switch.name).where(Switch.name == RULE)) is not None
