"""Organisations: who is silent, who leads them, which groups they are in."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import organisations as screens
from models.actions import groups
from models.actions import organisations as acts
from models.queries import assignments, escalations, memberships, organisations
from models.queries.assignments import Wanted
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Organisations, may=Right.ORGANISATIONS, command="organisations")
async def overview(visit: Visit, door: doors.Organisations) -> Screen:
    """All organisations, or the silent ones; words typed now search."""
    totals = await organisations.totals(visit.session, door.words, visit.now)
    silent = door.show == "silent"
    pages = Pages(totals.silent if silent else totals.all, door.page)
    found = await organisations.lines(visit.session, door.words, visit.now, SIZE, pages.offset, silent=silent)
    return screens.overview(visit.say, door, totals, found, pages)


@rooms.answer("organisations", may=Right.ORGANISATIONS)
async def searched(visit: Visit, message: Message, about: str) -> Screen:
    """Organisations found by the words typed."""
    return await overview(visit, doors.Organisations(show=about or "all", words=doors.fit(typed.words(message))))


@rooms.room(doors.Stuck, may=Right.ORGANISATIONS)
async def stuck(visit: Visit, door: doors.Stuck) -> Screen:
    """Who has owed something for a week or longer."""
    found = await escalations.stuck(visit.session, door.days, visit.now)
    pages = Pages(found.total, door.page)
    shown = await escalations.debtors(visit.session, door.days, visit.now, SIZE, pages.offset)
    return screens.stuck(visit.say, found, shown, pages)


@rooms.room(doors.OrganisationCard, may=Right.ORGANISATIONS)
async def card(visit: Visit, door: doors.OrganisationCard) -> Screen:
    """One organisation: its people, its groups, how its assignments stand."""
    home = await organisations.by_id(visit.session, door.organisation)
    counts = await assignments.counts(visit.session, Wanted((home.id,)), visit.now)
    inside = [one for one in await organisations.groups(visit.session, home.id) if one.member]
    people = await memberships.of_organisation(visit.session, home.id, screens.SHOWN + 1)
    back = doors.Organisations(show=door.show, words=door.words, page=door.page)
    return screens.card(visit.say, home, counts, inside, people, back)


@rooms.room(doors.AddOrganisation, may=Right.ORGANISATIONS)
async def add(visit: Visit, door: doors.AddOrganisation) -> Screen:
    """Ask for the name of a new organisation."""
    return screens.ask_name(visit.say)


@rooms.answer("organisation-name", may=Right.ORGANISATIONS)
async def added(visit: Visit, message: Message, about: str) -> Screen:
    """The new organisation; one that is there already is refused by its name."""
    new = await acts.add(visit.session, visit.viewer, typed.words(message), now=visit.now)
    return screens.added(visit.say, new)


@rooms.room(doors.Groups, may=Right.ORGANISATIONS)
async def choose_group(visit: Visit, door: doors.Groups) -> Screen:
    """The groups an organisation may belong to."""
    home = await organisations.by_id(visit.session, door.organisation)
    return screens.groups(visit.say, home, await organisations.groups(visit.session, home.id))


@rooms.room(doors.Enrol, may=Right.ORGANISATIONS)
async def enrol(visit: Visit, door: doors.Enrol) -> Screen:
    """Put it into a group; items whose term is over are asked about once, when there are any."""
    if door.past not in screens.PAST:
        raise Refusal("refusal-gone")
    joining = await organisations.joining(visit.session, door.organisation, door.group, visit.now, visit.zone)
    if door.past == "ask" and joining.over:
        return screens.ask_past(visit.say, joining)
    given = await groups.enrol(visit.session, visit.viewer, joining, visit.now, past=door.past == "owe")
    return screens.enrolled(visit.say, joining, given)
