"""The rows of a draft rearranged: moved to another section, joined with the next, split in two, deleted."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import draft_terms
from handlers.screens import rearranging as screens
from models.actions import joining
from models.actions import rearranging as acts
from models.queries import draft_rows
from models.queries.draft_rows import Result, Row
from models.rules.draft_states import OVER, require_draft
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.MoveRow, may=Right.PLAN)
async def where(visit: Visit, door: doors.MoveRow) -> Screen:
    """Into which section?"""
    found = await draft_rows.row(visit.session, door.activity)
    pages = Pages(found.sections, door.page)
    shown = await draft_rows.titles(visit.session, require_draft(found.plan).id, pages.size, pages.offset)
    return screens.where(visit.say, door, found, shown, pages)


@rooms.room(doors.MoveTo, may=Right.PLAN)
async def move(visit: Visit, door: doors.MoveTo) -> Screen:
    """It stands there from now on; a row that is being made goes on with its term."""
    done = await acts.move(visit.session, visit.viewer, door.activity, door.section, visit.now)
    if door.adding and done.milestones:
        found = Row(done.activity, done.plan, done.section, len(done.milestones), 2)
        return draft_terms.ask(visit.say, found, Result(done.milestones[0], ()), adding=True)
    return screens.moved(visit.say, done.plan, done.section, done.activity)


@rooms.room(doors.JoinNext, may=Right.PLAN)
async def join(visit: Visit, door: doors.JoinNext) -> Screen:
    """What the two would be as one; with its mark, do it."""
    if door.mark:
        done = await joining.join(visit.session, visit.viewer, door.activity, door.mark, visit.now)
        return screens.joined(visit.say, done)
    return screens.join(visit.say, await joining.look(visit.session, visit.viewer, door.activity))


@rooms.room(doors.SplitRow, may=Right.PLAN)
async def split(visit: Visit, door: doors.SplitRow) -> Screen:
    """Where does the second row begin? Of several results, which becomes a row of its own?"""
    found = await draft_rows.row(visit.session, door.activity)
    require_draft(found.plan)
    if found.results < 2:
        return screens.split(visit.say, found)
    pages = Pages(found.results, door.page)
    shown = await draft_rows.results(visit.session, door.activity, pages.size, pages.offset)
    return screens.which(visit.say, found, shown, pages)


@rooms.answer("draft-split", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def split_typed(visit: Visit, message: Message, about: str) -> Screen:
    """The two rows, before they are two. Other words may be sent at once."""
    made = await acts.cut(visit.session, visit.viewer, int(about), typed.words(message))
    return screens.halves(visit.say, made)


@rooms.room(doors.SplitAt, may=Right.PLAN)
async def split_at(visit: Visit, door: doors.SplitAt) -> Screen:
    """They are two."""
    plan, new = await acts.split(visit.session, visit.viewer, door.activity, door.letter, door.mark, visit.now)
    return screens.two(visit.say, plan.id, door.activity, new.title, new.id)


@rooms.room(doors.SplitOff, may=Right.PLAN)
async def split_off(visit: Visit, door: doors.SplitOff) -> Screen:
    """The result as a row of its own, before it is one; when one is sure, do it."""
    if door.sure:
        old, new = await acts.split_off(visit.session, visit.viewer, door.milestone, visit.now)
        return screens.two(visit.say, old.plan.id, old.activity.id, new.title, new.id)
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    return screens.split_off(visit.say, found, about)


@rooms.room(doors.DropRow, may=Right.PLAN)
async def drop(visit: Visit, door: doors.DropRow) -> Screen:
    """Is it to be deleted? When one is sure, do it."""
    if door.mark:
        gone = await acts.drop(visit.session, visit.viewer, door.activity, door.mark, visit.now)
        return screens.dropped(visit.say, gone.plan, gone.activity.section_id or 0, gone.activity.title)
    found = await draft_rows.row(visit.session, door.activity)
    require_draft(found.plan)
    return screens.drop(visit.say, found)
