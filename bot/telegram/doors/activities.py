"""My activities."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of

Shown = Annotated[str, one_of("now", "late", "week", "back", "wait", "done", "shut", "all")]


class Activities(Door, prefix="list"):
    """What my organisation owes. `show` (≤ 5 letters) filters by standing, `words` searches; 0 means any."""

    show: Shown = "now"
    section: int = 0
    plan: int = 0
    words: str = ""
    page: int = 1


class Filters(Door, prefix="filter"):
    """Choose a section or a plan for the list."""

    show: Shown = "now"
    section: int = 0
    plan: int = 0


class CalendarFile(Door, prefix="ics"):
    """The open terms as a file for a calendar."""


class Card(Door, prefix="card"):
    """One assignment; the rest is the way back to the list."""

    assignment: int
    show: Shown = "now"
    section: int = 0
    plan: int = 0
    words: str = ""
    page: int = 1


class History(Door, prefix="story"):
    """Everything that happened to one assignment."""

    assignment: int
