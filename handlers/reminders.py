"""What can be done with a reminder itself: put it off, or ask why it came."""

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import reminders as screens
from models.actions import reminders
from models.refusal import Refusal
from models.rules.rights import Right
from models.tables import PROACTIVE

rooms = Rooms()


@rooms.room(doors.Snooze, may=Right.BELONG)
async def snooze(visit: Visit, door: doors.Snooze) -> Screen:
    """Say it again in the evening, or tomorrow; never past a term without saying so."""
    put_off = await reminders.snooze(visit.session, visit.viewer, door.until, visit.now, visit.hours)
    return screens.snoozed(visit.say, put_off)


@rooms.room(doors.Why, may=Right.BELONG)
async def why(visit: Visit, door: doors.Why) -> Screen:
    """The rule that sent the message, and where to change it."""
    if door.kind not in PROACTIVE:
        raise Refusal("refusal-gone")
    return screens.why(visit.say, door.kind)
