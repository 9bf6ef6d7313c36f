"""Excel and OpenDocument sheets, old and new."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from models.documents.readers import archive, grid, open_spans
from models.documents.readers.open_spans import Range
from models.documents.rows import Row
from models.refusal import Refusal

if TYPE_CHECKING:
    import python_calamine as calamine

WIDEST, MOST_LINES, MOST_CELLS = 60, 20_000, 2_000_000


def rows(data: bytes) -> list[Row]:
    """Every visible sheet, one after another. Refusal: "document-password", "document-broken", "document-bomb"."""
    import python_calamine as calamine  # noqa: PLC0415  # only who reads a sheet waits for it

    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        found: list[Row] = []
        spans = open_spans.ranges(data) if data.startswith(b"PK") and archive.is_open_sheet(data) else {}
        for about in book.sheets_metadata:
            if about.visible == calamine.SheetVisibleEnum.Visible and about.typ == calamine.SheetTypeEnum.WorkSheet:
                found += _sheet(book.get_sheet_by_name(about.name), len(found), spans.get(about.name))
    except calamine.PasswordError:
        raise Refusal("document-password") from None
    except calamine.CalamineError:
        raise Refusal("document-broken") from None
    except BaseException as panic:
        if type(panic).__name__ == "PanicException":  # the library gives up on some spoilt files of the old Excel
            raise Refusal("document-broken") from None
        raise
    return found


def _sheet(sheet: "calamine.CalamineSheet", before: int, spans: Sequence[Range] | None) -> list[Row]:
    if sheet.total_height > MOST_LINES or sheet.total_height * sheet.total_width > MOST_CELLS:
        raise Refusal("document-bomb")
    values = sheet.to_python(skip_empty_area=False)
    merged = _merged(sheet.merged_cell_ranges or spans or ())
    return grid.rows(
        Row(tuple(_text(value) for value in line[:WIDEST]), before + place + 1, merged=merged.get(place, frozenset()))
        for place, line in enumerate(values)
    )


def _merged(ranges: Sequence[Range]) -> dict[int, frozenset[int]]:
    """Line → columns whose cell is one with the cell above."""
    found: dict[int, frozenset[int]] = {}
    for (top, left), (bottom, _) in ranges[:MOST_LINES]:
        for line in range(top + 1, min(bottom, top + MOST_LINES) + 1):
            found[line] = found.get(line, frozenset()) | {left}
    return found


def _text(value: object) -> str:
    """As a reader would see it: whole numbers without a point, dates as people write them. Line breaks stay."""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, float):
        return f"{value:.10g}" if value % 1 else str(int(value))
    if isinstance(value, dt.date):
        return f"{value:%d.%m.%Y}"
    return "\n".join(" ".join(line.split()) for line in str(value).splitlines() if line.strip())
