"""A drawing as Word's .docx: A4 across, the header on every page, cells merged as the drawing says."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape

from models.documents.written.drawing import Drawing, Strip

WIDTH = 14_570
"""Of a line, in twentieths of a point: A4 across less two margins of 2 cm."""
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
UNWRITABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
CENTRED = frozenset(["title", "caption", "header", "section"])
BOLD = frozenset(["title", "caption", "header", "section", "total"])
SIZES = {"title": 28, "caption": 26, "approval": 22, "note": 18}
SECTION = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def document(drawing: Drawing) -> bytes:
    """The parts around the text are the library's; the text itself is written as XML: its `add_row` is slow."""
    import docx  # noqa: PLC0415  # only who writes Word waits for it
    from docx.oxml import parse_xml  # noqa: PLC0415

    made = docx.Document()
    normal = made.styles["Normal"]
    normal.font.name = "Times New Roman"
    normal.paragraph_format.space_after = 0
    body = made.element.body
    written = parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{"".join(_blocks(drawing))}{SECTION}</w:body>')
    body.getparent().replace(body, written)
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _blocks(drawing: Drawing) -> Iterator[str]:
    """Lines of prose, and tables; a header begins a table."""
    tables = 0
    for in_table, strips in groupby(drawing.strips, lambda strip: strip.in_table):
        run = list(strips)
        if in_table:
            weights = drawing.weights if tables == 0 else _even(len(run[0].cells))
            yield _table(run, weights)
            tables += 1
        else:
            yield from (_paragraph(strip.cells[0] if strip.cells else "", strip.kind) for strip in run)


def _even(columns: int) -> tuple[int, ...]:
    """An indicator's name needs room, its number, unit and values little."""
    name = 1 if columns > 3 else 0
    return tuple(12 if place == name else 2 if place < name else 5 for place in range(columns))


def _table(run: Sequence[Strip], weights: Sequence[int]) -> str:
    widths = [WIDTH * weight // sum(weights) for weight in weights]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(strip, below, widths) for strip, below in zip(run, [*run[1:], None], strict=True))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def _row(strip: Strip, below: Strip | None, widths: Sequence[int]) -> str:
    about = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if strip.kind == "header" else ""
    if strip.kind in ("section", "total"):
        last = len(widths) if strip.kind == "section" else len(widths) - 1
        cells = [_cell(strip.cells[0], strip.kind, sum(widths[:last]), span=last)]
        cells += [_cell(strip.cells[place], strip.kind, widths[place]) for place in range(last, len(widths))]
    else:
        cells = [
            _cell(text, strip.kind, widths[place], merge=_merge(strip, below, place))
            for place, text in enumerate(strip.cells)
        ]
    return f"<w:tr>{about}{''.join(cells)}</w:tr>"


def _merge(strip: Strip, below: Strip | None, place: int) -> str:
    if place in strip.merged:
        return "<w:vMerge/>"
    return '<w:vMerge w:val="restart"/>' if below and place in below.merged else ""


def _cell(text: str, kind: str, width: int, span: int = 1, merge: str = "") -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}{merge}</w:tcPr>{_paragraph(text, kind)}</w:tc>'


def _paragraph(text: str, kind: str) -> str:
    where = "center" if kind in CENTRED else "right" if kind == "approval" else ""
    about = f'<w:pPr><w:jc w:val="{where}"/></w:pPr>' if where else ""
    size = SIZES.get(kind, 20)
    bold = "<w:b/>" if kind in BOLD else ""
    words = escape(UNWRITABLE.sub(" ", text))
    run = (
        f'<w:r><w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>' if text else ""
    )
    return f"<w:p>{about}{run}</w:p>"
