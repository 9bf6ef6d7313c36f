"""What the letters about teams say: somebody is called, somebody has answered."""

from bot.telegram import doors
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Screen
from locales import Say
from models.queries.teams import TeamAnswered, TeamAsked


def letter(say: Say, told: TeamAsked | TeamAnswered) -> Screen:
    """To somebody who is called, with both answers; to a head, with the way to the team."""
    home = Button(say("button-home"), doors.Home())
    if isinstance(told, TeamAnswered):
        text = say(f"letter-mates-{told.state}", name=told.name, contest=told.contest, nomination=told.nomination)
        return Screen(text, [[Button(say("letter-mates-open"), doors.teams.EntryTeam(entry=told.entry_id)), home]])
    text = lines(
        say("letter-mates-asked", contest=told.contest, nomination=told.nomination, organisation=told.organisation),
        say("letter-mates-head", name=told.head) if told.head else None,
        "",
        say("letter-mates-what"),
    )
    yes = Button(say("mates-yes"), doors.teams.TeamJoin(entry=told.entry_id), style="success")
    no = Button(say("mates-no"), doors.teams.TeamDecline(entry=told.entry_id, sure=True), style="danger")
    look = Button(say("letter-mates-entry"), doors.EntryCard(entry=told.entry_id))
    return Screen(text, [[yes, no], [look, home]])
