"""An answer that came too late: what was asked is asked no more once nothing depends on it."""

from collections.abc import Collection

from bot.telegram import doors
from bot.telegram.doors import Door
from bot.telegram.screen import Button, Screen
from bot.telegram.visit import Visit
from handlers.screens import common
from locales import Html
from models.refusal import Refusal


def over(visit: Visit, refusal: Refusal, settled: Collection[str], back: Door) -> Screen:
    """Why it is too late, and the way to go; a refusal that is not `settled` is raised again: the question stays."""
    return Screen(_why(visit, refusal, settled), [common.ways(visit.say, back)])


def back_to_plans(visit: Visit, refusal: Refusal, settled: Collection[str]) -> Screen:
    """The same about a plan that may be there no more: on to all of them."""
    plans = Button(visit.say("button-plans"), doors.Plans())
    return Screen(_why(visit, refusal, settled), [[plans], common.ways(visit.say)])


def _why(visit: Visit, refusal: Refusal, settled: Collection[str]) -> Html:
    if refusal.key not in settled:
        raise refusal
    return visit.say(refusal.key, **refusal.details)
