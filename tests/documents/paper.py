"""The same plan on other paper: rows of text made into Word, Excel, CSV and PDF as people make them."""

import csv
import datetime as dt
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
