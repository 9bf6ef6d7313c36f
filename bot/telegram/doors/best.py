"""The best of a nomination go on to the next stage, by one press."""

from bot.telegram.doors.base import Door


class Best(Door, prefix="best"):
    """How many of a nomination go on?"""

    stage: int
    nomination: int


class PutBest(Door, prefix="bestgo"):
    """So many."""

    stage: int
    nomination: int
    number: int
