"""From points to places: what one sheet is worth, how the sheets of an entry become its total, who stands where.

A sheet is points × weight, added up. An optional criterion a juror left out says nothing about the work: it is neither
a zero, which would punish the entry for the juror's silence, nor full marks. The rest is brought to the whole scale
instead, as if the missing one were as good as they are. In the same way an entry that some juror has not judged is
judged by the others; below the contest's minimum of sheets it has no total at all, and no place.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from statistics import fmean, median

from models.tables import Award, Contest, Criterion, Formula

TRIMMABLE = 3
"""The fewest sheets from which the highest and the lowest can be left out."""
NEVER = 100
"""A spread no two sheets can exceed: nothing is pointed out."""
_PRECISE = 6
"""Digits after which a sum of fractions is only noise of the machine's arithmetic."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a sheet holds: weighted points, and the most they could have been over the criteria that were judged."""

    points: float = 0.0
    most: float = 0.0


@dataclass(frozen=True, slots=True)
class Total:
    """What the sheets of an entry came to. `value` is None below the minimum of sheets, `given` is how many there are.

    `apart`: how far the two jurors farthest from each other are, in per cent of the scale; `wide`: too far.
    """

    value: float | None
    given: int
    apart: float
    wide: bool
    few: bool


def concerning(criteria: Iterable[Criterion], nomination_id: int) -> list[Criterion]:
    """The criteria that hold in a nomination, in their order."""
    return [one for one in criteria if one.nomination_id in (None, nomination_id)]


def most(criteria: Iterable[Criterion]) -> float:
    """The greatest number of points a sheet of these criteria can be worth."""
    return sum(one.scale * one.weight for one in criteria)


def worth(points: Mapping[int, int], criteria: Iterable[Criterion]) -> Worth:
    """What these points, by the criterion's number, are worth; criteria without points are left out."""
    judged = [one for one in criteria if one.id in points]
    return Worth(sum(points[one.id] * one.weight for one in judged), most(judged))


def missing(points: Mapping[int, int], criteria: Iterable[Criterion]) -> list[Criterion]:
    """The criteria without which a sheet cannot be given; any one of them when all are optional and none is judged."""
    criteria = list(criteria)
    required = [one for one in criteria if one.required and one.id not in points]
    return required or ([] if any(one.id in points for one in criteria) else criteria[:1])


def of_sheet(sheet: Worth, scale: float) -> float | None:
    """The sheet on the whole `scale`, in hundredths; None when it judges nothing."""
    return hundredths(sheet.points * scale / sheet.most) if sheet.most else None


def of_entry(sheets: Iterable[Worth], scale: float, contest: Contest) -> Total:
    """The total of the sheets that were given, by the contest's formula."""
    values = [value for one in sheets if (value := of_sheet(one, scale)) is not None]
    few = len(values) < max(1, contest.minimum)
    apart = hundredths(100 * (max(values) - min(values)) / scale) if len(values) > 1 and scale else 0.0
    value = None if few else hundredths(combined(values, contest.formula))
    return Total(value, len(values), apart, apart > contest.spread, few)


def combined(values: Sequence[float], formula: Formula) -> float:
    """Several totals as one. Raises StatisticsError when there is none.

    Two sheets cannot lose the highest and the lowest: until there are three, trimmed is the plain mean.
    """
    if formula is Formula.MEDIAN:
        return median(values)
    if formula is Formula.TRIMMED and len(values) >= TRIMMABLE:
        return fmean(sorted(values)[1:-1])
    return fmean(values)


def hundredths(value: float) -> float:
    """Rounded as people round: half a hundredth goes up. What looks equal is equal, and shares its place."""
    return floor(round(value * 100, _PRECISE) + 0.5) / 100


def places(totals: Mapping[int, float | None]) -> dict[int, int]:
    """The place of each entry that has a total, by its number. Equal totals share the better place and the places
    after it stay empty: 1, 1, 3."""
    values = sorted((value for value in totals.values() if value is not None), reverse=True)
    first = {value: place for place, value in reversed(list(enumerate(values, 1)))}
    return {number: first[value] for number, value in totals.items() if value is not None}


def best(placed: Iterable[int | None], number: int) -> tuple[int, int]:
    """The last place that belongs to the best `number`, and the place that is shared across the border: of those who
    share it only some would fit. 0 when there is none."""
    shared = Counter(place for place in placed if place)
    taken, last = 0, 0
    for place in sorted(shared):
        if taken + shared[place] > number:
            return last, place if taken < number else 0
        taken, last = taken + shared[place], place
    return last, 0


def award(place: int | None) -> Award:
    """What a place is usually awarded with: a human may change it."""
    if place == 1:
        return Award.WINNER
    return Award.PRIZE if place in (2, 3) else Award.PARTICIPANT
