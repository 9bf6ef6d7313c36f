"""My activities: what my organisation owes, one item, and everything that happened to it."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import activities as screens
from models.queries import assignments, counters, histories, obstacles
from models.queries.assignments import Wanted
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Activities, may=Right.SEE, command="activities")
async def overview(visit: Visit, door: doors.Activities) -> Screen:
    """What my organisations owe, most urgent first, narrowed down by the door."""
    mine = visit.viewer.organisations()
    if not mine:
        return screens.no_organisation(visit.say)
    wanted = Wanted(mine, door.section, door.plan, door.words)
    counts = await assignments.counts(visit.session, wanted, visit.now)
    pages = Pages(counts.shown(door.show), door.page)
    lines = await assignments.lines(visit.session, wanted, door.show, visit.now, pages.size, pages.offset)
    return screens.overview(visit.say, door, counts, lines, pages, visit.now)


@rooms.room(doors.Filters, may=Right.SEE)
async def filters(visit: Visit, door: doors.Filters) -> Screen:
    """Choose a section, or type words to search for."""
    options = await assignments.options(visit.session, visit.viewer.organisations())
    return screens.filters(visit.say, door, options)


@rooms.answer("search", may=Right.SEE)
async def search(visit: Visit, message: Message, about: str) -> Seen:
    """The list of what holds the typed words."""
    found = doors.fit(message.text or "")
    if not found:
        raise Refusal("refusal-search-empty")
    return await overview(visit, doors.Activities(show="all", words=found))


@rooms.room(doors.Card, may=Right.SEE)
async def card(visit: Visit, door: doors.Card) -> Screen:
    """One item with the one button that fits its state."""
    details = await assignments.details(visit.session, door.assignment)
    rights.require_for(visit.viewer, Right.SEE, details.organisation.id)
    latest = await histories.latest(visit.session, door.assignment, visit.viewer.person_id)
    hindrance = await obstacles.of_assignment(visit.session, door.assignment)
    aims = await counters.of_result(visit.session, details.activity, details.milestone)
    return screens.card(visit.say, visit.viewer, door, details, latest, hindrance, aims, visit.now)


@rooms.room(doors.History, may=Right.SEE)
async def history(visit: Visit, door: doors.History) -> Screen:
    """Everything that happened to one item, oldest first."""
    details = await assignments.details(visit.session, door.assignment)
    rights.require_for(visit.viewer, Right.SEE, details.organisation.id)
    events = await histories.of_assignment(visit.session, door.assignment)
    return screens.history(visit.say, door, details, events)
