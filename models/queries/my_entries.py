"""Questions of those who send entries: which they have to do with, and what they have sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.entries import live, of_nomination
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules import entries as rules
from models.rules.rights import Viewer, speaks_for
from models.tables import (
    Answer,
    Contest,
    ContestState,
    Entry,
    EntryState,
    EntryVersion,
    Field,
    Nomination,
    Organisation,
    Person,
    Stage,
    TeamMember,
    TeamState,
)


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in its people's list. `missing` required questions have no answer yet; `asked`: the reader has not said
    yet whether they take part."""

    entry: Entry
    contest: Contest
    stage: Stage
    nomination: str
    organisation: str
    missing: int
    asked: bool

    @property
    def deadline(self) -> datetime | None:
        """The last second in which it is taken (UTC)."""
        return rules.deadline(self.stage, self.entry.until)


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of entries, and how many there are in all."""

    total: int
    lines: Sequence[Line] = ()


def concerning(viewer: Viewer) -> tuple[ColumnElement[bool], ...]:
    """Entries of organisations the viewer speaks for, and those in whose team they are."""
    led = [number for number in viewer.organisations() if speaks_for(viewer, number)]
    teams = select(TeamMember.entry_id).where(
        TeamMember.person_id == viewer.person_id, TeamMember.state != TeamState.DECLINED
    )
    mine = or_(Entry.organisation_id.in_(led), Entry.id.in_(teams))
    return (Entry.trial.is_(False), Entry.organisation_id.in_(viewer.organisations()), mine)


def number_of(viewer: Viewer) -> Select[int]:
    """How many live entries concern the viewer, in contests that go on: for a count on a button."""
    return (
        select(func.count())
        .select_from(Entry)
        .join(Contest, Contest.id == Entry.contest_id)
        .where(*live(*concerning(viewer)), Contest.state == ContestState.PUBLISHED)
    )


async def mine(session: AsyncSession, viewer: Viewer, now: datetime, limit: int, offset: int) -> Listed:
    """One page of the entries that concern the viewer, over all contests, in one statement: those that are taken at
    `now` (UTC) first, the nearest deadline on top; those of contests that are over last."""
    asked = exists().where(
        TeamMember.entry_id == Entry.id,
        TeamMember.person_id == viewer.person_id,
        TeamMember.state == TeamState.ASKED,
    )
    done = Entry.state.in_((EntryState.WITHDRAWN, EntryState.NOT_ADMITTED)) | (Contest.state != ContestState.PUBLISHED)
    closed = func.coalesce((Stage.closes_at < now) & func.coalesce(Entry.until < now, true()), false())
    rows = (
        await session.execute(
            select(func.count().over(), Entry, Contest, Stage, Nomination.title, LABEL, _missing(), asked)
            .join(Contest, Contest.id == Entry.contest_id)
            .join(Stage, Stage.id == Entry.stage_id)
            .join(Nomination, Nomination.id == Entry.nomination_id)
            .join(Organisation, Organisation.id == Entry.organisation_id)
            .where(*concerning(viewer))
            .order_by(done, closed, Stage.closes_at.is_(None), Stage.closes_at, Entry.id.desc())
            .limit(limit)
            .offset(offset)
        )
    ).all()
    return Listed(rows[0][0], [Line(*row) for _, *row in rows]) if rows else Listed(0)


def _missing() -> ColumnElement[int]:
    answered = exists().where(Answer.entry_id == Entry.id, Answer.field_id == Field.id).correlate(Entry, Field)
    return (
        select(func.count())
        .select_from(Field)
        .where(Field.stage_id == Entry.stage_id, of_nomination(Entry.nomination_id), Field.required, ~answered)
        .correlate(Entry)
        .scalar_subquery()
    )


@dataclass(frozen=True, slots=True)
class Sending:
    """One version as it was sent: which stage it was for, and who sent it."""

    version: EntryVersion
    stage: str
    sender: str


async def versions(session: AsyncSession, entry_id: int, limit: int, offset: int) -> tuple[int, Sequence[Sending]]:
    """How many versions of an entry were sent, and one page of them, the latest first."""
    rows = (
        await session.execute(
            select(func.count().over(), EntryVersion, Stage.title, func.coalesce(Person.name, ""))
            .join(Stage, Stage.id == EntryVersion.stage_id)
            .outerjoin(Person, Person.id == EntryVersion.submitted_by)
            .where(EntryVersion.entry_id == entry_id)
            .order_by(EntryVersion.id.desc())
            .limit(limit)
            .offset(offset)
        )
    ).all()
    found = [Sending(one, stage, sender) for _, one, stage, sender in rows]
    return (rows[0][0], found) if rows else (0, ())


async def version(session: AsyncSession, version_id: int) -> EntryVersion:
    """One version as it was sent. Refusal when there is none."""
    found = await session.get(EntryVersion, version_id)
    if found is None:
        raise Refusal("refusal-gone")
    return found
