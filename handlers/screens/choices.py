"""Whom words have found, as rows of buttons: shared by all rooms where an executor is chosen."""

from collections.abc import Callable, Sequence

from bot.telegram.doors import Door
from bot.telegram.paging import Pages
from bot.telegram.screen import Button
from handlers.screens import common
from locales import Html, Say
from models.queries.choices import Found
from models.queries.executors import Named

Choose = Callable[[Named], Door]
WIDTH = 40
"""How much of a name a button shows."""


def listed(say: Say, names: Sequence[Named], start: int = 1) -> list[Html]:
    """The whole names with their numbers: a button may cut them."""
    return [say("choice-item", number=number, name=full(one)) for number, one in enumerate(names, start)]


def full(one: Named) -> str:
    """«Кировский авиационный техникум (КАТ)», «ПОО – профессиональные образовательные организации»."""
    if not one.other_name:
        return one.name
    return f"{one.name} – {one.other_name}" if one.is_group else f"{one.name} ({one.other_name})"


def buttons(names: Sequence[Named], choose: Choose, start: int = 1) -> list[Sequence[Button]]:
    """One a row."""
    return [
        [Button(f"{number}. {common.cut(one.name, WIDTH)}", choose(one))] for number, one in enumerate(names, start)
    ]


def shown(found: Found, organisations: Sequence[Named], pages: Pages) -> tuple[Sequence[Named], int]:
    """What stands on this page and its first number: groups come first, on the first page."""
    groups = found.groups if pages.number == 1 else ()
    return [*groups, *organisations], 1 if groups else len(found.groups) + pages.offset + 1


def fit(names: Sequence[Named]) -> bool:
    """Do the buttons say it all?"""
    return all(len(one.name) <= WIDTH for one in names)
