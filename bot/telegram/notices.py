"""What the bot says now and then: a kind word, reports that wait too long, people out of reach."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.phrases import lines
from bot.telegram.screen import Button
from locales import Html, Say
from models.queries.notices import LISTED, Lost, Notices, Praise, Waiting
from models.queries.readers import Reader
from models.rules.deadlines import day_of, days_left
from models.rules.rights import HOLDERS, Right
from models.tables import LetterKind


def parts(say: Say, what: Notices, now: datetime) -> list[Html]:
    """The paragraphs, what asks for something first."""
    found = [
        _waiting(say, what.waiting, now) if what.waiting else None,
        _lost(say, what.lost) if what.lost else None,
        _praise(say, what.praise) if what.praise else None,
    ]
    return [part for part in found if part is not None]


def ways_in(say: Say, what: Notices, to: Reader) -> list[Sequence[Button]]:
    """Where one can do something about it."""
    queue = [Button(say("button-queue"), doors.Queue(), style="primary")] if what.waiting else []
    people: list[Button] = []
    if what.lost:
        everybody = bool(to.roles & HOLDERS[Right.PEOPLE])
        people = [Button(say("lost-who"), doors.People(show="unreachable") if everybody else doors.Team())]
    return [row for row in (queue, people) if row]


def kinds(what: Notices) -> list[LetterKind]:
    """Which rules sent it."""
    found = {
        LetterKind.REVIEWS_WAIT: what.waiting,
        LetterKind.UNREACHABLE: what.lost,
        LetterKind.PRAISE: what.praise,
    }
    return [kind for kind, there in found.items() if there]


def _waiting(say: Say, waiting: Waiting, now: datetime) -> Html:
    return say("nudge-reviews", number=waiting.number, days=-days_left(waiting.oldest, now))


def _lost(say: Say, lost: Sequence[Lost]) -> Html:
    named = [_one(say, one) for one in lost[:LISTED]]
    rest = len(lost) - len(named)
    more = say("nudge-more", number=rest) if rest > 0 else None
    return lines(say("nudge-lost", number=len(lost)), *named, more, say("nudge-lost-do"))


def _one(say: Say, one: Lost) -> Html:
    who = ", ".join(part for part in (one.name or say("nameless"), one.organisation, one.contact) if part)
    return say("nudge-lost-item", who=who, since=say.day(day_of(one.since, say.zone.key)))


def _praise(say: Say, praise: Praise) -> Html:
    return say("nudge-praise", month=say.month(praise.month), number=praise.number)
