"""The same plan on other paper: rows of text made into Word, Excel, CSV and PDF as people make them."""

import csv
import datetime as dt
import re
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO, StringIO
from typing import Any

import docx
import xlsxwriter

from tests.documents.printer import Printer

Line = tuple[str, ...]
OPEN_NAMES = ("office", "table", "text", "style")
OPEN_KIND = "application/vnd.oasis.opendocument.spreadsheet"
OPEN_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{OPEN_KIND}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""


def lines_of(text: str) -> list[Line]:
    """Prose is a tuple of one, a row a tuple of its cells, a blank line an empty one."""
    return [tuple(cell.strip() for cell in line.split("\t")) if line.strip() else () for line in text.splitlines()]


def tables_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines of one kind: prose, or the rows of one table (as wide as its first, blank lines left out)."""
    run: list[Line] = []
    for line in lines:
        if not line:
            continue
        if (run and (len(line) > 1) != (len(run[0]) > 1)) or (run and len(line) > 1 and len(line) != len(run[0])):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def word(lines: Sequence[Line], merged: Sequence[int] = ()) -> bytes:
    """Section rows are merged from edge to edge; empty cells at `merged` places are one with the cell above."""
    document = docx.Document()
    for run in tables_of(lines):
        if len(run[0]) == 1:
            for (text,) in run:
                document.add_paragraph(text)
        else:
            _table(document, run, merged)
    return _saved(document)


def _table(document: Any, run: Sequence[Line], merged: Sequence[int]) -> None:
    table = document.add_table(0, len(run[0]), style="Table Grid")
    for place, line in enumerate(run):
        cells = table.add_row().cells
        if line[0] and not any(line[1:]):
            cells[0].merge(cells[-1]).text = line[0]
            continue
        for column, text in enumerate(line):
            if text:
                cells[column].text = text
            elif column in merged and place > 1 and not line[0]:
                above = table.rows[place - 1].cells[column]
                kept = above.text
                above.merge(cells[column]).text = kept


def numbered_word(run: Sequence[Line]) -> bytes:
    """A table whose first column is numbered by Word itself: its cells hold no text."""
    document = docx.Document()
    document.add_paragraph("План на 2024 год")
    table = document.add_table(0, len(run[0]))
    for place, line in enumerate(run):
        cells = table.add_row().cells
        for cell, text in zip(cells, line, strict=True):
            cell.text = text
        if place:
            cells[0].paragraphs[0].style = "List Number"
    return _saved(document)


def word_with_a_merged_executor(lines: Sequence[Line]) -> bytes:
    """An empty last cell is one with the cell above."""
    document = docx.Document()
    for run in tables_of(lines):
        if len(run[0]) == 1:
            document.add_paragraph(run[0][0])
            continue
        table = document.add_table(len(run), len(run[0]))
        for place, line in enumerate(run):
            for column, text in enumerate(line):
                table.cell(place, column).text = text
        for place in (place for place, line in enumerate(run) if not line[-1]):
            kept = run[place - 1][-1]
            table.cell(place - 1, len(run[0]) - 1).merge(table.cell(place, len(run[0]) - 1)).text = kept
    return _saved(document)


def _saved(document: Any) -> bytes:
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def excel_with_a_merged_executor(lines: Sequence[Line]) -> bytes:
    """An empty last cell is one with the cell above."""
    kept = BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = book.add_worksheet("План")
    for place, line in enumerate(lines):
        sheet.write_row(place, 0, line)
    for place in (place for place, line in enumerate(lines) if len(line) > 1 and not line[-1]):
        column = len(lines[place]) - 1
        sheet.merge_range(place - 1, column, place, column, lines[place - 1][-1])
    book.close()
    return kept.getvalue()


def excel_with_dates() -> bytes:
    kept = BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = book.add_worksheet("План")
    sheet.write_row(0, 0, ("№", "Мероприятие", "Срок", "Ответственный"))
    sheet.write_number(1, 0, 1)
    sheet.write_string(1, 1, "Семинар")
    sheet.write_datetime(1, 2, dt.datetime(2024, 3, 15), book.add_format({"num_format": "dd.mm.yyyy"}))  # noqa: DTZ001
    sheet.write_string(1, 3, "УО")
    book.close()
    return kept.getvalue()


def excel(lines: Sequence[Line], *, hidden: bool = False) -> bytes:
    """Numbers are numbers, section rows are merged over the table; `hidden` adds a sheet nobody sees."""
    kept = BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = book.add_worksheet("План")
    if hidden:
        other = book.add_worksheet("Черновик")
        other.write_row(0, 0, ("9", "Черновик", "май", "УО"))
        other.hide()
    width = max(map(len, lines))
    for place, line in enumerate(lines):
        if len(line) == width and line[0] and not any(line[1:]):
            sheet.merge_range(place, 0, place, width - 1, line[0])
            continue
        for column, text in enumerate(line):
            if text.isdecimal():
                sheet.write_number(place, column, int(text))
            else:
                sheet.write_string(place, column, text)
    book.close()
    return kept.getvalue()


def open_document(lines: Sequence[Line], *, hidden: bool = False, dates: bool = False, merged: bool = False) -> bytes:
    """An OpenDocument sheet, by hand: numbers are numbers, section rows span the table.

    `dates`: what looks like 15.03.2024 is one. `merged`: an empty last cell is one with the cell above. `hidden` adds
    a sheet nobody sees.
    """
    sheets = _open_sheet("План", lines, dates=dates, merged=merged)
    if hidden:
        sheets += _open_sheet("Черновик", [("9", "Черновик", "май", "УО")], style="away")
    style = "".join(
        f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/>'
        "</style:style>"
        for name, shown in (("here", "true"), ("away", "false"))
    )
    names = "".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" ' for name in OPEN_NAMES)
    body = f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}office:version="1.2">'
        f"<office:automatic-styles>{style}</office:automatic-styles>{body}</office:document-content>"
    )
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("mimetype", OPEN_KIND)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", OPEN_MANIFEST)
    return kept.getvalue()


def _open_sheet(
    name: str, lines: Sequence[Line], *, style: str = "here", dates: bool = False, merged: bool = False
) -> str:
    width = max(map(len, lines))
    below = [*lines[1:], ()] if merged else [()] * len(lines)
    rows = "".join(
        f"<table:table-row>{''.join(_open_row(line, under, width, dates=dates))}</table:table-row>"
        for line, under in zip(lines, below, strict=True)
    )
    return f'<table:table table:name="{name}" table:style-name="{style}">{rows}</table:table>'


def _open_row(line: Line, under: Line, width: int, *, dates: bool) -> Iterator[str]:
    if len(line) == width and line[0] and not any(line[1:]):
        yield _open_cell(line[0], f' table:number-columns-spanned="{width}"')
        yield f'<table:covered-table-cell table:number-columns-repeated="{width - 1}"/>'
        return
    covers = len(under) > 1 and not under[-1]
    *cells, last = line or ("",)
    for text in cells:
        yield _open_cell(text, dates=dates)
    if last or len(line) < 2:
        yield _open_cell(last, ' table:number-rows-spanned="2"' if covers else "", dates=dates)
    else:
        yield "<table:covered-table-cell/>"


def _open_cell(text: str, more: str = "", *, dates: bool = False) -> str:
    kind = 'office:value-type="string"'
    if text.isdecimal():
        kind = f'office:value-type="float" office:value="{text}"'
    elif dates and re.fullmatch(r"\d\d\.\d\d\.\d{4}", text):
        kind = f'office:value-type="date" office:date-value="{"-".join(reversed(text.split(".")))}"'
    if not text:
        return f"<table:table-cell{more}/>"
    words = "".join(f"<text:p>{escape(each)}</text:p>" for each in text.split("\n"))
    return f"<table:table-cell {kind}{more}>{words}</table:table-cell>"


def comma_separated(lines: Sequence[Line], delimiter: str = ";", encoding: str = "cp1251") -> bytes:
    kept = StringIO()
    width = max(map(len, lines))
    writer = csv.writer(kept, delimiter=delimiter)
    writer.writerows([*line, *[""] * (width - len(line))] for line in lines)
    return kept.getvalue().encode(encoding)


def printed(lines: Sequence[Line], widths: Sequence[float] = ()) -> bytes:
    """Columns as wide as what stands in them, or as told; a page ends where it is full."""
    printer = Printer()
    for run in tables_of(lines):
        shares = widths or [3 + max(min(len(line[column]), 60) for line in run) for column in range(len(run[0]))]
        for line in run:
            if len(line) == 1:
                printer.prose(line[0])
            else:
                printer.row(line, shares)
    return printer.pdf()
