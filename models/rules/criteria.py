"""Criteria as an organiser writes them: what a scale and a weight may be, and ready sets to begin with."""

import re
from dataclasses import dataclass

from models.refusal import Refusal
from models.rules.dashes import DASHES

SCALES = (5, 10, 50)
"""The scales most contests use."""
LARGEST = 1000
"""The greatest number of points a criterion may have."""
WEIGHTS = (0.5, 1.0, 1.5, 2.0, 3.0)
"""The weights that are offered."""
HEAVIEST = 100.0
MOST = 20
"""How many criteria one stage may have."""
TITLE, HINT = 200, 500
"""Characters."""


@dataclass(frozen=True, slots=True)
class Ready:
    """One criterion of a ready set: the name of its words, and its scale."""

    words: str
    scale: int
    required: bool = True


SETS: dict[str, tuple[Ready, ...]] = {
    "press": (Ready("theme", 10), Ready("rules", 10), Ready("original", 10)),
    "video": (
        Ready("theme", 5),
        Ready("depth", 5),
        Ready("novelty", 5),
        Ready("story", 5),
        Ready("camera", 5),
        Ready("sound", 5),
        Ready("impression", 5),
    ),
    "big": (
        Ready("genre", 50),
        Ready("idea", 50),
        Ready("craft", 50),
        Ready("titles", 50),
        Ready("about", 50),
        Ready("impression", 150),
    ),
}
"""Sets that real contests use: press works out of 30, a video on the scale of five, a video out of 400."""


def title(words: str) -> str:
    """What a criterion is called. Refusal when it says nothing or too much."""
    return _within(words, TITLE, "refusal-criterion-title")


def hint(words: str) -> str:
    """What a juror is told about it; «-» is nothing. Refusal when it is too long."""
    return "" if words.strip() in DASHES else _within(words, HINT, "refusal-criterion-hint")


def _within(words: str, most: int, key: str) -> str:
    said = " ".join(words.split())
    if not 1 <= len(said) <= most:
        raise Refusal(key, most=most, length=len(said))
    return said


def scale(words: str) -> int:
    """A typed scale: a whole number of points. Refusal otherwise."""
    said = words.strip()
    if not re.fullmatch(r"[0-9]{1,6}", said) or not 1 <= int(said) <= LARGEST:
        raise Refusal("refusal-criterion-scale", most=LARGEST)
    return int(said)


def weight(words: str) -> float:
    """A typed weight: more than 0, at most two digits after the point or comma. Refusal otherwise."""
    said = words.strip().replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,2})?", said) or not 0 < float(said) <= HEAVIEST:
        raise Refusal("refusal-criterion-weight", most=int(HEAVIEST))
    return float(said)
