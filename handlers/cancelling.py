"""A contest ends before its time: why is asked first, then whether one is sure; whoever took part reads both."""

from aiogram.types import Message

from bot.telegram.doors import contests as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, making, typed
from handlers.screens import cancelling as screens
from models.actions import contest_states as acts
from models.actions import contests
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.CancelContest, may=Right.CONTEST)
async def cancel(visit: Visit, door: doors.CancelContest) -> Screen:
    """Why? Then it is over, asked once."""
    if not door.sure:
        return screens.ask(visit.say, await contests.editable(visit.session, visit.viewer, door.contest))
    silent = not door.told
    row = await acts.cancel(visit.session, visit.viewer, door.contest, visit.now, silent=silent)
    return await making.workshop(visit, row.id, done=visit.say("contest-cancelled"))


@rooms.answer("contest-cancel", may=Right.CONTEST)
@late.ended_by(contests.SETTLED, lambda contest: doors.ContestCard(contest=contest))
async def why(visit: Visit, message: Message, about: str) -> Screen:
    """The letter as it will read; nothing has happened yet."""
    row = await acts.give_reason(visit.session, visit.viewer, int(about), typed.words(message))
    return screens.sure(visit.say, row)
