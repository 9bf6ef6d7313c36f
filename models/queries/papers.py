"""Questions about papers: how much of a pasted plan is there, what became of one that was read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.readers import Reader
from models.rules.rights import HOLDERS, Right
from models.tables import (
    Activity,
    DoubtNote,
    Executor,
    Letter,
    Milestone,
    Paper,
    PaperState,
    PaperText,
    Plan,
    PlanState,
    Section,
)

BEGINNING = 200
"""How many characters of a pasted text are shown, so that one sees which it is."""
TERMS = ("term-", "year-", "day-")
"""How the codes of doubts about terms begin."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A pasted text that is not complete yet."""

    paper_id: int
    messages: int
    characters: int
    beginning: str


async def collecting(session: AsyncSession, person_id: int) -> Gathered | None:
    """What this person has pasted and not handed in; None when there is nothing."""
    return await _gathered(session, Paper.person_id == person_id)


async def gathered(session: AsyncSession, paper_id: int) -> Gathered | None:
    """How much of one pasted text there is; None when it is not gathered any more."""
    return await _gathered(session, Paper.id == paper_id)


async def _gathered(session: AsyncSession, which: Any) -> Gathered | None:
    """One statement; the order of the messages is that of their numbers, whenever they came."""
    first = (
        select(func.substr(PaperText.text, 1, BEGINNING))
        .where(PaperText.paper_id == Paper.id)
        .order_by(PaperText.message)
        .limit(1)
        .correlate(Paper)
        .scalar_subquery()
    )
    row = (
        await session.execute(
            select(Paper.id, func.count(), func.sum(func.length(PaperText.text)), first)
            .join(PaperText, PaperText.paper_id == Paper.id)
            .where(Paper.state == PaperState.COLLECTING, which)
            .group_by(Paper.id)
        )
    ).one_or_none()
    return Gathered(row[0], row[1], int(row[2]), row[3]) if row else None


async def waits(session: AsyncSession, apart: Collection[int] = ()) -> bool:
    """Is there a paper to be read, besides those set `apart`? One statement, by the index on waiting ones."""
    return await session.scalar(next_waiting(apart).with_only_columns(Paper.id)) is not None


def next_waiting(apart: Collection[int]) -> Select[Paper]:
    """The paper that waits longest."""
    found = select(Paper).where(Paper.state == PaperState.WAITING).order_by(Paper.id).limit(1)
    return found.where(Paper.id.not_in(apart)) if apart else found


@dataclass(frozen=True, slots=True)
class Part:
    """A section of what was read; no title for the activities outside any."""

    title: str
    activities: int
    results: int


@dataclass(frozen=True, slots=True)
class PlanRead:
    """A paper that has become a draft, and what a human should look at in it.

    `terms` and `others` count doubts nobody has settled, `strangers` the names nobody was found for, each once.
    """

    plan_id: int
    title: str
    number: str
    approved_on: date | None
    parts: Sequence[Part]
    terms: int
    others: int
    strangers: int

    @property
    def doubts(self) -> int:
        """Everything that should be looked at."""
        return self.terms + self.others + self.strangers


@dataclass(frozen=True, slots=True)
class PaperRefused:
    """A paper that has become no plan: the text key why, with its arguments. `name` is empty for a pasted text.

    `plan_id`: the plan it is already, or 0.
    """

    name: str
    key: str
    details: dict[str, Any]
    plan_id: int


async def about(session: AsyncSession, letter: Letter, to: Reader) -> PlanRead | PaperRefused | None:
    """What became of the paper of this letter, in at most two statements.

    None when the draft is gone, binding or none of the reader's business by now.
    """
    row = (
        await session.execute(
            select(Paper, Plan, *_doubts())
            .outerjoin(Plan, Plan.id == Paper.plan_id)
            .where(Paper.id == letter.subject_id, Paper.person_id == to.id)
        )
    ).one_or_none()
    if row is None:
        return None
    paper, plan, terms, doubts, strangers = row
    if paper.state is PaperState.REFUSED:
        return PaperRefused(paper.file_name, paper.refusal["key"], paper.refusal["details"], plan.id if plan else 0)
    if plan is None or plan.state is not PlanState.DRAFT or not to.roles & HOLDERS[Right.PLAN]:
        return None
    parts = await _parts(session, plan.id)
    return PlanRead(plan.id, plan.title, plan.number, plan.approved_on, parts, terms, doubts - terms, strangers)


def _doubts() -> tuple[Any, ...]:
    """Counts over the plan of the row: doubts about terms, all doubts, names nobody was found for."""
    open_ones = select(func.count()).where(DoubtNote.plan_id == Plan.id, DoubtNote.settled_at.is_(None)).correlate(Plan)
    of_terms = open_ones.where(or_(*(DoubtNote.code.startswith(begins) for begins in TERMS)))
    strangers = (
        select(func.count(Executor.name.distinct()))
        .join(Milestone, Milestone.id == Executor.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(Activity.plan_id == Plan.id, Executor.organisation_id.is_(None), Executor.group_id.is_(None))
        .correlate(Plan)
    )
    return of_terms.scalar_subquery(), open_ones.scalar_subquery(), strangers.scalar_subquery()


async def _parts(session: AsyncSession, plan_id: int) -> Sequence[Part]:
    rows = await session.execute(
        select(func.coalesce(Section.title, ""), func.count(Activity.id.distinct()), func.count(Milestone.id))
        .select_from(Activity)
        .outerjoin(Section, Section.id == Activity.section_id)
        .outerjoin(Milestone, Milestone.activity_id == Activity.id)
        .where(Activity.plan_id == plan_id)
        .group_by(Section.id, Section.title, Section.position)
        .order_by(func.coalesce(Section.position, -1))
    )
    return [Part(*row) for row in rows]
