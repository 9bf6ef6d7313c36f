"""Questions about diplomas: what was issued and what is to be, whose they are, whether one is real."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import announcements
from models.queries.due_diplomas import due
from models.queries.readers import Reader
from models.refusal import Refusal
from models.rules.diplomas import Words
from models.rules.rights import HOLDERS, Right, Viewer, holds
from models.tables import (
    Award,
    Contest,
    ContestState,
    Diploma,
    DiplomaKind,
    Entry,
    Letter,
    LetterKind,
    LetterState,
    Nomination,
    Organisation,
    Person,
    Role,
    TeamMember,
    TeamState,
)
from models.tables.search import fold

Counts = Mapping[DiplomaKind, int]
KINDS = (LetterKind.DIPLOMA, LetterKind.DIPLOMA_TAKEN, LetterKind.DIPLOMA_REVOKED)
"""Letters about a diploma: it is given, somebody wants to have it once more, it does not count any more."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The diplomas of a contest: what stands on them, how many are `due`, issued, brought, could not be brought and
    were revoked."""

    contest: Contest
    words: Words
    due: Counts
    issued: Counts
    brought: int
    lost: int
    revoked: int

    @property
    def wait(self) -> int:
        """How many are to be issued."""
        return sum(self.due.values())


@dataclass(frozen=True, slots=True)
class Line:
    """A diploma in a list."""

    id: int
    number: str
    kind: DiplomaKind
    award: Award
    place: int | None
    words: Mapping[str, Any]
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Brought:
    """A diploma for its owner, as it reads now."""

    diploma: Diploma


@dataclass(frozen=True, slots=True)
class Annulled:
    """A diploma that does not count any more."""

    diploma: Diploma


async def contest(session: AsyncSession, contest_id: int) -> Contest:
    """Refusal when there is no such contest, or it is still being written."""
    found = await session.get(Contest, contest_id)
    if found is None:
        raise Refusal("refusal-gone")
    if found.state is ContestState.DRAFT:
        raise Refusal("refusal-diploma-early")
    return found


async def desk(session: AsyncSession, contest_id: int) -> Desk:
    """Everything about the diplomas of a contest in four statements. Refusal as for `contest`."""
    found = await contest(session, contest_id)
    words = Words.read(found.diploma)
    issued = (
        await session.execute(
            select(
                Diploma.kind,
                func.count(),
                func.count().filter(Diploma.file != "", Diploma.revoked_at.is_(None)),
                func.count().filter(Diploma.revoked_at.is_not(None)),
            )
            .where(Diploma.contest_id == contest_id)
            .group_by(Diploma.kind)
        )
    ).all()
    return Desk(
        found,
        words,
        await waiting(session, contest_id, words),
        {row[0]: row[1] for row in issued},
        sum(row[2] for row in issued),
        await _lost(session, contest_id),
        sum(row[3] for row in issued),
    )


async def waiting(session: AsyncSession, contest_id: int, words: Words) -> Counts:
    """How many papers of each kind are to be issued."""
    papers = due(contest_id, words).subquery()
    rows = await session.execute(select(papers.c.kind, func.count()).group_by(papers.c.kind))
    return {row[0]: row[1] for row in rows}


async def _lost(session: AsyncSession, contest_id: int) -> int:
    """How many could not be brought to their owners: by the index on letters to many."""
    failed = (LetterState.FAILED, LetterState.UNREACHABLE)
    query = (
        select(func.count(Diploma.id.distinct()))
        .join(Letter, announcements.of_many(LetterKind.DIPLOMA, Diploma.id))
        .where(Diploma.contest_id == contest_id, Diploma.file == "", Letter.state.in_(failed))
    )
    return await session.scalar(query) or 0


async def first_nomination(session: AsyncSession, contest_id: int) -> str:
    """The title of the first one; nothing where there is none."""
    titles = select(Nomination.title).where(Nomination.contest_id == contest_id).order_by(Nomination.position)
    return await session.scalar(titles.limit(1)) or ""


async def fate(session: AsyncSession, diploma_id: int) -> LetterState | None:
    """What became of the last letter that was to bring it; None when there was nobody to bring it to."""
    letters = select(Letter.state).where(announcements.of_many(LetterKind.DIPLOMA, diploma_id))
    return await session.scalar(letters.order_by(Letter.id.desc()).limit(1))


def on_its_way(diploma_id: int) -> ColumnElement[bool]:
    """Is there a letter that has still to bring it?"""
    goes = (LetterState.WAITING, LetterState.CLAIMED)
    return exists().where(announcements.of_many(LetterKind.DIPLOMA, diploma_id), Letter.state.in_(goes))


def _line() -> Select[Any]:
    return select(
        Diploma.id, Diploma.number, Diploma.kind, Diploma.award, Diploma.place, Diploma.words, Diploma.revoked_at
    )


def _issued(contest_id: int, words: str) -> Select[Any]:
    """Those of a contest; with words, those whose owner or organisation is called so."""
    query = (
        _line()
        .join(Entry, Entry.id == Diploma.entry_id)
        .join(Organisation, Organisation.id == Entry.organisation_id)
        .outerjoin(Person, Person.id == Diploma.person_id)
        .where(Diploma.contest_id == contest_id)
    )
    said = [
        or_(Person.search.contains(word, autoescape=True), Organisation.search.contains(word, autoescape=True))
        for word in fold(words).split()
    ]
    return query.where(*said)


async def count(session: AsyncSession, contest_id: int, words: str) -> int:
    """How many the words find."""
    return await session.scalar(select(func.count()).select_from(_issued(contest_id, words).subquery())) or 0


async def lines(session: AsyncSession, contest_id: int, words: str, limit: int, offset: int) -> Sequence[Line]:
    """One page of them, in the order of their numbers."""
    page = _issued(contest_id, words).order_by(Diploma.id).limit(limit).offset(offset)
    return [Line(*row) for row in await session.execute(page)]


def _owned(person_id: int, homes: Sequence[int]) -> ColumnElement[bool]:
    """Those of a person: their own, those of teams they are in, and those of teams of organisations they head."""
    teams = select(TeamMember.entry_id).where(
        TeamMember.person_id == person_id, TeamMember.state == TeamState.CONFIRMED
    )
    of_team = [Diploma.entry_id.in_(teams)]
    if homes:
        of_team.append(Diploma.entry_id.in_(select(Entry.id).where(Entry.organisation_id.in_(homes))))
    return or_(Diploma.person_id == person_id, Diploma.person_id.is_(None) & or_(*of_team))


def _mine(viewer: Viewer) -> Select[Any]:
    return _line().where(_owned(viewer.person_id, viewer.organisations(Role.HEAD)), Diploma.revoked_at.is_(None))


async def count_mine(session: AsyncSession, viewer: Viewer) -> int:
    """How many diplomas the viewer has, those of their teams too."""
    return await session.scalar(select(func.count()).select_from(_mine(viewer).subquery())) or 0


async def mine(session: AsyncSession, viewer: Viewer, limit: int, offset: int) -> Sequence[Line]:
    """One page of them, the newest first."""
    page = _mine(viewer).order_by(Diploma.id.desc()).limit(limit).offset(offset)
    return [Line(*row) for row in await session.execute(page)]


async def diploma(session: AsyncSession, diploma_id: int) -> Diploma:
    """Refusal when there is none of this number."""
    found = await session.get(Diploma, diploma_id)
    if found is None:
        raise Refusal("refusal-gone")
    return found


async def readable(session: AsyncSession, viewer: Viewer, diploma_id: int) -> Diploma:
    """One that the viewer may take away: their own, their team's, or any for whoever runs contests. Revoked ones go to
    nobody but them."""
    found = await diploma(session, diploma_id)
    if holds(viewer, Right.CONTEST):
        return found
    mine_ = select(Diploma.id).where(
        Diploma.id == diploma_id, _owned(viewer.person_id, viewer.organisations(Role.HEAD))
    )
    if await session.scalar(mine_) is None:
        raise Refusal("refusal-diploma-other")
    if found.revoked_at is not None:
        raise Refusal("refusal-diploma-revoked")
    return found


async def by_token(session: AsyncSession, token: str) -> Diploma | None:
    """The diploma of this address."""
    return await session.scalar(select(Diploma).where(Diploma.token == token))


async def about(session: AsyncSession, letter: Letter, to: Reader) -> Brought | Annulled | None:
    """What a letter about a diploma brings, in one statement.

    None when it counts no more (or counts again), or when a newer letter brings the corrected one.
    """
    found = await session.get(Diploma, letter.subject_id)
    if found is None:
        return None
    if letter.kind is LetterKind.DIPLOMA_REVOKED:
        return Annulled(found) if found.revoked_at is not None else None
    if letter.kind is LetterKind.DIPLOMA_TAKEN and to.roles & HOLDERS[Right.CONTEST]:
        return Brought(found)
    newest = letter.kind is LetterKind.DIPLOMA_TAKEN or letter.occasion == edition(found)
    return Brought(found) if newest and found.revoked_at is None else None


def edition(found: Diploma) -> str:
    """Which one of a diploma this is: nothing for the first, then «2», «3» … after each correction."""
    number = int(found.words.get("edition", 1))
    return str(number) if number > 1 else ""
