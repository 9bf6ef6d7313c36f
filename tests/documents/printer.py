"""Prints a table into a PDF: ruled cells, wrapped lines, pages; letters by a table to Unicode, no font is needed."""

import textwrap
from collections.abc import Sequence

WIDTH, HEIGHT, MARGIN, SIZE, LEADING, LETTER = 842, 595, 30, 8, 10, 4.0
WIDTHS = " ".join(["500"] * 256)
MAPPING = "\n".join(f"<{code:02x}> <{ord(bytes([code]).decode('cp1251', 'replace')):04x}>" for code in range(32, 256))
TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
    "1 begincodespacerange <00> <ff> endcodespacerange\n"
    + "".join(
        f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n"
        for part in (MAPPING.split("\n")[at : at + 100] for at in range(0, 224, 100))
    )
    + "endcmap end end"
)


class Printer:
    """Lines of prose and rows of a table, one under another; `pdf` is the file."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = []
        self.new_page()

    def new_page(self) -> None:
        self.pages.append([])
        self.top = HEIGHT - MARGIN

    def prose(self, text: str) -> None:
        for line in textwrap.wrap(text, int((WIDTH - 2 * MARGIN) / LETTER)) or [""]:
            self._room(LEADING)
            self._write(MARGIN, self.top - LEADING, line)
            self.top -= LEADING

    def row(self, cells: Sequence[str], widths: Sequence[float]) -> None:
        """`widths` are shares of the page; a row whose only text is the first is one cell from edge to edge."""
        if cells[0] and not any(cells[1:]):
            cells, widths = cells[:1], (sum(widths),)
        sizes = [width / sum(widths) * (WIDTH - 2 * MARGIN) for width in widths]
        wrapped = [
            textwrap.wrap(cell, max(1, int((size - 6) / LETTER)), break_on_hyphens=False) or [""]
            for cell, size in zip(cells, sizes, strict=True)
        ]
        height = max(map(len, wrapped)) * LEADING + 6
        self._room(height)
        left = float(MARGIN)
        for lines, size in zip(wrapped, sizes, strict=True):
            self.pages[-1].append(f"{left:.1f} {self.top - height:.1f} {size:.1f} {height:.1f} re S")
            for place, line in enumerate(lines, 1):
                self._write(left + 3, self.top - place * LEADING, line)
            left += size
        self.top -= height

    def _room(self, height: float) -> None:
        if self.top - height < MARGIN:
            self.new_page()

    def _write(self, left: float, bottom: float, text: str) -> None:
        self.pages[-1].append(f"BT /F1 {SIZE} Tf {left:.1f} {bottom:.1f} Td <{text.encode('cp1251').hex()}> Tj ET")

    def pdf(self) -> bytes:
        count = len(self.pages)
        kids = " ".join(f"{4 + 2 * page} 0 R" for page in range(count))
        font = f"/FirstChar 0 /LastChar 255 /Widths [{WIDTHS}] /ToUnicode {4 + 2 * count} 0 R"
        things = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Count {count} /Kids [{kids}] >>",
            f"<< /Type /Font /Subtype /Type1 /BaseFont /Plain {font} >>",
        ]
        for page, drawn in enumerate(self.pages):
            things.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
                f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * page} 0 R >>"
            )
            things.append(_stream("\n".join(drawn)))
        things.append(_stream(TO_UNICODE))
        return _file(things)


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _file(things: Sequence[str]) -> bytes:
    out, places = "%PDF-1.4\n", []
    for number, thing in enumerate(things, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{thing}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(things) + 1
    end = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}{end}"
    return out.encode("latin-1")
