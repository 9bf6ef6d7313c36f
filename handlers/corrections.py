"""A draft's fields written anew: the title of the plan, the texts of a row, its results and the figures to reach."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import corrections as screens
from handlers.screens import drafts
from models.actions import corrections as acts
from models.queries import doubts, draft_rows
from models.rules.draft_states import OVER, require_draft
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.FixPlan, may=Right.PLAN)
async def plan(visit: Visit, door: doors.FixPlan) -> Screen:
    """Ask for another title of the plan."""
    found, _ = await doubts.plan(visit.session, door.plan)
    return drafts.rename(visit.say, require_draft(found))


@rooms.answer("draft-plan-title", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def plan_titled(visit: Visit, message: Message, about: str) -> Screen:
    """The plan is called so from now on."""
    found = await acts.retitle(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return drafts.renamed(visit.say, found)


@rooms.room(doors.FixOrder, may=Right.PLAN)
async def order(visit: Visit, door: doors.FixOrder) -> Screen:
    """Ask for the number and the day of the plan's order; or take them away."""
    if door.clear:
        return drafts.ordered(visit.say, await acts.order(visit.session, visit.viewer, door.plan, "", visit.now))
    found, _ = await doubts.plan(visit.session, door.plan)
    return drafts.order(visit.say, require_draft(found))


@rooms.answer("draft-plan-order", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def plan_ordered(visit: Visit, message: Message, about: str) -> Screen:
    """The plan stands in this order from now on."""
    words, zone = typed.words(message), visit.viewer.zone
    found = await acts.order(visit.session, visit.viewer, int(about), words, visit.now, zone)
    return drafts.ordered(visit.say, found)


@rooms.room(doors.FixText, may=Right.PLAN)
async def text(visit: Visit, door: doors.FixText) -> Screen:
    """Ask for one field of a row; or take its text away."""
    if door.clear:
        return screens.fixed(
            visit.say, await acts.write(visit.session, visit.viewer, door.activity, door.field, "", visit.now)
        )
    found = await draft_rows.row(visit.session, door.activity)
    require_draft(found.plan)
    return screens.text(visit.say, found, door.field)


@rooms.answer("draft-text", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def text_written(visit: Visit, message: Message, about: str) -> Screen:
    """The field says this from now on."""
    activity, _, field = about.partition(":")
    done = await acts.write(visit.session, visit.viewer, int(activity), field, typed.words(message), visit.now)
    return screens.fixed(visit.say, done)


@rooms.room(doors.FixResult, may=Right.PLAN)
async def result(visit: Visit, door: doors.FixResult) -> Screen:
    """Ask what a result is."""
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    return screens.result(visit.say, found, about)


@rooms.answer("draft-result", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def result_written(visit: Visit, message: Message, about: str) -> Screen:
    """The result is called so from now on."""
    done = await acts.write_result(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return screens.fixed(visit.say, done)


@rooms.room(doors.FixTarget, may=Right.PLAN)
async def target(visit: Visit, door: doors.FixTarget) -> Screen:
    """Ask for the figures to reach; or take them away."""
    if door.clear:
        return screens.fixed(visit.say, await acts.aim(visit.session, visit.viewer, door.milestone, "", visit.now))
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    return screens.target(visit.say, found, about)


@rooms.answer("draft-target", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def aimed(visit: Visit, message: Message, about: str) -> Screen:
    """These figures are to be reached from now on."""
    done = await acts.aim(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return screens.fixed(visit.say, done)
