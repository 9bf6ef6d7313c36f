"""Columns held apart by spaces: a cell stands under its header, and goes on in the lines below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.documents import columns as headers
from models.documents import joining
from models.documents.columns import Columns
from models.documents.numbering import NUMBER, NUMBERED_TITLE
from models.documents.rows import Row

CHUNK = re.compile(r"\S+(?: \S+)*")
FARTHEST, NEAR, MOST_HEADER_LINES = 400, 2, 6


@dataclass(frozen=True)
class _Header:
    columns: Columns
    starts: tuple[int, ...]
    place: int
    length: int


def rows(lines: Sequence[str]) -> list[Row]:
    """Prose, the header, and rows as wide as it; nothing when no line is a header of this kind."""
    header = _header(lines)
    if header is None:
        return []
    found = [_prose(line, number) for number, line in enumerate(lines[: header.place], 1)]
    found.append(Row(header.columns.headers, header.place + 1))
    return found + _body(lines, header)


def _header(lines: Sequence[str]) -> _Header | None:
    """The first line cut by wide gaps into known columns, with what goes on under it up to a number or a gap."""
    for place, line in enumerate(lines[:FARTHEST]):
        starts = tuple(chunk.start() for chunk in CHUNK.finditer(line))
        if len(starts) < 3:
            continue
        best = None
        for length in range(1, MOST_HEADER_LINES + 1):
            part = lines[place : place + length]
            if len(part) < length or not part[-1].strip() or NUMBER.match(_cells(part[-1], starts)[0]):
                break
            if best and _is_title(part[-1], starts):
                break
            cells = tuple(map(joining.lines, zip(*(_cells(each, starts) for each in part), strict=True)))
            columns = headers.recognise(Row(cells, place + 1))
            best = _Header(columns, starts, place, length) if columns else best
        if best:
            return best
    return None


def _cells(line: str, starts: Sequence[int]) -> list[str]:
    """Each chunk to the column that starts where it does, or to the last that starts before it."""
    cells = [""] * len(starts)
    for chunk in CHUNK.finditer(line):
        column = max((at for at, start in enumerate(starts) if start <= chunk.start() + NEAR), default=0)
        cells[column] = f"{cells[column]} {chunk[0]}".strip()
    return cells


def _body(lines: Sequence[str], header: _Header) -> list[Row]:
    found: list[Row] = []
    open_cells: list[list[str]] = []
    open_line = 0
    for number, line in enumerate(lines[header.place + header.length :], header.place + header.length + 1):
        cells = _cells(line, header.starts)
        is_title = _is_title(line, header.starts)
        if open_cells and (not line.strip() or is_title or _starts(cells, header.columns)):
            found.append(_closed(open_cells, open_line))
            open_cells = []
        if is_title:
            found.append(Row((" ".join(line.split()), *[""] * (len(header.starts) - 1)), number))
        elif line.strip():
            open_line = open_line if open_cells else number
            open_cells.append(cells)
    return [*found, *([_closed(open_cells, open_line)] if open_cells else [])]


def _starts(cells: Sequence[str], columns: Columns) -> bool:
    return "number" in columns.roles and bool(NUMBER.match(cells[columns.roles.index("number")]))


def _is_title(line: str, starts: Sequence[int]) -> bool:
    """A line without a gap over the edge of a column: from the left edge, or anywhere if numbered as parts are."""
    chunks = list(CHUNK.finditer(line))
    if len(chunks) != 1 or not any(chunks[0].start() < start < chunks[0].end() - NEAR for start in starts):
        return False
    return chunks[0].start() <= NEAR or bool(NUMBERED_TITLE.match(chunks[0][0]))


def _closed(lines: Sequence[Sequence[str]], number: int) -> Row:
    return Row(tuple(joining.lines(part for part in parts if part) for parts in zip(*lines, strict=True)), number)


def _prose(line: str, number: int) -> Row:
    return Row((" ".join(line.split()),), number, in_table=False)
