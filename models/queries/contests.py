"""Contests as they are found and looked at: by their words, by their number, by the token of a link."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Row, ScalarSelect, Select, and_, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from models.refusal import Refusal
from models.rules import contests as rules
from models.rules.contests import Phase
from models.rules.entries import SENT, UNSENT
from models.rules.rights import Right, Viewer, holds
from models.tables import (
    Activity,
    Contest,
    ContestState,
    Criterion,
    Entry,
    EntryState,
    Field,
    Nomination,
    Stage,
)
from models.tables.base import Moment
from models.tables.search import fold


@dataclass(frozen=True, slots=True)
class Line:
    """A contest in a list, with the stage it has come to."""

    contest: Contest
    stage: Stage | None
    phase: Phase


@dataclass(frozen=True, slots=True)
class Numbers:
    """What is counted for a card. `asked`: fields of the first stage, `unasked`: nominations without any; `drafts` and
    `sent`: entries of all, `mine`: those of the viewer's organisations. Trials count nowhere."""

    asked: int
    unasked: int
    criteria: int
    drafts: int
    sent: int
    mine: int


@dataclass(frozen=True, slots=True)
class Card:
    """A contest with everything its card shows. `activity`: the item of a plan that its entries count for."""

    contest: Contest
    activity: str
    nominations: Sequence[Nomination]
    stages: Sequence[Stage]
    numbers: Numbers
    stage: Stage | None
    phase: Phase
    lacks: Sequence[str]


def _seen(viewer: Viewer) -> ColumnElement[bool]:
    """Organisers see all of them, others what is published."""
    return Contest.id > 0 if holds(viewer, Right.CONTEST) else Contest.state == ContestState.PUBLISHED


def _found(viewer: Viewer, words: str) -> Select[Any]:
    said = [Contest.search.contains(word, autoescape=True) for word in fold(words).split()]
    return select(Contest).where(_seen(viewer), *said)


async def count(session: AsyncSession, viewer: Viewer, words: str) -> int:
    """How many the words find among those the viewer may see."""
    return await session.scalar(select(func.count()).select_from(_found(viewer, words).subquery())) or 0


async def lines(
    session: AsyncSession, viewer: Viewer, words: str, now: datetime, limit: int, offset: int
) -> Sequence[Line]:
    """One page of them: those that take entries, or will, first; then the newest. Two statements."""
    ahead = exists().where(Stage.contest_id == Contest.id, Stage.closes_at >= now)
    begun = Contest.state.in_((ContestState.DRAFT, ContestState.PUBLISHED))
    page = _found(viewer, words).order_by(and_(begun, ahead).desc(), Contest.id.desc()).limit(limit).offset(offset)
    found = (await session.scalars(page)).all()
    rows = await session.scalars(
        select(Stage).where(Stage.contest_id.in_([one.id for one in found])).order_by(Stage.position)
    )
    stages: dict[int, list[Stage]] = {}
    for stage in rows:
        stages.setdefault(stage.contest_id, []).append(stage)
    return [_line(one, stages.get(one.id, []), now) for one in found]


def _line(contest: Contest, stages: Sequence[Stage], now: datetime) -> Line:
    stage = rules.current(stages, now)
    return Line(contest, stage, rules.phase(contest, stage, now))


async def contest(session: AsyncSession, contest_id: int) -> Contest:
    """One contest. Refusal when there is none."""
    found = await session.get(Contest, contest_id)
    if found is None:
        raise Refusal("refusal-gone")
    return found


async def by_token(session: AsyncSession, token: str) -> int:
    """The number of the contest behind a link. Refusal when nobody gave that link out."""
    found = await session.scalar(select(Contest.id).where(Contest.token == token))
    if found is None:
        raise Refusal("refusal-link")
    return found


async def nominations(session: AsyncSession, contest_id: int) -> Sequence[Nomination]:
    """Its nominations in their order."""
    query = select(Nomination).where(Nomination.contest_id == contest_id)
    return (await session.scalars(query.order_by(Nomination.position, Nomination.id))).all()


async def stages(session: AsyncSession, contest_id: int) -> Sequence[Stage]:
    """Its stages in their order."""
    return (await session.scalars(select(Stage).where(Stage.contest_id == contest_id).order_by(Stage.position))).all()


async def card(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> Card:
    """One contest as the viewer may see it, in three statements. Refusal when there is none for them."""
    rows: Sequence[Row[*tuple[Any, ...]]] = (
        await session.execute(
            select(Contest, Activity.title, Stage)
            .outerjoin(Activity, Activity.id == Contest.activity_id)
            .outerjoin(Stage, Stage.contest_id == Contest.id)
            .where(Contest.id == contest_id)
            .order_by(Stage.position)
        )
    ).all()
    if not rows:
        raise Refusal("refusal-gone")
    row, rounds = rows[0], [stage for *_, stage in rows if stage is not None]
    rules.require_look(viewer, row[0])
    named = await nominations(session, contest_id)
    first = rounds[0] if rounds else None
    numbers = await _numbers(session, viewer, contest_id, first.id if first else 0)
    stage = rules.current(rounds, now)
    return Card(
        row[0],
        row[1] or "",
        named,
        rounds,
        numbers,
        stage,
        rules.phase(row[0], stage, now),
        rules.lacks(nominations=len(named), asked=numbers.asked, unasked=numbers.unasked, stage=first, now=now),
    )


async def _numbers(session: AsyncSession, viewer: Viewer, contest_id: int, stage_id: int) -> Numbers:
    asks = or_(Field.nomination_id.is_(None), Field.nomination_id == Nomination.id)
    asked = exists().where(Field.stage_id == stage_id, asks).correlate(Nomination)
    real = and_(Entry.contest_id == contest_id, Entry.trial.is_(False))
    row = await session.execute(
        select(
            _count(Field, Field.stage_id == stage_id),
            _count(Nomination, Nomination.contest_id == contest_id, ~asked),
            _count(Criterion, Criterion.stage_id == stage_id),
            _count(Entry, real, Entry.state == EntryState.DRAFT),
            _count(Entry, real, Entry.state.in_(SENT)),
            _count(Entry, real, Entry.organisation_id.in_(viewer.organisations())),
        )
    )
    return Numbers(*row.one())


def _count(table: Any, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).where(*conditions).scalar_subquery()


def published() -> ScalarSelect[int]:
    """How many contests everybody may look at."""
    return _count(Contest, Contest.state == ContestState.PUBLISHED)


def closes(now: datetime) -> ScalarSelect[Any]:
    """When the first of them closes (UTC) that takes entries at `now`."""
    return (
        select(func.min(Stage.closes_at))
        .join(Contest, Contest.id == Stage.contest_id)
        .where(Contest.state == ContestState.PUBLISHED, Stage.opens_at <= now, Stage.closes_at >= now)
        .scalar_subquery()
    )


def sent_for(activity_id: ColumnElement[int] | InstrumentedAttribute[int]) -> ScalarSelect[int | None]:
    """How many entries were sent to contests that count for this item of a plan; NULL when no contest does."""
    sent = and_(Entry.trial.is_(False), Entry.state.in_(SENT))
    counted = func.sum(case((sent, 1), else_=0), type_=Integer)
    query = select(counted).select_from(Contest).outerjoin(Entry, Entry.contest_id == Contest.id)
    here = query.where(Contest.activity_id == activity_id, Contest.state != ContestState.CANCELLED)
    return here.correlate_except(Contest, Entry).scalar_subquery()


def is_counting(activity_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """Does any contest count for this item of a plan?"""
    return exists().where(Contest.activity_id == activity_id, Contest.state != ContestState.CANCELLED)


async def is_any(session: AsyncSession) -> bool:
    """Is there a contest that somebody without a role may look at?"""
    return bool(await session.scalar(select(exists().where(Contest.state == ContestState.PUBLISHED))))


async def is_news(session: AsyncSession, since: datetime, now: datetime) -> bool:
    """Has any stage opened or closed after `since` and up to `now` (UTC)? One statement, by an index each."""
    opened = exists().where(Stage.opens_at > since, Stage.opens_at <= now)
    closed = exists().where(Stage.closes_at >= since, Stage.closes_at < now)
    return bool(await session.scalar(select(or_(opened, closed))))


async def deadlines(session: AsyncSession, since: datetime, upto: datetime) -> Sequence[datetime]:
    """When entries that are not sent yet must be, from `since` to `upto` (UTC): each moment once."""
    until = func.coalesce(Entry.until, Stage.closes_at, type_=Moment)
    rows = await session.scalars(
        select(until)
        .select_from(Entry)
        .join(Stage, Stage.id == Entry.stage_id)
        .where(
            Entry.state.in_(UNSENT),
            Entry.trial.is_(False),
            until >= since,
            until <= upto,
        )
        .distinct()
    )
    return rows.all()


async def titles(session: AsyncSession, numbers: Sequence[int]) -> Mapping[int, str]:
    """What these contests are called; asks only if there are any."""
    if not numbers:
        return {}
    rows = await session.execute(select(Contest.id, Contest.title).where(Contest.id.in_(numbers)))
    return {number: title for number, title in rows}  # noqa: C416 – a row is no pair for mypy
