"""Cells of several lines, as Word and Excel have them: one text, or a list of names."""

from collections.abc import Collection
from dataclasses import replace

from models.documents import joining
from models.documents.rows import Row
from models.rules import executors


def flat(row: Row, lists: Collection[int] = ()) -> Row:
    """Every cell on one line. At the places of `lists` a line that begins a new name is told apart by a semicolon."""
    if not any("\n" in cell for cell in row.cells):
        return row
    cells = (
        _listed(cell.split("\n")) if place in lists else joining.lines(cell.split("\n"))
        for place, cell in enumerate(row.cells)
    )
    return replace(row, cells=tuple(cells))


def _listed(lines: list[str]) -> str:
    whole = lines[0]
    for line in lines[1:]:
        anew = executors.begins_name(line) and not joining.is_unfinished(whole) and whole[-1:] not in ";,"
        whole = f"{whole}; {line}" if anew else joining.lines([whole, line])
    return whole
