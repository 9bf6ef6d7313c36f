"""The rows of a draft rearranged: moved, joined, split, deleted; each is looked at before it is done."""

from bot.telegram.doors.base import Door


class MoveRow(Door, prefix="moverow"):
    """Choose another section for a row; `adding`: the row is just being made, and its term comes next."""

    activity: int
    adding: bool = False
    page: int = 1


class MoveTo(Door, prefix="moverowto"):
    """The row belongs to this section; 0 is none."""

    activity: int
    section: int
    adding: bool = False


class JoinNext(Door, prefix="joinnext"):
    """The row and the next one are one; looked at first. `mark` tells what was looked at."""

    activity: int
    mark: int = 0


class SplitRow(Door, prefix="splitrow"):
    """A row is two: where does the second begin?"""

    activity: int
    page: int = 1


class SplitAt(Door, prefix="splitat"):
    """The second row begins at this letter of the title; `mark` tells the title that was looked at."""

    activity: int
    letter: int
    mark: int


class SplitOff(Door, prefix="splitoff"):
    """A result becomes a row of its own; looked at first."""

    milestone: int
    sure: bool = False


class DropRow(Door, prefix="droprow"):
    """Delete a row; asked first, and `mark` tells the row that was asked about."""

    activity: int
    mark: int = 0
