"""Text with «|» between cells, a row a line as markdown has it; a row may be cut over several lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.documents import columns as headers
from models.documents import joining
from models.documents.layouts import strokes
from models.documents.layouts.strokes import BORDER
from models.documents.numbering import NUMBER
from models.documents.rows import Row

FEWEST, SHARE = 3, 0.6
NUMBERED_LINE = re.compile(r"\s*\d+[.)]?\s*\|")


def are_used(lines: Sequence[str]) -> bool:
    """Whether cells are divided by upright strokes here."""
    struck = [line.count("|") for line in lines if "|" in line]
    return len(struck) >= FEWEST or (len(struck) == 2 and min(struck) > 1)


def rows(lines: Sequence[str]) -> list[Row]:
    """By lines where most are as wide as a header that stands on one, else as a stream of cells."""
    return _by_lines(lines) if _is_even(lines) else strokes.rows(lines)


def _is_even(lines: Sequence[str]) -> bool:
    struck = [line for line in lines if "|" in line and (not BORDER.match(line) or not line.strip(" |"))]
    place = next((place for place, line in enumerate(struck) if headers.recognise(Row(_cells(line), 1))), None)
    if place is None:
        return False
    below = [line.count("|") for line in struck[place + 1 :]]
    if struck[place].count("|") > 1 and not struck[place].rstrip().endswith("|"):
        return bool(below)  # the last cell of a line has no stroke after it: lines are rows
    return bool(below) and sum(count == struck[place].count("|") for count in below) >= SHARE * len(below)


def _cells(line: str, *, leads: bool = True) -> tuple[str, ...]:
    """Without the strokes at the edges; where lines do not begin with one (`leads`), the first cell is empty."""
    bare = line.strip()
    bare = bare[1:] if leads and bare.startswith("|") else bare
    bare = bare.removesuffix("|")
    return tuple(" ".join(cell.split()) for cell in bare.split("|"))


def _by_lines(lines: Sequence[str]) -> list[Row]:
    """A line with fewer strokes than the header is joined with the next ones until they are enough."""
    found: list[Row] = []
    for row in _joined(lines):
        last = found[-1] if found and found[-1].in_table else None
        if last and not row.in_table and row.text and _goes_on(last.cells[-1], row.text):
            found[-1] = replace(last, cells=(*last.cells[:-1], joining.joined(last.cells[-1], row.text)))
        else:
            found.append(row)
    return found


def _goes_on(cell: str, text: str) -> bool:
    return bool(cell) and (joining.is_unfinished(cell) or joining.goes_on(text))


def _joined(lines: Sequence[str]) -> Iterator[Row]:
    wanted, leads, numbered = 0, False, any(NUMBERED_LINE.match(line) for line in lines)
    begun: list[str] = []
    begun_at = 0
    for number, line in enumerate(lines, 1):
        if BORDER.match(line) and line.strip(" |"):
            continue
        is_header = "|" in line and headers.recognise(Row(_cells(line), number)) is not None
        if begun and (is_header or _starts(line, leads=leads) or not line.strip()):
            yield _row(begun, begun_at, leads=leads)
            begun = []
        if is_header:
            wanted, leads = line.count("|"), line.lstrip().startswith("|") and not numbered
        if "|" not in line and not begun:
            yield Row((" ".join(line.split()),), number, in_table=False)
            continue
        begun_at = begun_at if begun else number
        begun.append(line)
        if sum(part.count("|") for part in begun) >= wanted:
            yield _row(begun, begun_at, leads=leads)
            begun = []
    if begun:
        yield _row(begun, begun_at, leads=leads)


def _starts(line: str, *, leads: bool) -> bool:
    """Whether a new row plainly begins here, although the one before is short of cells."""
    first = _cells(line, leads=leads)[0]
    return (
        "|" in line and line.lstrip().startswith("|") == leads and bool(re.match(r"\S", line) and NUMBER.match(first))
    )


def _row(lines: Sequence[str], number: int, *, leads: bool) -> Row:
    return Row(_cells(" ".join(line.strip() for line in lines), leads=leads), number)
