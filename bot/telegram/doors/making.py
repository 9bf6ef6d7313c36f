"""What a contest is made of: its nominations, its stages with their dates."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.contest_dates import COLUMNS

Which = Annotated[str, one_of(*COLUMNS)]


class Nominations(Door, prefix="ctnoms"):
    """All nominations of a contest; a typed message adds some."""

    contest: int


class OneNomination(Door, prefix="ctnomone"):
    """There is one only, and it is called as the contest is."""

    contest: int


class NominationCard(Door, prefix="ctnom"):
    """One nomination: a typed message renames it."""

    nomination: int


class MoveNomination(Door, prefix="ctnomup"):
    """It changes places with its neighbour."""

    nomination: int
    up: bool


class DropNomination(Door, prefix="ctnomdrop"):
    """Take it out, asked once."""

    nomination: int
    sure: bool = False


class Stages(Door, prefix="ctstages"):
    """All stages of a contest; the only one is opened at once."""

    contest: int


class StageCard(Door, prefix="ctstage"):
    """One stage with its five dates."""

    stage: int


class StageDate(Door, prefix="ctdate"):
    """When? `month` is the one the calendar shows."""

    stage: int
    which: Which
    month: int = 0


class StageDay(Door, prefix="ctday"):
    """On this day, by its number in the calendar."""

    stage: int
    which: Which
    day: int


class MoveStage(Door, prefix="ctmove"):
    """Yes, move it to this minute (since 1970), and tell those whom it concerns."""

    stage: int
    which: Which
    minute: int


class ClearDate(Door, prefix="ctnodate"):
    """Promise nothing for it any more."""

    stage: int
    which: Which


class RenameStage(Door, prefix="ctstname"):
    """What is the stage called?"""

    stage: int


class AddStage(Door, prefix="ctstnew"):
    """One more stage."""

    contest: int


class DropStage(Door, prefix="ctstdrop"):
    """Take a stage out, asked once."""

    stage: int
    sure: bool = False
