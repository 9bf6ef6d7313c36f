"""Who judges what, from a file: a table to fill in goes out, comes back, is read aside, is seen and given out."""

from aiogram.types import Message

from bot.telegram import jury_lists as told
from bot.telegram.doors import jury_lists as doors
from bot.telegram.doors.jury import Jury
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late
from handlers.screens import jury_lists as screens
from models.actions import jury_lists as acts
from models.queries import jury, jury_lists
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()

SETTLED = frozenset({"refusal-gone", "refusal-results-out", "refusal-contest-over"})
"""Refusals after which no list is waited for any more."""


@rooms.room(doors.DealFile, may=Right.CONTEST)
async def ask(visit: Visit, door: doors.DealFile) -> Screen:
    """How such a file looks."""
    return screens.ask(visit.say, await jury.ground(visit.session, door.stage))


@rooms.room(doors.DealForm, may=Right.CONTEST)
async def form(visit: Visit, door: doors.DealForm) -> Screen:
    """The table; the file is made in a thread, after the visit."""
    where = await jury.ground(visit.session, door.stage)
    dealt = await jury_lists.dealt(visit.session, where)
    if not dealt:
        raise Refusal("refusal-list-nothing")
    names = await jury_lists.names(visit.session, where.contest.id, screens.NAMES + 1)
    return screens.form(visit.say, where, dealt, names)


@rooms.answer("jury-list", may=Right.CONTEST)
@late.ended_by(SETTLED, lambda stage: doors.DealFile(stage=stage))
async def brought(visit: Visit, message: Message, about: str) -> Screen:
    """A file; anything else is asked for once more."""
    file = None if message.animation else message.document
    if file is None:
        raise Refusal("refusal-list-file")
    name = file.file_name or visit.say("paper-nameless")
    await acts.hand_in(visit.session, visit.viewer, int(about), file.file_id, name, file.file_size, visit.now)
    return screens.reading(visit.say, int(about), name)


@rooms.room(doors.DealList, may=Right.CONTEST)
async def look(visit: Visit, door: doors.DealList) -> Screen:
    """What it means now."""
    return told.understood(visit.say, await jury_lists.understood(visit.session, door.paper))


@rooms.room(doors.DealListed, may=Right.CONTEST)
async def deal(visit: Visit, door: doors.DealListed) -> Screen:
    """Give it out; jurors hear of it."""
    found = await acts.deal(visit.session, visit.viewer, door.paper, door.number, visit.now)
    return screens.dealt(visit.say, Jury(contest=found.where.contest.id), door.number)
