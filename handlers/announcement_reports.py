"""How an announcement went: by organisation, person by person as a sheet; and again to those it has not reached."""

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.announcements import require_look
from handlers.screens import announcement_reports as screens
from handlers.sending import card
from models.actions import resending, sending
from models.queries import announcement_reports as asked
from models.queries import announcements, chats
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.AnnouncementReport, may=Right.ANNOUNCE)
async def report(visit: Visit, door: doors.AnnouncementReport) -> Screen:
    """Organisation by organisation, those where most is missing first."""
    found = await announcements.card(visit.session, door.announcement, visit.now)
    require_look(visit, found.row)
    pages = Pages(await asked.count_organisations(visit.session, door.announcement), door.page)
    shares = await asked.by_organisation(visit.session, door.announcement, pages.size, pages.offset)
    halls = await chats.fates(visit.session, door.announcement) if found.row.chats else ()
    return screens.report(visit.say, door, found, (shares, halls), pages)


@rooms.room(doors.AnnouncementPaper, may=Right.ANNOUNCE)
async def paper(visit: Visit, door: doors.AnnouncementPaper) -> Screen:
    """Person by person."""
    found = await announcements.sheet(visit.session, door.announcement)
    require_look(visit, found.row)
    people = await asked.recipients(visit.session, door.announcement)
    halls = await chats.fates(visit.session, door.announcement) if found.row.chats else ()
    return screens.paper(visit.say, found.row, people, halls)


@rooms.room(doors.RetryFailed, may=Right.ANNOUNCE)
async def retry(visit: Visit, door: doors.RetryFailed) -> Screen:
    """Again to those whom it did not reach."""
    return await card(visit, await resending.retry(visit.session, visit.viewer, door.announcement, visit.now))


@rooms.room(doors.Newcomers, may=Right.ANNOUNCE)
async def newcomers(visit: Visit, door: doors.Newcomers) -> Screen:
    """To those who have joined since, once their number was seen."""
    if door.number:
        act = resending.add_newcomers
        return await card(visit, await act(visit.session, visit.viewer, door.announcement, door.number, visit.now))
    row = await sending.controlled(visit.session, visit.viewer, door.announcement)
    number = await asked.newcomers(visit.session, row, visit.viewer, visit.now)
    if not number:
        raise Refusal("refusal-announce-no-newcomers")
    return screens.newcomers(visit.say, row, number)
