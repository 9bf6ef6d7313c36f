"""What the letters about moved terms and problems say, looked up at the moment they are sent."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import obstacles
from models.queries.obstacles import Request, Trouble
from models.queries.readers import Reader
from models.refusal import Refusal
from models.rules.rights import HOLDERS, Right
from models.tables import ExtensionState, Letter, LetterKind

KINDS = (
    LetterKind.EXTENSION_ASKED,
    LetterKind.EXTENSION_DECIDED,
    LetterKind.PROBLEM_TOLD,
    LetterKind.PROBLEM_ANSWERED,
    LetterKind.PROBLEM_SOLVED,
)


@dataclass(frozen=True, slots=True)
class ExtensionTold:
    """A term was asked to be moved, or that was decided."""

    request: Request


@dataclass(frozen=True, slots=True)
class ProblemTold:
    """A problem was told, answered or solved. `helper`: the reader can help; `is_answer`: it was answered just now."""

    trouble: Trouble
    helper: bool
    is_answer: bool


async def about(session: AsyncSession, letter: Letter, to: Reader) -> ExtensionTold | ProblemTold | None:
    """What one of `KINDS` says now, in one statement; None when it no longer makes sense or no longer concerns them."""
    helper = bool(to.roles & HOLDERS[Right.EXTEND])
    try:
        if letter.kind in (LetterKind.EXTENSION_ASKED, LetterKind.EXTENSION_DECIDED):
            request = await obstacles.request(session, letter.subject_id)
            return ExtensionTold(request) if _concerns(letter, request, to, helper=helper) else None
        trouble = await obstacles.trouble(session, letter.subject_id)
    except Refusal:
        return None
    is_open = trouble.problem.solved_at is None
    concerned = helper or trouble.place.organisation_id in to.homes
    if not concerned or is_open is (letter.kind is LetterKind.PROBLEM_SOLVED):
        return None
    return ProblemTold(trouble, helper, letter.kind is LetterKind.PROBLEM_ANSWERED)


def _concerns(letter: Letter, request: Request, to: Reader, *, helper: bool) -> bool:
    """A request is told as long as it waits; a decision to those who belong there."""
    if letter.kind is LetterKind.EXTENSION_ASKED:
        return helper and request.waits
    return request.extension.state is not ExtensionState.ASKED and request.place.organisation_id in to.homes
