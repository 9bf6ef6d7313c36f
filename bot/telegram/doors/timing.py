"""Time as the network decides about it: ladders of reminders, days off, absence."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.ladders import PRESETS, written

AS_ABOVE = "as-above"


class Ladder(Door, prefix="ladder"):
    """When reminders of a plan, or of one item, come; `days` sets them («as-above»: as usual, or as in the plan)."""

    plan: int = 0
    activity: int = 0
    days: Annotated[str, one_of("", AS_ABOVE, *map(written, PRESETS))] = ""


class DaysOff(Door, prefix="daysoff"):
    """The corrections of the calendar."""


class AskDays(Door, prefix="askdays"):
    """Which days are off, or worked?"""

    off: bool


class ForgetDay(Door, prefix="forget"):
    """Let the country's calendar count again on this day, by its ordinal number."""

    day: int


class Absence(Door, prefix="away"):
    """When I am away, and who hears of what is owed meanwhile."""


class Here(Door, prefix="here"):
    """Here again."""


class Deputies(Door, prefix="deputies"):
    """Who stands in for the heads."""

    page: int = 1


class Deputise(Door, prefix="deputy"):
    """Let somebody stand in for the heads, or no more."""

    membership: int
    on: bool
