"""Who executes one result of a draft: seen, added, taken out, given another part."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import crews as screens
from models.actions import crews
from models.queries import choices
from models.queries import crews as questions
from models.queries.strangers import Whom
from models.rules.rights import Right

rooms = Rooms()

OVER = frozenset({"refusal-gone", "refusal-executor-gone", "refusal-draft-published", "refusal-right-plan"})
"""Once one of these is so, what was asked needs no answer any more."""


@rooms.room(doors.MilestoneExecutors, may=Right.PLAN)
async def crew(visit: Visit, door: doors.MilestoneExecutors) -> Screen:
    """All executors of a result, each with what can be done about it."""
    return screens.crew(visit.say, await questions.of_milestone(visit.session, door.milestone))


@rooms.room(doors.OneExecutor, may=Right.PLAN)
async def one(visit: Visit, door: doors.OneExecutor) -> Screen:
    """One executor: whom the name means, for which part, or out."""
    return screens.one(visit.say, await questions.of_executor(visit.session, door.executor), door.executor)


@rooms.answer("executor-scope", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def rescoped(visit: Visit, message: Message, about: str) -> Screen:
    """For which part of the work they are named."""
    words = typed.words(message)
    changed = await crews.rescope(visit.session, visit.viewer, int(about), words, visit.now)
    return screens.crew(visit.say, changed, done=visit.say("crew-rescoped"))


@rooms.room(doors.TakeExecutor, may=Right.PLAN)
async def take_out(visit: Visit, door: doors.TakeExecutor) -> Screen:
    """One executor less."""
    changed = await crews.take_out(visit.session, visit.viewer, door.executor, visit.now)
    return screens.crew(visit.say, changed, done=visit.say("crew-out"))


@rooms.room(doors.SeekExecutor, may=Right.PLAN)
async def seek(visit: Visit, door: doors.SeekExecutor) -> Screen:
    """Whom to add: groups and organisations found by words; without words, all of them."""
    about = await questions.of_milestone(visit.session, door.milestone)
    found = await choices.found(visit.session, door.words)
    pages = Pages(found.organisations, door.page)
    listed = await choices.organisations(visit.session, door.words, pages.size, pages.offset)
    return screens.seek(visit.say, door, about, found, listed, pages)


@rooms.answer("executor-search", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def sought(visit: Visit, message: Message, about: str) -> Screen:
    """The words typed."""
    return await seek(visit, doors.SeekExecutor(milestone=int(about), words=doors.fit(typed.words(message))))


@rooms.room(doors.PutExecutor, may=Right.PLAN)
async def put(visit: Visit, door: doors.PutExecutor) -> Screen:
    """One more executor."""
    whom = Whom(door.whom, door.group)
    changed = await crews.add(visit.session, visit.viewer, door.milestone, whom, visit.now)
    return screens.crew(visit.say, changed, done=visit.say("crew-in"))
