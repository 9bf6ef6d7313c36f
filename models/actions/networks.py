"""A whole network at once: many organisations, and the group an order calls them by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, organisations, plans
from models.documents.networks import Listed
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import Group, GroupMember, Organisation
from models.tables.search import fold
from models.tables.upsert import insert_missing


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many organisations are new, how many joined the group, and how many items of published plans they got."""

    new: int
    joined: int
    assignments: int


async def load(
    session: AsyncSession,
    viewer: Viewer,
    listed: Sequence[Listed],
    now: datetime,
    *,
    group: str = "",
    full_name: str = "",
    joining: bool = True,
) -> Loaded:
    """Add the organisations that are not there yet, and put all of them into `group` (made when it is missing).

    An organisation is there when its name is, in whatever case and punctuation. Who joins a group that published plans
    name owes their items whose term is not over. `joining`: people may register there.
    """
    rights.require(viewer, Right.ORGANISATIONS)
    known = {fold(row.name): row.id for row in await session.scalars(select(Organisation))}
    new = [_row(one, joining) for one in listed if fold(one.name) not in known]
    session.add_all(new)
    await session.flush()
    known |= {fold(row.name): row.id for row in new}
    for row in new:
        audit.record(session, viewer, now, "organisation-added", "organisation", row.id)
    if not group:
        return Loaded(len(new), 0, 0)
    ids = [known[fold(one.name)] for one in listed]
    return Loaded(len(new), *await _join(session, viewer, group, full_name, list(dict.fromkeys(ids)), now))


def _row(one: Listed, joining: bool) -> Organisation:
    return Organisation(
        name=one.name,
        short_name=one.short,
        town=one.town,
        zone=one.zone,
        joining=joining,
        search=organisations.search_text(one.name, one.short, one.town),
    )


async def _join(
    session: AsyncSession, viewer: Viewer, name: str, full_name: str, ids: Sequence[int], now: datetime
) -> tuple[int, int]:
    """Who is in the group already stays; how many joined, and how many assignments that made."""
    group = await session.scalar(select(Group).where(Group.name == name))
    if group is None:
        group = Group(name=name, full_name=full_name)
        session.add(group)
        await session.flush()
    inside = set(await session.scalars(select(GroupMember.organisation_id).where(GroupMember.group_id == group.id)))
    joined = [number for number in ids if number not in inside]
    rows = [{"group_id": group.id, "organisation_id": number} for number in joined]
    await insert_missing(session, GroupMember, rows)
    given = await plans.assign_group(session, viewer, group.id, now)
    if joined:
        audit.record(session, viewer, now, "group-filled", "group", group.id, after={"joined": len(joined)})
    return len(joined), given
