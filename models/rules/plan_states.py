"""How an activity stands: what its assignments, counted, and a human's decision about it come to."""

from dataclasses import dataclass
from enum import StrEnum

from models.tables import ActivityState


class Status(StrEnum):
    """Feature P20, and «unassigned» for what nobody was given: no executor is matched, or all were let off."""

    UPCOMING = "upcoming"
    ACTIVE = "active"
    PARTLY_DONE = "partly-done"
    DONE = "done"
    OVERDUE = "overdue"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    UNASSIGNED = "unassigned"


@dataclass(frozen=True, slots=True)
class Tally:
    """Assignments counted. `total` leaves out the waived and the cancelled; the others are parts of it.

    `due` are owed and their term comes within a week, `overdue` are owed and it is over, the window of `begun` is open.
    The term of `moved` was moved for their organisation: they are counted by it, and told apart. The period of `missed`
    was closed before they were handed in: nobody waits for them.
    """

    total: int = 0
    done: int = 0
    submitted: int = 0
    due: int = 0
    overdue: int = 0
    begun: int = 0
    moved: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.total + other.total,
            self.done + other.done,
            self.submitted + other.submitted,
            self.due + other.due,
            self.overdue + other.overdue,
            self.begun + other.begun,
            self.moved + other.moved,
            self.missed + other.missed,
        )

    @property
    def owed(self) -> int:
        """What nobody has reported on yet, or what was returned."""
        return self.total - self.done - self.submitted - self.missed


def status(decided: ActivityState, tally: Tally) -> Status:
    """A human's decision first; then what is overdue outweighs what is done in part."""
    if decided is not ActivityState.RUNNING:
        return Status(decided.value)
    if not tally.total:
        return Status.UNASSIGNED
    if tally.done == tally.total:
        return Status.DONE
    if tally.overdue:
        return Status.OVERDUE
    if tally.done or tally.missed:
        return Status.PARTLY_DONE
    return Status.ACTIVE if tally.begun else Status.UPCOMING
