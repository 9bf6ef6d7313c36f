"""Who judges what, as a table: a column with numbers of entries, and columns with names of jurors, found by header."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from models.documents.readers import kinds, sheets, text
from models.refusal import Refusal
from models.rules.jury_lists import LARGEST_FILE, MOST_LINES, MOST_MEGABYTES, Line

SHOWN = 80
"""Characters of a cell that are kept: a name is no longer."""
FARTHEST = 20
"""In so many rows the header is looked for."""
DELIMITERS = ";\t,|"

_ENTRY = re.compile(r"^\s*(?:№|n\b|no\b|номер|заявк|entry|number)", re.IGNORECASE)
_JUROR = re.compile(r"жюри|эксперт|член|judge|juror|jury|expert|\bфио\b|\bф\. ?и\. ?о", re.IGNORECASE)
_NUMBER = re.compile(r"^\D{0,12}(\d{1,9})(?:\.0+)?\s*$")
_BETWEEN = re.compile(r"[;,\n]+")


def read(data: bytes, name: str) -> list[Line]:
    """What the table says, without rows that name no juror.

    Raises Refusal, always with name=: "list-empty", "list-too-big" (megabytes, rows), "list-format" (no sheet and no
    .csv), "list-broken" (also with a password or macros), "list-columns" (no header with entries and jurors).
    """
    if len(data) > LARGEST_FILE:
        raise _too_big(name)
    if not data.strip():
        raise Refusal("list-empty", name=name)
    found = _lines(_rows(data, name), name)
    if len(found) > MOST_LINES:
        raise _too_big(name)
    return found


def _too_big(name: str) -> Refusal:
    return Refusal("list-too-big", name=name, megabytes=MOST_MEGABYTES, rows=MOST_LINES)


def _rows(data: bytes, name: str) -> list[tuple[int, Sequence[str]]]:
    try:
        kind = kinds.kind(data)
        if kind == "sheet":
            return [(row.line, row.cells) for row in sheets.rows(data)]
        if kind == "text":
            return _cut(text.decoded(data))
    except Refusal as refusal:
        is_other = refusal.key in ("document-format", "document-scanned", "document-not-text")
        raise Refusal("list-format" if is_other else "list-broken", name=name) from None
    raise Refusal("list-format", name=name)


def _cut(words: str) -> list[tuple[int, Sequence[str]]]:
    """Cells between the sign that makes a header; without one, between the first that is thought of."""
    tables = [_between(words, sign) for sign in DELIMITERS]
    return next((table for table in tables if any(_header(cells) for _, cells in table[:FARTHEST])), tables[0])


def _between(words: str, sign: str) -> list[tuple[int, Sequence[str]]]:
    reader = csv.reader(StringIO(words, newline=""), delimiter=sign)
    try:
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error:  # a cell longer than any name, or a line no program writes
        return []


def _lines(rows: Iterable[tuple[int, Sequence[str]]], name: str) -> list[Line]:
    rows = list(rows)
    if not any(cell.strip() for _, cells in rows for cell in cells):
        raise Refusal("list-empty", name=name)
    for place, (_, cells) in enumerate(rows[:FARTHEST]):
        if columns := _header(cells):
            entry, jurors = columns
            return [line for row, cells in rows[place + 1 :] for line in _line(row, cells, entry, jurors)]
    raise Refusal("list-columns", name=name)


def _header(cells: Sequence[str]) -> tuple[int, list[int]] | None:
    """Where the numbers stand, and where the names; None when this is no header."""
    jurors = [place for place, cell in enumerate(cells) if _JUROR.search(cell)]
    entry = next((place for place, cell in enumerate(cells) if _ENTRY.search(cell) and place not in jurors), None)
    return (entry, jurors) if entry is not None and jurors else None


def _line(row: int, cells: Sequence[str], entry: int, jurors: Sequence[int]) -> Iterable[Line]:
    """A line for each name; several may stand in one cell."""
    written = _short(cells[entry]) if entry < len(cells) else ""
    number = _NUMBER.match(written)
    for place in jurors:
        for juror in _BETWEEN.split(cells[place]) if place < len(cells) else ():
            if juror.strip():
                yield Line(row, int(number[1]) if number else None, written, _short(juror))


def _short(cell: str) -> str:
    return " ".join(cell.split())[:SHOWN]
