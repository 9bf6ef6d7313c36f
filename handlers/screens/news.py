"""What was announced, as a reader finds it."""

from collections.abc import Sequence

from bot.telegram.announcements import filled, keys_of, name
from bot.telegram.doors import news as doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.announcements import tally
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.news import Item, Line
from models.tables import PartKind


def overview(say: Say, door: doors.News, lines: Sequence[Line], pages: Pages) -> Screen:
    """One line each; words are typed to find one."""
    asked = Question("news")
    if not lines:
        text = say("news-not-found", words=door.words) if door.words else say("news-none")
        everything = [Button(say("button-news-all"), doors.News())] if door.words else []
        return Screen(text, [everything, common.ways(say)], asks=asked)
    numbered = list(enumerate(lines, pages.offset + 1))
    items = [
        say(
            "news-line-own" if one.mine else "news-line",
            number=number,
            title=common.cut(name(say, one.title), 80),
            at=one.sent_at,
        )
        for number, one in numbered
    ]
    buttons = [
        Button(say("plans-open", number=number), doors.NewsItem(announcement=one.announcement_id))
        for number, one in numbered
    ]
    wrote = any(one.mine for one in lines)
    head = say("news-found", words=door.words) if door.words else say("news-both" if wrote else "news")
    text = Html("\n\n".join([head, *items, say("news-seek")]))
    rows = [*pairs(buttons), pages.arrows(lambda page: door.model_copy(update={"page": page})), common.ways(say)]
    return Screen(text, rows, asks=asked)


def item(say: Say, found: Item) -> Screen:
    """Its words, with what is filled in; files come by a button."""
    row = found.row
    words = [filled(say, part.text, found.values) for part in found.parts if part.text]
    files = [part for part in found.parts if part.kind is not PartKind.TEXT]
    text = common.lines(
        say("news-at", at=found.sent_at), "", *words, *(["", say("news-with", what=tally(say, files))] if files else [])
    )
    again = Button(say("button-news-again"), doors.NewsAgain(announcement=row.id))
    ways = common.ways(say, doors.News())
    return Screen(text, [*keys_of(say, row), [again] if files else [], ways])
