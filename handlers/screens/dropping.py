"""An entry that was never sent, about to be thrown away."""

from bot.telegram import doors
from bot.telegram.doors import dropping
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.entries import Form


def sure(say: Say, form: Form) -> Screen:
    """What is lost: answers, and the team with its consents."""
    number = form.entry.id
    text = common.lines(say("drop-sure"), _heading(say, form), "", say("drop-what", number=len(form.answers)))
    yes = Button(say("drop-yes"), dropping.EntryDrop(entry=number, sure=True), style="danger")
    return Screen(text, [[yes, Button(say("drop-no"), doors.EntryCard(entry=number))], common.ways(say)])


def dropped(say: Say, form: Form) -> Screen:
    """It is gone, and another one may be begun."""
    contest = Button(say("entry-contest"), doors.contests.ContestCard(contest=form.contest.id))
    text = common.lines(say("drop-done"), _heading(say, form))
    return Screen(text, [[contest], common.ways(say, doors.MyEntries())])


def _heading(say: Say, form: Form) -> Html:
    return say("fill-heading", contest=form.contest.title, nomination=form.nomination.title)
