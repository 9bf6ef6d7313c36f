"""The name on a diploma is wrong: its owner writes the right one, and the organisers get it as a question to answer."""

from aiogram.types import Message

from bot.telegram.doors import diplomas
from bot.telegram.doors import wrong_names as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import wrong_names as screens
from models.actions import questions
from models.queries.diplomas import readable
from models.rules import names
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.WrongName, may=Right.BELONG)
async def ask(visit: Visit, door: doors.WrongName) -> Screen:
    """How is it spelt?"""
    return screens.ask(visit.say, await readable(visit.session, visit.viewer, door.diploma))


@rooms.answer("diploma-wrong", may=Right.BELONG)
@late.ended_by(questions.SETTLED, diplomas.MyDiplomas())
async def said(visit: Visit, message: Message, about: str) -> Screen:
    """The organisers hear of it, with the number and both names."""
    row = await readable(visit.session, visit.viewer, int(about))
    right = names.reason(typed.words(message))
    await questions.ask(visit.session, visit.viewer, row.contest_id, screens.told(visit.say, row, right), visit.now)
    return screens.sent(visit.say, row)
