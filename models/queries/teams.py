"""Questions about teams: whom a head may call, and what somebody is asked to take part in."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.organisations import LABEL
from models.queries.readers import Reader
from models.tables import (
    Contest,
    Entry,
    EntryState,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Nomination,
    Organisation,
    Person,
    Role,
    TeamMember,
    TeamState,
)

KINDS = (LetterKind.TEAM_ASKED, LetterKind.TEAM_ANSWERED)


@dataclass(frozen=True, slots=True)
class Pupil:
    """A student of the organisation who could be called. `declined`: has been, and said no."""

    id: int
    name: str
    declined: bool


async def callable_(session: AsyncSession, entry: Entry, limit: int, offset: int) -> tuple[int, Sequence[Pupil]]:
    """How many students of its organisation an entry's team could still call, and one page of them by name."""
    rows = (
        await session.execute(
            select(func.count().over(), Person.id, Person.name, TeamMember.id.is_not(None))
            .select_from(Membership)
            .join(Person, Person.id == Membership.person_id)
            .outerjoin(TeamMember, (TeamMember.person_id == Person.id) & (TeamMember.entry_id == entry.id))
            .where(
                Membership.organisation_id == entry.organisation_id,
                Membership.role == Role.STUDENT,
                Membership.state == MembershipState.CONFIRMED,
                TeamMember.id.is_(None) | (TeamMember.state == TeamState.DECLINED),
            )
            .order_by(Person.name, Person.id)
            .limit(limit)
            .offset(offset)
        )
    ).all()
    return (rows[0][0], [Pupil(number, name, declined) for _, number, name, declined in rows]) if rows else (0, ())


async def is_student(session: AsyncSession, organisation_id: int, person_id: int) -> bool:
    """Is this person a confirmed student of the organisation?"""
    found = select(Membership.id).where(
        Membership.organisation_id == organisation_id,
        Membership.person_id == person_id,
        Membership.role == Role.STUDENT,
        Membership.state == MembershipState.CONFIRMED,
    )
    return await session.scalar(found) is not None


@dataclass(frozen=True, slots=True)
class TeamAsked:
    """Somebody is asked to take part."""

    entry_id: int
    contest: str
    nomination: str
    organisation: str
    head: str


@dataclass(frozen=True, slots=True)
class TeamAnswered:
    """Somebody has said whether they take part."""

    entry_id: int
    contest: str
    nomination: str
    name: str
    state: TeamState


async def about(session: AsyncSession, letter: Letter, to: Reader) -> TeamAsked | TeamAnswered | None:
    """What one of `KINDS` says now, in one statement; None when nobody asks any more, or it was answered otherwise."""
    head, chief = aliased(TeamMember), aliased(Person)
    row = (
        await session.execute(
            select(
                TeamMember, Entry, Contest.title, Nomination.title, LABEL, Person.name, func.coalesce(chief.name, "")
            )
            .join(Entry, Entry.id == TeamMember.entry_id)
            .join(Contest, Contest.id == Entry.contest_id)
            .join(Nomination, Nomination.id == Entry.nomination_id)
            .join(Organisation, Organisation.id == Entry.organisation_id)
            .join(Person, Person.id == TeamMember.person_id)
            .outerjoin(head, (head.entry_id == Entry.id) & head.head)
            .outerjoin(chief, chief.id == head.person_id)
            .where(TeamMember.id == letter.subject_id, Entry.state != EntryState.WITHDRAWN)
        )
    ).one_or_none()
    if row is None:
        return None
    member, entry, contest, nomination, organisation, name, leader = row
    if letter.kind is LetterKind.TEAM_ASKED:
        waits = member.state is TeamState.ASKED and member.person_id == to.id
        return TeamAsked(entry.id, contest, nomination, organisation, leader) if waits else None
    if not letter.occasion.startswith(member.state) or entry.organisation_id not in to.homes:
        return None
    return TeamAnswered(entry.id, contest, nomination, name, member.state)
