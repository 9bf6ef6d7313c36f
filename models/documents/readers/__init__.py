"""What a file is and how its rows are had: one reader a format, all of them give the same rows."""

from models.documents.readers import delimited, kinds, old_word, pdf, sheets, text, word
from models.documents.rows import Row


def rows(data: bytes, name: str) -> list[Row]:
    """`name` only tells .csv from text. Raises the Refusals of `kinds.kind` and of the reader it comes to."""
    kind = kinds.kind(data)
    if kind == "text":
        table = delimited.rows(text.decoded(data)) if name.lower().endswith((".csv", ".tsv")) else []
        return table or text.rows(data)
    return {"docx": word, "doc": old_word, "sheet": sheets, "pdf": pdf}[kind].rows(data)
