"""PDF with text: ruled tables by their lines, everything else as lines of text; a page without text is a scan."""

from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from models.documents import joining
from models.documents.readers import text
from models.documents.rows import Row
from models.refusal import Refusal

if TYPE_CHECKING:
    from pdfplumber.page import Page

FEWEST_LETTERS, MOST_PAGES, RUNNING = 20, 300, 3
Piece = tuple[float, tuple[str, ...], bool]


def rows(data: bytes) -> list[Row]:
    """A blank row stands where a page ends. Raises Refusal: "document-password", "document-broken",
    "document-scanned", "document-bomb" (more pages than can be read in time)."""
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
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError, OSError, EOFError,
            RecursionError, OverflowError, ArithmeticError):  # fmt: skip
        raise Refusal("document-broken") from None
    if letters < FEWEST_LETTERS:
        raise Refusal("document-scanned")
    return _laid(pages)


def _pages(pages: "Sequence[Page]") -> tuple[list[list[Piece]], int]:
    found, letters = [], 0
    for page in pages:
        letters += sum(char["text"].isalnum() for char in page.chars)
        found.append(_pieces(page))
        page.close()
    return found, letters


def _pieces(page: "Page") -> list[Piece]:
    """Rows of tables and lines of text between them, from the top; the height of each, its cells, whether of a table."""
    tables = [table for table in page.find_tables() if len(table.rows) > 1 or len(table.rows[0].cells) > 1]
    pieces: list[Piece] = []
    for table in tables:
        for place, (row, cells) in enumerate(zip(table.rows, table.extract(), strict=True)):
            pieces.append((row.bbox[1] + place / 1000, tuple(_cell(cell) for cell in cells), True))
    outside = page.filter(lambda thing: not any(_within(thing, table.bbox) for table in tables))
    for line in outside.extract_text_lines(return_chars=False) if outside.chars else ():
        pieces.append((line["top"], (" ".join(line["text"].split()),), False))
    return sorted(pieces, key=lambda piece: piece[0])


def _within(thing: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    middle = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3]


def _cell(cell: str | None) -> str:
    return joining.lines(" ".join(line.split()) for line in (cell or "").splitlines())


def _laid(pages: Sequence[Sequence[Piece]]) -> list[Row]:
    if not any(is_table for page in pages for _, _, is_table in page):
        return text.laid_out([line for page in pages for line in (*(cells[0] for _, cells, _ in page), "")])
    running = _running(pages)
    found: list[Row] = []
    for page in pages:
        for _, cells, is_table in page:
            if is_table or cells[0] not in running:
                found.append(Row(cells, len(found) + 1, is_table))
        found.append(Row(("",), len(found) + 1, in_table=False))
    return found


def _running(pages: Sequence[Sequence[Piece]]) -> set[str]:
    """Lines that stand first or last on most pages: headers and footers."""
    edges = Counter(
        cells[0] for page in pages if page for _, cells, is_table in {page[0], page[-1]} if not is_table
    )
    return {line for line, count in edges.items() if count >= max(RUNNING, len(pages) // 2)}
