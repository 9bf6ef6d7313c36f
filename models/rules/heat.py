"""What one square of the network's picture says: the most urgent thing in it, and how many there are of that."""

from dataclasses import dataclass
from enum import StrEnum

from models.rules.plan_states import Tally


class Heat(StrEnum):
    """The order of the members is the order of the legend: most urgent first."""

    OVERDUE = "overdue"
    SOON = "soon"  # owed, and the term comes within a week
    SUBMITTED = "submitted"
    DONE = "done"  # all of it is accepted
    AHEAD = "ahead"  # owed, and there is time
    EMPTY = "empty"  # nobody was given anything, or nobody waits for it any more


@dataclass(frozen=True, slots=True)
class Square:
    """One organisation in one section of a plan; `number` is how many assignments are what `heat` says."""

    heat: Heat
    number: int


def square(tally: Tally) -> Square:
    """The most urgent thing wins: one overdue report outweighs ten accepted ones."""
    if not tally.total:
        return Square(Heat.EMPTY, 0)
    for heat, number in ((Heat.OVERDUE, tally.overdue), (Heat.SOON, tally.due), (Heat.SUBMITTED, tally.submitted)):
        if number:
            return Square(heat, number)
    if tally.owed:
        return Square(Heat.AHEAD, tally.owed)
    return Square(Heat.DONE, tally.done) if tally.done else Square(Heat.EMPTY, 0)
