"""Publishing a plan with items whose term is over: what becomes of them is said before it is done."""

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import publishing as screens
from models.actions import plans
from models.queries import executors
from models.queries import plans as questions
from models.rules.deadlines import day_of
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.PublishPast, may=Right.PLAN)
async def publish(visit: Visit, door: doors.PublishPast) -> Screen:
    """Say what was chosen and what will happen; when one is sure, do it."""
    if door.sure:
        done = await plans.publish(visit.session, visit.viewer, door.plan, visit.now, door.past)
        return screens.published(visit.say, door.plan, done.assignments, done.people, door.past)
    plan = await questions.draft(visit.session, door.plan)
    today = day_of(visit.now, plan.zone or visit.zone)
    preview = await executors.preview(visit.session, plan.id, today)
    return screens.confirm(visit.say, plan, preview, door)
