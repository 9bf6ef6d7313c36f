"""A question about a contest is asked, answered once, and its answer shown to everybody or taken back."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import contests, questions, recipients
from models.queries.questions import Asked
from models.refusal import Refusal
from models.rules import reasons, rights
from models.rules.rights import Right, Viewer
from models.tables import ContestMessage, ContestState, LetterKind

MOST = 5
"""How many questions of one person may wait for an answer at a time."""
SETTLED = frozenset({"refusal-gone", "refusal-question-answered", "refusal-question-over", "refusal-questions-many"})
"""Refusals after which what is written is no question or answer any more."""


async def ask(session: AsyncSession, viewer: Viewer, contest_id: int, words: str, now: datetime) -> None:
    """Ask the organisers, in at most 1,000 characters. Refusal when the contest is over, or many questions wait."""
    rights.require(viewer, Right.ENTRY)
    await require_open(session, contest_id)
    if await questions.waiting(session, contest_id, viewer.person_id) >= MOST:
        raise Refusal("refusal-questions-many", most=MOST)
    text = reasons.given(words, "refusal-question-empty")
    me = viewer.person_id
    row = ContestMessage(contest_id=contest_id, person_id=me, author_id=me, text=text, created_at=now)
    session.add(row)
    await session.flush()
    await letters.write_to(session, recipients.organisers(me), LetterKind.QUESTION_ASKED, row.id, now)


async def require_open(session: AsyncSession, contest_id: int) -> None:
    """Raise Refusal unless one can ask about this contest: it is published, and neither cancelled nor archived."""
    contest = await contests.contest(session, contest_id)
    if contest.state is ContestState.DRAFT:
        raise Refusal("refusal-gone")
    if contest.state is not ContestState.PUBLISHED:
        raise Refusal("refusal-question-over")


async def unanswered(session: AsyncSession, viewer: Viewer, question_id: int, *, lock: bool = False) -> Asked:
    """A question the viewer may answer. Refusal, with who has done so and when, once it is answered."""
    rights.require(viewer, Right.CONTEST)
    found = await questions.asked(session, question_id, lock=lock)
    if found.answer is not None:
        raise Refusal("refusal-question-answered", name=found.answerer, at=found.answer.created_at)
    return found


async def answer(session: AsyncSession, viewer: Viewer, question_id: int, words: str, now: datetime) -> Asked:
    """Answer it, once, in at most 1,000 characters; whoever asked is told."""
    rights.require(viewer, Right.CONTEST)
    found = await unanswered(session, viewer, question_id, lock=True)
    text = reasons.given(words, "refusal-contest-answer-empty")
    question = found.question
    row = ContestMessage(
        contest_id=question.contest_id, person_id=question.person_id, author_id=viewer.person_id or None,
        answers_id=question.id, text=text, created_at=now,
    )  # fmt: skip
    session.add(row)
    await session.flush()
    await letters.write(session, [question.person_id], LetterKind.QUESTION_ANSWERED, row.id, now)
    return replace(found, answer=row, answerer=viewer.name)


async def publish(session: AsyncSession, viewer: Viewer, question_id: int, now: datetime, *, on: bool) -> Asked:
    """Let everybody see the question, without a name, and its answer; or nobody any more."""
    rights.require(viewer, Right.CONTEST)
    found = await questions.asked(session, question_id, lock=True)
    if found.answer is None:
        raise Refusal("refusal-question-unanswered")
    if found.answer.public is not on:
        found.answer.public = on
        action = "question-published" if on else "question-hidden"
        audit.record(session, viewer, now, action, "contest", found.question.contest_id)
    return found
