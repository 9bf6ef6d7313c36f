"""Whom a letter is for: how to reach them, in which words, and what they have to do with."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.rules import quiet
from models.rules.quiet import Quiet
from models.tables import Chat, Membership, MembershipState, Organisation, Person, Role, RoleGrant


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a letter is for. `roles` are those that count, `homes` the organisations where they do.

    `heads` are the homes where the person is a head, `deputies` those where they stand in for one. `hours` are the
    person's own quiet hours, or the network's. With a `chat` the letter goes to many, in the name of this person: the
    account is the chat's, `thread` the topic in it.
    """

    id: int
    account: int
    language: str
    zone: str
    reminders: bool
    summaries: bool
    unreachable: bool
    roles: frozenset[Role]
    homes: tuple[int, ...]
    heads: tuple[int, ...]
    deputies: tuple[int, ...] = ()
    praise: bool = False
    hours: Quiet = quiet.DEFAULT
    chat: int = 0
    thread: int = 0


BEHIND = (
    select(Person, RoleGrant.role, Membership.role, Membership.deputy, Organisation.id, Organisation.zone)
    .outerjoin(RoleGrant, RoleGrant.person_id == Person.id)
    .outerjoin(Membership, (Membership.person_id == Person.id) & (Membership.state == MembershipState.CONFIRMED))
    .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
    .where(Person.id.in_(bindparam("people", expanding=True)))
    .order_by(Membership.id)
)
"""Built once: it is asked of each letter."""


async def reader(session: AsyncSession, person_id: int, zone: str, hours: Quiet = quiet.DEFAULT) -> Reader:
    """The person behind a letter, in one statement. `zone` and the quiet `hours` are the network's: they count where
    neither the person nor their organisation has any."""
    return (await readers(session, [person_id], zone, hours))[person_id]


async def readers(
    session: AsyncSession, people: Collection[int], zone: str, hours: Quiet = quiet.DEFAULT
) -> dict[int, Reader]:
    """The people behind several letters, by their numbers, in one statement."""
    behind: dict[int, list[Any]] = {}
    for row in await session.execute(BEHIND, {"people": list(people)}) if people else ():
        behind.setdefault(row[0].id, []).append(row)
    return {number: _reader(rows, zone, hours) for number, rows in behind.items()}


def _reader(rows: Sequence[Any], zone: str, hours: Quiet) -> Reader:
    """Somebody, from what stands beside each of their memberships and roles."""
    person = rows[0][0]
    own = {role: None for _, _, role, *_ in rows if role}
    home_zone = next((place for *_, place in rows if place), None)
    return Reader(
        person.id,
        person.account,
        person.language,
        person.zone or home_zone or zone,
        person.reminders,
        person.summaries,
        person.unreachable_since is not None,
        frozenset({*own, *(role for _, role, *_ in rows if role)}),
        tuple(dict.fromkeys(home for *_, home, _ in rows if home)),
        tuple(dict.fromkeys(home for _, _, role, _, home, _ in rows if role is Role.HEAD)),
        tuple(dict.fromkeys(home for _, _, _, deputy, home, _ in rows if deputy)),
        praise=person.praise,
        hours=quiet.own(person.quiet_hours, hours, sundays=person.sundays),
    )


async def chat(session: AsyncSession, chat_id: int, person_id: int, zone: str, hours: Quiet = quiet.DEFAULT) -> Reader:
    """The chat behind a letter in somebody's name, in one statement; it sleeps when the network does."""
    query = select(Chat, Person.language).join(Person, Person.id == person_id).where(Chat.id == chat_id)
    found, language = (await session.execute(query)).one()
    return Reader(
        person_id,
        found.account,
        language,
        zone,
        reminders=False,
        summaries=False,
        unreachable=found.removed_at is not None or not found.may_post,
        roles=frozenset(),
        homes=(),
        heads=(),
        hours=hours,
        chat=found.id,
        thread=found.thread,
    )
