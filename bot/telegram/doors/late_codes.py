"""Codes that let a few entries in after the deadline: made by organisers, typed by entrants."""

from bot.telegram.doors.base import Door


class LateCodes(Door, prefix="lcodes"):
    """All codes of a contest."""

    contest: int
    page: int = 1


class NewCode(Door, prefix="lcodenew"):
    """For how many entries, and until which day?"""

    contest: int
    most: int = 1
    month: int = 0


class MakeCode(Door, prefix="lcodemake"):
    """Make one; `have` is how many codes there were, so that a second press makes no other."""

    contest: int
    most: int
    day: int
    have: int


class DropCode(Door, prefix="lcodedrop"):
    """It lets nobody in any more."""

    late: int


class LateEntry(Door, prefix="clate"):
    """Which entry is the code for?"""

    contest: int


class LateFor(Door, prefix="clatefor"):
    """What is written now is a code: for this draft, or (0) for a new entry of an organisation to a nomination."""

    contest: int
    entry: int = 0
    nomination: int = 0
    organisation: int = 0
