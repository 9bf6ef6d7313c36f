"""A row of a plan in one line: «Семинар; до 15 марта; ПОО; не менее 30 участников», in any order after the title."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from models.documents.term_offers import Meant
from models.rules import dates, executors, targets, terms
from models.rules.executors import Executor
from models.rules.plan_years import PlanYears
from models.tables import Activity, Milestone, Plan, Section

PARTS = re.compile(r"[;\n]")
TIMELY = frozenset({"mark", "year", "daymonth", "month", "numeric", "iso", "monthyear", "quarter", "season"})
"""Marks of a term, those that name no possible day («45 марта») too."""


@dataclass(slots=True)
class Line:
    """What the parts of a line were taken for; `unread` are those that could not be placed."""

    title: str
    term_text: str = ""
    executors_text: str = ""
    executors: tuple[Executor, ...] = ()
    result: str = ""
    unread: list[str] = field(default_factory=list)


def read(text: str, is_known: Callable[[str], bool], lent: PlanYears) -> Line:
    """The first part is the title. `is_known` says whether a name is an executor's: that decides before anything else.

    Nothing is left out: a second term, or a second list of executors, is `unread`.
    """
    title, *parts = [" ".join(part.split()) for part in PARTS.split(text)]
    line = Line(title)
    for part in filter(None, parts):
        _place(line, part, is_known, lent)
    return line


def _place(line: Line, part: str, is_known: Callable[[str], bool], lent: PlanYears) -> None:
    named = executors.split(part)
    if named and all(is_known(each.name) for each in named):
        _put(line, "executors_text", part)
        line.executors = line.executors or named
    elif _is_term(part, lent):
        _put(line, "term_text", part)
    elif targets.find(part):
        _put(line, "result", part)
    else:
        _put(line, "executors_text", part)
        line.executors = line.executors or named


def _put(line: Line, name: str, part: str) -> None:
    if getattr(line, name):
        line.unread.append(part)
    else:
        setattr(line, name, part)


def _is_term(part: str, lent: PlanYears) -> bool:
    """A term that is understood, or words that can only be one: «до 45 марта», «март, потом»."""
    if not terms.read(part, lent).is_unknown:
        return True
    return any(token.kind in TIMELY for token in dates.tokens(dates.fold(part)) if not _is_number(token.text))


def _is_number(text: str) -> bool:
    """A bare number is a day as little as it is «30 участников»."""
    return text.strip(" .").isdecimal()


@dataclass(frozen=True, slots=True)
class Named:
    """A row with its result and the names among its executors that nobody is found for."""

    plan: Plan
    activity: Activity
    milestone: Milestone
    strangers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A row that was added: where, what its term means, and every doubt about it as code and details."""

    row: Named
    section: Section | None
    sections: int
    meant: Meant
    doubts: tuple[tuple[str, dict[str, str]], ...]
