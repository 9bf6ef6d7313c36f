"""A plan handed over as a file: Word or Excel, in its own columns, with what was done beside each result."""

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import outgoing as screens
from models.queries import plans, whole_plans
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.PlanPaper, may=Right.SEE_ALL)
async def paper(visit: Visit, door: doors.PlanPaper) -> Screen:
    """Which format, then the file."""
    if not door.format:
        return screens.choice(visit.say, (await plans.card(visit.session, door.plan)).plan)
    whole = await whole_plans.whole(visit.session, door.plan, visit.now)
    return screens.paper(visit.say, whole, door.format)
