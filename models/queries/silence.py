"""Organisations that have sent no entry to a contest: what they have begun, and who can be reminded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import contests
from models.queries.desk import counted, silent
from models.queries.organisations import LABEL
from models.queries.readers import Reader
from models.rules import contests as rules
from models.tables import (
    Contest,
    Entry,
    EntryState,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Organisation,
    Role,
)


@dataclass(frozen=True, slots=True)
class Silent:
    """One of them: how many drafts and heads it has, and when its heads were last reminded (UTC)."""

    id: int
    organisation: str
    drafts: int
    heads: int
    reminded_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reached:
    """How many have sent none, how many of those have a head, and how many heads that are."""

    organisations: int
    reached: int
    heads: int


@dataclass(frozen=True, slots=True)
class EntryAwaited:
    """The reader leads an organisation that has sent no entry; `entry_id` is what it has begun. It waits for the
    morning like everything that is said unasked."""

    contest: Contest
    closes_at: datetime
    organisation: str
    entry_id: int | None
    at_once: bool = False
    working: bool = False


def _leads() -> ColumnElement[bool]:
    return and_(
        Membership.organisation_id == Organisation.id,
        Membership.role == Role.HEAD,
        Membership.state == MembershipState.CONFIRMED,
    )


async def count(session: AsyncSession, contest_id: int) -> int:
    """How many organisations have sent none."""
    return await session.scalar(select(func.count(Organisation.id)).where(silent(contest_id))) or 0


async def page(session: AsyncSession, contest_id: int, limit: int, offset: int) -> Sequence[Silent]:
    """One page of them by name."""
    drafts = select(func.count(Entry.id)).where(
        counted(contest_id), Entry.organisation_id == Organisation.id, Entry.state == EntryState.DRAFT
    )
    heads = select(func.count(Membership.id)).where(_leads())
    reminded = (
        select(func.max(Letter.created_at))
        .join(Membership, Membership.person_id == Letter.person_id)
        .where(_leads(), Letter.kind == LetterKind.ENTRY_AWAITED, Letter.subject_id == contest_id)
    )
    parts = [part.correlate(Organisation).scalar_subquery() for part in (drafts, heads, reminded)]
    query = select(Organisation.id, LABEL, *parts).where(silent(contest_id))
    rows = await session.execute(query.order_by(Organisation.name).limit(limit).offset(offset))
    return [Silent(*row) for row in rows]


async def reached(session: AsyncSession, contest_id: int) -> Reached:
    """Whom a reminder would go to."""
    row = await session.execute(
        select(
            func.count(Organisation.id.distinct()),
            func.count(Membership.organisation_id.distinct()),
            func.count(Membership.person_id.distinct()),
        )
        .select_from(Organisation)
        .outerjoin(Membership, _leads())
        .where(silent(contest_id))
    )
    return Reached(*row.one())


def heads(contest_id: int) -> Select[int]:
    """Everybody who leads one of them."""
    return select(Membership.person_id).distinct().join(Organisation, _leads()).where(silent(contest_id))


async def awaited(session: AsyncSession, letter: Letter, to: Reader, now: datetime) -> EntryAwaited | None:
    """What a reminder says at `now` (UTC); None when an entry has come, or none is taken any more."""
    contest = await session.get(Contest, letter.subject_id)
    if contest is None:
        return None
    stage = rules.current(await contests.stages(session, contest.id), now)
    if rules.phase(contest, stage, now) is not rules.Phase.OPEN or stage is None or stage.closes_at is None:
        return None
    draft = select(func.max(Entry.id)).where(
        counted(contest.id), Entry.organisation_id == Organisation.id, Entry.state == EntryState.DRAFT
    )
    mine = (silent(contest.id), Organisation.id.in_(to.heads))
    query = select(LABEL, draft.correlate(Organisation).scalar_subquery()).where(*mine)
    row = (await session.execute(query.order_by(Organisation.id).limit(1))).one_or_none()
    return EntryAwaited(contest, stage.closes_at, *row) if row else None
