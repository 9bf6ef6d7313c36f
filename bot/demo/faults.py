"""Faults on order: answers that fail, connections that break – the same ones for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

KINDS = ("429", "500", "502", "timeout", "timeout-after", "drop", "drop-after")
"""«-after»: the call has taken effect, only nobody hears of it."""


@dataclass(slots=True)
class Fault:
    """`share` of the calls whose method fits the glob; `times` at most, None for no end."""

    method: str
    kind: str
    share: float = 1.0
    times: int | None = None
    retry_after: int = 1
    seed: int = 0
    left: int | None = field(init=False)
    _chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.times
        self._chance = random.Random(self.seed)  # noqa: S311 – repeatable on purpose

    def strikes(self, method: str) -> bool:
        if self.left == 0 or not fnmatchcase(method.lower(), self.method.lower()):
            return False
        if self._chance.random() >= self.share:
            return False
        if self.left is not None:
            self.left -= 1
        return True

    def show(self) -> dict[str, Any]:
        names = ("method", "kind", "share", "times", "retry_after", "seed", "left")
        return {name: getattr(self, name) for name in names}


def read(given: list[dict[str, Any]]) -> list[Fault]:
    """Faults from JSON; raises ValueError for what is none."""
    faults = []
    for shown in given:
        item = {key: value for key, value in shown.items() if key != "left"}
        if item.get("kind") not in KINDS:
            raise ValueError(f"a fault's kind is one of {', '.join(KINDS)}")
        try:
            faults.append(Fault(**{"method": "*", **item}))
        except TypeError as reason:
            raise ValueError(str(reason)) from None
    return faults
