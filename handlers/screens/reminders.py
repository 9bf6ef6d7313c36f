"""A reminder put off, and why it came, as they are seen."""

from bot.telegram import doors
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from locales import Say
from models.rules.reminders import PutOff


def snoozed(say: Say, put_off: PutOff) -> Screen:
    """When it will be said again, and which terms will be over by then."""
    ways = [Button(say("button-activities"), doors.Activities())]
    if not put_off.number:
        return Screen(say("snoozed-nothing"), [ways, common.ways(say)])
    text = common.lines(
        say("snoozed", at=put_off.until, number=put_off.number),
        say("snoozed-over", number=put_off.over) if put_off.over else None,
    )
    return Screen(text, [ways, common.ways(say)])


def why(say: Say, kind: str) -> Screen:
    """The rule in words."""
    text = common.lines(say(f"why-{kind}"), "", say("why-change"))
    return Screen(text, [[Button(say("button-settings"), doors.Settings())], common.ways(say)])
