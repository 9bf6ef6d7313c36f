"""What was read from a plan: the value every reader hands over and the chat corrects."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.rules.executors import Executor
from models.rules.targets import Target
from models.rules.terms import Recurrence, Term

__all__ = [
    "Activity", "Approval", "Doubt", "Executor", "Indicator", "IndicatorValue", "Milestone", "Reading", "Recurrence",
    "Section", "Target", "Term",
]  # fmt: skip


@dataclass(frozen=True)
class Doubt:
    """Something unsure: `code` is a text key (`term-unknown` …), `details` its arguments, `row` a source line."""

    code: str
    row: int | None = None
    details: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Approval:
    """Who approved the plan, as written, with the date and number of the order."""

    text: str
    date: dt.date | None = None
    number: str = ""
    appendix: str = ""


@dataclass(frozen=True)
class Section:
    """A titled part; `index` is its place in the document, from 0, and what an activity refers to."""

    index: int
    title: str
    number: str = ""
    row: int = 0


@dataclass(frozen=True)
class Milestone:
    """What must be shown by when. `inherits_executors`: its own cell is merged into the activity's."""

    text: str
    term_text: str
    term: Term
    executors_text: str = ""
    executors: tuple[Executor, ...] = ()
    targets: tuple[Target, ...] = ()
    inherits_executors: bool = False
    row: int = 0


@dataclass(frozen=True)
class Activity:
    """One numbered item. Where there are milestones, term and executors are theirs taken together."""

    number: str
    section: int | None
    title: str
    term_text: str
    term: Term
    executors_text: str = ""
    executors: tuple[Executor, ...] = ()
    description: str = ""
    result: str = ""
    place: str = ""
    targets: tuple[Target, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    row: int = 0

    @property
    def own_milestones(self) -> tuple[Milestone, ...]:
        """Its milestones; an activity without any is its own single one. Inherited executors are filled in."""
        if not self.milestones:
            return (
                Milestone(
                    self.title,
                    self.term_text,
                    self.term,
                    self.executors_text,
                    self.executors,
                    self.targets,
                    row=self.row,
                ),
            )
        return tuple(
            Milestone(
                each.text, each.term_text, each.term, self.executors_text, self.executors, each.targets, True, each.row
            )
            if each.inherits_executors
            else each
            for each in self.milestones
        )


@dataclass(frozen=True)
class IndicatorValue:
    """A target with its comparator («>=» or «=»), or a text that is no number."""

    value_text: str
    year: int | None = None
    comparator: str | None = None
    value: int | float | None = None


@dataclass(frozen=True)
class Indicator:
    """A figure to reach; `parent` is the number of the group it belongs to."""

    number: str
    name: str
    unit: str = ""
    values: tuple[IndicatorValue, ...] = ()
    parent: str = ""
    is_group: bool = False
    row: int = 0


@dataclass(frozen=True)
class Reading:
    """A whole plan as it was understood; `warnings` are what a human should look at before publishing."""

    title: str = ""
    years: tuple[int, ...] = ()
    period: tuple[dt.date, dt.date] | None = None
    approved: Approval | None = None
    legend: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    activities: tuple[Activity, ...] = ()
    indicators_title: str = ""
    indicators: tuple[Indicator, ...] = ()
    warnings: tuple[Doubt, ...] = ()

    def as_json(self, say: Callable[..., str] | None = None) -> dict[str, Any]:
        """The shape `plan check --json` prints; `say(key, **details)` words the warnings, else they carry details."""
        from models.documents import printed  # noqa: PLC0415  # it needs the classes above

        return printed.reading(self, say)
