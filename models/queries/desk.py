"""Entries of a contest as an organiser counts and lists them; trials count nowhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries import contests, organisations
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules import contests as rules
from models.rules.desk import PILES
from models.rules.entries import SENT
from models.tables import (
    Answer,
    Contest,
    ContestMessage,
    Entry,
    EntryState,
    Field,
    Nomination,
    Organisation,
    Stage,
)

MOST = 2**31 - 1
"""The greatest number a database takes for one."""


@dataclass(frozen=True, slots=True)
class Share:
    """One nomination or organisation: how many entries it has sent, and how many of those wait for a check."""

    id: int
    title: str
    sent: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Board:
    """A contest in numbers, with the stage it has come to. `homes` have sent an entry, `missing` have not; `questions`
    wait for an answer."""

    contest: Contest
    stage: Stage | None
    homes: int
    missing: int
    questions: int
    counts: Mapping[EntryState, int]
    nominations: Sequence[Share]


@dataclass(frozen=True, slots=True)
class Line:
    """One entry in a list: `filled` of the `asked` fields are answered."""

    id: int
    number: int | None
    state: EntryState
    organisation: str
    nomination: str
    submitted_at: datetime | None
    changed_at: datetime
    version: int
    asked: int
    filled: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed down to; 0, «all» and no words mean anything."""

    contest: int
    pile: str = "all"
    nomination: int = 0
    organisation: int = 0
    words: str = ""


def counted(contest_id: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Entries that count in this contest."""
    return and_(Entry.contest_id == contest_id, Entry.trial.is_(False))


def has_sent(contest_id: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Has the organisation of the query around it sent an entry?"""
    return exists().where(counted(contest_id), Entry.organisation_id == Organisation.id, Entry.state.in_(SENT))


def silent(contest_id: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Organisations of the network that have not sent any."""
    return and_(Organisation.joining, ~has_sent(contest_id))


def unanswered(contest_id: int | ColumnElement[int]) -> Select[int]:
    """How many questions of entrants wait for an answer."""
    answer = aliased(ContestMessage)
    return select(func.count(ContestMessage.id)).where(
        ContestMessage.contest_id == contest_id,
        ContestMessage.author_id == ContestMessage.person_id,
        ContestMessage.answers_id.is_(None),
        ~exists().where(answer.answers_id == ContestMessage.id),
    )


async def board(session: AsyncSession, contest_id: int, now: datetime) -> Board:
    """A contest in numbers, in three statements for any number of entries. Refusal when there is no such contest."""
    homes = select(func.count(Entry.organisation_id.distinct())).where(counted(contest_id), Entry.state.in_(SENT))
    missing = select(func.count(Organisation.id)).where(silent(contest_id))
    parts = (homes, missing, unanswered(contest_id))
    query = select(Contest, *(part.scalar_subquery() for part in parts)).where(Contest.id == contest_id)
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    counts, nominations = await _by_nomination(session, contest_id)
    stage = rules.current(await contests.stages(session, contest_id), now)
    found, sent, silent_, asked_ = row
    return Board(found, stage, sent, silent_, asked_, counts, nominations)


async def _by_nomination(session: AsyncSession, contest_id: int) -> tuple[Mapping[EntryState, int], Sequence[Share]]:
    number = func.count(Entry.id)
    rows = await session.execute(
        select(Nomination.id, Nomination.title, Entry.state, number)
        .outerjoin(Entry, and_(Entry.nomination_id == Nomination.id, Entry.trial.is_(False)))
        .where(Nomination.contest_id == contest_id)
        .group_by(Nomination.id, Nomination.title, Nomination.position, Entry.state)
        .order_by(Nomination.position, Nomination.id)
    )
    counts: dict[EntryState, int] = {}
    shares: dict[int, Share] = {}
    for key, title, state, times in rows:
        old = shares.get(key, Share(key, title, 0, 0))
        waiting = times if state is EntryState.SUBMITTED else 0
        shares[key] = Share(key, title, old.sent + (times if state in SENT else 0), old.waiting + waiting)
        if state is not None:
            counts[state] = counts.get(state, 0) + times
    return counts, list(shares.values())


async def on_days(session: AsyncSession, contest_id: int, spans: Sequence[tuple[datetime, datetime]]) -> Sequence[int]:
    """How many entries were last sent in each span (UTC, its second end excluded), in one statement."""
    sums = [
        func.coalesce(func.sum(case((and_(Entry.submitted_at >= begins, Entry.submitted_at < ends), 1), else_=0)), 0)
        for begins, ends in spans
    ]
    query = select(*sums).where(counted(contest_id), Entry.state.in_(SENT))
    return [int(number) for number in (await session.execute(query)).one()]


async def count_homes(session: AsyncSession, contest_id: int) -> int:
    """How many organisations have an entry of any kind."""
    query = select(func.count(Entry.organisation_id.distinct())).where(counted(contest_id))
    return await session.scalar(query) or 0


async def homes(session: AsyncSession, contest_id: int, limit: int, offset: int) -> Sequence[Share]:
    """One page of them by name."""
    sent = func.sum(case((Entry.state.in_(SENT), 1), else_=0))
    waiting = func.sum(case((Entry.state == EntryState.SUBMITTED, 1), else_=0))
    rows = await session.execute(
        select(Organisation.id, LABEL, sent, waiting)
        .join(Entry, Entry.organisation_id == Organisation.id)
        .where(counted(contest_id))
        .group_by(Organisation.id, LABEL, Organisation.name)
        .order_by(Organisation.name)
        .limit(limit)
        .offset(offset)
    )
    return [Share(*row) for row in rows]


async def count(session: AsyncSession, wanted: Wanted) -> int:
    """How many entries there are."""
    return await session.scalar(_narrowed(select(func.count(Entry.id)), wanted)) or 0


async def lines(session: AsyncSession, wanted: Wanted, limit: int, offset: int) -> Sequence[Line]:
    """One page of them: those that wait for a check by when they came, others by their number; drafts come last."""
    order: tuple[Any, ...] = (Entry.number.is_(None), Entry.number, Entry.id)
    if wanted.pile == "sent":
        order = (Entry.submitted_at, Entry.id)
    query = select(
        Entry.id, Entry.number, Entry.state, func.coalesce(LABEL, ""), Nomination.title, Entry.submitted_at,
        Entry.changed_at, Entry.version, asked().scalar_subquery(), filled().scalar_subquery(),
    )  # fmt: skip
    rows = await session.execute(_narrowed(query, wanted).order_by(*order).limit(limit).offset(offset))
    return [Line(*row) for row in rows]


def asked() -> Select[int]:
    """How many fields the entry of the query around it is asked for."""
    return select(func.count(Field.id)).where(Field.stage_id == Entry.stage_id, _of_nomination()).correlate(Entry)


def filled() -> Select[int]:
    """How many of those it has answered."""
    return asked().join(Answer, and_(Answer.field_id == Field.id, Answer.entry_id == Entry.id)).correlate(Entry)


def _of_nomination() -> ColumnElement[bool]:
    return or_(Field.nomination_id.is_(None), Field.nomination_id == Entry.nomination_id)


def _narrowed(query: Select[Any], wanted: Wanted) -> Select[Any]:
    query = (
        query.select_from(Entry)
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .where(counted(wanted.contest))
    )
    if wanted.pile != "all":
        query = query.where(Entry.state.in_(PILES[wanted.pile]))
    if wanted.nomination:
        query = query.where(Entry.nomination_id == wanted.nomination)
    if wanted.organisation:
        query = query.where(Entry.organisation_id == wanted.organisation)
    return query.where(_found_by(wanted.words)) if wanted.words else query


def _found_by(words: str) -> ColumnElement[bool]:
    """By the number of the entry, or by the names of its organisation; «№ 12» means the number alone."""
    named, marked = organisations.found_by(words), words.startswith("№")
    digits = words.removeprefix("№").strip()
    if not (digits.isascii() and digits.isdigit() and int(digits) <= MOST):
        return named
    numbered = Entry.number == int(digits)
    return numbered if marked else or_(named, numbered)
