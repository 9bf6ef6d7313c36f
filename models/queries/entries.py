"""Questions about entries: one with everything it consists of, and where one can be begun."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules import entries as rules
from models.rules import fields
from models.rules.fields import Gap, Value
from models.rules.rights import Viewer, speaks_for
from models.tables import (
    Answer,
    Contest,
    Entry,
    EntryCheck,
    EntryState,
    EntryVersion,
    Field,
    Membership,
    MembershipState,
    Nomination,
    Organisation,
    Person,
    Stage,
    TeamMember,
    TeamState,
)


@dataclass(frozen=True, slots=True)
class Mate:
    """Somebody in a team; `belongs`: still a confirmed member of the organisation."""

    member: TeamMember
    name: str
    belongs: bool = True

    @property
    def is_in(self) -> bool:
        """Counts as one of the team: has not declined."""
        return self.member.state is not TeamState.DECLINED


@dataclass(frozen=True, slots=True)
class Form:
    """An entry with what is asked of it at its stage, what is answered, who takes part and what was sent last.

    `remark` are the words of the last formal check.
    """

    entry: Entry
    contest: Contest
    nomination: Nomination
    stage: Stage
    organisation: str = ""
    sent: EntryVersion | None = None
    remark: str = ""
    team: Sequence[Mate] = ()
    fields: Sequence[Field] = ()
    answers: dict[int, Answer] = field(default_factory=dict)

    @property
    def values(self) -> Mapping[int, Value]:
        """What is answered, by the number of the field."""
        return {number: answer.value for number, answer in self.answers.items()}

    @property
    def gaps(self) -> Sequence[Gap]:
        """What is to be mended before it can be sent."""
        return fields.gaps(self.fields, self.values)

    @property
    def students(self) -> Sequence[Mate]:
        """Who takes part beside the head."""
        return [mate for mate in self.team if mate.is_in and not mate.member.head]

    @property
    def snapshot(self) -> dict[str, Any]:
        """What would be sent now, in the shape of `EntryVersion.sent`."""
        values = self.values
        said = ((one, values[one.id]) for one in self.fields if one.id in values and fields.suits(one, values[one.id]))
        return {
            "answers": [{"field": one.id, "title": one.title, "kind": one.kind, "value": value} for one, value in said],
            "team": [
                {"person": one.member.person_id, "name": one.name, "head": one.member.head, "state": one.member.state}
                for one in self.team
                if one.is_in
            ],
        }

    @property
    def is_changed(self) -> bool:
        """Is there something that was not sent yet? The order and titles of questions are no change."""
        return self.sent is None or _essence(self.snapshot) != _essence(self.sent.sent)

    @property
    def is_unsent(self) -> bool:
        """Is it still to be sent, or sent once more?"""
        return self.entry.state in rules.UNSENT or self.is_changed

    @property
    def deadline(self) -> datetime | None:
        """The last second in which it is taken (UTC)."""
        return rules.deadline(self.stage, self.entry.until)

    def asked(self, field_id: int) -> Field:
        """One of its fields. Refusal when it is none of them (any more)."""
        found = next((one for one in self.fields if one.id == field_id), None)
        if found is None:
            raise Refusal("refusal-field-gone")
        return found

    def place(self, field: Field) -> int:
        """Which of the questions it is, from 1."""
        return 1 + [one.id for one in self.fields].index(field.id)

    def open_after(self, field_id: int = 0) -> Field | None:
        """The first question without a whole answer, after this one if it is named; None when there is none."""
        unfit = {gap.field.id for gap in self.gaps}
        numbers = [one.id for one in self.fields]
        start = numbers.index(field_id) + 1 if field_id in numbers else 0
        return next((one for one in self.fields[start:] if one.id not in self.answers or one.id in unfit), None)

    @property
    def has_team(self) -> bool:
        """Does anybody take part beside the head? Nobody in a trial, and nobody where the contest is for heads."""
        return self.contest.team > 0 and not self.entry.trial

    def mate(self, person_id: int) -> Mate | None:
        """A person as somebody of the team."""
        return next((mate for mate in self.team if mate.member.person_id == person_id), None)

    def led_by(self, viewer: Viewer) -> bool:
        """May the viewer send and withdraw it? A head or deputy of the organisation; a trial, its author."""
        if self.entry.trial:
            return self.entry.author_id == viewer.person_id
        return speaks_for(viewer, self.entry.organisation_id or 0)


def _essence(sent: Mapping[str, Any]) -> tuple[Any, Any]:
    return (
        {one["field"]: one["value"] for one in sent["answers"]},
        {one["person"]: one["head"] for one in sent["team"]},
    )


_REMARK = (
    select(EntryCheck.comment)
    .where(EntryCheck.entry_id == Entry.id)
    .order_by(EntryCheck.id.desc())
    .limit(1)
    .correlate(Entry)
    .scalar_subquery()
)
_BELONGS = exists().where(
    Membership.person_id == TeamMember.person_id,
    Membership.organisation_id == Entry.organisation_id,
    Membership.state == MembershipState.CONFIRMED,
)


async def form(session: AsyncSession, entry_id: int, *, lock: bool = False, alone: bool = False) -> Form:
    """One entry with everything, in two statements. Refusal when there is none. `lock`: it is to change; `alone`: and
    no other one begins in its contest meanwhile."""
    query = (
        select(
            Entry, Contest, Nomination, Stage, func.coalesce(LABEL, ""), EntryVersion, func.coalesce(_REMARK, ""),
            TeamMember, Person.name, _BELONGS,
        )
        .join(Contest, Contest.id == Entry.contest_id)
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .join(Stage, Stage.id == Entry.stage_id)
        .outerjoin(Organisation, Organisation.id == Entry.organisation_id)
        .outerjoin(EntryVersion, _LAST)
        .outerjoin(TeamMember, TeamMember.entry_id == Entry.id)
        .outerjoin(Person, Person.id == TeamMember.person_id)
        .where(Entry.id == entry_id)
        .order_by(TeamMember.head.desc(), TeamMember.id)
    )  # fmt: skip
    locked = query.with_for_update(of=[Entry, Contest] if alone else Entry)
    rows = (await session.execute(locked if lock else query)).all()
    if not rows:
        raise Refusal("refusal-gone")
    entry, contest, nomination, stage, label, sent, remark, *_ = rows[0]
    team = [Mate(member, name, belongs) for *_, member, name, belongs in rows if member is not None]
    asked, answers = await questions(session, entry)
    return Form(entry, contest, nomination, stage, label, sent, remark, team, asked, answers)


_LAST = and_(
    EntryVersion.entry_id == Entry.id,
    EntryVersion.stage_id == Entry.stage_id,
    EntryVersion.version == Entry.version,
)


async def questions(session: AsyncSession, entry: Entry) -> tuple[Sequence[Field], dict[int, Answer]]:
    """What is asked of an entry at its stage, in order, and what it says to that."""
    rows = await session.execute(
        select(Field, Answer)
        .outerjoin(Answer, (Answer.field_id == Field.id) & (Answer.entry_id == entry.id))
        .where(Field.stage_id == entry.stage_id, of_nomination(entry.nomination_id))
        .order_by(Field.position, Field.id)
    )
    asked: list[Field] = []
    answers: dict[int, Answer] = {}
    answer: Answer | None
    for one, answer in rows:
        asked.append(one)
        if answer is not None:
            answers[one.id] = answer
    return asked, answers


def of_nomination(nomination: Any) -> ColumnElement[bool]:
    """Fields that are asked in this nomination: its own ones, and those of all."""
    return or_(Field.nomination_id.is_(None), Field.nomination_id == nomination)


async def contest_of(session: AsyncSession, entry_id: int) -> int:
    """The contest of an entry that is there."""
    return (await session.execute(select(Entry.contest_id).where(Entry.id == entry_id))).scalar_one()


# ─── where one can be begun


@dataclass(frozen=True, slots=True)
class Opening:
    """A contest one can enter: its nominations and the stage new entries come to."""

    contest: Contest
    stage: Stage
    nominations: Sequence[Nomination]

    def nomination(self, number: int) -> Nomination:
        """One of its nominations. Refusal when it is none of them."""
        found = next((one for one in self.nominations if one.id == number), None)
        if found is None:
            raise Refusal("refusal-gone")
        return found


async def opening(session: AsyncSession, contest_id: int) -> Opening:
    """A contest with its first stage and its nominations, in one statement. Refusal when it is not there to enter."""
    return _opened((await session.execute(_openings().where(Contest.id == contest_id))).all())


async def opening_of(session: AsyncSession, nomination_id: int) -> Opening:
    """The same by one of its nominations, with the contest locked: one begins after another."""
    whose = select(Nomination.contest_id).where(Nomination.id == nomination_id).scalar_subquery()
    query = _openings().where(Contest.id == whose).with_for_update(of=Contest)
    return _opened((await session.execute(query)).all())


def _openings() -> Select[Contest, Stage, Nomination]:
    return (
        select(Contest, Stage, Nomination)
        .join(Stage, (Stage.contest_id == Contest.id) & (Stage.position == _FIRST))
        .join(Nomination, Nomination.contest_id == Contest.id)
        .order_by(Nomination.position, Nomination.id)
    )


def _opened(rows: Sequence[Row[Contest, Stage, Nomination]]) -> Opening:
    if not rows:
        raise Refusal("refusal-gone")
    return Opening(rows[0][0], rows[0][1], [nomination for *_, nomination in rows])


_FIRST = (
    select(func.min(Stage.position).label("first"))
    .where(Stage.contest_id == Contest.id)
    .correlate(Contest)
    .scalar_subquery()
)


def live(*more: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """Entries that count: no trials, and none that was withdrawn."""
    return (Entry.trial.is_(False), Entry.state != EntryState.WITHDRAWN, *more)


async def of_organisation(session: AsyncSession, contest_id: int, organisation_id: int) -> Sequence[Entry]:
    """The entries an organisation has in a contest, in the order in which they were begun."""
    own = live(Entry.contest_id == contest_id, Entry.organisation_id == organisation_id)
    return (await session.scalars(select(Entry).where(*own).order_by(Entry.id))).all()


async def trial(session: AsyncSession, nomination_id: int, person_id: int) -> int | None:
    """The trial entry of this person in a nomination, the latest one."""
    mine = (Entry.nomination_id == nomination_id, Entry.author_id == person_id, Entry.trial)
    return await session.scalar(select(Entry.id).where(*mine).order_by(Entry.id.desc()).limit(1))
