"""A long list as pages of buttons: the arrows, and where one is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.telegram.doors import Door, Page
from bot.telegram.screen import Button

SIZE = 6
"""How many lines a page has: what a phone shows without scrolling."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where in a list of `total` things one is; a page out of range is brought back into it."""

    total: int
    wanted: int = 1
    size: int = SIZE

    @property
    def last(self) -> int:
        """The number of the last page, at least 1."""
        return max(1, -(-self.total // self.size))

    @property
    def number(self) -> int:
        """The page shown, from 1."""
        return min(max(1, self.wanted), self.last)

    @property
    def offset(self) -> int:
        """How many things stand before this page."""
        return (self.number - 1) * self.size

    def arrows(self, door: Callable[[int], Door]) -> Sequence[Button]:
        """« ‹ 2/7 › »: one row, empty when there is one page.."""
        if self.last == 1:
            return ()
        row = []
        if self.number > 1:
            row += [Button("«", door(1))] if self.number > 2 else []
            row += [Button("‹", door(self.number - 1))]
        row += [Button(f"{self.number}/{self.last}", Page(number=self.number, last=self.last))]
        if self.number < self.last:
            row += [Button("›", door(self.number + 1))]
            row += [Button("»", door(self.last))] if self.number < self.last - 1 else []
        return row


def offset(page: int, size: int = SIZE) -> int:
    """How many things stand before a page, where their number is learnt with the page itself."""
    return max(0, page - 1) * size
