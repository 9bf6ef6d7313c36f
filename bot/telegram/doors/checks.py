"""What is decided about an entry: admitted, returned to be mended, not admitted; more time for one."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of

FLAWS = ("access", "hashtag", "team", "quality")
"""What most often has to be mended, in the order of the buttons."""


class Admit(Door, prefix="admit"):
    """Admit this version; `sure`: although something is not as the rules want it."""

    entry: int
    version: int
    looked: bool = False
    sure: bool = False


class MendUntil(Door, prefix="mend"):
    """Until which day is it to be mended?"""

    entry: int
    version: int
    month: int = 0


class MendWhat(Door, prefix="mendwhat"):
    """What is to be mended until this day?"""

    entry: int
    version: int
    day: int


class MendBecause(Door, prefix="mendwhy"):
    """Return it with a ready phrase."""

    entry: int
    version: int
    day: int
    flaw: Annotated[str, one_of(*FLAWS)]


class MendRules(Door, prefix="mendrules"):
    """Return it with the rules that are not kept."""

    entry: int
    version: int
    day: int


class NotAdmit(Door, prefix="notadmit"):
    """Why is this version not admitted?"""

    entry: int
    version: int


class Recheck(Door, prefix="recheck"):
    """Take a decision back: the entry waits for its check again."""

    entry: int
    sure: bool = False


class Prolong(Door, prefix="prolong"):
    """Until which day may this entry be sent?"""

    entry: int
    month: int = 0


class ProlongTo(Door, prefix="prolongto"):
    """It may be sent until this day."""

    entry: int
    day: int
