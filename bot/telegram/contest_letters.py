"""What the letters of a contest say: it takes entries, it closes soon, it has closed, its dates were moved."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.contests import closing, ends
from bot.telegram.phrases import cut, lines, quote
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.contest_letters import (
    ContestCancelled,
    ContestClosed,
    ContestMoved,
    ContestOpened,
    ContestTold,
    Unsent,
)

TITLE = 120
LISTED = 4
"""How many entries one message names; the rest is counted."""


def letter(say: Say, told: ContestTold, now: datetime) -> Screen:
    """One personal letter, with the way to the contest."""
    rows = [[_open(say, told.contest_id)], [Button(say("button-home"), doors.Home())]]
    return Screen(_words(say, told, now), rows)


def _words(say: Say, told: ContestTold, now: datetime) -> Html:
    match told:
        case ContestOpened():
            until = say("contest-opened-until", until=closing(say, told.closes_at, now), number=told.nominations)
            return lines(say("contest-opened", title=told.title), until)
        case ContestClosed():
            return say("contest-closed", title=told.title, sent=told.sent, drafts=told.drafts)
        case ContestMoved():
            return _moved(say, told)
        case ContestCancelled():
            why = [quote(told.reason)] if told.reason else []
            return lines(say("contest-called-off", title=told.title), *why)


def _open(say: Say, contest_id: int) -> Button:
    return Button(say("button-contest-open"), doors.contests.ContestCard(contest=contest_id), style="primary")


def _moved(say: Say, told: ContestMoved) -> Html:
    """What it was and what it is, and what that means for whoever reads it."""
    change = say(f"contest-moved-{told.which}", before=ends(say, told.before), after=ends(say, told.after))
    means = [
        say("contest-moved-draft", number=told.drafts) if told.drafts else None,
        say("contest-moved-sent", number=told.sent) if told.sent and told.which == "closes" else None,
        say("contest-moved-juror") if told.juror else None,
    ]
    return lines(say("contest-moved", title=told.title), change, *(one for one in means if one))


def unsent(say: Say, found: Sequence[Unsent], now: datetime) -> Html:
    """Entries that are still to be sent, the nearest deadline first."""
    items = [_item(say, number, one, len(found) > 1, now) for number, one in enumerate(found[:LISTED], 1)]
    rest = len(found) - LISTED
    more = say("nudge-more", number=rest) if rest > 0 else None
    return lines(say("entry-unsent", number=len(found)), *items, more)


def _item(say: Say, number: int, one: Unsent, several: bool, now: datetime) -> Html:
    words = say(
        "entry-unsent-returned" if one.returned else "entry-unsent-item",
        contest=cut(one.contest, TITLE),
        nomination=cut(one.nomination, TITLE),
        until=closing(say, one.until, now),
    )
    return Html(f"{number}. {words}") if several else words


def ways_in(say: Say, found: Sequence[Unsent]) -> list[Sequence[Button]]:
    """To each of them, in the order of the words."""
    if len(found) == 1:
        return [[Button(say("button-entry-on"), doors.EntryCard(entry=found[0].entry_id), style="primary")]]
    return [
        [Button(say("button-entry-on-number", number=number), doors.EntryCard(entry=one.entry_id))]
        for number, one in enumerate(found[:LISTED], 1)
    ]
