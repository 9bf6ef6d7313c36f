"""Something hinders an organisation: its head says what, staff answer, and either says that it is solved."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.actions.extensions import require_owed
from models.queries import obstacles, recipients
from models.queries.obstacles import Trouble
from models.refusal import Refusal
from models.rules import reasons, rights
from models.rules.rights import Right, Viewer
from models.tables import LetterKind, Person, Problem
from models.tables.upsert import insert

SETTLED = frozenset(
    {"refusal-problem-solved", "refusal-assignment-closed", "refusal-period-closed", "refusal-assignment-accepted"}
) | {
    "refusal-extension-sent",
    "refusal-gone",
}
"""Refusals after which nothing is asked any more."""


async def tell(
    session: AsyncSession, viewer: Viewer, assignment_id: int, words: str, help_needed: str, now: datetime
) -> tuple[Trouble, bool]:
    """Say what hinders, and which help is needed («» when that is said in the words); the problem, and whether it is
    a new one: there is at most one open on an assignment.

    Raises Refusal when the viewer does not speak for the organisation, nothing is owed, or the words say nothing.
    """
    rights.require(viewer, Right.SEE)
    ground = await obstacles.ground(session, assignment_id, lock=True)
    rights.require_speaker(viewer, ground.place.organisation_id)
    if ground.problem_id is not None:
        return await obstacles.trouble(session, ground.problem_id), False
    require_owed(ground.place)
    text = reasons.given(words, "refusal-problem-empty")
    values = {
        "assignment_id": assignment_id,
        "told_by": viewer.person_id,
        "told_at": now,
        "text": f"{text}\n{help_needed}" if help_needed else text,
    }
    new = insert(session, Problem).values(values).on_conflict_do_nothing().returning(Problem)
    problem = (await session.scalars(new)).one_or_none()
    if problem is None:  # somebody of the same organisation was faster
        return await tell(session, viewer, assignment_id, words, help_needed, now)
    audit.record(session, viewer, now, "problem-told", "assignment", assignment_id)
    staff = recipients.coordinators(viewer.person_id)
    await letters.write_to(session, staff, LetterKind.PROBLEM_TOLD, problem.id, now)
    return Trouble(problem, ground.place, viewer.name, ""), True


async def answer(session: AsyncSession, viewer: Viewer, problem_id: int, words: str, now: datetime) -> Trouble:
    """Staff's answer, under what was answered before; the problem stays open until somebody says that it is solved."""
    rights.require(viewer, Right.EXTEND)
    trouble = await unsolved(session, problem_id, lock=True)
    problem = trouble.problem
    said = reasons.given(words, "refusal-answer-empty")
    problem.answer = f"{problem.answer}\n{said}" if problem.answer else said
    audit.record(session, viewer, now, "problem-answered", "assignment", problem.assignment_id)
    heads = recipients.told_of_decision(trouble.place.organisation_id, problem.told_by, viewer.person_id, by_head=False)
    occasion = f"{now:%Y-%m-%dT%H:%M:%S}"
    await letters.write_to(session, heads, LetterKind.PROBLEM_ANSWERED, problem.id, now, occasion=occasion)
    return trouble


async def solve(session: AsyncSession, viewer: Viewer, problem_id: int, now: datetime) -> Trouble:
    """It hinders no more: said by staff or by the organisation, and told to the other side, once."""
    rights.require(viewer, Right.SEE)
    trouble = await unsolved(session, problem_id, lock=True)
    problem, place = trouble.problem, trouble.place
    if not rights.holds(viewer, Right.EXTEND):
        rights.require_speaker(viewer, place.organisation_id)
    problem.solved_by, problem.solved_at = viewer.person_id, now
    audit.record(session, viewer, now, "problem-solved", "assignment", problem.assignment_id)
    concerned = _both_sides(place.organisation_id, problem.told_by, viewer.person_id)
    await letters.write_to(session, concerned, LetterKind.PROBLEM_SOLVED, problem.id, now)
    return replace(trouble, solver=viewer.name)


def _both_sides(organisation_id: int, told_by: int, but: int) -> Select[int]:
    heads = recipients.told_of_decision(organisation_id, told_by, but, by_head=False)
    return select(Person.id).where(Person.id.in_(heads) | Person.id.in_(recipients.coordinators(but)))


async def unsolved(session: AsyncSession, problem_id: int, *, lock: bool = False) -> Trouble:
    """A problem that is open. Raises Refusal with who said that it is solved, and when."""
    trouble = await obstacles.trouble(session, problem_id, lock=lock)
    if trouble.problem.solved_at is None:
        return trouble
    if lock and not trouble.solver:  # whoever waited for the lock sees that it is solved, but not the name beside it
        trouble = await obstacles.trouble(session, problem_id)
    raise Refusal(
        "refusal-problem-solved", name=trouble.solver, at=trouble.problem.solved_at or trouble.problem.told_at
    )
