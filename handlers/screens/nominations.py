"""Nominations of a contest as its organiser lists, names and orders them."""

from collections.abc import Sequence

from bot.telegram.doors import contests, making
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Say
from models.tables import Contest, Nomination

ROW = 4


def overview(say: Say, row: Contest, found: Sequence[Nomination], *, done: str = "") -> Screen:
    """All of them; a typed message adds some, one a line."""
    items = [say("contest-nomination", number=number, title=one.title) for number, one in enumerate(found, 1)]
    text = lines(
        say("contest-title", title=row.title),
        "",
        *([say("contest-nominations"), *items] if items else []),
        *([""] if items else []),
        say("nominations-more" if items else "nominations-how"),
    )
    buttons = [Button(str(number), making.NominationCard(nomination=one.id)) for number, one in enumerate(found, 1)]
    only = [] if items else [Button(say("button-nomination-only"), making.OneNomination(contest=row.id))]
    on = [Button(say("button-making-on"), contests.ContestSettings(contest=row.id), style="primary")] if items else []
    rows = [
        *(buttons[index : index + ROW] for index in range(0, len(buttons), ROW)),
        only,
        on,
        common.ways(say, contests.ContestSettings(contest=row.id)),
    ]
    return Screen(text, rows, asks=Question("nominations", str(row.id)), toast=done)


def card(say: Say, one: Nomination) -> Screen:
    """One of them; a typed message renames it."""
    text = lines(
        say("contest-stage", title=one.title),
        *([common.quote(one.about)] if one.about else []),
        "",
        say("nomination-how"),
    )
    rows = [
        [
            Button(say("button-up"), making.MoveNomination(nomination=one.id, up=True)),
            Button(say("button-down"), making.MoveNomination(nomination=one.id, up=False)),
        ],
        [Button(say("button-nomination-drop"), making.DropNomination(nomination=one.id), style="danger")],
        common.ways(say, making.Nominations(contest=one.contest_id)),
    ]
    return Screen(text, rows, asks=Question("nomination", str(one.id)))


def drop(say: Say, one: Nomination) -> Screen:
    """Asked once."""
    yes = Button(say("button-nomination-drop-yes"), making.DropNomination(nomination=one.id, sure=True), style="danger")
    no = Button(say("button-contest-keep"), making.NominationCard(nomination=one.id))
    return Screen(say("nomination-drop-sure", title=one.title), [[yes, no]])
