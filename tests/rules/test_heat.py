"""A square of the picture: the most urgent thing in it wins."""

import pytest

from models.rules.heat import Heat, Square, square
from models.rules.plan_states import Tally


@pytest.mark.parametrize(
    "tally,expected",
    [
        (Tally(), Square(Heat.EMPTY, 0)),
        (Tally(total=5, done=2, submitted=1, due=1, overdue=1), Square(Heat.OVERDUE, 1)),
        (Tally(total=5, done=2, submitted=1, due=2), Square(Heat.SOON, 2)),
        (Tally(total=5, done=2, submitted=3), Square(Heat.SUBMITTED, 3)),
        (Tally(total=5, done=2), Square(Heat.AHEAD, 3)),
        (Tally(total=5, done=5), Square(Heat.DONE, 5)),
    ],
)
def test_the_most_urgent_thing_wins(tally: Tally, expected: Square) -> None:
    assert square(tally) == expected
