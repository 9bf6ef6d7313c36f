"""A juror's work: one sheet an entry, points by criterion, given when it is whole."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of

EXCUSES = ("know", "took-part", "topic")
"""Reasons most often given for not judging, in the order of the buttons."""


class SheetCard(Door, prefix="sheet"):
    """The entry as it was submitted, and the points so far."""

    sheet: int


class SheetFiles(Door, prefix="sheetfiles"):
    """The files of the entry, sent to the juror."""

    sheet: int


class SheetWhole(Door, prefix="sheetall"):
    """All answers of the entry, however long."""

    sheet: int


class Judge(Door, prefix="judge"):
    """One criterion: how many points?"""

    sheet: int
    criterion: int


class Points(Door, prefix="points"):
    """So many; then the next criterion without points."""

    sheet: int
    criterion: int
    points: int


class NoPoints(Door, prefix="nopoints"):
    """None yet: which is not a zero."""

    sheet: int
    criterion: int


class SheetComment(Door, prefix="sheetword"):
    """Ask for a comment."""

    sheet: int


class GiveSheet(Door, prefix="sheetgive"):
    """It counts from now on."""

    sheet: int


class ReopenSheet(Door, prefix="sheetback"):
    """It is being changed, and counts not until it is given again."""

    sheet: int


class Recuse(Door, prefix="recuse"):
    """Why does the juror not judge this entry?"""

    sheet: int


class RecuseBecause(Door, prefix="recusefor"):
    """For this reason."""

    sheet: int
    why: Annotated[str, one_of(*EXCUSES)]
