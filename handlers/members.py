"""Who waits to be let in, who decides, and who is in a head's team."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import members as screens
from models.actions import memberships as acts
from models.queries import memberships
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right
from models.tables import Role

rooms = Rooms()


@rooms.room(doors.Requests, may=Right.CONFIRM, command="requests")
async def requests(visit: Visit, door: doors.Requests) -> Screen:
    """Who waits, the longest wait first."""
    pages = Pages(await memberships.waiting_for(visit.session, visit.viewer), door.page)
    found = await memberships.waiting(visit.session, visit.viewer, SIZE, pages.offset)
    return screens.requests(visit.say, found, pages)


@rooms.room(doors.Request, may=Right.CONFIRM)
async def request(visit: Visit, door: doors.Request) -> Screen:
    """One who waits, or what was decided about them."""
    return await _card(visit, door.membership)


@rooms.room(doors.Confirm, may=Right.CONFIRM)
async def confirm(visit: Visit, door: doors.Confirm) -> Screen:
    """Let them in."""
    await acts.confirm(visit.session, visit.viewer, door.membership, visit.now, paper=door.paper)
    card = await _card(visit, door.membership)
    return card.with_toast(visit.say("request-confirmed-toast"))


@rooms.room(doors.Refuse, may=Right.CONFIRM)
async def refuse(visit: Visit, door: doors.Refuse) -> Screen:
    """Do not let them in: a ready phrase, or ask for the reason."""
    if door.phrase:
        if door.phrase not in screens.PHRASES:
            raise Refusal("refusal-gone")
        return await _refused(visit, door.membership, visit.say(f"refuse-phrase-{door.phrase}"))
    await acts.may_refuse(visit.session, visit.viewer, door.membership)
    one = await memberships.request(visit.session, door.membership)
    return screens.ask_reason(visit.say, one)


@rooms.answer("refuse-reason", may=Right.CONFIRM)
async def because(visit: Visit, message: Message, about: str) -> Screen:
    """The reason in the decider's own words."""
    return await _refused(visit, int(about), typed.words(message))


@rooms.room(doors.Team, may=Right.FORWARD, command="team")
async def team(visit: Visit, door: doors.Team) -> Screen:
    """The head's own people, waiting ones on top."""
    own = visit.viewer.organisations(Role.HEAD)
    pages = Pages(await memberships.team_size(visit.session, own), door.page)
    found = await memberships.team(visit.session, own, SIZE, pages.offset)
    return screens.team(visit.say, found, pages, several=len(own) > 1)


async def _refused(visit: Visit, membership: int, reason: str) -> Screen:
    await acts.refuse(visit.session, visit.viewer, membership, reason, visit.now)
    return await _card(visit, membership)


async def _card(visit: Visit, membership: int) -> Screen:
    one = await memberships.request(visit.session, membership)
    rights.require_for(visit.viewer, Right.CONFIRM, one.organisation_id)
    return screens.request(visit.say, one, visit.viewer, visit.now)
