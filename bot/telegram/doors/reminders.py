"""What a reminder offers. Days travel as their number in the calendar."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator

from bot.telegram.doors.base import Door, one_of
from models.rules.snooze import CHOICES
from models.tables import PROACTIVE, LetterKind

RULES = 3
"""How many rules one button can ask about."""


class Later(Door, prefix="again"):
    """When shall I remind again?"""


class Snooze(Door, prefix="snooze"):
    """Remind me again in two «hours», in the «evening», «tomorrow»; `sure`: also when a term will be over by then."""

    until: Annotated[str, one_of(*CHOICES)]
    sure: bool = False


class SnoozeMonth(Door, prefix="snoozemonth"):
    """Choose a day; `month` is the one the calendar shows (0: the first that suits)."""

    month: int = 0


class SnoozeOn(Door, prefix="snoozeon"):
    """Remind me again on this day; `sure`: also when a term will be over by then."""

    day: int
    sure: bool = False


def _kinds(words: str) -> str:
    if not set(words.split("+")) <= set(PROACTIVE):
        raise ValueError("no such kinds")
    return words


class Why(Door, prefix="why"):
    """Why did I get this? `kinds` of letters, joined by «+»."""

    kinds: Annotated[str, AfterValidator(_kinds)]


def rules(kinds: Iterable[LetterKind]) -> Why:
    """The door that asks about as many kinds as a button can carry."""
    return Why(kinds="+".join(list(kinds)[:RULES]))
