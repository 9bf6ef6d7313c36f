"""A header without any separators: cells one under another, cut over lines, or side by side on one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.documents import columns as headers
from models.documents.columns import Columns
from models.documents.rows import Row

LONGEST_CELL, MOST_LINES, FARTHEST = 80, 24, 400
ONE = re.compile(r"^1(?:\.1)?\s*[.)]?$")
NEXT_CELL = re.compile(r"\s+(?=[А-ЯЁ№])")


@dataclass(frozen=True)
class Line:
    """A line that says something: where it stands, and whether a blank line is above it."""

    text: str
    number: int
    opens: bool = False


@dataclass(frozen=True)
class Header:
    """The columns, and how many lines of the source they take."""

    columns: Columns
    length: int


def told(lines: Sequence[str]) -> Iterator[Line]:
    """The lines that say something."""
    blank = True
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Line(" ".join(line.split()), number, blank)
        blank = not line.strip()


def find(lines: Sequence[Line]) -> tuple[int, Header] | None:
    """The header with the most columns and its place among the lines: a title may look like one of two."""
    found = [(place, header) for place in range(min(len(lines), FARTHEST)) if (header := at(lines, place))]
    return max(found, key=_likelihood, default=None)


def by_paragraphs(lines: Sequence[Line]) -> tuple[int, Header] | None:
    """A header with cells of any words, each a paragraph of its own, from the number column to the first row."""
    for place, line in enumerate(lines[:FARTHEST]):
        if headers.role_of(line.text) == "number":
            end = next((at for at in range(place + 1, len(lines)) if lines[at].opens and ONE.match(lines[at].text)), 0)
            cells = _paragraphs(lines[place:end])
            columns = headers.recognise(Row(cells, line.number)) if len(cells) <= MOST_LINES else None
            return (place, Header(columns, end - place)) if columns and columns.kind == "plan" else None
    return None


def _paragraphs(lines: Sequence[Line]) -> tuple[str, ...]:
    cells: list[str] = []
    for line in lines:
        if line.opens or not cells:
            cells.append(line.text)
        else:
            cells[-1] = f"{cells[-1]} {line.text}"
    return tuple(cells)


def _likelihood(found: tuple[int, Header]) -> tuple[int, int, int]:
    """Of headers with as many columns the one with fewer words: the line above it may be a title."""
    place, header = found
    return len(header.columns.headers), -sum(map(len, header.columns.headers)), -place


def at(lines: Sequence[Line], place: int) -> Header | None:
    """The header that starts at this line: every cell a known column, each once, a small letter goes on."""
    cells: list[str] = []
    length = 0
    for line in lines[place : place + MOST_LINES]:
        grown = _with(cells, line.text, lines[place + length + 1 : place + length + 3])
        if grown is None:
            break
        cells, length = grown, length + 1
    columns = headers.recognise(Row(tuple(cells), lines[place].number)) if len(cells) > 1 else None
    return Header(columns, length) if columns and columns.kind == "plan" else None


def _with(cells: Sequence[str], text: str, following: Sequence[Line]) -> list[str] | None:
    """The cells with one more line; None when the line is no part of a header."""
    grown = list(cells)
    for piece in NEXT_CELL.split(text):
        role = headers.role_of(piece)
        last = headers.role_of(grown[-1]) if grown else ""
        if grown and (piece[0].islower() or piece[0] in "(/" or role == last != "other"):
            grown[-1] = f"{grown[-1]} {piece}"
        elif (role != "other" and role not in map(headers.role_of, grown)) or (
            role == "other" and grown and piece.isalpha() and _still_header(grown, following)
        ):
            grown.append(piece)
        else:
            return None
        if len(grown[-1]) > LONGEST_CELL:
            return None
    return grown


def _still_header(cells: Sequence[str], following: Sequence[Line]) -> bool:
    """An unknown column counts when a known one that is still missing comes right after it."""
    known = set(map(headers.role_of, cells))
    return any(headers.role_of(line.text) not in {"other", *known} for line in following)
