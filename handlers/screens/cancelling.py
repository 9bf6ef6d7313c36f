"""A contest about to be cancelled: why, and what its people will read."""

from bot.telegram.doors import contests as doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Say
from models.tables import Contest


def ask(say: Say, row: Contest) -> Screen:
    """What it means; a reason is typed, or left out."""
    number = row.id
    text = common.lines(say("contest-cancel-sure", title=row.title), "", say("contest-cancel-why"))
    go = Button(say("button-contest-cancel-plain"), doors.CancelContest(contest=number, sure=True), style="danger")
    no = Button(say("button-contest-keep"), doors.ContestSettings(contest=number))
    return Screen(text, [[go], [no]], asks=Question("contest-cancel", str(number)))


def sure(say: Say, row: Contest) -> Screen:
    """With the reason as it will be read; another one may still be typed."""
    number = row.id
    text = common.lines(say("contest-cancel-told", title=row.title), common.quote(row.reason))
    yes = doors.CancelContest(contest=number, sure=True, told=True)
    go = Button(say("button-contest-cancel-yes"), yes, style="danger")
    no = Button(say("button-contest-keep"), doors.ContestSettings(contest=number))
    return Screen(text, [[go, no]], asks=Question("contest-cancel", str(number)))
