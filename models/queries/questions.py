"""Questions about a contest with their answers: one's own, those that wait, the frequent ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.tables import Contest, ContestMessage, Membership, MembershipState, Organisation, Person

Answer, Asker, Answerer = aliased(ContestMessage), aliased(Person), aliased(Person)
IS_QUESTION: ColumnElement[bool] = ContestMessage.answers_id.is_(None)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: who asked it and from where, and the answer, if there is one."""

    question: ContestMessage
    contest: str
    name: str
    organisation: str
    answer: ContestMessage | None
    answerer: str


def _asked() -> Any:
    home = (
        select(LABEL)
        .join(Membership, Membership.organisation_id == Organisation.id)
        .where(Membership.person_id == ContestMessage.person_id, Membership.state == MembershipState.CONFIRMED)
        .order_by(Membership.id)
        .limit(1)
        .correlate(ContestMessage)
        .scalar_subquery()
    )
    return (
        select(
            ContestMessage, Contest.title, Asker.name, func.coalesce(home, ""), Answer,
            func.coalesce(Answerer.name, ""),
        )
        .select_from(ContestMessage)
        .join(Contest, Contest.id == ContestMessage.contest_id)
        .join(Asker, Asker.id == ContestMessage.person_id)
        .outerjoin(Answer, Answer.answers_id == ContestMessage.id)
        .outerjoin(Answerer, Answerer.id == Answer.author_id)
        .where(IS_QUESTION)
    )  # fmt: skip


async def asked(session: AsyncSession, question_id: int, *, lock: bool = False) -> Asked:
    """One question, locked when it is to be answered. Refusal when there is none.

    Whoever waited for the lock sees the answer that came meanwhile: it is asked again under it.
    """
    query = _asked().where(ContestMessage.id == question_id)
    if lock:
        await session.execute(select(ContestMessage.id).where(ContestMessage.id == question_id).with_for_update())
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    return Asked(*row)


async def one(session: AsyncSession, message_id: int, *, answer: bool) -> Asked | None:
    """The question with this number, or the one whose answer has it; None when it is there no more."""
    condition = (Answer.id if answer else ContestMessage.id) == message_id
    row = (await session.execute(_asked().where(condition))).one_or_none()
    return Asked(*row) if row else None


async def thread(session: AsyncSession, contest_id: int, person_id: int, limit: int) -> Sequence[Asked]:
    """The last questions of one person about a contest, the oldest of them first."""
    mine = (ContestMessage.contest_id == contest_id, ContestMessage.person_id == person_id)
    rows = (await session.execute(_asked().where(*mine).order_by(ContestMessage.id.desc()).limit(limit))).all()
    return [Asked(*row) for row in reversed(rows)]


async def count(session: AsyncSession, contest_id: int) -> int:
    """How many questions there are about a contest."""
    query = select(func.count(ContestMessage.id)).where(ContestMessage.contest_id == contest_id, IS_QUESTION)
    return await session.scalar(query) or 0


async def page(session: AsyncSession, contest_id: int, limit: int, offset: int) -> Sequence[Asked]:
    """One page of them: those without an answer, the oldest first, then the others, the newest first."""
    waits = Answer.id.is_(None)
    order = (waits.desc(), Answer.id.desc(), ContestMessage.id)
    query = _asked().where(ContestMessage.contest_id == contest_id).order_by(*order).limit(limit).offset(offset)
    return [Asked(*row) for row in await session.execute(query)]


async def count_frequent(session: AsyncSession, contest_id: int) -> int:
    """How many answers are for everybody."""
    public = (ContestMessage.contest_id == contest_id, ContestMessage.public, ~IS_QUESTION)
    return await session.scalar(select(func.count(ContestMessage.id)).where(*public)) or 0


async def frequent(session: AsyncSession, contest_id: int, limit: int, offset: int) -> Sequence[Asked]:
    """One page of them, the oldest first."""
    public = (ContestMessage.contest_id == contest_id, Answer.public)
    rows = await session.execute(_asked().where(*public).order_by(ContestMessage.id).limit(limit).offset(offset))
    return [Asked(*row) for row in rows]


async def waiting(session: AsyncSession, contest_id: int, person_id: int) -> int:
    """How many questions of one person wait for an answer."""
    mine = (ContestMessage.contest_id == contest_id, ContestMessage.person_id == person_id, IS_QUESTION)
    open_ = ~select(Answer.id).where(Answer.answers_id == ContestMessage.id).exists()
    return await session.scalar(select(func.count(ContestMessage.id)).where(*mine, open_)) or 0
