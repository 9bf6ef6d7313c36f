"""A change of a published plan before it counts: what, from what to what – seen, reasoned and only then made."""

import json
import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from zlib import crc32

from models.refusal import Refusal
from models.tables import Plan, PlanState

OVER = frozenset({"refusal-gone", "refusal-amend-draft", "refusal-amend-archived", "refusal-executor-gone"})
"""Refusals after which nothing is left to ask about a change."""
ORDER = re.compile(
    r"(?:приказ\w*|распоряжени\w*|постановлени\w*)?\s*(?:от\s+[\d.]+\s*)?№\s*[^\s,;]+(?:\s+от\s+[\d.]*\d)?",
    re.IGNORECASE,
)
"""What names the order that changes a plan: «приказ № 12 от 01.02.2025», «№ 12»."""


class Field(StrEnum):
    """What of a result is changed."""

    TERM = "term"
    TARGET = "target"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Proposal:
    """`before` and `after` are for people; `value` is what is kept: a term, figures, whom to add or whom to drop."""

    field: Field
    milestone_id: int
    before: str
    after: str
    value: str

    @property
    def mark(self) -> int:
        """What tells this proposal from another one: a button of an older screen changes nothing."""
        return crc32(self.packed().encode()) & 0x7FFFFFFF

    def packed(self) -> str:
        """As the question about it carries it."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def unpacked(cls, about: str) -> "Proposal":
        """What `packed` made. Refusal when it is something else."""
        try:
            kept = json.loads(about)
            return cls(Field(kept.pop("field")), **kept)
        except (ValueError, TypeError, AttributeError, KeyError):
            raise Refusal("refusal-offer-gone") from None


def require_published(plan: Plan | None) -> Plan:
    """The plan, when it binds people. Refusal when it is gone, still a draft (that is simply corrected) or over."""
    if plan is None:
        raise Refusal("refusal-gone")
    if plan.state is PlanState.DRAFT:
        raise Refusal("refusal-amend-draft")
    if plan.state is PlanState.ARCHIVED:
        raise Refusal("refusal-amend-archived")
    return plan


def order_in(words: str) -> str:
    """The order a reason names, as it is written; empty when it names none."""
    found = ORDER.search(words)
    return " ".join(found[0].split())[:120] if found else ""
