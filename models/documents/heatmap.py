"""The heat map as a picture for a phone: set by typst, from words and numbers that come ready."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
"""Roboto Condensed, cut down to Latin and Cyrillic, as its licence beside it permits (OFL, no reserved name)."""
TEMPLATE = FOLDER / "pictures" / "heatmap.typ"
WIDTH = 1080
"""Pixels: three to a point of a phone's screen."""
_PPI = 72 * WIDTH / 360
_KEPT = 4
"""Pictures kept in memory: coordinators of one week get the same one, perhaps in two languages."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A square: its kind is a word of models.rules.heat.Heat, its number is written as it is to be read."""

    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Key:
    """What a kind of square means, by an example."""

    kind: str
    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """A section: what stands over its squares, and its title for the list below."""

    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """An organisation: its squares and their sum."""

    name: str
    cells: Sequence[Cell]
    sum: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything in the picture, in words: `sum` is said over the sums, `more` what found no room."""

    language: str
    title: str
    subtitle: str
    legend: Sequence[Key]
    columns: Sequence[Column]
    rows: Sequence[Line]
    sum: str
    more: str


_ONE_AT_A_TIME = Lock()


def draw(sheet: Sheet) -> bytes:
    """A PNG of the sheet, `WIDTH` pixels wide; the same sheet is drawn once. Takes a good tenth of a second without
    holding other threads: call it in one of its own."""
    data = json.dumps(asdict(sheet), ensure_ascii=False)
    with _ONE_AT_A_TIME:
        return _drawn(data)


@lru_cache(_KEPT)
def _drawn(data: str) -> bytes:
    import typst  # noqa: PLC0415 – 80 MB that only a picture needs

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.compile(
        TEMPLATE.read_bytes(),
        format="png",
        ppi=_PPI,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"sheet": data},
    )
