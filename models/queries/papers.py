"""Questions about papers: how much of a pasted plan is there, what became of one that was read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import doubts, draft_rows, strangers
from models.queries.draft_rows import SectionLine
from models.queries.readers import Reader
from models.rules.rights import HOLDERS, Right
from models.tables import Letter, Paper, PaperState, PaperText, Plan, PlanState

BEGINNING = 200
"""How many characters of a pasted text are shown, so that one sees which it is."""


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
class PlanRead:
    """A paper that has become a draft, and what a human should look at in it: doubts by their kind, and how many names
    nobody was found for."""

    plan: Plan
    sections: Sequence[SectionLine]
    doubts: Mapping[str, int]
    strangers: int


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
    """What became of the paper of this letter, in as many statements for any plan.

    None when the draft is gone, binding or none of the reader's business by now.
    """
    row: Row[Paper, Plan | None] | None = (
        await session.execute(
            select(Paper, Plan)
            .outerjoin(Plan, Plan.id == Paper.plan_id)
            .where(Paper.id == letter.subject_id, Paper.person_id == to.id)
        )
    ).one_or_none()
    if row is None:
        return None
    paper, plan = row
    if paper.state is PaperState.REFUSED:
        return PaperRefused(paper.file_name, paper.refusal["key"], paper.refusal["details"], plan.id if plan else 0)
    if plan is None or plan.state is not PlanState.DRAFT or not to.roles & HOLDERS[Right.PLAN]:
        return None
    outline = await draft_rows.outline(session, plan.id)
    unsure = await doubts.by_kind(session, plan.id)
    return PlanRead(plan, outline.sections, unsure, len((await strangers.unknown(session, plan.id)).strangers))
