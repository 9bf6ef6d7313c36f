"""Organisations that have sent no entry, as an organiser sees them."""

from collections.abc import Sequence

from bot.telegram.doors import desk
from bot.telegram.doors import silence as doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.silence import Reached, Silent
from models.tables import Contest


def overview(
    say: Say, door: doors.NoEntry, contest: Contest, found: Sequence[Silent], pages: Pages, *, reminds: bool
) -> Screen:
    """A line each: what is begun there, whether there is anybody to remind, and when that was last done."""
    back = common.ways(say, desk.Desk(contest=contest.id))
    if not found:
        return Screen(common.lines(say("silence", number=0), "", say("silence-none")), [back])
    items = [_item(say, number, one) for number, one in enumerate(found, pages.offset + 1)]
    remind = Button(say("button-silence-remind"), doors.AskForEntries(contest=contest.id), style="primary")
    rows = [
        [remind] if reminds else [],
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        back,
    ]
    return Screen(common.lines(say("silence", number=pages.total), "", *items), rows)


def _item(say: Say, number: int, one: Silent) -> Html:
    notes = [
        *([say("silence-draft", number=one.drafts)] if one.drafts else []),
        *([] if one.heads else [say("silence-headless")]),
        *([say("silence-reminded", at=one.reminded_at)] if one.reminded_at else []),
    ]
    line = say("silence-line", number=number, organisation=common.cut(one.organisation, 60))
    return Html(" – ".join([line, ", ".join(notes)])) if notes else line


def remind(say: Say, contest: Contest, reached: Reached) -> Screen:
    """Whom it goes to, and what it says."""
    go = Button(
        say("button-silence-go", number=reached.heads),
        doors.AskForEntries(contest=contest.id, sure=True),
        style="primary",
    )
    without = reached.organisations - reached.reached
    text = common.lines(
        say("silence-remind", organisations=reached.organisations, heads=reached.heads),
        say("silence-without", number=without) if without else None,
        "",
        say("silence-words", contest=contest.title),
    )
    ways = common.ways(say, doors.NoEntry(contest=contest.id))
    return Screen(text, [[go] if reached.heads else [], ways])


def reminded(say: Say, door: doors.AskForEntries, number: int) -> Screen:
    """To how many it goes."""
    return Screen(say("silence-done", number=number), [common.ways(say, doors.NoEntry(contest=door.contest))])
