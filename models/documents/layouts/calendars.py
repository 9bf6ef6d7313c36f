"""A plan without a table: every line is a date and what happens then («ДО 14 АПРЕЛЯ Подготовка списка»)."""

import re
from collections.abc import Sequence

from models.documents.rows import Row
from models.rules.dates import MONTH

DAY = rf"(?:\d{{1,2}}\s+{MONTH}(?:\s+(?:19|20)\d\d(?:\s*г(?:ода|\.)?)?)?|\d{{1,2}}\.\d\d(?:\.(?:\d{{4}}|\d\d))?)"
DATED = re.compile(
    rf"^(?P<term>(?:(?:до|с|по|не позднее|к)\s+)?(?:\d{{1,2}}\s*[-–—]\s*)?{DAY}(?:\s*(?:[-–—]|по|до)\s*{DAY})?"
    rf"|{MONTH}(?:\s*[-–—]\s*{MONTH})?(?:\s+20\d\d(?:\s*г(?:ода|\.)?)?)?(?=\s+[-–—]\s+(?!{MONTH})|:))"
    r"\s*[-–—:.]?\s+(?P<title>[«\"А-ЯЁ].{5,})$",
    re.IGNORECASE,
)
FEWEST, SHARE = 4, 0.6
HEADER = ("Срок", "Мероприятие")


def is_one(lines: Sequence[str]) -> bool:
    """Whether most lines begin with a date."""
    told = [line for line in lines if line.strip()]
    dated = sum(bool(DATED.match(line.strip())) for line in told)
    return dated >= FEWEST and dated >= SHARE * len(told)


def rows(lines: Sequence[str]) -> list[Row]:
    """The lines above as prose, then a table of two columns; a line without a date goes on the one before."""
    found: list[Row] = []
    is_headed = False
    for number, line in enumerate(lines, 1):
        dated = DATED.match(line.strip())
        if dated:
            found += [] if is_headed else [Row(HEADER, number)]
            found.append(Row((dated["term"], dated["title"]), number))
            is_headed = True
        else:
            found.append(Row((" ".join(line.split()),), number, in_table=False))
    return found
