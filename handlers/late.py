"""An answer that came too late: what was asked is asked no more once nothing depends on it."""

from collections.abc import Collection

from bot.telegram.doors import Door
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import common
from models.refusal import Refusal


def over(visit: Visit, refusal: Refusal, settled: Collection[str], back: Door) -> Screen:
    """Why it is too late, and the way to go; a refusal that is not `settled` is raised again: the question stays."""
    if refusal.key not in settled:
        raise refusal
    return Screen(visit.say(refusal.key, **refusal.details), [common.ways(visit.say, back)])
