"""People of the network: who is here, who cannot be reached, who holds which role."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import people as screens
from models.actions import roles
from models.queries import memberships
from models.queries import people as questions
from models.queries.people import Known
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.People, may=Right.PEOPLE, command="people")
async def people(visit: Visit, door: doors.People) -> Screen:
    """Everybody, or those who blocked the bot; words typed now search."""
    totals = await questions.totals(visit.session, door.words)
    unreachable = door.show == "unreachable"
    pages = Pages(totals.unreachable if unreachable else totals.all, door.page)
    found = await questions.lines(visit.session, door.words, SIZE, pages.offset, unreachable=unreachable)
    return screens.overview(visit.say, door, totals, found, pages)


@rooms.answer("people", may=Right.PEOPLE)
async def searched(visit: Visit, message: Message, about: str) -> Screen:
    """People found by the words typed, in a name or an organisation."""
    return await people(visit, doors.People(show=about or "all", words=doors.fit(typed.words(message))))


@rooms.room(doors.PersonCard, may=Right.PEOPLE)
async def card(visit: Visit, door: doors.PersonCard) -> Screen:
    """One person."""
    known = await questions.known(visit.session, door.person)
    return await _card(visit, known, doors.People(show=door.show, words=door.words, page=door.page))


@rooms.room(doors.Grant, may=Right.ROLES)
async def grant(visit: Visit, door: doors.Grant) -> Screen:
    """Give a role of the network."""
    known = await roles.grant(visit.session, visit.viewer, door.person, door.role, visit.now)
    return (await _card(visit, known)).with_toast(visit.say("role-granted"))


@rooms.room(doors.Revoke, may=Right.ROLES)
async def revoke(visit: Visit, door: doors.Revoke) -> Screen:
    """Take a role of the network back."""
    known = await roles.revoke(visit.session, visit.viewer, door.person, door.role, visit.now)
    return (await _card(visit, known)).with_toast(visit.say("role-revoked"))


async def _card(visit: Visit, known: Known, back: doors.People | None = None) -> Screen:
    past = await memberships.of_person(visit.session, known.person.id)
    return screens.card(visit.say, visit.viewer, known, past, back or doors.People())
