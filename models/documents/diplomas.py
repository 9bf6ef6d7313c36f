"""A diploma or certificate as a page of PDF: set by typst, from words that come ready."""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
TEMPLATE = FOLDER / "pictures" / "diploma.typ"
QUIET = 2
"""White squares around the code: the paper around it is white too."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the page, in words. `award` is a word of models.tables.Award and sets the colours.

    `rank` stands under the title («I место»), `given` over the name, `below` under it, line by line; `text` is in
    paragraphs. `link` is where its code leads, `check` says so; `sample` is written across a page only to be seen.
    """

    language: str
    award: str
    issuer: Sequence[str]
    title: str
    rank: str
    given: str
    name: str
    below: Sequence[str]
    text: Sequence[str]
    post: str
    signer: str
    number: str
    date: str
    link: str
    check: str
    sample: str = ""


_ONE_AT_A_TIME = Lock()
"""Two pages at once are not made sooner: the library holds one processor each, and the bot needs one itself."""


def draw(sheet: Sheet) -> bytes:
    """A PDF of one page of A4. Takes some tens of milliseconds: call it in a thread of its own."""
    words = {name: _clean(value) for name, value in asdict(sheet).items()}
    data = json.dumps(words | {"code": code(sheet.link) if sheet.link else ""}, ensure_ascii=False)
    with _ONE_AT_A_TIME:
        return _compiler().compile(format="pdf", sys_inputs={"sheet": data})  # type: ignore[return-value]


def _clean(words: str | Sequence[str]) -> str | list[str]:
    """One line or several; empty ones are left out of several."""
    return clean(words) if isinstance(words, str) else [line for line in map(clean, words) if line]


def clean(words: str) -> str:
    """Words as they can be printed: in one line, without what has no shape on paper (marks of direction, emoji)."""
    line = " ".join(words.split())
    return " ".join("".join(letter for letter in line if _has_shape(letter)).split())


def _has_shape(letter: str) -> bool:
    """Letters and signs of living languages; neither those that only say how others are to be shown, nor pictures."""
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn") and ord(letter) < 0xFE00


def code(link: str) -> str:
    """The QR code of a link as SVG: one path of the dark squares, row by row."""
    import segno  # noqa: PLC0415 – only a diploma needs it

    rows = segno.make(link, error="m", micro=False, boost_error=False).matrix
    dark = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows, QUIET) for x, one in enumerate(row, QUIET) if one)
    size = len(rows) + 2 * QUIET
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><path d="{dark}"/></svg>'


@cache
def _compiler() -> "typst.Compiler":
    """The library with the template and the fonts, read once: 80 MB that only pictures and papers need."""
    import typst  # noqa: PLC0415

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
    return typst.Compiler(TEMPLATE, font_paths=fonts, ignore_system_fonts=True)
