"""PDF with text: ruled tables by their lines, everything else as lines of text; a page without text is a scan."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from models.documents.readers import narrow, pdf_tables, text
from models.documents.rows import Row
from models.refusal import Refusal

if TYPE_CHECKING:
    from pdfplumber.page import Page

FEWEST_LETTERS, MOST_PAGES, RUNNING = 20, 300, 3


@dataclass(frozen=True)
class _Piece:
    """A row of a table or a line of text: where on its page it is, and its cells line by line."""

    top: float
    cells: tuple[pdf_tables.Lines, ...]
    in_table: bool
    merged: frozenset[int] = frozenset()

    @property
    def first(self) -> str:
        return " ".join(line.text for line in self.cells[0])


def rows(data: bytes) -> list[Row]:
    """A blank row stands where a page ends.

    Raises Refusal: "document-password", "document-broken", "document-scanned", "document-bomb" (too many pages).
    """
    import pdfplumber  # noqa: PLC0415  # only who reads a PDF waits for it
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    try:
        with pdfplumber.open(BytesIO(data)) as document:
            if len(document.pages) > MOST_PAGES:
                raise Refusal("document-bomb")
            pages, letters = _pages(document.pages)
    except PdfminerException as mistake:
        locked = bool(mistake.args) and isinstance(mistake.args[0], PDFPasswordIncorrect)
        raise Refusal("document-password" if locked else "document-broken") from None
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError, OSError, EOFError, RecursionError,
            ArithmeticError):  # fmt: skip
        raise Refusal("document-broken") from None
    if letters < FEWEST_LETTERS:
        raise Refusal("document-scanned")
    return _laid(pages)


def _pages(pages: "Sequence[Page]") -> tuple[list[list[_Piece]], int]:
    found, letters = [], 0
    for page in pages:
        letters += sum(char["text"].isalnum() for char in page.chars)
        found.append(_pieces(page))
        page.close()
    return found, letters


def _pieces(page: "Page") -> list[_Piece]:
    """Rows of tables and the lines of text between them, from the top."""
    tables = [table for table in page.find_tables() if len(table.rows) > 1 or len(table.rows[0].cells) > 1]
    pieces = [_Piece(top, cells, True, merged) for table in tables for top, cells, merged in pdf_tables.rows(table)]
    outside = page.filter(lambda thing: not any(pdf_tables.within(thing, table.bbox) for table in tables))
    lines = outside.extract_text_lines(return_chars=False) if outside.chars else []
    pieces += [_Piece(line["top"], ((narrow.Line(" ".join(line["text"].split()), False),),), False) for line in lines]
    return sorted(pieces, key=lambda piece: piece.top)


def _laid(pages: Sequence[Sequence[_Piece]]) -> list[Row]:
    pieces = [piece for page in pages for piece in page]
    if not any(piece.in_table for piece in pieces):
        return text.laid_out([line for page in pages for line in (*(piece.first for piece in page), "")])
    known = narrow.words(cell for piece in pieces for cell in piece.cells)
    running = _running(pages)
    found: list[Row] = []
    for page in pages:
        for piece in page:
            if piece.in_table or piece.first not in running:
                cells = tuple(narrow.text(cell, known) for cell in piece.cells)
                found.append(Row(cells, len(found) + 1, piece.in_table, piece.merged))
        found.append(Row(("",), len(found) + 1, in_table=False))
    return found


def _running(pages: Sequence[Sequence[_Piece]]) -> set[str]:
    """Lines that stand first or last on most pages: headers and footers."""
    edges = Counter(line for page in pages if page for line in {_edge(page[0]), _edge(page[-1])} if line)
    return {line for line, count in edges.items() if count >= max(RUNNING, len(pages) // 2)}


def _edge(piece: _Piece) -> str:
    return "" if piece.in_table else piece.first
