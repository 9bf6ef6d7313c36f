"""Lines of a narrow column in a PDF: a word longer than the column is cut without a hyphen («дополнительног» + «о»)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.documents import joining

FULL = 0.8  # of a letter's width: less room than that at the end of a line, and no letter would have fitted
WORD = re.compile(r"[А-ЯЁа-яёA-Za-z]+")
REST = re.compile(r"[а-яё]+")
SHORT = frozenset(
    [
        "и",
        "в",
        "на",
        "с",
        "по",
        "для",
        "от",
        "об",
        "о",
        "к",
        "или",
        "при",
        "из",
        "за",
        "не",
        "до",
        "а",
        "у",
        "их",
        "его",
        "как",
        "что",
        "все",
        "со",
        "во",
        "ко",
        "им",
        "год",
        "года",
    ]
)
ENDING = re.compile(
    r"(?:[еаиоуы]?[еи]|ия|[аеиоыуюя][мх]|[ыиое]й|[ая]я|ую|ого|его|[оеё]в|ть|ся|ка|ки|ция|ции|ник|ость|ости|тор|ент|ы|а|у|л)$"
)


@dataclass(frozen=True)
class Line:
    """A line of a cell: its text, and whether it reaches the edge of its column."""

    text: str
    is_full: bool


def is_full(right: float, edge: float, letter: float) -> bool:
    """`right` is where the line ends, `edge` where the longest line of the column does, `letter` a letter's width."""
    return edge - right < FULL * letter


def words(cells: Iterable[Sequence[Line]]) -> frozenset[str]:
    """Words that surely stand whole in the document: not at a cut that may be one."""
    known: set[str] = set()
    for lines in cells:
        for above, line in zip([None, *lines], lines, strict=False):
            found = [word.lower() for word in WORD.findall(line.text)]
            starts = above is not None and _may_be_cut(above)
            known.update(found[starts : len(found) - _may_be_cut(line)])
    return frozenset(known)


def text(lines: Sequence[Line], known: frozenset[str]) -> str:
    """One text, with the words that the column has cut put together."""
    whole: list[str] = []
    for above, line in zip([None, *lines], lines, strict=False):
        if above and _may_be_cut(above) and _is_cut(whole[-1], line.text, known):
            whole[-1] += line.text
        else:
            whole.append(line.text)
    return joining.lines(whole)


def _may_be_cut(line: Line) -> bool:
    """Only a line without room for one more letter can have cut a word."""
    return line.is_full and line.text[-1:].isalpha()


def _is_cut(above: str, line: str, known: frozenset[str]) -> bool:
    """Whether a word goes on in the next line: together the two ends are a `known` word, or apart they are none."""
    rest = REST.match(line)
    left = WORD.search(above.rpartition(" ")[2])
    if not rest or not left:
        return False
    begun = above[above.rfind(" ") + 1 :].lower().strip('«("')
    if begun + rest[0] in known:
        return True
    if rest[0] in SHORT or rest[0] in known:
        return begun not in known and not ENDING.search(begun)
    return begun not in known and (len(rest[0]) < 4 or not ENDING.search(begun))
