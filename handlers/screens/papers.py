"""A plan coming in, as its sender sees it: what to send, how much of a pasted text there is, that it is read."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.papers import Gathered

ASKS = Question("import")


def bring(say: Say) -> Screen:
    """What can be sent, and what will come of it."""
    text = common.lines(say("paper-bring"), "", say("paper-bring-how"), "", say("paper-bring-then"))
    return Screen(text, [common.ways(say, doors.Plans())], asks=ASKS)


def gathering(say: Say, have: Gathered, *, changed: bool = False, beside: str = "") -> Screen:
    """Stands under what is pasted. `changed`: an earlier message was; `beside`: a document that is read meanwhile."""
    read = Button(say("button-paper-read"), doors.TakeText(paper=have.paper_id), style="primary")
    drop = Button(say("button-paper-drop"), doors.DropText(paper=have.paper_id))
    notice = say("paper-reading", name=beside) if beside else Html()
    changed_line = say("paper-changed") if changed else None
    return _pasted(say, have, changed_line, say("paper-more"), (read, drop), notice)


def offered(say: Say, have: Gathered) -> Screen:
    """A long text nobody asked for: is it a plan?"""
    read = Button(say("button-paper-plan"), doors.TakeText(paper=have.paper_id), style="primary")
    drop = Button(say("button-paper-no-plan"), doors.DropText(paper=have.paper_id))
    return _pasted(say, have, say("paper-offer"), say("paper-offer-more"), (read, drop), Html())


def _pasted(
    say: Say, have: Gathered, first: Html | None, last: Html, buttons: Sequence[Button], notice: Html
) -> Screen:
    text = common.lines(
        first,
        say("paper-have", messages=have.messages, characters=have.characters),
        common.quote(common.cut(have.beginning.replace("*", " "), 120)),
        last,
    )
    rows = [[button] for button in buttons]
    return Screen(text, [*rows, common.ways(say, doors.Plans())], asks=ASKS, follows=True, notice=notice)


def reading(say: Say, name: str) -> Screen:
    """It is read now; what was understood comes in a letter."""
    what = say("paper-reading", name=name) if name else say("paper-reading-text")
    return Screen(common.lines(what, say("paper-reading-then")), [common.ways(say)])


def dropped(say: Say) -> Screen:
    """It is forgotten."""
    again = Button(say("button-paper-import"), doors.Import())
    return Screen(say("paper-dropped"), [[again], common.ways(say, doors.Plans())])
