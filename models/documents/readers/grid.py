"""A sheet of cells with nothing around it: which of its lines are prose and which are the table."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.documents import columns, several
from models.documents.rows import Row


def rows(lines: Iterable[Row]) -> list[Row]:
    """Single cells over a header, and after the last row of the sheet, are prose; one that is wide enough is a row."""
    found = list(lines)
    prose = _over_headers(found) | _after_all(found)
    return [_prose(row) if place in prose else row for place, row in enumerate(found)]


def _over_headers(found: Sequence[Row]) -> set[int]:
    """The same header again is the top of a page: what stands over it belongs to the table."""
    prose: set[int] = set()
    known: columns.Columns | None = None
    for place, row in enumerate(found):
        header = columns.recognise(several.flat(row))
        if header is None or (known and known.repeats_in(several.flat(row))):
            continue
        above = place - 1
        while above >= 0 and (known is None or len(found[above].filled) < 2):
            prose.add(above)
            above -= 1
        known = header
    return prose


def _after_all(found: Sequence[Row]) -> set[int]:
    last = max((place for place, row in enumerate(found) if len(row.filled) > 1), default=-1)
    return set(range(last + 1, len(found)))


def _prose(row: Row) -> Row:
    return replace(row, cells=(" ".join(row.text.split()),), in_table=False, merged=frozenset())
