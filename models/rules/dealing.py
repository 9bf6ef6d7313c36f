"""Entries are dealt to jurors evenly: each to so many of them, nobody with much more than the others.

The same entries and jurors are always dealt in the same way: whoever asks why gets an answer, and pressing twice
changes nothing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from zlib import crc32

MOST = 9
"""How many jurors one entry can be dealt to."""


def deal(
    entries: Sequence[int], jurors: Mapping[int, Collection[int]], each: int, given: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """The pairs of entry and juror that are missing until each entry has `each` jurors, or as many as may judge it.

    `jurors`: which of these entries each may judge. `given`: pairs that are there already; they count for both sides.
    Whoever can be dealt to the fewest jurors is dealt first, each time to the jurors with the least to do.
    """
    there = set(given)
    load = Counter(juror for _, juror in there)
    held = Counter(entry for entry, _ in there)
    may = {entry: [juror for juror in sorted(jurors) if entry in jurors[juror]] for entry in entries}
    dealt = []
    for entry in sorted(entries, key=lambda one: (len(may[one]), one)):
        free = [juror for juror in may[entry] if (entry, juror) not in there]
        free.sort(key=lambda juror: (load[juror], _mixed(entry, juror)))
        for juror in free[: max(0, each - held[entry])]:
            load[juror] += 1
            dealt.append((entry, juror))
    return sorted(dealt)


def _mixed(entry: int, juror: int) -> int:
    """An order of its own for each entry: else the same jurors would always sit together."""
    return crc32(f"{entry}:{juror}".encode())
