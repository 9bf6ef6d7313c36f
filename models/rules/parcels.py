"""All files of a contest in parts the messenger takes: what goes into which, and under which name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.rules.materials import LARGEST

MOST = 45 * 2**20
"""Bytes of one part: a bot may send fifty megabytes, and the index and the archive's own words need some."""
NAME = 60
"""Characters of a file's name inside: some systems open no longer path than 260 in all."""
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')
_ENDINGS = {
    "photo": ".jpg",
    "video": ".mp4",
    "animation": ".mp4",
    "video-note": ".mp4",
    "audio": ".mp3",
    "voice": ".ogg",
}


@dataclass(frozen=True, slots=True)
class Attached:
    """A file of an entry: where it was attached, the messenger's name for it, its own, its size in bytes (None: not
    known) and its kind of evidence."""

    number: int
    organisation: str
    nomination: str
    field: str
    file: str
    name: str
    size: int | None
    kind: str

    @property
    def weight(self) -> int:
        """What it may take at most."""
        return LARGEST if self.size is None else self.size

    @property
    def is_too_big(self) -> bool:
        """More than the messenger hands out to bots."""
        return self.size is not None and self.size > LARGEST


def parts(files: Iterable[Attached], most: int = MOST) -> Sequence[Sequence[Attached]]:
    """The files in their order, as many in each part as fit; those that cannot be had take no room, but stand in it,
    because its index tells of them."""
    found: list[list[Attached]] = []
    room = 0
    for one in files:
        weight = 0 if one.is_too_big else one.weight
        if not found or weight > room:
            found.append([])
            room = most
        found[-1].append(one)
        room -= weight
    return found


def paths(files: Sequence[Attached]) -> Sequence[str]:
    """Where each of them lies in the archive: a folder for each entry, no two alike, nothing that leads out of it."""
    taken: set[str] = set()
    found = []
    for one in files:
        folder, name = f"{one.number:04}", _named(one)
        path, times = f"{folder}/{name}", 1
        while path.lower() in taken:
            times += 1
            stem, dot, ending = name.rpartition(".")
            path = f"{folder}/{stem if dot else name} ({times}){dot}{ending if dot else ''}"
        taken.add(path.lower())
        found.append(path)
    return found


def _named(one: Attached) -> str:
    """The file's own name, or that of its field; without signs a path gives a meaning to."""
    name = one.name or f"{one.field}{_ENDINGS.get(one.kind, '')}"
    plain = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ") or "file"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 8:
        return plain[:NAME].strip(". ")
    return f"{stem[: NAME - len(ending) - 1].strip('. ')}.{ending}"
