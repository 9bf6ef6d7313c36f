"""Groups: a new one an order names; an organisation joins one late and owes what the group owes."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, plans
from models.queries.executors import Named
from models.queries.organisations import Joining
from models.refusal import Refusal
from models.rules import names, rights
from models.rules.rights import Right, Viewer
from models.tables import Group, GroupMember
from models.tables.upsert import insert, insert_missing

_NAME, _FULL = 120, 400
"""The widths of the columns."""


async def enrol(session: AsyncSession, viewer: Viewer, joining: Joining, now: datetime, *, past: bool) -> int:
    """Put an organisation into a group; how many assignments it got. `past`: items whose term is over are owed too.

    Raises Refusal when it is in the group already.
    """
    rights.require(viewer, Right.ORGANISATIONS)
    organisation, group = joining.organisation, joining.group
    row = {"group_id": group.id, "organisation_id": organisation.id}
    if not await insert_missing(session, GroupMember, [row]):
        raise Refusal("refusal-in-group", organisation=organisation.name[:60], group=group.name[:60])
    given = await plans.assign_member(session, viewer, group.id, organisation.id, now, past=past)
    after = {"group": group.id, "past": past, "assignments": given}
    audit.record(session, viewer, now, "group-joined", "organisation", organisation.id, after=after)
    return given


async def add(session: AsyncSession, viewer: Viewer, name: str, full_name: str, now: datetime) -> Named:
    """A new group without anybody in it. Refusal when the name is taken, or too long for a group."""
    rights.require(viewer, Right.ORGANISATIONS)
    name = names.tidy(name)
    if len(name) > _NAME:
        raise Refusal("refusal-group-name", limit=_NAME)
    row = insert(session, Group).values(name=name, full_name=names.tidy(full_name)[:_FULL])
    number = await session.scalar(row.on_conflict_do_nothing().returning(Group.id))
    if number is None:
        raise Refusal("refusal-group-exists", name=name[:60])
    audit.record(session, viewer, now, "group-added", "group", number)
    return Named(number, True, name, full_name)
