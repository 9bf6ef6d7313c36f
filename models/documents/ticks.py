"""A calendar grid: months, quarters or years as headers, marks or days under them («+», «х», «до 10»)."""

import re
from collections.abc import Sequence

from models.rules import dates

YEAR = r"20\d\d(?:\s*г\w*\.?)?"
ONLY_YEAR = re.compile(rf"^{YEAR}$")
QUARTERS = ("i", "ii", "iii", "iv")
PERIOD = rf"(?:{dates.MONTH}|(?:[1-4]|iv|i{{1,3}})(?:-?й)?\s*(?:квартал\w*|кв\.?))"
TICKED = re.compile(rf"^{PERIOD}(?:\s*20\d\d.*)?$")
MONTHLY = re.compile(rf"^{dates.MONTH}")
OVER_TIME = re.compile(r"срок|период|год|квартал|месяц|дат|время|график|календар|20\d\d")
EMPTY = frozenset(["", "-", "–", "—", "0", "нет"])
MARK = re.compile(r"^(?:[+*xхv✓✔☑•●■▪◆]+|да)$")
DAYS = re.compile(r"^(?:(?:до|с|со|по|к)\s+)?\d{1,2}(?:\s*(?:[-–—,]|и|по)\s*\d{1,2})*$")
DATED = re.compile(rf"\d{{1,2}}[./]\d{{1,2}}|\b{dates.MONTH}")
WITH_YEAR = re.compile(r"(?:19|20)\d\d|\d[./]\d{1,2}[./]\d\d")


def is_one(header: str) -> bool:
    """Whether a header names a month, a quarter or a year, and nothing else."""
    folded = dates.fold(header)
    return bool(TICKED.match(folded) or ONLY_YEAR.match(folded))


def places(headers: Sequence[str]) -> list[int]:
    """The columns of a grid: two or more of one kind; «I», «II», «III», «IV» side by side are quarters."""
    folded = [dates.fold(header) for header in headers]
    bare = [at for at in range(len(folded) - 3) if tuple(folded[at : at + 4]) == QUARTERS]
    found = [at for at, header in enumerate(folded) if TICKED.match(header)]
    found = sorted({*found, *(at + more for at in bare for more in range(4))})
    years = [at for at, header in enumerate(folded) if ONLY_YEAR.match(header)]
    return next((kind for kind in (found, years) if len(kind) > 1), [])


def are_years(headers: Sequence[str]) -> bool:
    return all(ONLY_YEAR.match(dates.fold(header)) for header in headers)


def under(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """The second row of a header with what a cell over several columns says to it: «2025» over «I» … «IV»."""
    found: list[str] = []
    over = ""
    for first, second in zip(above, below, strict=True):
        over = first or over
        found.append(_under(over, second) if second else "")
    return found


def _under(over: str, cell: str) -> str:
    folded, above = dates.fold(cell), dates.fold(over)
    year = re.search(r"20\d\d", above)
    if folded in QUARTERS and OVER_TIME.search(above):
        cell = f"{cell} квартал"
    elif ONLY_YEAR.match(folded) and not OVER_TIME.search(above):
        return f"{over} {cell}".strip()
    if TICKED.match(dates.fold(cell)) and year and not re.search(r"20\d\d", folded):
        return f"{cell} {year[0]}"
    return cell


def term(header: str, cell: str) -> str:
    """What a cell of the grid says about time: the header, or its own days. Figures under a year say nothing."""
    folded = dates.fold(cell)
    if folded in EMPTY:
        return ""
    named = f"{header} квартал" if dates.fold(header) in QUARTERS else header
    year = re.search(r"20\d\d", header)
    if DATED.search(folded):
        return cell if WITH_YEAR.search(cell) or not year else f"{cell} {year[0]}"
    if DAYS.match(folded) and MONTHLY.match(dates.fold(header)):
        return f"{cell} {header}"
    return "" if ONLY_YEAR.match(dates.fold(header)) and not MARK.match(folded) else named


def is_doubtful(header: str, cell: str) -> bool:
    """Neither a mark nor a day, but taken for a mark."""
    folded = dates.fold(cell)
    return term(header, cell) != "" and not (MARK.match(folded) or DATED.search(folded) or DAYS.match(folded))
