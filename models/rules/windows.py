"""Marks → windows of dates: ranges bound, missing months and years borrowed from the neighbours, then from the plan."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from models.rules import dates
from models.rules.dates import Mark, Token
from models.rules.plan_years import PlanYears

Window = tuple[date | None, date | None]
SILENT = frozenset(
    [
        "год",
        "года",
        "году",
        "годы",
        "числа",
        "число",
        "течение",
        "срок",
        "период",
        "или",
        "далее",
        "это",
        "для",
        "при",
        "включительно",
    ]
)


@dataclass(frozen=True)
class Found:
    """Windows in the order written; `borrowed` when a year came from the plan; `broken` when a date cannot be."""

    windows: tuple[Window, ...] = ()
    flags: tuple[str, ...] = ()
    leftover: tuple[str, ...] = ()
    borrowed: bool = False
    broken: bool = False
    text: str = ""


@dataclass
class _Pair:
    """The two ends of a window as written; one mark alone is both."""

    first: Mark | None
    last: Mark | None
    flags: list[str] = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        return [mark for mark in (self.first, self.last) if mark]

    @property
    def year(self) -> int | None:
        return next((mark.year for mark in self.marks if mark.year), None)


def find(folded: str, plan: PlanYears) -> Found:
    """Every window a folded term names. Nothing is raised: what cannot be a date is `broken` or `leftover`."""
    pairs, leftover = _bind(list(dates.tokens(dates.spelled_out(folded))))
    if plan.is_month and plan.own_period:
        _lend_the_month(pairs, plan.own_period[0].month)
    _lend_months(pairs)
    placed = [pair for pair in pairs if all(mark.first_month for mark in pair.marks)]
    leftover += ["number"] * (len(pairs) - len(placed))
    placed = _spread_whole_year(placed)
    _lend_years(placed)
    lent = [_borrow(pair, plan) for pair in placed if pair.year is None]
    if not all(lent):
        return Found((), ("year-unknown",), tuple(leftover), broken=True)
    windows = [_window(pair) for pair in placed]
    flags = [flag for pair in placed for flag in pair.flags]
    sound = tuple(window for window in windows if window)
    broken = len(sound) != len(windows) or bool(pairs and not placed)
    flags += [f"year-from-{plan.source}"] * bool(lent) + ["date-impossible"] * (len(sound) != len(windows))
    return Found(sound, tuple(dict.fromkeys(flags)), tuple(leftover), bool(lent), broken, folded.strip(" ,.;"))


def _bind(tokens: Sequence[Token]) -> tuple[list[_Pair], list[str]]:
    """«До» leaves the first end open, «с» the last; a year belongs to the mark before it, else it is a whole year."""
    pairs: list[_Pair] = []
    leftover: list[str] = []
    mode = ""
    for token in tokens:
        if token.kind == "year" and mode == "" and pairs and pairs[-1].marks[-1].year is None:
            _set_year(pairs[-1], int(token.text[:4]))
        elif token.mark or token.kind == "year":
            _take(token.mark or Mark(1, 12, year=int(token.text[:4])), pairs, mode)
            mode = ""
        elif token.kind == "word":
            leftover += [token.text] if len(token.text) > 2 and token.text not in SILENT else []
        else:
            mode = _mode_after(token, mode, pairs)
    return pairs, leftover


def _mode_after(token: Token, mode: str, pairs: list[_Pair]) -> str:
    is_open = bool(pairs) and pairs[-1].last is None
    if token.kind == "until":
        return "to" if is_open else "until"
    if token.kind == "to":
        if pairs and mode != "until":
            return "to"
        return "until" if token.text == "по" else mode
    return "since" if token.kind == "since" else "and"


def _take(mark: Mark, pairs: list[_Pair], mode: str) -> None:
    if mode == "to" and pairs:
        pairs[-1].last = mark
    else:
        pairs.append(_Pair(None if mode == "until" else mark, None if mode == "since" else mark))


def _set_year(pair: _Pair, year: int) -> None:
    single = pair.first is pair.last
    if pair.last:
        pair.last = replace(pair.last, year=pair.last.year or year)
    if single:
        pair.first = pair.last
    elif pair.first and not pair.last:
        pair.first = replace(pair.first, year=year)


def _lend_the_month(pairs: list[_Pair], month: int) -> None:
    """«1-7», «до 10», «12, 19» in a plan for one month."""
    if any(mark.first_month for pair in pairs for mark in pair.marks):
        return
    for pair in pairs:
        single = pair.first is pair.last
        pair.first = pair.first and replace(pair.first, first_month=month, last_month=month)
        pair.last = pair.last and replace(pair.last, first_month=month, last_month=month)
        pair.first = pair.last if single else pair.first


def _lend_months(pairs: list[_Pair]) -> None:
    """«1, 5 и 10 июня»: a day without a month takes it from the right, or from its own pair."""
    month = 0
    for pair in reversed(pairs):
        single = pair.first is pair.last
        if pair.last and not pair.last.first_month:
            month = month or (pair.first.last_month if pair.first else 0)
            pair.last = replace(pair.last, first_month=month, last_month=month)
        if pair.first and not pair.first.first_month:
            lent = pair.last.first_month if pair.last else month
            pair.first = replace(pair.first, first_month=lent, last_month=lent)
        pair.first = pair.last if single else pair.first
        month = pair.marks[0].first_month


def _spread_whole_year(pairs: list[_Pair]) -> list[_Pair]:
    """«2024 год: март, май»: a year before marks that have none is theirs."""
    if len(pairs) > 1 and pairs[0].year and (pairs[0].marks[0].first_month, pairs[0].marks[0].last_month) == (1, 12):
        bare = [pair for pair in pairs[1:] if pair.year is None]
        if len(bare) == len(pairs) - 1:
            for pair in bare:
                _set_year(pair, pairs[0].year)
            return bare
    return pairs


def _lend_years(pairs: list[_Pair]) -> None:
    """Inside a pair from one end to the other, then along the list from the right, then from the left."""
    for pair in pairs:
        _complete(pair)
    for order in (list(reversed(pairs)), pairs):
        year: int | None = None
        after = 0
        for pair in order:
            if pair.year is None and year:
                pair.flags += ["year-guessed"] * (order is not pairs and pair.marks[-1].first_month > after)
                _set_year(pair, year)
                _complete(pair)
            year, after = pair.year, pair.marks[0].first_month


def _complete(pair: _Pair) -> None:
    """A range over New Year: the year written belongs to the end it stands at."""
    first, last = pair.first, pair.last
    if first is None or last is None or first is last:
        return
    over = (first.first_month, first.first_day) > (last.last_month, last.last_day or 31)
    if last.year and first.year is None:
        pair.first = replace(first, year=last.year - over)
    elif first.year and last.year is None:
        pair.last = replace(last, year=first.year + over)
    else:
        return
    pair.flags += ["year-crossing"] * over


def _borrow(pair: _Pair, plan: PlanYears) -> bool:
    """Take the missing year from the plan; False when the plan does not know it."""
    if plan.school:
        _as_school_halves(pair)
    year = plan.year_of(pair.marks[0].first_month)
    if year is None:
        return False
    # a school year's plan begins with August as often as it ends with it
    pair.flags += ["year-guessed"] * (plan.school and pair.marks[0].first_month == 8)
    if pair.first is None or pair.last is None or pair.first is pair.last:
        _set_year(pair, year)
        return True
    pair.first = replace(pair.first, year=year)
    _complete(pair)
    pair.flags += ["year-guessed"] * ("year-crossing" in pair.flags and plan.own_period is None)
    return True


def _as_school_halves(pair: _Pair) -> None:
    """In a school year the first half is what is left of the calendar's year, the second the beginning of the next."""
    single = pair.first is pair.last
    halves = {(1, 6): (9, 12), (7, 12): (1, 6)}
    for end in ("first", "last"):
        mark: Mark | None = getattr(pair, end)
        if mark and not mark.first_day and (mark.first_month, mark.last_month) in halves:
            first, last = halves[mark.first_month, mark.last_month]
            setattr(pair, end, replace(mark, first_month=first, last_month=last))
    pair.first = pair.last if single else pair.first


def _window(pair: _Pair) -> Window | None:
    """None when the dates cannot be: 31 June, or an end before its start."""
    start = end = None
    try:
        if pair.first and pair.first.year:
            start = date(pair.first.year, pair.first.first_month, pair.first.first_day or 1)
        if pair.last and pair.last.year:
            year, month = pair.last.last_year or pair.last.year, pair.last.last_month
            end = date(year, month, pair.last.last_day or monthrange(year, month)[1])
    except ValueError:
        return None
    if any(mark.rough for mark in pair.marks):
        pair.flags.append("approximate")
    elif pair.first is None and pair.last and not pair.last.last_day and pair.last.first_month == pair.last.last_month:
        pair.flags.append("until-month")
    return None if start and end and start > end else (start, end)
