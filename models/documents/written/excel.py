"""A drawing as Excel's .xlsx: every cell is text, even one that looks like a formula, a number or a link."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from models.documents.written.drawing import Drawing, Strip

LONGEST = 32_767
"""Signs in one cell: Excel opens no file that has more."""
UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
WIDTH = 150  # of all columns together, in signs
BOLD = frozenset(["title", "caption", "header", "section", "total"])
CENTRED = frozenset(["title", "caption", "header", "section"])
BORDERED = frozenset(["header", "section", "row", "total"])


def book(drawing: Drawing) -> bytes:
    """One sheet, printed on A4 across and one page wide, with the header on every page."""
    import xlsxwriter  # noqa: PLC0415  # only who writes a sheet waits for it

    kept = BytesIO()
    made = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = made.add_worksheet("План")
    formats = {kind: made.add_format(_look(kind)) for kind in _KINDS}
    _pages(sheet, drawing)
    for line, strip in enumerate(drawing.strips):
        _line(sheet, formats, line, strip, len(drawing.weights))
    _merge_down(sheet, formats["row"], drawing.strips)
    made.close()
    return kept.getvalue()


_KINDS = ("approval", "title", "note", "caption", "blank", "header", "section", "row", "total")


def _look(kind: str) -> Mapping[str, Any]:
    where = "center" if kind in CENTRED else "right" if kind == "approval" else "left"
    return {
        "font_name": "Times New Roman",
        "font_size": 13 if kind == "title" else 10,
        "bold": kind in BOLD,
        "border": int(kind in BORDERED),
        "align": where,
        "valign": "top",
        "text_wrap": True,
    }


def _pages(sheet: Any, drawing: Drawing) -> None:
    for place, weight in enumerate(drawing.weights):
        sheet.set_column(place, place, WIDTH * weight / sum(drawing.weights))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    header = next(line for line, strip in enumerate(drawing.strips) if strip.kind == "header")
    sheet.repeat_rows(header)


def _line(sheet: Any, formats: Mapping[str, Any], line: int, strip: Strip, width: int) -> None:
    look = formats[strip.kind]
    if not strip.in_table:
        if strip.cells:
            _across(sheet, line, width - 1, strip.cells[0], look)
        return
    if strip.kind in ("section", "total"):
        last = width - (strip.kind == "total")
        _across(sheet, line, last - 1, strip.cells[0], look)
        rest: Sequence[int] = range(last, width)
    else:
        rest = range(len(strip.cells))
    for place in rest:
        if strip.cells[place]:
            sheet.write_string(line, place, _text(strip.cells[place]), look)
        else:
            sheet.write_blank(line, place, None, look)


def _across(sheet: Any, line: int, last: int, text: str, look: Any) -> None:
    if last > 0:
        sheet.merge_range(line, 0, line, last, "", look)
    sheet.write_string(line, 0, _text(text), look)


def _merge_down(sheet: Any, look: Any, strips: Sequence[Strip]) -> None:
    """Each run of cells that are one with the cell above."""
    for line, strip in enumerate(strips):
        below = line + 1
        while below < len(strips) and strips[below].merged:
            below += 1
        if below == line + 1 or strip.merged:
            continue
        for place in sorted(strips[line + 1].merged):
            sheet.merge_range(line, place, below - 1, place, "", look)
            if strip.cells[place]:
                sheet.write_string(line, place, _text(strip.cells[place]), look)


def _text(text: str) -> str:
    return UNWRITABLE.sub(" ", text)[:LONGEST]
