"""Targets of a published plan: how far they are, and where their numbers come from."""

from bot.telegram.doors.base import Door
from models.tables import CountSource


class Counters(Door, prefix="counters"):
    """Every target of an activity with its count; the only one is opened at once."""

    activity: int
    page: int = 1


class Counter(Door, prefix="counter"):
    """One target: of the activity as a whole, or of one result; `mark` tells those of one place apart."""

    activity: int
    milestone: int
    mark: int


class CountBy(Door, prefix="countby"):
    """From now on its number comes from there."""

    activity: int
    milestone: int
    mark: int
    source: CountSource
