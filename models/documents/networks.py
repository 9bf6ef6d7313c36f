"""A list of organisations in a file: one a line, a tab between name, short name, town, time zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import available_timezones

from models.documents.readers.text import decoded
from models.refusal import Refusal

COLUMNS = {
    "name": ("name", "название", "наименование", "организация"),
    "short": ("short", "сокращение", "краткое название", "коротко"),
    "town": ("town", "город", "населённый пункт", "населенный пункт"),
    "zone": ("zone", "часовой пояс", "пояс"),
}
MOST = 5_000
NAME, SHORT = 300, 120


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation as its line says; `zone` is a name like «Asia/Yekaterinburg», None for the network's own."""

    name: str
    short: str = ""
    town: str = ""
    zone: str | None = None


def read(data: bytes) -> tuple[Listed, ...]:
    """The organisations in the order written, each name once. Lines that begin with # are comments.

    Raises Refusal: "document-not-text", "network-no-header" (the first line names no column «name»), "network-empty",
    "network-too-big" (limit), "network-line" (line) for one without a name or with a zone there is not.
    """
    lines = [(number, line) for number, line in enumerate(decoded(data).splitlines(), 1) if line.strip()]
    lines = [(number, line) for number, line in lines if not line.startswith("#")]
    if not lines:
        raise Refusal("network-empty")
    separator = "\t" if "\t" in lines[0][1] else ";"
    places = _header(lines[0][1].split(separator))
    if len(lines) - 1 > MOST:
        raise Refusal("network-too-big", limit=MOST)
    found = {one.name: one for one in _rows(lines[1:], separator, places)}
    if not found:
        raise Refusal("network-empty")
    return tuple(found.values())


def _header(cells: list[str]) -> dict[str, int]:
    words = [" ".join(cell.split()).casefold() for cell in cells]
    places = {key: words.index(name) for key, names in COLUMNS.items() for name in names if name in words}
    if "name" not in places:
        raise Refusal("network-no-header")
    return places


def _rows(lines: list[tuple[int, str]], separator: str, places: dict[str, int]) -> Iterator[Listed]:
    for number, line in lines:
        cells = [" ".join(cell.split()) for cell in line.split(separator)]
        told = {key: cells[place] if place < len(cells) else "" for key, place in places.items()}
        name, zone = told["name"], told.get("zone") or None
        wrong_zone = zone is not None and zone not in available_timezones()
        if not 2 <= len(name) <= NAME or len(told.get("short", "")) > SHORT or wrong_zone:
            raise Refusal("network-line", line=number)
        yield Listed(name, told.get("short", ""), told.get("town", "")[:SHORT], zone)
