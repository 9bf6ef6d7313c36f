"""What a plan's own abbreviations stand for, and by which of its names somebody is remembered."""

from collections.abc import Mapping
from typing import Any

from models.tables.search import fold

LONGEST = 400
"""The width of a column that holds such a name."""


class Legend:
    """The abbreviations a plan explains («далее – ЦОПП»), in whatever case and punctuation."""

    def __init__(self, explained: Mapping[str, Any]) -> None:
        self._full = {fold(short): str(full) for short, full in explained.items()}

    def full(self, name: str) -> str:
        """The full name the plan gives for an abbreviation, as written there; empty when it gives none."""
        return self._full.get(fold(name), "")

    def kept(self, name: str) -> str:
        """The folded name by which somebody is remembered: another order may mean another «Центр» by its own one."""
        return fold(self.full(name) or name)[:LONGEST]
