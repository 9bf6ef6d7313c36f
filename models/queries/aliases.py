"""Names that are remembered, and whom they mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.organisations import LABEL
from models.tables import Alias, Group, Organisation


@dataclass(frozen=True, slots=True)
class Remembered:
    """One name, folded, and what whoever it means is called; empty for somebody outside the network."""

    id: int
    name: str
    label: str


async def number(session: AsyncSession, organisation: int = 0) -> int:
    """How many names are remembered, of everybody or of one organisation."""
    return await session.scalar(select(func.count()).select_from(Alias).where(_whose(organisation))) or 0


async def page(session: AsyncSession, organisation: int, limit: int, offset: int = 0) -> Sequence[Remembered]:
    """One page of them, in the order of the alphabet."""
    rows = await session.execute(
        select(Alias.id, Alias.name, func.coalesce(LABEL, Group.name, ""))
        .outerjoin(Organisation, Organisation.id == Alias.organisation_id)
        .outerjoin(Group, Group.id == Alias.group_id)
        .where(_whose(organisation))
        .order_by(Alias.name)
        .limit(limit)
        .offset(offset)
    )
    return [Remembered(*row) for row in rows]


def _whose(organisation: int) -> ColumnElement[bool]:
    return Alias.organisation_id == organisation if organisation else true()
