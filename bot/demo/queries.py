"""Presses of inline buttons waiting for their answer."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from bot.demo.errors import QUERY_TOO_OLD, bad_request

ANSWER_WITHIN = 30.0
_FIRST_ID = 4_300_000_000_000_000_001


@dataclass(slots=True)
class Query:
    person: int
    pressed_at: float
    answer: dict[str, Any] | None = None
    answered_after_call: int = 0


class Queries:
    """`within`: seconds of real time in which a press can be answered, once."""

    def __init__(self) -> None:
        self.within = ANSWER_WITHIN
        self._next = _FIRST_ID
        self._by_id: dict[str, Query] = {}

    def press(self, person: int) -> str:
        identifier = str(self._next)
        self._next += 1
        self._by_id[identifier] = Query(person, time.monotonic())
        return identifier

    def find(self, identifier: str) -> Query | None:
        return self._by_id.get(identifier)

    def open(self, identifier: str) -> Query:
        """The press, if it can still be answered; raises Refused."""
        query = self._by_id.get(identifier)
        if query is None or query.answer is not None or time.monotonic() - query.pressed_at > self.within:
            raise bad_request(QUERY_TOO_OLD)
        return query
