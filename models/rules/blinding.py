"""Blind judging: what would tell whose work it is – the organisation, the names of the team, the names of files."""

import re
from collections.abc import Iterable
from pathlib import PurePath

SHORTEST = 3
"""Characters of a name that is looked for: a shorter one stands in any text."""
MARK = "▒▒▒"
"""What stands in place of a name."""


def hidden(text: str, names: Iterable[str]) -> str:
    """The text without these names, however they are capitalised; a person's also with the surname first."""
    found = sorted({way for name in names for way in _ways(name)}, key=len, reverse=True)
    if not found:
        return text
    words = "|".join(r"\s+".join(re.escape(part) for part in way.split()) for way in found)
    return re.sub(rf"(?<!\w)(?:{words})(?!\w)", MARK, text, flags=re.IGNORECASE)


def _ways(name: str) -> list[str]:
    parts = name.split()
    ways = [" ".join(parts), " ".join(reversed(parts))] if len(parts) == 2 else [" ".join(parts)]
    return [way for way in ways if len(way) >= SHORTEST]


def file_name(name: str, number: int) -> str:
    """A name for a file that says only which it is and what kind: «3.pdf»."""
    ending = PurePath(name).suffix.lower()
    return f"{number}{ending}" if re.fullmatch(r"\.\w{1,8}", ending) else str(number)
