"""An organisation joins a group late: it owes what the group owes."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, plans
from models.queries.organisations import Joining
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import GroupMember
from models.tables.upsert import insert_missing


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
