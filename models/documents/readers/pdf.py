"""PDF with text: ruled tables by their lines, everything else as lines of text; a page without text is a scan."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from models.documents.readers import narrow, text
from models.documents.rows import Row
from models.refusal import Refusal

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

FEWEST_LETTERS, MOST_PAGES, RUNNING = 20, 300, 3
Lines = tuple[narrow.Line, ...]


@dataclass(frozen=True)
class _Piece:
    """A row of a table or a line of text: where on its page it is, and its cells line by line."""

    top: float
    cells: tuple[Lines, ...]
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
    pieces = [piece for table in tables for piece in _rows(table)]
    outside = page.filter(lambda thing: not any(_within(thing, table.bbox) for table in tables))
    for line in outside.extract_text_lines(return_chars=False) if outside.chars else ():
        pieces.append(_Piece(line["top"], ((narrow.Line(" ".join(line["text"].split()), False),),), False))
    return sorted(pieces, key=lambda piece: piece.top)


def _rows(table: "Table") -> Iterator[_Piece]:
    """Cells line by line; whether a line is full is judged against the longest in its column."""
    from pdfplumber.utils.text import chars_to_textmap  # noqa: PLC0415

    chars = [char for char in table.page.chars if _within(char, table.bbox)]
    read: list[list[list[dict[str, Any]]]] = []
    for row in table.rows:
        here = [char for char in chars if _within(char, row.bbox)]
        read.append([])
        for cell in row.cells:
            inside = [char for char in here if _within(char, cell)] if cell else []
            read[-1].append(chars_to_textmap(inside).extract_text_lines(return_chars=True) if inside else [])
    edges: dict[tuple[float, float], float] = {}
    for row, cells in zip(table.rows, read, strict=True):
        for cell, lines in zip(row.cells, cells, strict=True):
            for line in lines if cell else ():
                edges[cell[0], cell[2]] = max(edges.get((cell[0], cell[2]), 0), line["x1"])
    bottoms = [0.0] * max(len(row.cells) for row in table.rows)
    for place, (row, cells) in enumerate(zip(table.rows, read, strict=True)):
        made = tuple(
            tuple(_line(line, edges[cell[0], cell[2]]) for line in lines) if cell and lines else ()
            for cell, lines in zip(row.cells, cells, strict=True)
        )
        bottoms = [cell[3] if cell else bottom for cell, bottom in zip(row.cells, bottoms, strict=True)]
        merged = {at for at, cell in enumerate(row.cells) if cell is None and bottoms[at] >= row.bbox[3] - 1}
        yield _Piece(row.bbox[1] + place / 1000, made, True, frozenset(merged))


def _line(line: dict[str, Any], edge: float) -> narrow.Line:
    letter = max(char["x1"] - char["x0"] for char in line["chars"])
    return narrow.Line(" ".join(line["text"].split()), narrow.is_full(line["x1"], edge, letter))


def _within(thing: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


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
