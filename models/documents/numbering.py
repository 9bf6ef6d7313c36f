"""How rows, sections and columns are numbered."""

import re

from models.documents.rows import Row

NUMBER = re.compile(r"^(?:№\s*)?(\d{1,3}(?:\.[1-9]\d{0,2})*)\s*[.)]*$")
DASH = re.compile(r"^[-–—]+$")
ROMAN = re.compile(r"^[IVXLC]+[.)]?$")
NUMBERED_TITLE = re.compile(
    r"^(?:(?:раздел|этап|блок|направление|часть)\s+)?(№?\s*(?:[IVXLC]+|\d{1,2})\s*[.):])\s*(.+)$", re.IGNORECASE
)
SECTION = re.compile(r"^(?:(?:раздел|этап|блок)\s+(?:[IVXLC]+|\d{1,2})\b|[IVXLC]+\s*[.)]\s+\S)", re.IGNORECASE)
NUMBER_AND_TITLE = re.compile(r"^(\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s+(.+)$")


def is_column_numbers(row: Row) -> bool:
    """«1 | 2 | 3 | 4»: the row that numbers the columns."""
    return len(row.cells) > 2 and list(row.cells) == [str(number) for number in range(1, len(row.cells) + 1)]
