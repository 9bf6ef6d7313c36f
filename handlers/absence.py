"""When a head is away, and who stands in for them."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import absence as screens
from models.actions import absences as acts
from models.queries import absences, people
from models.rules import spans
from models.rules.deadlines import day_of
from models.rules.rights import Right
from models.tables import Person, Role

rooms = Rooms()


@rooms.room(doors.Absence, may=Right.FORWARD)
async def absence(visit: Visit, door: doors.Absence) -> Screen:
    """Whether one is away, and who hears of what is owed meanwhile."""
    return await _shown(visit, await people.me(visit.session, visit.viewer))


@rooms.answer("absence", may=Right.FORWARD)
async def leaving(visit: Visit, message: Message, about: str) -> Screen:
    """The days as they were typed."""
    today = day_of(visit.now, visit.viewer.zone)
    days = spans.read(typed.words(message), today)
    return await _shown(visit, await acts.go_away(visit.session, visit.viewer, days, today, visit.now))


@rooms.room(doors.Here, may=Right.FORWARD)
async def here(visit: Visit, door: doors.Here) -> Screen:
    """Here again: reminders come as before."""
    return await _shown(visit, await acts.come_back(visit.session, visit.viewer, visit.now))


@rooms.room(doors.Deputies, may=Right.FORWARD)
async def deputies(visit: Visit, door: doors.Deputies) -> Screen:
    """Everybody who could stand in, and those who do."""
    return await _deputies(visit, door.page)


async def _deputies(visit: Visit, page: int = 1) -> Screen:
    own = visit.viewer.organisations(Role.HEAD)
    pages = Pages(await absences.number(visit.session, own, visit.viewer.person_id), page)
    found = await absences.members(visit.session, own, visit.viewer.person_id, SIZE, pages.offset)
    return screens.deputies(visit.say, found, pages, several=len(own) > 1)


@rooms.room(doors.Deputise, may=Right.FORWARD)
async def deputise(visit: Visit, door: doors.Deputise) -> Screen:
    """Name a deputy, or take it back."""
    await acts.deputise(visit.session, visit.viewer, door.membership, visit.now, on=door.on)
    return await _deputies(visit)


async def _shown(visit: Visit, person: Person) -> Screen:
    hearers = await absences.hearers(visit.session, visit.viewer.organisations(Role.HEAD), person.id)
    return screens.absence(visit.say, person, hearers, day_of(visit.now, visit.viewer.zone))
