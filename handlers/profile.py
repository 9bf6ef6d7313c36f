"""What the bot knows about the person who presses, and how they change it."""

from dataclasses import replace

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import profile as screens
from models.actions import memberships as requests
from models.actions import people as acts
from models.queries import memberships, people
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Profile, may=Right.BELONG, command="profile")
async def profile(visit: Visit, door: doors.Profile) -> Screen:
    """Name, contact, organisations, roles, language, consent."""
    return screens.profile(visit.say, visit.viewer, await people.me(visit.session, visit.viewer))


@rooms.room(doors.Rename, may=Right.BELONG)
async def rename(visit: Visit, door: doors.Rename) -> Screen:
    """Ask for another name; say who will see it."""
    return screens.ask_name(visit.say, visit.viewer)


@rooms.room(doors.Contact, may=Right.BELONG)
async def contact(visit: Visit, door: doors.Contact) -> Screen:
    """Ask for another contact."""
    return screens.ask_contact(visit.say)


@rooms.answer("contact", may=Right.BELONG)
async def contacted(visit: Visit, message: Message, about: str) -> Screen:
    """How to reach the person outside the bot."""
    person = await acts.set_contact(visit.session, visit.viewer, typed.words(message), visit.now)
    return screens.profile(visit.say, visit.viewer, person)


@rooms.room(doors.Leave, may=Right.BELONG)
async def leave(visit: Visit, door: doors.Leave) -> Screen:
    """Leave an organisation or take a request back: asked twice, because somebody must let one in again."""
    if not door.sure:
        one = await memberships.request(visit.session, door.membership)
        if one.person_id != visit.viewer.person_id or one.state not in memberships.LIVE:
            raise Refusal("refusal-not-there")
        return screens.sure(visit.say, one)
    await requests.leave(visit.session, visit.viewer, door.membership, visit.now)
    rest = tuple(one for one in visit.viewer.belongings if one.membership_id != door.membership)
    visit.viewer = replace(visit.viewer, belongings=rest)
    shown = screens.profile(visit.say, visit.viewer, await people.me(visit.session, visit.viewer))
    return replace(shown, toast=visit.say("left"), menu=visit.viewer.roles)
