"""One entry as an organiser sees it: what was sent, who is in the team, what was decided, who waits next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy import case as sql_case
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.desk import counted
from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules import checks, entries
from models.rules.checks import Finding, Member
from models.tables import (
    Answer,
    AuditEntry,
    Contest,
    Entry,
    EntryCheck,
    EntryState,
    EntryVersion,
    Field,
    Nomination,
    Organisation,
    Person,
    Stage,
    TeamMember,
)

Author, Decider = aliased(Person), aliased(Person)
Value = dict[str, Any]
NOTED = ("entry-prolonged", "entry-late", "entry-rechecked")
"""What the log alone knows of an entry."""


@dataclass(frozen=True, slots=True)
class Case:
    """An entry with what is around it: `version` is what was sent last, `check` what was decided last, by `decider`."""

    entry: Entry
    contest: Contest
    stage: Stage
    nomination: str
    organisation: str
    author: str
    version: EntryVersion | None
    check: EntryCheck | None
    decider: str

    @property
    def deadline(self) -> datetime | None:
        """The last second in which it is taken (UTC)."""
        return entries.deadline(self.stage, self.entry.until)

    @property
    def checked(self) -> int:
        """The version of this stage that was decided about last; 0: none yet."""
        return self.check.version if self.check is not None and self.check.stage_id == self.stage.id else 0

    @property
    def waits(self) -> bool:
        """Is there anything to decide about?"""
        return self.entry.state is EntryState.SUBMITTED


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of the form with what is answered by now; None: nothing."""

    field: Field
    value: Value | None


@dataclass(frozen=True, slots=True)
class Turn:
    """The entry that waits next for its check (None: no other), and how many wait besides this one."""

    next_id: int | None
    waiting: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A case with its form and its team. `values`: what was sent, or in a draft what is written by now."""

    case: Case
    asked: Sequence[Asked]
    team: Sequence[Member]
    turn: Turn

    @property
    def values(self) -> Mapping[int, Value]:
        """By the number of the field."""
        version = self.case.version
        if version is not None and self.case.entry.state is not EntryState.DRAFT:
            return {answer["field"]: answer["value"] for answer in version.sent["answers"]}
        return {one.field.id: one.value for one in self.asked if one.value is not None}

    @property
    def fields(self) -> Sequence[Field]:
        """The form in its order."""
        return [one.field for one in self.asked]

    def findings(self, *, looked: bool) -> Sequence[Finding]:
        """The rules of the contest against this entry; `looked`: whoever checks has opened its links."""
        return checks.findings(self.case.contest.team, self.fields, self.values, self.team, looked=looked)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to an entry: `what` is «sent», a verdict, or a word of the log."""

    at: datetime
    what: str
    person: str
    comment: str = ""
    until: datetime | None = None
    version: int = 0
    looked: bool = False


def cases() -> Select[Any]:
    """Entries with what is around them."""
    last = select(func.max(EntryCheck.id)).where(EntryCheck.entry_id == Entry.id).correlate(Entry).scalar_subquery()
    sent = and_(
        EntryVersion.entry_id == Entry.id,
        EntryVersion.stage_id == Entry.stage_id,
        EntryVersion.version == Entry.version,
    )
    return (
        select(
            Entry, Contest, Stage, Nomination.title, func.coalesce(LABEL, ""), func.coalesce(Author.name, ""),
            EntryVersion, EntryCheck, func.coalesce(Decider.name, ""),
        )
        .select_from(Entry)
        .join(Contest, Contest.id == Entry.contest_id)
        .join(Stage, Stage.id == Entry.stage_id)
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .outerjoin(Author, Author.id == Entry.author_id)
        .outerjoin(EntryVersion, sent)
        .outerjoin(EntryCheck, EntryCheck.id == last)
        .outerjoin(Decider, Decider.id == EntryCheck.decided_by)
    )  # fmt: skip


async def one(session: AsyncSession, condition: ColumnElement[bool]) -> Case | None:
    """The entry for which this is true, if there is one."""
    row = (await session.execute(cases().where(condition, Entry.trial.is_(False)))).one_or_none()
    return Case(*row) if row else None


def _in_turn(entry_id: int) -> Select[Any]:
    """One entry, with the one that waits next for its check, past the end the first, and how many others wait."""
    here, one = aliased(Entry), aliased(Entry)
    at = select(here.submitted_at).where(here.id == entry_id).scalar_subquery()
    behind = or_(one.submitted_at > at, and_(one.submitted_at == at, one.id > entry_id))
    waits = (
        one.contest_id == Entry.contest_id, one.trial.is_(False), one.state == EntryState.SUBMITTED, one.id != Entry.id
    )  # fmt: skip
    order = (sql_case((behind, 0), else_=1), one.submitted_at, one.id)
    following = select(one.id).where(*waits).order_by(*order).limit(1).correlate(Entry)
    number = select(func.count(one.id)).where(*waits).correlate(Entry)
    query = cases().add_columns(following.scalar_subquery(), number.scalar_subquery())
    return query.where(Entry.id == entry_id, Entry.trial.is_(False))


async def case(session: AsyncSession, entry_id: int, *, lock: bool = False) -> tuple[Case, Turn]:
    """One entry, locked when it is to be decided about, and what waits next. Refusal when there is none, or it is only
    a trial.

    Whoever waited for the lock sees the entry as it is now, but not the decision that came meanwhile: when it waits for
    none any more, it is asked again.
    """
    query = _in_turn(entry_id)
    row = (await session.execute(query.with_for_update(of=Entry) if lock else query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    if lock and row[0].state is not EntryState.SUBMITTED:
        row = (await session.execute(query)).one()
    return Case(*row[:-2]), Turn(*row[-2:])


async def sheet(session: AsyncSession, entry_id: int) -> Sheet:
    """One entry with its form, its team and what waits next, in three statements."""
    found, turn = await case(session, entry_id)
    return Sheet(found, await form(session, found.entry), await team(session, entry_id), turn)


async def form(session: AsyncSession, entry: Entry) -> Sequence[Asked]:
    """The fields of its stage and nomination in their order, with what is answered by now."""
    rows = await session.execute(
        select(Field, Answer.value)
        .outerjoin(Answer, and_(Answer.field_id == Field.id, Answer.entry_id == entry.id))
        .where(Field.stage_id == entry.stage_id, _asked_in(entry.nomination_id))
        .order_by(Field.position, Field.id)
    )
    return [Asked(*row) for row in rows]


def _asked_in(nomination_id: int) -> ColumnElement[bool]:
    return or_(Field.nomination_id.is_(None), Field.nomination_id == nomination_id)


async def team(session: AsyncSession, entry_id: int) -> Sequence[Member]:
    """The head first, then the others as they were named."""
    rows = await session.execute(
        select(Person.name, TeamMember.head, TeamMember.state)
        .join(Person, Person.id == TeamMember.person_id)
        .where(TeamMember.entry_id == entry_id)
        .order_by(TeamMember.head.desc(), TeamMember.id)
    )
    return [Member(*row) for row in rows]


async def first(session: AsyncSession, contest_id: int) -> int | None:
    """The entry that waits longest for its check."""
    waits = select(Entry.id).where(counted(contest_id), Entry.state == EntryState.SUBMITTED)
    found: int | None = await session.scalar(waits.order_by(Entry.submitted_at, Entry.id).limit(1))
    return found


async def sent(session: AsyncSession, entry: Entry, version: int) -> EntryVersion | None:
    """An entry as it was sent before, in the stage it has come to."""
    found: EntryVersion | None = await session.scalar(
        select(EntryVersion).where(
            EntryVersion.entry_id == entry.id,
            EntryVersion.stage_id == entry.stage_id,
            EntryVersion.version == version,
        )
    )
    return found


async def history(session: AsyncSession, entry_id: int) -> Sequence[Event]:
    """Everything that happened to an entry, oldest first, in three statements."""
    versions = await session.execute(
        select(EntryVersion.submitted_at, func.coalesce(Person.name, ""), EntryVersion.version)
        .outerjoin(Person, Person.id == EntryVersion.submitted_by)
        .where(EntryVersion.entry_id == entry_id)
    )
    checks = await session.execute(
        select(EntryCheck, func.coalesce(Person.name, ""))
        .outerjoin(Person, Person.id == EntryCheck.decided_by)
        .where(EntryCheck.entry_id == entry_id)
    )
    noted = await session.execute(
        select(AuditEntry, func.coalesce(Person.name, ""))
        .outerjoin(Person, Person.id == AuditEntry.actor_id)
        .where(AuditEntry.subject == "entry", AuditEntry.subject_id == entry_id, AuditEntry.action.in_(NOTED))
    )
    events = [Event(at, "sent", name, version=version) for at, name, version in versions]
    events += [_decided(one, name) for one, name in checks]
    events += [Event(one.at, one.action, name) for one, name in noted]
    return sorted(events, key=lambda event: event.at)


def _decided(one: EntryCheck, name: str) -> Event:
    return Event(one.decided_at, one.verdict, name, one.comment, one.until, one.version, one.looked)
