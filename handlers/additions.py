"""A row is added to a draft: by one line, or step by step – title, section, term, executors – kept from the first step.

What was entered is a row of the draft at once, with a doubt for each part that is missing: leaving loses nothing.
"""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import additions as screens
from handlers.screens import draft_terms
from handlers.screens.rearranging import where
from models.actions import additions as acts
from models.queries import doubts, draft_rows
from models.queries.draft_rows import Result, Row
from models.rules.draft_states import OVER, require_draft
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.New, may=Right.PLAN, command="new")
async def new(visit: Visit, door: doors.New) -> Screen:
    """Straight to the only draft; a choice among several; without any, a new one."""
    pages = Pages(await draft_rows.number_of_drafts(visit.session), door.page)
    if not pages.total:
        return screens.new_plan(visit.say, alone=True)
    found = await draft_rows.drafts(visit.session, pages.size, pages.offset)
    if pages.total == 1:
        return screens.ask(visit.say, found[0], 0, other=True)
    return screens.choose(visit.say, found, pages)


@rooms.room(doors.NewPlan, may=Right.PLAN)
async def new_plan(visit: Visit, door: doors.NewPlan) -> Screen:
    """How is the new plan called?"""
    return screens.new_plan(visit.say)


@rooms.answer("draft-new", may=Right.PLAN)
async def begun(visit: Visit, message: Message, about: str) -> Screen:
    """The draft is there; its first row is asked for."""
    plan = await acts.begin(visit.session, visit.viewer, typed.words(message), visit.zone, visit.now)
    return screens.ask(visit.say, plan, 0, begun=True)


@rooms.room(doors.AddRow, may=Right.PLAN)
async def ask(visit: Visit, door: doors.AddRow) -> Screen:
    """What is to be added?"""
    plan, _ = await doubts.plan(visit.session, door.plan)
    return screens.ask(visit.say, require_draft(plan), door.section)


@rooms.answer("draft-add", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def added(visit: Visit, message: Message, about: str) -> Screen:
    """The row is there; a title alone is followed by the other steps."""
    plan, _, section = about.partition(":")
    words = typed.words(message)
    done = await acts.add(visit.session, visit.viewer, int(plan), int(section), words, visit.now)
    if done.meant.text or len(done.doubts) > 2:
        return screens.added(visit.say, done)
    row = done.row
    found = Row(row.activity, row.plan, done.section, 1, done.sections)
    if done.sections > 1 and section == "0":
        pages = Pages(done.sections)
        shown = await draft_rows.titles(visit.session, row.plan.id, pages.size)
        return where(visit.say, doors.MoveRow(activity=row.activity.id, adding=True), found, shown, pages)
    return draft_terms.ask(visit.say, found, Result(row.milestone, ()), adding=True)


@rooms.room(doors.NameExecutors, may=Right.PLAN)
async def who(visit: Visit, door: doors.NameExecutors) -> Screen:
    """Who executes it?"""
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    written = about.milestone.executors_text
    return screens.who(visit.say, found.activity.id, door.milestone, found.activity.title, written=written)


@rooms.answer("draft-add-who", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def named(visit: Visit, message: Message, about: str) -> Screen:
    """They do; the row is ready."""
    done = await acts.name(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return screens.ready(visit.say, done)
