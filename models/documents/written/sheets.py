"""A plain table as Excel's .xlsx: a bold header that stays in view and can be filtered by, and cells of text."""

from collections.abc import Sequence
from io import BytesIO

from models.documents.written.excel import LONGEST, UNWRITABLE


def table(title: str, header: Sequence[str], lines: Sequence[Sequence[str]], widths: Sequence[int]) -> bytes:
    """One sheet of this title. No cell is a formula, a number or a link, whatever it looks like; it is written line by
    line, so that a hundred thousand of them need no more memory than one."""
    import xlsxwriter  # noqa: PLC0415  # only who writes a sheet waits for it

    kept = BytesIO()
    made = xlsxwriter.Workbook(kept, {"constant_memory": True})
    sheet = made.add_worksheet(title[:31])
    bold = made.add_format({"bold": True})
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(lines)), len(header) - 1)
    for number, line in enumerate([header, *lines]):
        for place, cell in enumerate(line):
            if cell:
                sheet.write_string(number, place, UNWRITABLE.sub(" ", cell)[:LONGEST], bold if number == 0 else None)
    made.close()
    return kept.getvalue()
