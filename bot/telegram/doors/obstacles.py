"""When a term does not suit: another date, or help with a problem. Days travel as their number in the calendar."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of

Excuse = Annotated[str, one_of("people", "event", "papers", "access")]
Help = Annotated[str, one_of("", "advice", "hands", "things", "word")]


class Which(Door, prefix="which"):
    """Choose what it is about: another «date», or «trouble»."""

    ask: Annotated[str, one_of("date", "trouble")] = "date"
    page: int = 1


class Extend(Door, prefix="extend"):
    """Choose another last day; `month` is the one the calendar shows (0: the first that suits)."""

    assignment: int
    month: int = 0


class ExtendTo(Door, prefix="extendto"):
    """Ask for this day: why?"""

    assignment: int
    day: int


class ExtendBecause(Door, prefix="extendfor"):
    """Ask for this day with a ready reason."""

    assignment: int
    day: int
    excuse: Excuse


class Extensions(Door, prefix="moves"):
    """Requests for another term that wait."""

    page: int = 1


class Extension(Door, prefix="move"):
    """One request: what was asked, what was decided."""

    extension: int


class OtherTerm(Door, prefix="moveother"):
    """Choose another day than the one asked for."""

    extension: int
    month: int = 0


class OfferTerm(Door, prefix="moveto"):
    """Look at the day that was chosen before it counts."""

    extension: int
    day: int


class GrantTerm(Door, prefix="moveyes"):
    """The term ends on this day from now on."""

    extension: int
    day: int


class KeepTerm(Door, prefix="moveno"):
    """Say why the term stays."""

    extension: int


class TellProblem(Door, prefix="trouble"):
    """Say what hinders; `help` is what is needed."""

    assignment: int
    help: Help = ""


class Problems(Door, prefix="problems"):
    """Problems that hinder somebody."""

    page: int = 1


class Problem(Door, prefix="problem"):
    """One problem: what was told, what was answered."""

    problem: int


class AnswerProblem(Door, prefix="advise"):
    """Answer it."""

    problem: int


class SolveProblem(Door, prefix="solve"):
    """It hinders no more."""

    problem: int


class NoDay(Door, prefix="noday"):
    """A place of the calendar that cannot be chosen: says from which day to which one can."""

    first: int
    last: int
