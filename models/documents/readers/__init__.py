"""What a file is and how its rows are had: one reader a format, all of them give the same rows."""

from dataclasses import replace

from models.documents.readers import delimited, kinds, old_word, pdf, sheets, text, word
from models.documents.rows import Row

READERS = {"docx": word, "doc": old_word, "sheet": sheets, "pdf": pdf}


def rows(data: bytes, name: str) -> list[Row]:
    """`name` only tells .csv from text. Raises the Refusals of `kinds.kind` and of the reader it comes to."""
    kind = kinds.kind(data)
    if kind != "text":
        found = [_plain(row) for row in READERS[kind].rows(data)]
        return found if kind == "sheet" or any(row.in_table for row in found) else _laid_out(found)
    table = delimited.rows(text.decoded(data)) if name.lower().endswith((".csv", ".tsv")) else []
    return [_plain(row) for row in table] or text.rows(data)


def _laid_out(paragraphs: list[Row]) -> list[Row]:
    """Paragraphs alone may be a plan as lines of text are; `line` stays the one they had."""
    lines = [(line, row.line) for row in paragraphs for line in row.text.split("\n")]
    made = text.laid_out([line for line, _ in lines])
    return [replace(row, line=lines[row.line - 1][1]) for row in made]


def _plain(row: Row) -> Row:
    """Without the marks of bold that people paste along with a text; the lines of a cell stay."""
    return replace(row, cells=tuple("\n".join(map(text.clean, cell.split("\n"))) for cell in row.cells))
