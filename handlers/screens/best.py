"""How many of a nomination go on, and who shares the place at the border."""

from collections.abc import Sequence

from bot.telegram.doors import best as doors
from bot.telegram.doors.outcomes import OutcomeCard, Outcomes
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Say
from models.queries.jury import Ground
from models.queries.outcomes import Row

USUAL = (1, 3, 5, 10, 15, 20)
SHOWN = 10
"""So many of those who share the last place are named."""


def ask(say: Say, where: Ground, door: doors.Best, title: str) -> Screen:
    """Buttons for the usual numbers; another one is typed."""
    back = common.ways(say, Outcomes(stage=door.stage, nomination=door.nomination))
    following = where.following
    if following is None:
        return Screen(say("next-none"), [back])
    text = say("best-ask", nomination=title, stage=following.title or say("next-untitled"))
    numbers = [
        Button(str(number), doors.PutBest(stage=door.stage, nomination=door.nomination, number=number))
        for number in USUAL
    ]
    return Screen(text, [numbers, back], asks=Question("best", f"{door.stage}:{door.nomination}"))


def chosen(say: Say, where: Ground, door: doors.PutBest, rows: Sequence[Row], border: Sequence[Row]) -> Screen:
    """How many go on; those at the border are opened one by one."""
    back = common.ways(say, Outcomes(stage=where.stage.id, nomination=door.nomination))
    places = [row.outcome.place for row in rows if row.outcome and row.outcome.place]
    least = min((row.outcome.place or 0 for row in border if row.outcome), default=0)
    number = sum(place < least for place in places) if border else min(door.number, len(places))
    named = [
        say("best-one", number=str(row.number or 0), organisation=common.cut(row.organisation, 50))
        for row in border[:SHOWN]
    ]
    more = len(border) - SHOWN
    text = common.lines(
        say("best-done", number=number),
        *(["", say("best-border", number=len(border)), *named] if border else []),
        say("list-more", number=more) if more > 0 else None,
    )
    open_ = [
        Button(say("sheets-open", number=str(row.number)), OutcomeCard(outcome=row.outcome.id))
        for row in border[:SHOWN]
        if row.outcome
    ]
    return Screen(text, [*pairs(open_), back])
