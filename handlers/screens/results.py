"""A result as its team sees it."""

from bot.telegram.doors.entries import EntryCard
from bot.telegram.results import standing
from bot.telegram.screen import Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.results import Told
from models.rules.counters import plain


def result(say: Say, told: Told) -> Screen:
    """Place and award, then what the jury said."""
    outcome = told.settled.outcome
    total = (
        [say("result-total", total=plain(outcome.total), most=plain(told.scale), number=outcome.given)]
        if told.averages and outcome.total is not None
        else []
    )
    text = common.lines(
        *standing(say, told.settled),
        *(["", *total, *_averages(say, told)] if told.averages else []),
        *(["", say("result-comments"), *_comments(say, told)] if told.comments else []),
    )
    return Screen(text, [common.ways(say, EntryCard(entry=told.settled.entry.id))])


def _averages(say: Say, told: Told) -> list[Html]:
    return [say("result-average", title=one.title, points=plain(one.points), most=one.scale) for one in told.averages]


def _comments(say: Say, told: Told) -> list[Html]:
    return [
        common.lines(*([say("result-juror", name=name)] if name else []), common.quote(comment))
        for comment, name in told.comments
    ]
