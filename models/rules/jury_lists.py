"""A list of who judges what: its lines and limits, and whom a name in it means – never a guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.tables.search import fold

LARGEST_FILE = 5 * 1024 * 1024
MOST_MEGABYTES = LARGEST_FILE // 1024 // 1024
MOST_LINES = 5000
"""Of a list; a line is one juror of one entry."""


@dataclass(frozen=True, slots=True)
class Line:
    """One juror of one entry as written: the row on paper, the entry's number (None: it has none), both cells."""

    row: int
    number: int | None
    entry: str
    juror: str


class Names:
    """The jurors of a contest by their names: words in any order, a first name may be an initial."""

    def __init__(self, known: Iterable[tuple[int, str]]) -> None:
        self._known = [(number, _words(name)) for number, name in known]

    def meant(self, written: str) -> list[int]:
        """The numbers of those it may mean: nobody, one, or several who are not told apart by it."""
        words = _words(written)
        whole = [number for number, name in self._known if words and sorted(name) == sorted(words)]
        return whole or [number for number, name in self._known if _fits(words, name)]


def _words(name: str) -> list[str]:
    return fold(name).split()


def _fits(written: Sequence[str], name: Sequence[str]) -> bool:
    """Each written word is one of the name or the first letter of one; at least one is whole."""
    left, whole = list(name), 0
    for word in sorted(written, key=len, reverse=True):
        match = next((one for one in left if one == word or (len(word) == 1 and one.startswith(word))), None)
        if match is None:
            return False
        left.remove(match)
        whole += len(word) > 1
    return whole > 0
