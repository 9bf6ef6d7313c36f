"""A published plan repeated in a new year: which year, then a draft with every term moved."""

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import clones as screens
from models.actions import clones as acts
from models.queries import plans
from models.rules.deadlines import day_of
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.ClonePlan, may=Right.PLAN)
async def clone(visit: Visit, door: doors.ClonePlan) -> Screen:
    """The years that may be meant; with one chosen, the draft."""
    if door.year:
        done = await acts.clone(visit.session, visit.viewer, door.plan, door.year, visit.now)
        return screens.cloned(visit.say, done.plan_id, done.title, done.moved, done.rewritten)
    plan = (await plans.card(visit.session, door.plan)).plan
    base = await acts.base_year(visit.session, plan)
    return screens.which_year(visit.say, plan, base, day_of(visit.now, visit.viewer.zone).year)
