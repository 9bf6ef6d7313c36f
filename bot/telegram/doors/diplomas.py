"""Diplomas of a contest: their words, giving them out, each of them, and one's own."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.diplomas import LIMITS, Whom
from models.tables import DiplomaKind


class Diplomas(Door, prefix="diplomas"):
    """The diplomas of a contest as its organiser sees them."""

    contest: int


class DiplomaWords(Door, prefix="dipwords"):
    """What stands on them: asks for one line of it; `usual` takes back what was said."""

    contest: int
    line: Annotated[str, one_of(*LIMITS)]
    usual: bool = False


class DiplomaDay(Door, prefix="dipday"):
    """Which date stands on them: asks for it; `issue` makes it the day on which they are issued."""

    contest: int
    issue: bool = False


class DiplomaWhom(Door, prefix="dipwhom"):
    """Who gets them; `whom` sets it for one kind."""

    contest: int
    kind: Annotated[str, one_of("", *DiplomaKind)] = ""
    whom: Annotated[str, one_of("", *Whom)] = ""


class DiplomaSample(Door, prefix="dipsample"):
    """A page as it will look."""

    contest: int
    sort: DiplomaKind


class IssueDiplomas(Door, prefix="dipissue"):
    """Give out all that are due, asked once."""

    contest: int
    sure: bool = False


class IssuedDiplomas(Door, prefix="issued"):
    """Those that were issued, found by words."""

    contest: int
    words: str = ""
    page: int = 1


class DiplomaCard(Door, prefix="diploma"):
    """One of them, for organisers."""

    diploma: int


class RenameDiploma(Door, prefix="dipname"):
    """Asks for the right name."""

    diploma: int


class ResendDiploma(Door, prefix="dipagain"):
    """Bring it to its owner once more."""

    diploma: int


class RevokeDiploma(Door, prefix="diprevoke"):
    """It shall not count any more, asked once."""

    diploma: int
    sure: bool = False


class RestoreDiploma(Door, prefix="diprestore"):
    """It counts again."""

    diploma: int


class MyDiplomas(Door, prefix="mydiplomas"):
    """One's own, and those of one's teams."""

    page: int = 1


class TakeDiploma(Door, prefix="dipfile"):
    """The file of one of them comes into the chat."""

    diploma: int
