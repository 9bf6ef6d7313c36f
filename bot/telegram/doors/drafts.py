"""A draft looked through and corrected by hand. Days travel as their number in the calendar, 0 is none."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.ready_terms import CHOICES

Field = Annotated[str, one_of("number", "title", "description", "result", "place")]


class DropDraft(Door, prefix="dropdraft"):
    """Delete a draft with everything in it; asked first, and `mark` tells the draft that was asked about."""

    plan: int
    mark: int = 0


class FixPlan(Door, prefix="fixplan"):
    """Write the title of a draft anew."""

    plan: int


class FixOrder(Door, prefix="fixorder"):
    """Write the number and the day of a draft's order, or take them away."""

    plan: int
    clear: bool = False


class FixSection(Door, prefix="fixsection"):
    """Write the title of a section anew."""

    section: int


class DropSection(Door, prefix="dropsection"):
    """It is no section: its rows belong to the one before. Asked first, with a `mark` as above."""

    section: int
    mark: int = 0


class Doubts(Door, prefix="doubts"):
    """What was unsure in the reading of a draft."""

    plan: int
    page: int = 1


class Doubt(Door, prefix="doubt"):
    """One doubt: the row it is about, or the words that were not read."""

    doubt: int


class Settle(Door, prefix="settle"):
    """Everything is right about this doubt."""

    doubt: int


class SettleRow(Door, prefix="settlerow"):
    """Everything is right about this row, or about one of its results."""

    activity: int
    milestone: int = 0


class RowResult(Door, prefix="rowresult"):
    """One result of a draft's row that has several."""

    milestone: int


class RowMore(Door, prefix="rowmore"):
    """What is seldom done with a row."""

    activity: int


class FixText(Door, prefix="fix"):
    """Write one field of a row anew, or take its text away."""

    activity: int
    field: Field
    clear: bool = False


class FixResult(Door, prefix="fixresult"):
    """Say anew what one result of a row is."""

    milestone: int


class FixTarget(Door, prefix="fixtarget"):
    """Write the figures to reach anew, or take them away."""

    milestone: int
    clear: bool = False


class FixTerm(Door, prefix="fixterm"):
    """Write or choose a term; `adding`: the row is just being made, and its executor comes next."""

    milestone: int
    adding: bool = False


class ReadyTerm(Door, prefix="readyterm"):
    """What a ready term would mean."""

    milestone: int
    choice: Annotated[str, one_of(*CHOICES)]
    adding: bool = False


class TermSince(Door, prefix="since"):
    """Choose the first day in the calendar; `month` is the one it shows."""

    milestone: int
    adding: bool = False
    month: int = 0


class TermUntil(Door, prefix="until"):
    """Choose the last day; without a first one everything up to it."""

    milestone: int
    adding: bool = False
    first: int = 0
    month: int = 0


class TermDays(Door, prefix="termdays"):
    """What the chosen days would mean."""

    milestone: int
    last: int
    first: int = 0
    adding: bool = False


class TakeTerm(Door, prefix="taketerm"):
    """The term that was offered counts; `mark` tells it from another one."""

    milestone: int
    mark: int
