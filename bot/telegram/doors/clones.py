"""A plan once more for another year."""

from bot.telegram.doors.base import Door


class ClonePlan(Door, prefix="clone"):
    """Write a draft like this plan for `year`; without one, the question which."""

    plan: int
    year: int = 0
