"""What several letters of one transaction ask alike is asked once."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

T = TypeVar("T")


async def once(session: AsyncSession, question: Callable[..., Awaitable[T]], *about: Any) -> T:
    """The answer this transaction has got to the question, or is given now. Only for what it does not change itself."""
    answers = session.info.setdefault(question, {})
    if about not in answers:
        answers[about] = await question(session, *about)
    answer: T = answers[about]
    return answer
