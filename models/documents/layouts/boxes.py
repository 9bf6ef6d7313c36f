"""Tables drawn with │ and ─: cells by their place on the line, rows between two drawn lines."""

import re
from collections.abc import Sequence

from models.documents import joining
from models.documents.rows import Row

CORNERS = "│┃║├┤┬┴┼┌┐└┘╞╡╪╤╧╠╣╦╩╬╔╗╚╝╟╢╫"
DRAWN_LINE = re.compile(r"^\s*[├┌└╞╔╚╠╟]")
WIDEST, MOST_EDGES = 1_000, 60
INNER_LINE = re.compile(r"[─━═┬┴┼├┤]{2,}")


def are_drawn(lines: Sequence[str]) -> bool:
    """Whether there is a table of drawn lines here."""
    return sum(line.lstrip().startswith(tuple("│┃║├┌╔╠")) for line in lines) >= 3


def rows(lines: Sequence[str]) -> list[Row]:
    """Prose as it stands, every drawn row as one row of as many cells as its table has columns."""
    found: list[Row] = []
    place = 0
    while place < len(lines):
        until = place
        while until < len(lines) and _is_drawn(lines[until]):
            until += 1
        if until > place:
            found += _table(lines[place:until], place + 1)
        else:
            found.append(_prose(lines[place], place + 1))
        place = max(until, place + 1)
    return found


def _is_drawn(line: str) -> bool:
    return bool(line.strip()) and line.lstrip()[0] in CORNERS


def _prose(line: str, number: int) -> Row:
    return Row((" ".join(line.split()),), number, in_table=False)


def _table(lines: Sequence[str], first: int) -> list[Row]:
    """The lines of one table, without anything between them."""
    edges = sorted({place for line in lines for place, letter in enumerate(line[:WIDEST]) if letter in CORNERS})
    if len(edges) > MOST_EDGES:
        return [_prose(line, number) for number, line in enumerate(lines, first)]
    found: list[Row] = []
    open_cells: list[list[str]] = []
    open_line = 0
    for number, line in enumerate(lines, first):
        if DRAWN_LINE.match(line) and not re.search(r"\w", line):
            found += _closed(open_cells, open_line)
            open_cells = []
        else:
            open_line = open_line if open_cells else number
            open_cells.append(_cells(line, edges))
    return [*found, *_closed(open_cells, open_line)]


def _closed(lines: Sequence[Sequence[str]], line: int) -> list[Row]:
    cells = tuple(joining.lines(part for part in parts if part) for parts in zip(*lines, strict=True))
    return [Row(cells, line)] if any(cells) else []


def _cells(line: str, edges: Sequence[int]) -> list[str]:
    """One text a column; the text of a merged cell stands in its first."""
    cells = [""] * max(len(edges) - 1, 1)
    owner = 0
    for column, (left, right) in enumerate(zip(edges, [*edges[1:-1], max(len(line), edges[-1])], strict=False)):
        owner = column if left < len(line) and line[left] in CORNERS else owner
        cells[owner] += line[left + (owner == column) : right]
    return [" ".join(INNER_LINE.sub(" ", re.sub(f"[{CORNERS}]", " ", cell)).split()) for cell in cells]
