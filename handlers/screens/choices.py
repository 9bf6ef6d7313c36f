"""Whom words have found, for somebody to choose: shared by all rooms where an executor is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.telegram import doors
from bot.telegram.doors import Door
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.choices import Found
from models.queries.executors import Named

Choose = Callable[[Named], Door]
Search = doors.Seek | doors.SeekExecutor | doors.AmendSeek
WIDTH = 40
"""How much of a name a button shows."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a search leads: what a choice opens, what the next words answer, and back."""

    choose: Choose
    asks: Question
    back: Door


def seek(
    say: Say,
    door: Search,
    heading: Sequence[Html | None],
    found: Found,
    organisations: Sequence[Named],
    pages: Pages,
    ways: Ways,
) -> Screen:
    """What the words found, groups first; typing again looks again."""
    page, start = shown(found, organisations, pages)
    words = door.words
    text = common.lines(
        *heading,
        "",
        say("choices-found", words=words) if words else say("choices-all"),
        *(listed(say, page, start) or [say("orgs-none")]),
        "",
        say("orgs-search"),
    )
    rows = [
        *buttons(page, ways.choose, start),
        pages.arrows(lambda number: door.model_copy(update={"page": number})),
        [Button(say("button-show-all"), door.model_copy(update={"words": "", "page": 1}))] if words else [],
        common.ways(say, ways.back),
    ]
    return Screen(text, rows, asks=ways.asks)


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
