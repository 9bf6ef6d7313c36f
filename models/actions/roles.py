"""Roles of the network are given and taken back; somebody is always an admin."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import people
from models.queries.people import Known
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import HEAD_STUDENT, OPERATOR, Right, Viewer
from models.tables import LetterKind, Person, Role, RoleGrant
from models.tables.upsert import insert_missing


async def grant(session: AsyncSession, viewer: Viewer, person_id: int, role: Role, now: datetime) -> Known:
    """Give a person a role of the network; they are told. Who they are now; Refusal when they hold it already."""
    rights.require(viewer, Right.ROLES)
    _of_the_network(role)
    known = await people.known(session, person_id)
    row = {"person_id": person_id, "role": role, "granted_at": now, "granted_by": viewer.person_id or None}
    if not await insert_missing(session, RoleGrant, [row]):
        raise Refusal("refusal-role-held")
    await _told(session, viewer, "role-granted", person_id, role, now)
    return replace(known, roles=known.roles | {role})


async def revoke(session: AsyncSession, viewer: Viewer, person_id: int, role: Role, now: datetime) -> Known:
    """Take a role of the network back; they are told. Who they are now.

    Raises Refusal when they hold it not, and for the last admin: the holders are locked while they are counted, so two
    admins cannot send each other away at once.
    """
    rights.require(viewer, Right.ROLES)
    _of_the_network(role)
    known = await people.known(session, person_id)
    if role not in known.roles:
        raise Refusal("refusal-role-not-held")
    holders = select(RoleGrant.id).where(RoleGrant.role == role).with_for_update().subquery()
    several = select(func.count()).select_from(holders).scalar_subquery() > 1
    gone = delete(RoleGrant).where(RoleGrant.person_id == person_id, RoleGrant.role == role)
    if role is Role.ADMIN:
        gone = gone.where(several)
    if await session.scalar(gone.returning(RoleGrant.id)) is None:
        raise Refusal("refusal-last-admin")
    await _told(session, viewer, "role-revoked", person_id, role, now)
    return replace(known, roles=known.roles - {role})


async def ensure_admins(session: AsyncSession, accounts: Iterable[int], now: datetime, language: str) -> int:
    """Make the people with these accounts admins, as the settings say; how many were not yet.

    A person nobody has met gets a row without a name: they work at once, and are asked for consent and name when
    they come.
    """
    rights.require(OPERATOR, Right.ROLES)
    wanted = sorted(set(accounts))
    rows = [{"account": account, "language": language, "created_at": now} for account in wanted]
    await insert_missing(session, Person, rows)
    found = (await session.scalars(select(Person.id).where(Person.account.in_(wanted)).order_by(Person.id))).all()
    held = set(await session.scalars(select(RoleGrant.person_id).where(RoleGrant.role == Role.ADMIN)))
    new = [person for person in found if person not in held]
    await insert_missing(session, RoleGrant, [{"person_id": one, "role": Role.ADMIN, "granted_at": now} for one in new])
    for person in new:
        after = {"role": Role.ADMIN.value}
        audit.record(session, OPERATOR, now, "role-granted", "person", person, after=after)
    return len(new)


def _of_the_network(role: Role) -> None:
    if role in HEAD_STUDENT:
        raise Refusal("refusal-gone")


async def _told(session: AsyncSession, viewer: Viewer, action: str, person_id: int, role: Role, now: datetime) -> None:
    held = {"role": role.value}
    before, after = (held, {}) if action == "role-revoked" else ({}, held)
    audit.record(session, viewer, now, action, "person", person_id, before=before, after=after)
    occasion = now.isoformat(timespec="seconds")
    await letters.write(session, [person_id], LetterKind.ROLES_CHANGED, person_id, now, occasion=occasion)
