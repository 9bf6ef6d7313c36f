"""Cells with any sign between them and quotes around those that hold it: .csv as every program writes it."""

import csv
from collections.abc import Sequence
from io import StringIO

from models.documents import columns
from models.documents.readers import grid
from models.documents.rows import Row

DELIMITERS = ";,\t|^~"
LONGEST_LINE, FEWEST, FARTHEST = 100_000, 3, 200


def rows(text: str) -> list[Row]:
    """Empty when no sign makes a table with a header known to us out of this text."""
    made = (_cut(text, sign) for sign in DELIMITERS if text.count(sign) >= FEWEST)
    return max((table for table in made if _is_even(table)), key=_told, default=[])


def _told(table: Sequence[Row]) -> int:
    return sum(len(row.filled) > 1 for row in table)


def _is_even(table: Sequence[Row]) -> bool:
    """A header, and after it mostly rows as wide as it: commas of a sentence make no such thing."""
    place = next((place for place, row in enumerate(table[:FARTHEST]) if columns.recognise(row)), None)
    if place is None:
        return False
    below = [row for row in table[place + 1 :] if not row.is_blank]
    alike = sum(abs(len(row.cells) - len(table[place].cells)) <= 1 for row in below)
    return bool(below) and alike > len(below) / 2


def _cut(text: str, sign: str) -> list[Row]:
    """`line` is where a row begins: a quoted cell may run over several lines."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=sign)
    lines: list[Row] = []
    begins = 1
    try:
        for cells in reader:
            lines.append(Row(tuple(_clean(cell) for cell in cells), begins))
            begins = reader.line_num + 1
    except csv.Error:
        return []
    return grid.rows(lines)


def _clean(cell: str) -> str:
    return "\n".join(" ".join(line.split()) for line in cell.splitlines() if line.strip())
