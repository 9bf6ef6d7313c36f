"""Materials: a coordinator sends what comes with a plan or an activity, executors get it on their card."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late
from handlers.evidence import offered
from handlers.screens import materials as screens
from models.actions import materials
from models.queries import materials as questions
from models.rules import rights
from models.rules.rights import Right

rooms = Rooms()

OVER = frozenset({"refusal-gone", "refusal-right-plan"})
"""Once one of these is so, nothing can be sent here any more."""


@rooms.room(doors.PlanMaterials, may=Right.SEE_ALL)
async def shelf(visit: Visit, door: doors.PlanMaterials) -> Screen:
    """What there is; for those who may change a plan the next message is one more."""
    found = await questions.shelf(visit.session, door.plan, door.activity)
    return screens.shelf(visit.say, visit.viewer, found)


@rooms.answer("materials", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def sent(visit: Visit, message: Message, about: str) -> Screen:
    """One more message with files or links."""
    plan, activity = map(int, about.split(":"))
    offer = offered(message)
    added = await materials.add(visit.session, visit.viewer, plan, activity, offer.materials, visit.now)
    problems = [visit.say(one.key, **one.details) for one in (*offer.problems, *added.problems)]
    return screens.gathered(visit.say, added.shelf, doubles=0 if added.new else added.doubles, problems=problems)


@rooms.room(doors.ShowMaterials, may=Right.SEE_ALL)
async def show(visit: Visit, door: doors.ShowMaterials) -> Screen:
    """The files once more, by the messenger's own names for them."""
    found = await questions.shelf(visit.session, door.plan, door.activity)
    return screens.shown(visit.say, screens.shelf(visit.say, visit.viewer, found), found)


@rooms.room(doors.SortMaterials, may=Right.PLAN)
async def sort(visit: Visit, door: doors.SortMaterials) -> Screen:
    """Each with a button that takes it away."""
    return screens.sort(visit.say, await questions.shelf(visit.session, door.plan, door.activity), door.page)


@rooms.room(doors.DropMaterial, may=Right.PLAN)
async def drop(visit: Visit, door: doors.DropMaterial) -> Screen:
    """One less."""
    left = await materials.take_away(visit.session, visit.viewer, door.material, visit.now)
    return screens.sort(visit.say, left, 1).with_toast(visit.say("evidence-out"))


@rooms.room(doors.CardMaterials, may=Right.SEE)
async def needed(visit: Visit, door: doors.CardMaterials) -> Screen:
    """Everything that concerns one assignment: the files, and the links below."""
    assignment, found = await questions.of_assignment(visit.session, door.assignment)
    rights.require_for(visit.viewer, Right.SEE, assignment.organisation_id)
    return screens.needed(visit.say, door, found)
