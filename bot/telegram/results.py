"""What letters about judging and results say, and what rooms say of a result too."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram.contests import closing
from bot.telegram.doors.entries import EntryCard
from bot.telegram.doors.hall import Home
from bot.telegram.doors.jury import JurorCard, MySheets
from bot.telegram.doors.outcomes import Result
from bot.telegram.jury_lists import understood
from bot.telegram.phrases import lines, quote
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.jury_letters import Advanced, Declined, JuryContent, ResultTold, Summoned
from models.queries.jury_lists import Understood
from models.queries.outcomes import Settled
from models.tables import Award


def letter(say: Say, content: JuryContent, now: datetime) -> Screen:
    """A letter of one of these kinds."""
    match content:
        case Summoned():
            return _summoned(say, content, now)
        case Declined():
            return _declined(say, content)
        case Advanced():
            return _advanced(say, content, now)
        case Understood():
            return understood(say, content)
    return _told(say, content)


def stands(say: Say, place: int | None, award: Award) -> Html:
    """«1 место · победитель», «участник»."""
    words = say(f"award-{award}")
    return say("stands", place=place, award=words) if place else words


def standing(say: Say, found: Settled) -> list[str]:
    """Of which contest, what the entry came to, whether it goes on, and the organiser's word."""
    outcome, where = found.outcome, found.where
    following = where.following
    is_plain = outcome.award is Award.PARTICIPANT and not outcome.place
    return [
        say("result-title", title=where.contest.title),
        say("result-entry", number=str(found.entry.number or 0), nomination=found.nomination),
        say("result-thanks") if is_plain else say("result-place", what=stands(say, outcome.place, outcome.award)),
        *(
            [say("result-advances", stage=following.title or say("next-untitled"))]
            if outcome.advances and following
            else []
        ),
        *(["", quote(outcome.word)] if outcome.word else []),
    ]


def _told(say: Say, told: ResultTold) -> Screen:
    found = told.settled
    open_ = Button(say("result-open"), Result(entry=found.entry.id, stage=found.where.stage.id), style="primary")
    return Screen(lines(*standing(say, found)), [[open_], _home(say)])


def _summoned(say: Say, one: Summoned, now: datetime) -> Screen:
    text = lines(
        say("letter-jury-nag" if one.nag else "letter-jury-work", number=one.number, title=one.title),
        say("letter-jury-until", until=closing(say, one.until, now)) if one.until else None,
    )
    open_ = Button(say("jury-sheets-open"), MySheets(contest=one.contest_id), style="primary")
    return Screen(text, [[open_], _home(say)])


def _declined(say: Say, one: Declined) -> Screen:
    text = lines(
        say("letter-declined", name=one.name, number=str(one.number or 0), nomination=one.nomination),
        quote(one.reason),
        say("letter-declined-what"),
    )
    return Screen(text, [[Button(say("letter-open"), JurorCard(juror=one.juror_id))], _home(say)])


def _advanced(say: Say, one: Advanced, now: datetime) -> Screen:
    stage = one.stage or say("next-untitled")
    when = None
    if one.opens_at and one.opens_at > now:
        when = say("letter-advanced-opens", at=one.opens_at)
    elif one.closes_at:
        when = say("letter-advanced-until", until=closing(say, one.closes_at, now))
    text = lines(say("letter-advanced", number=str(one.number or 0), stage=stage, title=one.title), when)
    return Screen(text, [[Button(say("letter-open"), EntryCard(entry=one.entry_id), style="primary")], _home(say)])


def _home(say: Say) -> Sequence[Button]:
    return [Button(say("button-home"), Home())]
