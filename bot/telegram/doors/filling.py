"""The form of an entry: one question a screen. Days travel as their number in the calendar."""

from bot.telegram.doors.base import Door


class Fill(Door, prefix="fill"):
    """One question (0: the first that has no answer); `month` is the one a calendar shows (0: the first that suits)."""

    entry: int
    question: int = 0
    month: int = 0


class FillNext(Door, prefix="fillnext"):
    """The next question after this one that has no answer; what is there stays."""

    entry: int
    question: int


class FillAll(Door, prefix="fillall"):
    """All questions, each with a mark and a way to it."""

    entry: int
    page: int = 1


class FillChoose(Door, prefix="fillopt"):
    """Choose an option by its number from 0, or take it off again."""

    entry: int
    question: int
    option: int


class FillDay(Door, prefix="fillday"):
    """A day of the calendar."""

    entry: int
    question: int
    day: int


class FillAgree(Door, prefix="fillyes"):
    """Give the consent that is asked for."""

    entry: int
    question: int


class FillTagged(Door, prefix="filltags"):
    """The hashtags are in the post."""

    entry: int
    question: int


class FillClear(Door, prefix="fillclear"):
    """Answer nothing any more."""

    entry: int
    question: int


class FillDetach(Door, prefix="fillout"):
    """One file less: the messenger's name for it, the same in every chat."""

    entry: int
    question: int
    unique: str
