"""Absence and deputies as they are seen."""

from collections.abc import Sequence
from datetime import date

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.profile import name
from locales import Html, Say
from models.queries.absences import Member
from models.tables import Person


def absence(say: Say, person: Person, hearers: Sequence[str], today: date) -> Screen:
    """The days that are set, who is written to meanwhile, and how to set others."""
    first, last = person.away_from, person.away_until
    away = first is not None and last is not None and last >= today
    text = common.lines(
        say("absence-title"),
        _when(say, first, last, today) if away and first and last else say("absence-none"),
        "",
        say("absence-hearers", names=", ".join(hearers)) if hearers else say("absence-nobody"),
        say("absence-return"),
        "",
        say("absence-hint"),
    )
    rows = [
        [Button(say("absence-here"), doors.Here(), style="primary")] if away else [],
        [Button(say("absence-deputies"), doors.Deputies())],
        common.ways(say, doors.Team()),
    ]
    return Screen(text, rows, asks=Question("absence"))


def _when(say: Say, first: date, last: date, today: date) -> Html:
    return say("absence-ahead" if first > today else "absence-set", days=say.days(first, last))


def deputies(say: Say, found: Sequence[Member], pages: Pages, *, several: bool) -> Screen:
    """The students of the head's organisations; a press makes one a deputy, or takes it back."""
    items = [_member(say, number, one, several) for number, one in enumerate(found, pages.offset + 1)]
    buttons = [[Button(f"{'✅ ' if one.deputy else ''}{common.cut(one.name, 30)}", _press(one))] for one in found]
    text = common.lines(say("deputies-title"), say("deputies-about"), "", *(items or [say("deputies-none")]))
    rows = [*buttons, pages.arrows(lambda page: doors.Deputies(page=page)), common.ways(say, doors.Absence())]
    return Screen(text, rows)


def _press(one: Member) -> doors.Deputise:
    return doors.Deputise(membership=one.membership_id, on=not one.deputy)


def _member(say: Say, number: int, one: Member, several: bool) -> Html:
    line = say("deputies-is" if one.deputy else "deputies-item", number=number, name=name(say, one.name))
    return Html(line + (f" · {say('team-organisation', organisation=one.organisation)}" if several else ""))
