"""The same plan on other paper: rows of text made into Word, Excel, CSV and PDF as people make them."""

import csv
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO
from typing import Any

import docx
import xlsxwriter

from tests.documents.printer import Printer

Line = tuple[str, ...]


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


def _saved(document: Any) -> bytes:
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def excel(lines: Sequence[Line]) -> bytes:
    """Numbers are numbers, section rows are merged over the table."""
    kept = BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = book.add_worksheet("План")
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


def comma_separated(lines: Sequence[Line], delimiter: str = ";", encoding: str = "cp1251") -> bytes:
    kept = StringIO()
    width = max(map(len, lines))
    writer = csv.writer(kept, delimiter=delimiter)
    writer.writerows([*line, *[""] * (width - len(line))] for line in lines)
    return kept.getvalue().encode(encoding)


def printed(lines: Sequence[Line]) -> bytes:
    """Columns as wide as what stands in them; a page ends where it is full."""
    printer = Printer()
    for run in tables_of(lines):
        widths = [3 + max(min(len(line[column]), 60) for line in run) for column in range(len(run[0]))]
        for line in run:
            if len(line) == 1:
                printer.prose(line[0])
            else:
                printer.row(line, widths)
    return printer.pdf()
