"""What is said when nothing fits: a guess, and ways to go."""

from bot.telegram import doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Say
from models.rules.rights import Right, Viewer, holds


def unknown_command(say: Say, command: str, question: Question | None) -> Screen:
    """A command that is not there; the question that is open is named."""
    waits = say("help-waits", what=say(f"question-{question.name}")) if question else None
    text = common.lines(say("lost-command", command=command[:32]), waits)
    return Screen(text, [[Button(say("button-help"), doors.Help())], common.ways(say)], asks=question)


def words(say: Say, viewer: Viewer, text: str, *, has_file: bool) -> Screen:
    """A message nobody asked for: perhaps a search, perhaps material for a report."""
    if not holds(viewer, Right.SEE):
        return Screen(say("lost-stranger"), [common.ways(say)])
    aid = [Button(say("button-help"), doors.Help())]
    if not viewer.organisations():
        return Screen(say("lost-staff"), [aid, common.ways(say)])
    if has_file:
        going_on = [Button(say("button-drafts"), doors.Drafts())] if holds(viewer, Right.DRAFT) else []
        rows = [[*going_on, Button(say("button-activities"), doors.Activities())], common.ways(say)]
        return Screen(say("lost-file"), rows)
    found = doors.fit(text)
    search = [Button(say("button-search", words=found), doors.Activities(show="all", words=found))] if found else []
    return Screen(say("lost-words"), [search, aid, common.ways(say)])
