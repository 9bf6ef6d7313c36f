"""Questions about people: who is pressing, who may decide, who cannot be reached."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.rules.rights import Belonging, Viewer
from models.tables import Membership, MembershipState, Organisation, Person, Role, RoleGrant

_LIVE = (MembershipState.ASKED, MembershipState.CONFIRMED)


async def viewer(session: AsyncSession, account: int, language: str, zone: str) -> Viewer:
    """The person behind an account with roles and memberships, in one statement.

    `language` and `zone` speak for somebody we do not know, and for a person without a zone of their own.
    """
    rows: Sequence[Row[Person, Role | None, Membership | None, Organisation]] = (
        await session.execute(
            select(Person, RoleGrant.role, Membership, Organisation)
            .outerjoin(RoleGrant, RoleGrant.person_id == Person.id)
            .outerjoin(Membership, (Membership.person_id == Person.id) & Membership.state.in_(_LIVE))
            .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
            .where(Person.account == account)
            .order_by(Membership.id)
        )
    ).all()
    if not rows:
        return Viewer(account, language, zone)
    person = rows[0][0]
    belongings = {
        member.id: Belonging(member.id, home.id, home.short_name or home.name, member.role, member.state)
        for _, _, member, home in rows
        if member is not None
    }
    return Viewer(
        account,
        person.language,
        person.zone or zone,
        person.id,
        person.name,
        person.consent_at is not None,
        person.is_minor,
        frozenset(role for _, role, _, _ in rows if role is not None),
        tuple(belongings.values()),
    )


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a person wants to be written to. `zone` None: the network's."""

    zone: str | None = None
    reminders: bool = True
    summaries: bool = True


async def wishes(session: AsyncSession, viewer: Viewer) -> Wishes:
    """The settings of the viewer; of a stranger, the defaults."""
    row = (
        await session.execute(
            select(Person.zone, Person.reminders, Person.summaries).where(Person.id == viewer.person_id)
        )
    ).one_or_none()
    return Wishes(*row) if row else Wishes()
