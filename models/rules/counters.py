"""How far a target is: who counts it as long as nobody has chosen, what is counted, which number was typed."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from zlib import crc32

from models.refusal import Refusal
from models.tables import CountSource, Plan, PlanState

ORGANISATIONS = re.compile(
    r"(?:организаци|учреждени)\w*|(?:колледж|техникум|училищ|вуз)(?:[аеиуы]|ов|ей|ами?|ах)?|школ(?:[аеуы]|ами?|ах)?"
    r"|лице[йеюя]\w*|гимнази\w*|исполнител\w*|[а-я]{0,5}о[оу]|спо|сош"
)
"""Units that are executors themselves, whatever the document: «34 ПОО», «не менее 10 школ»; not «школьников»."""
REPORTS = re.compile(r"отч[её]т(?:[аеуы]|ов|ами?|ах)?")
ENTRIES = re.compile(r"заяв(?:к[аеиу]|кой|ок|кам|ками|ках)")
SHARE = "%"
TYPED = re.compile(r"[-−–]?\s?(?:[0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?![0-9])|[0-9]+)(?:[.,][0-9]+)?")
ENDING = re.compile(r"ь?(?:[ая]ми|[оеё]в|ей|[ая]х|[ая]м|[ыи]х|[ыи]е|[аояе][яе]|ого|его|[оиы]й|и[ияе]|[аеиоуыэюяй])$|ь$")
FLEETING = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])[оеё](?=[кнцл]$)")
"""The vowel that «заявок» has and «заявка» has not."""
MOST = 1_000_000_000
"""No target counts that far: more is a slip of the finger."""
FINE = 2
"""Digits after the comma that are kept."""


Figures = Sequence[Mapping[str, Any]]
"""Targets as the tables keep them: comparator, value, unit."""


class Counted(StrEnum):
    """What accepted reports say about a unit."""

    ORGANISATIONS = "organisations"  # how many have at least one
    SHARE = "share"  # how many of a hundred that are owed
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is owed for a result, or for all of an activity: `total` assignments, `done` of them accepted, those of
    so many organisations; `executors` as the plan names them. `entries`: those sent to contests that count for the
    activity, None when no contest does."""

    total: int = 0
    done: int = 0
    organisations: int = 0
    executors: str = ""
    entries: int | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """One target with its count. `number` is None while nobody has written any; `kind` and `place` as of the table
    Counter. `contest`: entries to one can count it."""

    milestone_id: int
    comparator: str
    value: int | float
    unit: str
    kind: str
    place: int
    source: CountSource
    counted: Counted
    number: float | None
    contest: bool = False

    @property
    def mark(self) -> int:
        """What tells it from the other targets of the same result, whatever figure it has."""
        return mark(self.kind, self.place)

    @property
    def reached(self) -> bool:
        """Is there as much as the plan wants? More is never less, even where it names an exact figure."""
        return self.number is not None and self.number >= self.value


@dataclass(frozen=True, slots=True)
class Which:
    """One target of a plan: of an activity as a whole (milestone 0) or of one of its results; `mark` as of an Aim."""

    activity_id: int
    milestone_id: int
    mark: int

    def packed(self) -> str:
        """As a question about it carries it."""
        return f"{self.activity_id} {self.milestone_id} {self.mark}"

    @classmethod
    def unpacked(cls, about: str) -> "Which":
        """What `packed` made."""
        return cls(*map(int, about.split()))


@dataclass(frozen=True, slots=True)
class Target:
    """What a target belongs to, by its title, with all targets of that."""

    title: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Written:
    """A number that was written down: the target, what it is a target of, and the number before."""

    title: str
    aim: Aim
    before: float | None


def mark(kind: str, place: int) -> int:
    """What a button carries in place of these."""
    return crc32(f"{kind} {place}".encode()) & 0x7FFFFFFF


def kind(unit: str) -> str:
    """What is counted, whatever the figure before it: the same for «34 заявки», «21 заявка», «не менее 20 заявок»."""
    words = unit.casefold().replace("ё", "е").split()
    return " ".join(FLEETING.sub("", ENDING.sub("", word)) or word for word in words)


def placed(figures: Figures) -> Sequence[tuple[Mapping[str, Any], str, int]]:
    """Each target with its kind and its place among those of that kind."""
    seen: Counter[str] = Counter()
    found = []
    for figure in figures:
        own = kind(figure["unit"])
        found.append((figure, own, seen[own]))
        seen[own] += 1
    return found


def own(milestone: Figures, activity: Figures) -> Figures:
    """The targets of a result that are not just those of its activity, told and counted there."""
    return () if milestone == activity else milestone


def aims(
    milestone_id: int,
    figures: Figures,
    accepted: Accepted,
    kept: Mapping[tuple[str, int], tuple[CountSource, float | None]],
) -> Sequence[Aim]:
    """These targets with their counts; `kept` is what was chosen and written by (kind, place)."""
    found = []
    for figure, own, place in placed(figures):
        unit = figure["unit"]
        counted = what(unit, accepted.executors)
        contest = accepted.entries is not None
        source, written = kept.get((own, place), (usual(unit, accepted.executors, contest=contest), None))
        by_itself = {CountSource.REPORTS: _by_reports(counted, accepted), CountSource.ENTRIES: accepted.entries or 0}
        wanted = figure["comparator"], figure["value"]
        number = by_itself.get(source, written)
        found.append(Aim(milestone_id, *wanted, unit, own, place, source, counted, number, contest))
    return found


def usual(unit: str, executors: str, *, contest: bool = False) -> CountSource:
    """Who counts until somebody chooses: entries where they are the unit and there is a `contest`, reports where each
    one is a unit, or stands for one; else a human."""
    if contest and ENTRIES.fullmatch(_noun(unit)):
        return CountSource.ENTRIES
    reports = REPORTS.fullmatch(_noun(unit)) or what(unit, executors) is Counted.ORGANISATIONS
    return CountSource.REPORTS if reports else CountSource.MANUAL


def what(unit: str, executors: str) -> Counted:
    """What of accepted reports this unit counts: an executor is one by its kind, or by the very word the plan uses."""
    noun = _noun(unit)
    if noun == SHARE:
        return Counted.SHARE
    named = noun in re.findall(r"[\w-]+", executors.casefold())
    return Counted.ORGANISATIONS if named or ORGANISATIONS.fullmatch(noun) else Counted.REPORTS


def _noun(unit: str) -> str:
    """«профессиональных организаций» → «организаций»."""
    return unit.casefold().split()[-1]


def _by_reports(counted: Counted, accepted: Accepted) -> int:
    match counted:
        case Counted.ORGANISATIONS:
            return accepted.organisations
        case Counted.SHARE:
            return accepted.done * 100 // accepted.total if accepted.total else 0
    return accepted.done


def typed(words: str) -> float:
    """The one number in these words («12», «уже 12 600», «12,5»). Refusal when there is none or several
    ("refusal-count-number"), it is below zero ("refusal-count-negative") or beyond reason ("refusal-count-absurd")."""
    found = TYPED.findall(words)
    if len(found) != 1:
        raise Refusal("refusal-count-number")
    number = float(re.sub(r"\s", "", found[0]).replace(",", ".").replace("−", "-").replace("–", "-"))
    if number < 0:
        raise Refusal("refusal-count-negative")
    if number > MOST or math.isinf(number):
        raise Refusal("refusal-count-absurd")
    return round(number, FINE)


def plain(number: float) -> str:
    """As people write it: «12», «0,5»."""
    return str(int(number)) if number == int(number) else str(round(number, FINE)).replace(".", ",")


def require_counting(plan: Plan) -> Plan:
    """The plan, when its targets are counted. Refusal when it is a draft or over."""
    if plan.state is PlanState.DRAFT:
        raise Refusal("refusal-count-draft")
    if plan.state is PlanState.ARCHIVED:
        raise Refusal("refusal-count-archived")
    return plan
