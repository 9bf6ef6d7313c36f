"""A ruled table of a PDF page → its rows, every cell line by line."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from models.documents.readers import narrow

if TYPE_CHECKING:
    from pdfplumber.table import Table

Box = tuple[float, float, float, float]
Lines = tuple[narrow.Line, ...]
Written = list[dict[str, Any]]


def rows(table: "Table") -> Iterator[tuple[float, tuple[Lines, ...], frozenset[int]]]:
    """Where each row begins, its cells, and the places that are one with the cell above."""
    chars = [char for char in table.page.chars if within(char, table.bbox)]
    read = [_read(row.cells, [char for char in chars if within(char, row.bbox)]) for row in table.rows]
    edges: dict[tuple[float, float], float] = {}
    for box, lines in (cell for row in read for cell in row if cell):
        key = box[0], box[2]
        edges[key] = max([edges.get(key, 0), *(line["x1"] for line in lines)])
    bottoms = [0.0] * max(len(row) for row in read)
    for place, (row, about) in enumerate(zip(read, table.rows, strict=True)):
        cells = tuple(_lines(cell[1], edges[cell[0][0], cell[0][2]]) if cell else () for cell in row)
        bottoms = [cell[0][3] if cell else bottom for cell, bottom in zip(row, bottoms, strict=True)]
        merged = frozenset(at for at, cell in enumerate(row) if not cell and bottoms[at] >= about.bbox[3] - 1)
        yield about.bbox[1] + place / 1000, cells, merged


def within(thing: dict[str, Any], box: Box) -> bool:
    """Whether the middle of a letter or a line is in the box."""
    across: float = (thing["x0"] + thing["x1"]) / 2
    down: float = (thing["top"] + thing["bottom"]) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def _read(boxes: list[Box | None], chars: Written) -> list[tuple[Box, Written] | None]:
    return [(box, _written([char for char in chars if within(char, box)])) if box else None for box in boxes]


def _written(chars: Written) -> Written:
    from pdfplumber.utils.text import chars_to_textmap  # noqa: PLC0415  # only who reads a PDF waits for it

    return chars_to_textmap(chars).extract_text_lines(return_chars=True) if chars else []


def _lines(written: Written, edge: float) -> Lines:
    """`edge` is where the longest line of the column ends."""
    return tuple(_line(line, edge) for line in written)


def _line(line: dict[str, Any], edge: float) -> narrow.Line:
    letter = max(char["x1"] - char["x0"] for char in line["chars"])
    return narrow.Line(" ".join(line["text"].split()), narrow.is_full(line["x1"], edge, letter))
