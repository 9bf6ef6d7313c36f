"""The hall: /start, home, help, /cancel – where everybody comes in and finds the way."""

from dataclasses import replace

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import registration
from handlers.screens import hall as screens
from models.queries import assignments, home
from models.queries.assignments import Wanted
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Home, may=Right.ENTER, command="home start")
async def enter(visit: Visit, door: doors.Home) -> Screen:
    """The first screen of somebody we know, a welcome for somebody we do not."""
    home = await home_screen(visit)
    return replace(home, menu=visit.viewer.roles) if visit.command else home


async def home_screen(visit: Visit) -> Screen:
    """What waits for this person, in numbers, and the rooms of their roles."""
    if not visit.viewer.roles:
        return await registration.threshold(visit)
    desk = await home.desk(visit.session, visit.viewer, visit.now)
    nearest = None
    if own := visit.viewer.organisations():
        found = await assignments.lines(visit.session, Wanted(own), "next", visit.now, limit=1)
        nearest = found[0] if found else None
    return screens.home(visit.say, visit.viewer, desk, nearest, visit.now)


@rooms.room(doors.Cancel, may=Right.ENTER, command="cancel")
async def cancel(visit: Visit, door: doors.Cancel) -> Screen:
    """Leave the question; say what was left, and that drafts are kept."""
    question = await visit.memory.recall(visit.session)
    return screens.cancelled(visit.say, question)


@rooms.room(doors.Help, may=Right.ENTER, command="help")
async def help_(visit: Visit, door: doors.Help) -> Screen:
    """What a person in these roles can do, with examples; a question that was asked stays open."""
    question = await visit.memory.recall(visit.session)
    return screens.help_(visit.say, visit.viewer, question)


@rooms.room(doors.Page, may=Right.ENTER)
async def page(visit: Visit, door: doors.Page) -> Whisper:
    """The label between the arrows: where one is."""
    return Whisper(visit.say("page", number=door.number, last=door.last))
