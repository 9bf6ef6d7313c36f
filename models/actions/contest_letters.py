"""The letters of a contest: it has opened, it closes soon, it has closed, its deadline was moved, it was cancelled.

Each is one INSERT … SELECT whose rows are told apart by what they are about, so writing them twice is once.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, exists, func, literal, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.planning import COLUMNS
from models.queries.contest_letters import TAKING_PART, UNTIL, concerned, entrants, jurors
from models.rules import reminders
from models.rules.entries import UNSENT
from models.rules.quiet import Quiet
from models.rules.reminders import Window
from models.tables import (
    Contest,
    ContestState,
    Entry,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Role,
    RoleGrant,
    Stage,
    TeamMember,
)
from models.tables.base import Moment
from models.tables.post import priority
from models.tables.upsert import insert

PUBLISHED: ColumnElement[bool] = Contest.state == ContestState.PUBLISHED
LATELY = timedelta(days=3)
"""How long after a stage has closed it is still news."""


async def tell_opened(session: AsyncSession, zone: str, hours: Quiet, now: datetime) -> int:
    """Owe every head a word about each stage that takes entries at `now` (UTC); how many letters are new.

    Who becomes a head later hears of it too. Stages after the first are for those who got there: they hear of it by
    their results. A contest opens at midnight: its letters wait for the morning of the network's `zone`.
    """
    heads = (
        select(Membership.person_id, Stage.id, literal("", String), Stage.closes_at)
        .select_from(Stage)
        .join(Contest, Contest.id == Stage.contest_id)
        .join(Membership, Membership.role == Role.HEAD)
        .where(
            PUBLISHED,
            Stage.position == 1,
            Stage.opens_at <= now,
            Stage.closes_at > now,
            Membership.state == MembershipState.CONFIRMED,
        )
        .distinct()
    )
    return await _owe(session, LetterKind.CONTEST_OPENED, heads, now, reminders.allowed(now, zone, hours))


async def tell_closed(session: AsyncSession, zone: str, hours: Quiet, now: datetime) -> int:
    """Owe the organisers, and the author, a word about each stage that has closed by `now` (UTC), in the morning."""
    closed = (
        select(Contest.author_id, Stage.id.label("stage_id"), cast(Stage.closes_at, String).label("occasion"))
        .join(Contest, Contest.id == Stage.contest_id)
        .where(PUBLISHED, Stage.closes_at > now - LATELY, Stage.closes_at < now)
        .subquery()
    )
    organisers = select(RoleGrant.person_id).where(RoleGrant.role == Role.ORGANISER)
    hears = or_(Person.id.in_(organisers), Person.id == closed.c.author_id)
    letters = (
        select(Person.id, closed.c.stage_id, closed.c.occasion, literal(None, Moment))
        .select_from(closed)
        .join(Person, hears)
    )
    return await _owe(session, LetterKind.CONTEST_CLOSED, letters, now, reminders.allowed(now, zone, hours))


async def remind_of_unsent(session: AsyncSession, home: str | None, window: Window, now: datetime) -> int:
    """Owe whoever began an entry, and the head of its team, a word that it is not sent yet, for every deadline in this
    window; how many letters are new. `home` is the zone of the organisations (None: the network's)."""
    due = (
        select(Entry.id, Entry.author_id, UNTIL.label("until"))
        .join(Stage, Stage.id == Entry.stage_id)
        .join(Contest, Contest.id == Entry.contest_id)
        .join(Organisation, Organisation.id == Entry.organisation_id)
        .where(
            PUBLISHED,
            Entry.trial.is_(False),
            Entry.state.in_(UNSENT),
            Entry.created_at <= window.rung.slot,
            window.begins <= UNTIL,
            window.ends > UNTIL,
            now < UNTIL,
            func.coalesce(Organisation.zone, "") == (home or ""),
        )
        .subquery()
    )
    heads = select(TeamMember.person_id).where(TeamMember.entry_id == due.c.id, TeamMember.head)
    hears = and_(Person.reminders, or_(Person.id == due.c.author_id, Person.id.in_(heads.correlate(due))))
    occasion = literal(window.rung.occasion, String)
    letters = select(Person.id, due.c.id, occasion, due.c.until).select_from(due).join(Person, hears)
    slot = max(now, window.hour)
    return await _owe(session, LetterKind.ENTRY_UNSENT, letters, now, slot)


async def tell_moved(
    session: AsyncSession, stage: Stage, which: str, before: datetime, after: datetime, now: datetime
) -> int:
    """Owe everybody concerned a word that this date of a stage is another one: the jurors, and of the deadline
    ("closes") also those who have begun an entry or sent one."""
    everybody = concerned(stage, which).subquery()
    occasion = literal(moved_occasion(which, before, after), String)
    letters = select(everybody.c.person_id, literal(stage.id), occasion, literal(after, Moment))
    return await _owe(session, LetterKind.CONTEST_MOVED, letters, now)


async def tell_cancelled(session: AsyncSession, contest: Contest, now: datetime) -> int:
    """Owe everybody who took part, and the jurors, a word that there is no contest any more."""
    taking_part = and_(Entry.contest_id == contest.id, Entry.state.in_(TAKING_PART))
    everybody = union(jurors(contest.id), entrants(taking_part)).subquery()
    letters = select(everybody.c.person_id, literal(contest.id), literal("", String), literal(None, Moment))
    return await _owe(session, LetterKind.CONTEST_CANCELLED, letters, now)


def moved_occasion(which: str, before: datetime, after: datetime) -> str:
    """«closes:20241031T205959>20241107T205959»: what was moved, from when to when, in UTC."""
    return f"{which}:{before.astimezone(UTC):%Y%m%dT%H%M%S}>{after.astimezone(UTC):%Y%m%dT%H%M%S}"


async def _owe(
    session: AsyncSession,
    kind: LetterKind,
    letters: Select[*tuple[Any, ...]],
    now: datetime,
    not_before: datetime | None = None,
) -> int:
    """Write down a letter for each (person, subject, occasion, expiry), to go at once or not before a moment.

    Those that are there already are not even tried: each try would use up a number, and a tick tries each minute.
    """
    found = letters.subquery()
    person, subject, occasion, expires = found.c
    there = exists().where(
        Letter.person_id == person, Letter.kind == kind, Letter.subject_id == subject, Letter.occasion == occasion
    )
    rows = select(
        person,
        literal(kind, Letter.kind.type),
        subject,
        occasion,
        literal(LetterState.WAITING, Letter.state.type),
        literal(priority(kind), Letter.priority.type),
        literal(not_before or now, Moment),
        expires,
        literal(now, Moment),
    ).where(~there)
    statement = insert(session, Letter).from_select(COLUMNS, rows).on_conflict_do_nothing()
    done: Any = await session.execute(statement)
    return max(0, int(done.rowcount))
