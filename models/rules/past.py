"""What becomes of items whose term was over before their plan was published: a coordinator decides once for all."""

from enum import StrEnum


class Past(StrEnum):
    """The word stands in a button, in the log and beside what was decided so."""

    PAPER = "paper"  # handed in before there was a bot: accepted, nothing is asked any more
    LATE = "late"  # owed since its term: overdue, and reminded of
    WAIVED = "waived"  # nobody asks for it


NOTED = (Past.PAPER, Past.WAIVED)
"""What an assignment keeps as its note, because nobody has reported on it."""
