"""The ladder of reminders of one term: days before it as the plan or the item wants them, days after it for everybody.

On days off nobody works. So what would fall on one comes on the last working day before a term, and after it on the
next one; of what meets on one day only the latest is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from models.refusal import Refusal
from models.rules.workdays import RUSSIA, Calendar

Ladder = tuple[int, ...]

USUAL: Ladder = (14, 7, 3, 1, 0)
"""Days before the term, the last one on its morning."""
AFTER = (1, 3, 7, 14, 21, 28)
"""Days after it: the first, third and seventh, then weekly, six times in all."""
DEPUTY, COORDINATOR, ADMIN = 3, 7, 14
"""Days after the term on which the head's deputy, the coordinators and the admins hear of it too."""
PRESETS: tuple[Ladder, ...] = (USUAL, (7, 3, 1, 0), (3, 1, 0), (30, 14, 7, 3, 1, 0))
EARLIEST = 90
"""The most days before a term."""
MOST = 8
"""The most reminders before a term: more would be noise."""


def read(words: str) -> Ladder:
    """«14, 7, 3 и 0» as a ladder, the farthest day first. Refusal when it has no days, too many, or too early ones."""
    days = sorted({int(number) for number in re.findall(r"\d{1,4}", words)}, reverse=True)
    if not days:
        raise Refusal("refusal-ladder-words")
    if len(days) > MOST or days[0] > EARLIEST:
        raise Refusal("refusal-ladder-far", most=MOST, days=EARLIEST)
    return tuple(days)


def written(ladder: Ladder) -> str:
    """The ladder as it is kept: «14,7,3,1,0»."""
    return ",".join(map(str, ladder))


def of(*kept: str | None) -> Ladder:
    """The first ladder that is set: the item's, the plan's; the usual one when none is."""
    text = next((one for one in kept if one), None)
    return tuple(map(int, text.split(","))) if text else USUAL


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `days` before the term (negative: after it), the day on which it is said, and the steps that would
    have been said on the same day and are now said by this one."""

    days: int
    day: date
    absorbed: tuple[int, ...] = ()

    def reaches(self, days_after: int) -> bool:
        """Is this the step so many days after the term, or does it stand for that one?"""
        return -days_after in (self.days, *self.absorbed)


def steps(term: date, ladder: Ladder = USUAL, calendar: Calendar = RUSSIA) -> Sequence[Step]:
    """The whole ladder of a term, first to last; no two on one day, those before it never after it."""
    before = [(days, calendar.last_working(term - timedelta(days))) for days in ladder]
    after = [(-days, calendar.next_working(term + timedelta(days))) for days in AFTER]
    return [*_one_a_day(before), *_one_a_day(after)]


def _one_a_day(climbed: Sequence[tuple[int, date]]) -> Iterator[Step]:
    absorbed: tuple[int, ...] = ()
    for (days, day), (_, following) in zip_longest(climbed, climbed[1:], fillvalue=(0, date.max)):
        if day == following:
            absorbed = (*absorbed, days)
        else:
            yield Step(days, day, absorbed)
            absorbed = ()
