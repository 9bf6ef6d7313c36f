"""The best of a nomination go on by one press; those who share the last place are left to the organiser."""

import re

from aiogram.types import Message

from bot.telegram.doors import best as doors
from bot.telegram.doors.outcomes import Outcomes
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import best as screens
from models.actions import outcomes as acts
from models.queries import jury, outcomes
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Best, may=Right.CONTEST)
async def ask(visit: Visit, door: doors.Best) -> Screen:
    """How many?"""
    where = await jury.ground(visit.session, door.stage)
    return screens.ask(visit.say, where, door, await outcomes.title(visit.session, door.nomination))


@rooms.room(doors.PutBest, may=Right.CONTEST)
async def put(visit: Visit, door: doors.PutBest) -> Screen:
    """So many; who shares the place at the border is named."""
    return await _put(visit, door)


async def _put(visit: Visit, door: doors.PutBest) -> Screen:
    numbers = door.stage, door.nomination, door.number
    where, rows, border = await acts.choose_best(visit.session, visit.viewer, *numbers, visit.now)
    return screens.chosen(visit.say, where, door, rows, border)


@rooms.answer("best", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda stage: Outcomes(stage=stage))
async def typed_number(visit: Visit, message: Message, about: str) -> Screen:
    """A number that was typed."""
    stage, nomination = map(int, about.split(":"))
    words = typed.words(message).strip()
    number = int(words) if re.fullmatch(r"[0-9]{1,3}", words) else 0
    return await _put(visit, doors.PutBest(stage=stage, nomination=nomination, number=number))
