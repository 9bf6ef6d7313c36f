"""The calendar file as it is handed over, and what is in it."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.telegram import doors
from bot.telegram.phrases import cut, period
from bot.telegram.screen import Button, Paper, Screen
from handlers.screens import common
from locales import Say
from models.documents import ics
from models.documents.ics import Event
from models.queries.calendar import Term
from models.rules.deadlines import due_day

FILE = "plan.ics"
WIDTH = 60
"""Characters of a title: what a day of a calendar shows on a phone; the whole of it stands in the description."""


def file(say: Say, terms: Sequence[Term], now: datetime) -> Screen:
    """The file and how to use it; a kind word when there is nothing to put into it."""
    back = [Button(say("button-activities"), doors.Activities())]
    if not terms:
        return Screen(say("calendar-empty"), [back, common.ways(say)])
    paper = Paper(FILE, partial(ics.calendar, say("calendar-name"), events(say, terms), now))
    return Screen(say("calendar-file", number=len(terms)), [back, common.ways(say)], paper=paper)


def events(say: Say, terms: Sequence[Term]) -> Sequence[Event]:
    """Each term as a day in the calendar; plain text, not HTML."""
    several = len({one.organisation for one in terms}) > 1
    return [_event(say, one, several) for one in terms]


def _event(say: Say, one: Term, several: bool) -> Event:
    when = str(period(say, one.period))
    short = " · ".join(part for part in (cut(one.title, WIDTH), when, one.organisation if several else "") if part)
    whole = (one.title, when, one.section, one.plan, one.organisation)
    text = "\n".join(part for part in whole if part)
    return Event(one.assignment_id, one.created_at, due_day(one.due_at), short, text, one.section or one.plan)
