"""How an activity stands, from its assignments counted and what a human decided."""

import pytest

from models.rules.plan_states import Status, Tally, status
from models.tables import ActivityState


@pytest.mark.parametrize(
    "tally, expected",
    [
        (Tally(), Status.UNASSIGNED),
        (Tally(total=3), Status.UPCOMING),
        (Tally(total=3, begun=1), Status.ACTIVE),
        (Tally(total=3, begun=3, submitted=3), Status.ACTIVE),
        (Tally(total=3, begun=3, done=1), Status.PARTLY_DONE),
        (Tally(total=3, begun=3, done=1, overdue=1), Status.OVERDUE),
        (Tally(total=3, begun=3, done=3), Status.DONE),
    ],
)
def test_the_status_follows_from_the_counts(tally: Tally, expected: Status) -> None:
    assert status(ActivityState.RUNNING, tally) is expected


@pytest.mark.parametrize(
    "decided, expected",
    [(ActivityState.SUSPENDED, Status.SUSPENDED), (ActivityState.CANCELLED, Status.CANCELLED)],
)
def test_what_a_human_decided_comes_first(decided: ActivityState, expected: Status) -> None:
    assert status(decided, Tally(total=3, overdue=3)) is expected


def test_what_is_neither_done_nor_on_review_is_owed() -> None:
    assert Tally(total=10, done=3, submitted=2).owed == 5


def test_tallies_add_up() -> None:
    assert Tally(1, 2, 3, 4, 5, 6) + Tally(10, 20, 30, 40, 50, 60) == Tally(11, 22, 33, 44, 55, 66)
