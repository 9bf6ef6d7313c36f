"""Which cells of an OpenDocument sheet cover those below them: the library that reads their values does not say."""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from models.refusal import Refusal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
MOST_LINES = 20_000
Range = tuple[tuple[int, int], tuple[int, int]]


def ranges(data: bytes) -> dict[str, list[Range]]:
    """By the name of a sheet: its merged cells, ((top, left), (bottom, right)), from 0. Refusal "document-broken"."""
    from lxml import etree  # noqa: PLC0415  # only who reads such a sheet waits for it

    found: dict[str, list[Range]] = {}
    name, line = "", 0
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open("content.xml") as content:
            wanted = (f"{TABLE}table", f"{TABLE}table-row")
            for event, element in etree.iterparse(content, ("start", "end"), tag=wanted, resolve_entities=False):
                if event == "start" and element.tag == wanted[0]:
                    name, line = element.get(f"{TABLE}name", ""), 0
                elif event == "end" and element.tag == wanted[1]:
                    found.setdefault(name, []).extend(_spans(element, line))
                    line += _number(element, "number-rows-repeated")
                    element.clear()
    except (etree.LxmlError, zipfile.BadZipFile, LookupError, ValueError, OSError, EOFError):
        raise Refusal("document-broken") from None
    return found


def _spans(row: "Element", line: int) -> list[Range]:
    found, column = [], 0
    for cell in row.iterchildren(*CELLS):
        down, across = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        if down > 1 and line < MOST_LINES:
            found.append(((line, column), (line + down - 1, column + across - 1)))
        column += _number(cell, "number-columns-repeated")
    return found


def _number(element: "Element", name: str) -> int:
    """How many times or cells; one, where nothing is said."""
    return int(element.get(f"{TABLE}{name}", "1"))
