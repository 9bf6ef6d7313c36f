"""Word's .docx by its raw XML: `row.cells` of the library is quadratic and says a merged cell many times."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from models.documents.readers.word_numbers import Numbers
from models.documents.rows import Row
from models.refusal import Refusal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BREAKS = {f"{W}br", f"{W}cr"}
NO_MEMORY = re.compile("memory|unknown error", re.IGNORECASE)  # libxml2 does not always know that this was it
WIDEST, DEEPEST = 60, 20


def rows(data: bytes) -> list[Row]:
    """Paragraphs as prose and tables by rows; `line` counts both.

    Raises Refusal: "document-broken", "document-bomb" (the library found no memory for it).
    """
    import docx  # noqa: PLC0415  # only who reads Word waits for it
    from lxml.etree import LxmlError  # noqa: PLC0415

    try:
        document = docx.Document(BytesIO(data))
        return _Reader(document).rows()
    except LxmlError as mistake:
        raise Refusal("document-bomb" if NO_MEMORY.search(str(mistake)) else "document-broken") from None
    except (LookupError, ValueError, AttributeError, TypeError, OSError, EOFError, RecursionError):
        # what the library says of a package with missing or foreign parts
        raise Refusal("document-broken") from None
    except Exception as mistake:
        if type(mistake).__module__.startswith(("docx", "zipfile", "zlib")):
            raise Refusal("document-broken") from None
        raise


class _Reader:
    """Walks the body once; numbers that Word counts itself are written out."""

    def __init__(self, document: Any) -> None:
        self.body: Element = document.element.body
        self.numbers = Numbers(document)
        self.found: list[Row] = []

    def rows(self) -> list[Row]:
        for gone in [*self.body.iter(FALLBACK, f"{W}moveFrom", f"{W}del")]:
            parent = gone.getparent()
            if parent is not None:
                parent.remove(gone)
        self._blocks(self.body, 0)
        return self.found

    def _blocks(self, parent: "Element", depth: int) -> None:
        for block in parent:
            if block.tag == f"{W}p":
                lines = (" ".join(line.split()) for line in self._paragraph(block).splitlines())
                self._add(("\n".join(filter(None, lines)),), in_table=False)
            elif block.tag == f"{W}tbl":
                for line in _inside(block, f"{W}tr"):
                    self._line(line, depth)
            elif block.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml") and depth < DEEPEST:
                self._blocks(block, depth + 1)

    def _add(self, cells: tuple[str, ...], *, in_table: bool, merged: frozenset[int] = frozenset()) -> None:
        self.found.append(Row(cells, len(self.found) + 1, in_table, merged))

    def _line(self, line: "Element", depth: int) -> None:
        """A table that stands in a cell of another, as layouts of forms do, is read as if it stood alone."""
        cells = [*_inside(line, f"{W}tc")]
        if depth < DEEPEST and any(cell.find(f"{W}tbl") is not None for cell in cells):
            for cell in cells:
                self._blocks(cell, depth + 1)
            return
        texts: list[str] = [""] * _value(line, f"{W}trPr/{W}gridBefore", 0)
        merged: set[int] = set()
        for cell in cells:
            about = cell.find(f"{W}tcPr")
            goes_on = about is not None and _goes_on(about)
            if goes_on:
                merged.add(len(texts))
            span = _value(cell, f"{W}tcPr/{W}gridSpan", 1)
            texts += ["" if goes_on else self._cell(cell), *[""] * (span - 1)]
        self._add(tuple(texts[:WIDEST]), in_table=True, merged=frozenset(merged))

    def _cell(self, cell: "Element") -> str:
        """Its paragraphs and what is broken in them, a line each."""
        texts = (" ".join(line.split()) for each in cell.iter(f"{W}p") for line in self._paragraph(each).split("\n"))
        return "\n".join(text for text in texts if text)

    def _paragraph(self, paragraph: "Element") -> str:
        text = "".join(_pieces(paragraph))
        number = self.numbers.of(paragraph)
        return f"{number} {text}" if number else text


def _inside(parent: "Element", tag: str) -> Iterator["Element"]:
    """Children by tag, also those within a content control."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _inside(child, tag)


def _pieces(paragraph: "Element") -> Iterator[str]:
    for piece in paragraph.iter(f"{W}t", f"{W}noBreakHyphen", f"{W}tab", *BREAKS):
        if piece.tag == f"{W}t":
            yield (piece.text or "").replace("\u00ad", "")
        else:
            yield "-" if piece.tag == f"{W}noBreakHyphen" else "\n" if piece.tag in BREAKS else " "


def _goes_on(about: "Element") -> bool:
    """Whether the cell is one with the cell above."""
    merge = about.find(f"{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _value(element: "Element", path: str, default: int) -> int:
    found = element.find(path)
    text = found.get(f"{W}val", "") if found is not None else ""
    return min(int(text), WIDEST) if text.isdecimal() else default
