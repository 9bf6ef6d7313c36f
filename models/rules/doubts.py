"""What a doubt is about: the field whose correction settles it, and the kind it is counted as."""

from collections.abc import Iterable, Mapping

TERM = frozenset(
    {
        "term-unknown", "term-empty", "year-unknown", "year-guessed", "term-partly-read", "term-approximate",
        "term-until-month", "term-before-approval", "term-carried", "day-from-row-above",
    }
)  # fmt: skip
EXECUTOR = frozenset({"executor-empty", "executor-role-carried", "executors-none"})
TITLE = frozenset({"title-empty", "word-doubled"})
NUMBER = frozenset({"number-missing"})
NOT_UNDERSTOOD = frozenset({"term-unknown", "term-empty", "year-unknown"})
UNREAD = frozenset({"row-unread", "part-unread", "rows-none"})
KINDS = ("term", "term-check", "executor", "unread", "section", "row")
"""In the order they are told: what cannot stay so first."""


def kind(code: str) -> str:
    """The kind a doubt is counted as, one of `KINDS`."""
    if code in NOT_UNDERSTOOD:
        return "term"
    if code in TERM:
        return "term-check"
    if code in EXECUTOR:
        return "executor"
    if code in UNREAD:
        return "unread"
    return "section" if code == "section-guessed" else "row"


def counted(codes: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """How many doubts of each kind, in the order of `KINDS`, without empty ones."""
    numbers = dict.fromkeys(KINDS, 0)
    for code, number in codes:
        numbers[kind(code)] += number
    return {name: number for name, number in numbers.items() if number}


def of_term(flags: Iterable[str], *, is_unknown: bool, text: str) -> tuple[str, ...]:
    """The doubts about a term of these flags, in the order of the flags."""
    codes = []
    if is_unknown:
        codes.append("year-unknown" if "year-unknown" in flags else "term-unknown" if text else "term-empty")
    named = {"year-guessed": "year-guessed", "partly-read": "term-partly-read"}
    named |= {"approximate": "term-approximate", "until-month": "term-until-month"}
    return (*codes, *(named[flag] for flag in flags if flag in named))
