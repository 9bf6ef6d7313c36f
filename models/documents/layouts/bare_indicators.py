"""A table of figures under a plan without separators: where it begins, and its rows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from models.documents import columns as headers
from models.documents import joining
from models.documents.layouts.bare_header import Line
from models.documents.numbering import NUMBER, NUMBER_AND_TITLE
from models.documents.rows import Row

BEGINS = re.compile(
    r"^(?:[№N]\s*(?:п\s*/\s*п)?\s+)?(?:наименование\s+)?(?:целев\w+\s+)?(?:показател|индикатор)\w*\b", re.IGNORECASE
)
LABEL = re.compile(r"^[№N]\s*(?:п\s*/\s*п)?\.?$", re.IGNORECASE)
NUMBERED = re.compile(r"^(\d{1,3})\s+(\D.*)$")
VALUE_AT_END = re.compile(r"^(?P<name>.+?)\s+(?P<value>(?:не (?:менее|более)\s+)?\d[\d.,]*\s*%?)$")
LABEL_FIRST = re.compile(r"^[№N]\s*(?:п\s*/\s*п)?\.?(?:\s+|$)", re.IGNORECASE)
NEXT_CELL = re.compile(r"\s+(?=[А-ЯЁ][а-яё]|(?:19|20)\d\d)")
USUAL = ("№", "Показатель", "Значение")
LONGEST_CELL, MOST_HEADER_LINES = 80, 10
SIGNS = "№"


def begin(lines: Sequence[Line]) -> int:
    """Where the header of such a table starts, its number column before its name; the number of lines if nowhere."""
    for place, line in enumerate(lines):
        named = BEGINS.match(line.text) and len(line.text) <= LONGEST_CELL
        if named and place and LABEL.match(lines[place - 1].text):
            return place - 1
        if named and line.text.startswith((SIGNS, "N ")) and place:
            return place
    return len(lines)


def rows(lines: Sequence[Line]) -> list[Row]:
    """The header and its rows; what does not fit its columns is a doubt, its last figures the value."""
    if not lines:
        return []
    first = next((at for at, line in enumerate(lines[:MOST_HEADER_LINES]) if _number(line.text)[0] == "1"), 0)
    header = Row(("№", *_cells(_header(lines[:first]))), lines[0].number)
    header = header if headers.recognise(header) else Row(USUAL, lines[0].number)
    return [header, *(_row(part, len(header.cells)) for part in _parts(lines[first:]))]


def _header(lines: Sequence[Line]) -> list[Line]:
    """Without the number column. On one line a cell is a piece that begins with a capital, or a year."""
    named = [replace(line, text=text) for line in lines if (text := LABEL_FIRST.sub("", line.text))]
    if len(named) == 1:
        return [replace(named[0], text=piece, opens=True) for piece in NEXT_CELL.split(named[0].text)]
    return [replace(line, opens=line.opens or not joining.goes_on(line.text)) for line in named]


def _number(text: str) -> tuple[str, str]:
    alone = NUMBER.match(text)
    titled = NUMBER_AND_TITLE.match(text) or NUMBERED.match(text)
    return (alone[1], "") if alone else (titled[1], titled[2]) if titled else ("", "")


def _parts(lines: Sequence[Line]) -> list[list[Line]]:
    """A row begins at the number that comes next."""
    parts: list[list[Line]] = []
    for line in lines:
        if _number(line.text)[0] == str(len(parts) + 1):
            parts.append([line])
        elif parts:
            parts[-1].append(line)
    return parts


def _row(part: Sequence[Line], width: int) -> Row:
    number, rest = _number(part[0].text)
    lines = [*([Line(rest, part[0].number)] if rest else []), *part[1:]]
    cells = _cells(lines)
    doubt = "" if len(cells) == width - 1 else "cells-guessed"
    if doubt:
        whole = joining.lines(line.text for line in lines)
        ending = VALUE_AT_END.match(whole)
        cells = (ending["name"], ending["value"]) if ending else (whole,)
        cells = (cells[0], *[""] * (width - 1 - len(cells)), *cells[1:])
    return Row((number, *cells), part[0].number, doubt=doubt)


def _cells(lines: Sequence[Line]) -> tuple[str, ...]:
    """A cell a paragraph."""
    cells: list[str] = []
    for line in lines:
        if cells and not line.opens:
            cells[-1] = joining.lines([cells[-1], line.text])
        else:
            cells.append(line.text)
    return tuple(cells)
