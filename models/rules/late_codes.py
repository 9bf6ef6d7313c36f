"""Late codes: words of letters and digits that cannot be mistaken for one another, however they are typed."""

import secrets
from datetime import datetime

from models.refusal import Refusal
from models.rules.entries import deadline, is_over
from models.tables import Contest, ContestState, LateCode, Stage

LENGTH = 6
SIGNS = "ABCEHKMPTXY23456789"
"""Capital letters that look alike in Latin and Cyrillic, and digits that look like no letter."""
COUNTS = (1, 3, 5, 10)
"""For how many entries a code may be."""
_ALIKE = str.maketrans("АВСЕНКМРТХУ", "ABCEHKMPTXY")


def new() -> str:
    """A code nobody guesses."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def folded(words: str) -> str:
    """A code as it is kept: in capitals and Latin letters, without spaces and dashes."""
    return "".join(sign for sign in words.upper().translate(_ALIKE) if sign.isalnum())[:20]


def require_usable(code: LateCode | None, now: datetime) -> LateCode:
    """The code, if it lets somebody in at `now` (UTC). Raises Refusal: there is none, it has expired, it is used up."""
    if code is None:
        raise Refusal("refusal-code-wrong")
    if now > code.expires_at:
        raise Refusal("refusal-code-expired", at=code.expires_at)
    if code.uses >= code.most:
        raise Refusal("refusal-code-used", most=code.most)
    return code


def require_needed(contest: Contest, stage: Stage, until: datetime | None, received: datetime) -> None:
    """Raise Refusal while the entry can be sent without a code, or nothing is taken at all."""
    if contest.state is not ContestState.PUBLISHED:
        raise Refusal("refusal-contest-closed")
    if not is_over(deadline(stage, until), received):
        raise Refusal("refusal-code-early")
