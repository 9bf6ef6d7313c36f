"""Files of every kind, and ways to spoil them: cut, overwritten, parts swapped, sizes that lie, XML without end."""

import random
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from tests.documents import paper

OLD = Path(__file__).parent / "old" / "kirov-784.doc"
ROWS = [
    ("План мероприятий на 2024 год",),
    ("№", "Мероприятие", "Срок", "Ответственный"),
    ("Раздел I. Начало", "", "", ""),
    *((str(number), f"Семинар {number}", "до 15 мая", "ЦОПП, ИРО") for number in range(1, 30)),
]
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
TEXT = ' office:value-type="string"'
HUGE = 2**32 - 2
DEEP, WIDE = 20_000, 30_000
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
BOMB = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">{ENTITIES}]><a>&a8;</a>'.encode()


def text(separator: str = "\t") -> bytes:
    """As it is copied from a page."""
    return "\n".join(separator.join(row) for row in ROWS).encode()


def open_sheet() -> bytes:
    """An .ods written by hand: nothing here writes them."""
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>".format
    lines = ("".join(cell(TEXT, text) for text in row) for row in ROWS)
    cells = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="План">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = (
        f'<m:manifest xmlns:m="{MANIFEST}"><m:file-entry m:full-path="/" m:media-type="{SPREADSHEET}"/></m:manifest>'
    )
    parts = {"mimetype": SPREADSHEET, "content.xml": content, "META-INF/manifest.xml": manifest}
    return zipped({name: part.encode() for name, part in parts.items()})


def old_sheet() -> bytes:
    """A compound file whose stream is called as a sheet's: nothing here writes .xls."""
    wanted = "Workbook".encode("utf-16-le")
    return OLD.read_bytes().replace("WordDocument".encode("utf-16-le"), wanted + bytes(24 - len(wanted)))


MADE: Mapping[str, Callable[[], bytes]] = {
    "docx": lambda: paper.word(ROWS),
    "xlsx": lambda: paper.excel(ROWS),
    "xls": old_sheet,
    "ods": open_sheet,
    "csv": lambda: paper.comma_separated(ROWS),
    "pdf": lambda: paper.printed(ROWS),
    "doc": OLD.read_bytes,
    "txt": text,
}


@cache
def whole(kind: str) -> bytes:
    """A sound file of a kind."""
    return MADE[kind]()


def zipped(parts: Mapping[str, bytes]) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return kept.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as old:
        return {name: old.read(name) for name in old.namelist()}


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def overwritten(data: bytes, chance: random.Random) -> bytes:
    """From one byte to some dozens, anywhere."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 4, 40))):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def pieced(data: bytes, chance: random.Random) -> bytes:
    """A stretch of it once more in another place."""
    start = chance.randrange(len(data))
    place = chance.randrange(len(data))
    return data[:place] + data[start : start + chance.randrange(1, 4_000)] + data[place:]


def swapped(data: bytes, chance: random.Random) -> bytes:
    """Two parts of the archive in each other's place."""
    parts = unzipped(data)
    one, other = chance.sample(sorted(parts), 2)
    return zipped({**parts, one: parts[other], other: parts[one]})


def lied(data: bytes, chance: random.Random) -> bytes:
    """The archive's list says that a part is of four gigabytes."""
    places = [at for at in range(len(data) - 46) if data[at : at + 4] == b"PK\x01\x02"]
    place = chance.choice(places) + 24
    return data[:place] + HUGE.to_bytes(4, "little") + data[place + 4 :]


def with_part(data: bytes, chance: random.Random, content: bytes) -> bytes:
    parts = unzipped(data)
    name = chance.choice(sorted(name for name in parts if name.endswith(".xml")))
    return zipped({**parts, name: content})


def deep(data: bytes, chance: random.Random) -> bytes:
    """An element within an element, thousands of times."""
    return with_part(data, chance, b"<a>" * DEEP + b"</a>" * DEEP)


def bombed(data: bytes, chance: random.Random) -> bytes:
    """A part whose entities make ten to the eighth of one."""
    return with_part(data, chance, BOMB)


def inside(data: bytes, chance: random.Random) -> bytes:
    """A part damaged within a sound archive."""
    parts = unzipped(data)
    name = chance.choice([name for name in sorted(parts) if parts[name]])
    return zipped({**parts, name: overwritten(parts[name], chance)})


def stretched(data: bytes, chance: random.Random) -> bytes:
    """A part that says its middle again and again: it packs to nothing."""
    parts = unzipped(data)
    name = chance.choice([name for name in sorted(parts) if len(parts[name]) > 20])
    middle = len(parts[name]) // 2
    return zipped({**parts, name: parts[name][:middle] * chance.choice((2, 300, WIDE)) + parts[name][middle:]})


ANY = (cut, overwritten, pieced)
ARCHIVES = (*ANY, swapped, lied, deep, bombed, inside, stretched)


def spoilt(kind: str, seed: int) -> bytes:
    """A file of a kind, spoilt in the way that the seed says."""
    chance = random.Random(seed)  # noqa: S311  # not a secret
    data = whole(kind)
    return chance.choice(ARCHIVES if data.startswith(b"PK") else ANY)(data, chance)
