"""What of a draft's row can be written anew by hand, and how much of it."""

from zlib import crc32

from models.refusal import Refusal

LIMITS = {"number": 20, "title": 2_000, "description": 4_000, "result": 4_000, "place": 400}
"""The most characters of each field."""
MAY_BE_EMPTY = frozenset({"number", "description", "result", "place"})
ENOUGH = 3
"""The fewest letters and digits of a title: a slip of the finger is none."""


def mark(text: str) -> int:
    """What tells one text from another, as a button carries it: never 0. A deletion that was asked about is done only
    while the text is still the one that was shown."""
    return crc32(text.encode()) & 0x7FFFFFFF or 1


def checked(words: str, field: str) -> str:
    """The words on one line. Refusal "refusal-text-long" (limit, length) or "refusal-text-short"."""
    text = " ".join(words.split())
    if len(text) > LIMITS[field]:
        raise Refusal("refusal-text-long", limit=LIMITS[field], length=len(text))
    if field not in MAY_BE_EMPTY and sum(sign.isalnum() for sign in text) < ENOUGH:
        raise Refusal("refusal-text-short")
    return text
