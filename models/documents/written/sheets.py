"""Plain tables as Excel's .xlsx: a bold header that stays in view and can be filtered by, and cells of text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from models.documents.written.excel import LONGEST, UNWRITABLE

NAME = 31
"""Characters of a sheet's name."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its title, its header, and lines as long as it; widths in signs."""

    title: str
    header: Sequence[str]
    lines: Iterable[Sequence[str]]
    widths: Sequence[int]


def table(title: str, header: Sequence[str], lines: Sequence[Sequence[str]], widths: Sequence[int]) -> bytes:
    """A book of one sheet."""
    return book([Table(title, header, lines, widths)])


def book(tables: Sequence[Table]) -> bytes:
    """A sheet for each. No cell is a formula, a number or a link, whatever it looks like; it is written line by line,
    so that a hundred thousand of them need no more memory than one."""
    import xlsxwriter  # noqa: PLC0415  # only who writes a sheet waits for it

    kept = BytesIO()
    made = xlsxwriter.Workbook(kept, {"constant_memory": True})
    bold = made.add_format({"bold": True})
    taken: set[str] = set()
    for one in tables:
        sheet = made.add_worksheet(_name(one.title, taken))
        for place, width in enumerate(one.widths):
            sheet.set_column(place, place, width)
        sheet.freeze_panes(1, 0)
        number = 0
        for number, line in enumerate([one.header, *one.lines]):
            for place, cell in enumerate(line):
                if cell:
                    text = UNWRITABLE.sub(" ", cell)[:LONGEST]
                    sheet.write_string(number, place, text, bold if number == 0 else None)
        sheet.autofilter(0, 0, max(1, number), len(one.header) - 1)
    made.close()
    return kept.getvalue()


def _name(title: str, taken: set[str]) -> str:
    """A name Excel takes: short, without signs of its own, and unlike the others', whatever their case."""
    plain = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("'")[:NAME].strip() or "1"
    name, number = plain, 1
    while name.lower() in taken or name.lower() == "history":
        number += 1
        end = f" {number}"
        name = plain[: NAME - len(end)] + end
    taken.add(name.lower())
    return name
