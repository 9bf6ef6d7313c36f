"""The organiser's desk over the entries of a contest, and what is decided about one of them."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.desk import PILES

Pile = Annotated[str, one_of(*PILES)]


class Desk(Door, prefix="desk"):
    """All entries of a contest in numbers."""

    contest: int


class DeskDays(Door, prefix="deskdays"):
    """How many came on each of the last days."""

    contest: int


class DeskHomes(Door, prefix="deskhomes"):
    """Organisations with the number of their entries."""

    contest: int
    page: int = 1


class DeskList(Door, prefix="dlist"):
    """Entries of one pile; 0 means any nomination. Words find numbers and organisations."""

    contest: int
    pile: Pile = "all"
    nomination: int = 0
    words: str = ""
    page: int = 1


class DeskHome(Door, prefix="deskhome"):
    """The entries of one organisation."""

    contest: int
    organisation: int
    page: int = 1


class DeskEntry(Door, prefix="deskentry"):
    """One entry with all its answers; `looked`: whoever checks it has opened its links."""

    entry: int
    looked: bool = False


class DeskFiles(Door, prefix="deskfiles"):
    """The files of an entry, sent once more."""

    entry: int


class DeskWhole(Door, prefix="deskwhole"):
    """Its texts in full."""

    entry: int


class DeskHistory(Door, prefix="deskpast"):
    """Everything that happened to an entry."""

    entry: int


class Differences(Door, prefix="deskdiff"):
    """What is different in it since it was last decided about."""

    entry: int


class NextCheck(Door, prefix="checknext"):
    """The entry that waits longest for its check."""

    contest: int
