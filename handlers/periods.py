"""A period of a recurring result is closed, so that nothing is handed in for it any more, and opened again."""

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import periods as screens
from models.actions import periods
from models.queries import steps
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.ClosePeriod, may=Right.PLAN)
async def close(visit: Visit, door: doors.ClosePeriod) -> Screen:
    """Say what closing means; when one is sure, do it."""
    step, about = await steps.step(visit.session, door.occurrence, visit.now)
    if not door.sure:
        return screens.ask(visit.say, step, about)
    missed = await periods.close(visit.session, visit.viewer, door.occurrence, visit.now)
    return screens.closed(visit.say, step, about, missed)


@rooms.room(doors.OpenPeriod, may=Right.PLAN)
async def reopen(visit: Visit, door: doors.OpenPeriod) -> Screen:
    """It is open again."""
    step, about = await steps.step(visit.session, door.occurrence, visit.now)
    owed = await periods.reopen(visit.session, visit.viewer, door.occurrence, visit.now)
    return screens.opened(visit.say, step, about, owed)
