"""Two rows of a draft read as one: what a page or a reader has cut is put together again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zlib import crc32

from models.documents import joining, term_offers
from models.documents.term_offers import Meant
from models.rules.plan_years import PlanYears
from models.tables import Activity, Executor, Milestone

TEXTS = ("title", "description", "result", "place")


@dataclass(frozen=True, slots=True)
class Joined:
    """What two rows would be as one. `meant` is the term of the only result where it is read anew; `moving` are the
    executors that come over from the second row. Several results stay several."""

    first: Activity
    second: Activity
    texts: dict[str, str]
    result: str
    term_text: str
    names: tuple[str, ...]
    results: int
    meant: Meant | None = None
    moving: tuple[Executor, ...] = ()
    targets: list[dict[str, Any]] = field(default_factory=list)

    @property
    def is_one(self) -> bool:
        """Whether the row has one result, put together from both."""
        return self.results == 1

    @property
    def mark(self) -> int:
        """What tells this joining from another one, as a button carries it."""
        told = (self.first.id, self.second.id, sorted(self.texts.items()), self.result, self.term_text, self.names)
        return crc32(repr(told).encode()) & 0x7FFFFFFF or 1


def joined(
    rows: tuple[Activity, Activity],
    milestones: tuple[Sequence[Milestone], Sequence[Milestone]],
    executors: Sequence[Executor],
    lent: PlanYears,
    period: tuple[date, date] | None,
) -> Joined:
    """Put them together; nothing is changed. The term is read anew where both rows have words for it."""
    first, second = rows
    texts = {name: joining.joined(getattr(first, name), getattr(second, name)) for name in TEXTS}
    several = sum(len(each) for each in milestones)
    names = tuple(dict.fromkeys(each.name for each in executors))
    if several != 2 or not (milestones[0] and milestones[1]):
        return Joined(first, second, texts, "", "", names, several)
    one, two = milestones[0][0], milestones[1][0]
    own = [each.text for row, each in ((first, one), (second, two)) if each.text != row.title]
    known = {each.name for each in executors if each.milestone_id == one.id}
    term_text = _term_text(one.term_text, two.term_text)
    return Joined(
        first,
        second,
        texts,
        joining.joined(own[0], own[1]) if len(own) > 1 else own[0] if own else texts["title"],
        term_text,
        names,
        1,
        term_offers.understood(term_text, lent, period) if term_text != one.term_text else None,
        tuple(each for each in executors if each.milestone_id == two.id and each.name not in known),
        [*first.targets, *(each for each in second.targets if each not in first.targets)],
    )


def _term_text(one: str, two: str) -> str:
    """«июнь –» and «декабрь 2024»; the same words are not said twice."""
    return one if one == two else joining.joined(one, two)
