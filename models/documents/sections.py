"""Which rows are titles of sections."""

import re

from models.documents import joining
from models.documents.columns import Columns
from models.documents.numbering import NUMBER, NUMBER_AND_TITLE, NUMBERED_TITLE, ROMAN
from models.documents.rows import Row

LONGEST_SECTION = 400


def section_title(columns: Columns, row: Row, following: Row | None) -> str:
    """The title, if this row is one; empty otherwise."""
    texts = {row.cells[place] for place in row.filled}
    text = row.text if len(texts) > 1 else next(iter(texts))
    if not row.in_table:
        numbered = "number" not in columns.roles and following is not None and bool(NUMBERED_TITLE.match(text))
        begins = following is not None and bool(NUMBER.match(columns.cell(following, "number")))
        return text if (begins or numbered) and len(text) <= LONGEST_SECTION and not joining.goes_on(text) else ""
    if len(texts) == 1 and not NUMBER.match(text) and (len(row.filled) > 1 or row.filled[0] == 0):
        if following is None and not NUMBERED_TITLE.match(text):
            return ""
        plain_item = columns.roles[0] == "title" and NUMBER_AND_TITLE.match(text)
        return "" if plain_item and not _opens(plain_item[1], columns, following, text) else text
    number, title = columns.cell(row, "number"), columns.cell(row, "title")
    if len(row.filled) == 1 and row.filled[0] in columns.places("title"):
        return text if _opens_section(text, columns, following) else ""
    if len(row.filled) == 2 and number and title:
        return f"{number.rstrip('.')}. {title}" if ROMAN.match(number) or _opens(number, columns, following) else ""
    return ""


def _opens_section(title: str, columns: Columns, following: Row | None) -> bool:
    """A title alone over its column: numbered as sections are, or the numbers start again right after it."""
    number = NUMBER.match(columns.cell(following, "number")) if following else None
    restarts = number is not None and number[1].split(".")[-1] == "1"
    return not joining.goes_on(title) and (bool(NUMBERED_TITLE.match(title)) or restarts)


def _opens(number: str, columns: Columns, following: Row | None, title: str = "") -> bool:
    """Whether «1» is the part that «1.1» in the next row belongs to, or, of titles, that rows without numbers do."""
    if title and following and not NUMBER_AND_TITLE.match(following.cells[0]) and not title.endswith(":"):
        return len(following.filled) > 1
    below = (columns.cell(following, "number") or following.cells[0]) if following else ""
    return below.startswith(number.rstrip(".) ") + ".") and bool(
        re.match(r"\d", below.split(".", number.count(".") + 1)[-1])
    )
