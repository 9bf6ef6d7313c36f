"""Plain text with tabs (or strokes) between cells: bytes in UTF-8 or cp1251 → rows."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence

from models.documents.layouts import aligned, bare, blocks, boxes, calendars, dashes, pipes
from models.documents.readers import delimited
from models.documents.rows import Row
from models.refusal import Refusal

DECORATION = re.compile(r"</?(?:b|i|u|strong|em|p|br|span|sub|sup)\b[^<>]{0,80}/?>|\*\*|__", re.IGNORECASE)
NOT_WRITTEN_BY_PEOPLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
ORDINARY = re.compile(r"[\w\s.,;:!?()\[\]{}<>|/\\@#$%^&*+=~`'\"«»„“”‘’…№–—−•·°§\u2500-\u257f-]")
LEAST_ORDINARY_SHARE = 0.9
LINE_END = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")


def rows(data: bytes) -> list[Row]:
    """Every line of the file, blank ones too (they stand where a page ends). Raises Refusal("document-not-text")."""
    whole = decoded(data)
    lines = LINE_END.split(whole)
    return laid_out(lines) if "\t" in whole or "|" in whole else delimited.rows(whole) or laid_out(lines)


def laid_out(lines: Sequence[str]) -> list[Row]:
    """The layout is the one whose signs are used; without any it is looked for in the words."""
    if any("\t" in line for line in lines):
        return [_row(line, number) for number, line in enumerate(lines, 1)]
    if boxes.are_drawn(lines):
        return boxes.rows(lines)
    plain = [clean(line) for line in lines]
    if pipes.are_used(plain):
        return pipes.rows(plain)
    if calendars.is_one(plain):
        return calendars.rows(plain)
    found = blocks.rows(plain) or dashes.rows(plain) or aligned.rows(lines) or bare.rows(plain)
    return found or [_row(line, number) for number, line in enumerate(plain, 1)]


def decoded(data: bytes) -> str:
    """The text, by its mark, else as UTF-8 (a letter cut at the very end is let go), else as cp1251."""
    text = _by_encoding(data)
    if NOT_WRITTEN_BY_PEOPLE.search(text) or len(ORDINARY.findall(text[:20_000])) < LEAST_ORDINARY_SHARE * len(
        text[:20_000]
    ):
        raise Refusal("document-not-text")
    return text


def _by_encoding(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    plain = data.removeprefix(BOM_UTF8)
    try:
        return plain.decode("utf-8")
    except UnicodeDecodeError as mistake:
        if mistake.start >= len(plain) - 3:
            return plain[: mistake.start].decode("utf-8")
    try:
        return plain.decode("cp1251")
    except UnicodeDecodeError:
        raise Refusal("document-not-text") from None


def _row(line: str, number: int) -> Row:
    cells = tuple(clean(cell) for cell in line.split("\t"))
    return Row(cells, number, in_table=len(cells) > 1)


def clean(cell: str) -> str:
    """Without marks of bold, with single spaces."""
    if cell.isalnum():
        return cell
    return " ".join(DECORATION.sub(" " if "<br" in cell.lower() else "", cell).replace("\u00ad", "").split())
