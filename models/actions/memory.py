"""The question a person was asked is written down."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import Memory
from models.tables.upsert import insert


async def keep(session: AsyncSession, account: int, state: str, data: dict[str, Any]) -> None:
    """Remember one question for one account, in place of the last one."""
    new = insert(session, Memory).values(account=account, state=state, data=data)
    await session.execute(new.on_conflict_do_update(index_elements=["account"], set_={"state": state, "data": data}))
