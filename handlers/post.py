"""The post as staff see it: what arrived, what did not, who gets what tomorrow, and the switch that stops it all."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import forecast as previews
from handlers.screens import post as screens
from models.actions import freeze as acts
from models.actions.rehearsal import rehearsed
from models.queries import forecasts, freeze, people, post
from models.rules.deadlines import day_of, end_of_day, start_of_day
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Post, may=Right.PEOPLE, command="post")
async def overview(visit: Visit, door: doors.Post) -> Screen:
    """The letters of the last days by what became of them."""
    return screens.overview(visit.say, visit.viewer, await post.tally(visit.session, visit.now))


@rooms.room(doors.Letters, may=Right.PEOPLE)
async def letters(visit: Visit, door: doors.Letters) -> Screen:
    """Letters one by one, with what became of each."""
    whose = (await people.known(visit.session, door.person)).person if door.person else None
    total = await post.count(visit.session, door.show, door.person, visit.now)
    pages = Pages(total, door.page)
    found = await post.letters(visit.session, door.show, door.person, visit.now, SIZE, pages.offset)
    return screens.letters(visit.say, door, whose, found, pages)


@rooms.room(doors.Tomorrow, may=Right.PEOPLE)
async def tomorrow(visit: Visit, door: doors.Tomorrow) -> Screen:
    """Who will be written to tomorrow, by organisation: found by tomorrow's ticks themselves."""
    frozen = await freeze.state(visit.session)
    async with _rehearsed(visit) as (day, begins, ends):
        offset = (door.page - 1) * SIZE
        found = await forecasts.overview(visit.session, begins, ends, SIZE, max(0, offset))
    return previews.overview(visit.say, day, found, Pages(found.total, door.page), frozen)


@rooms.room(doors.TomorrowOf, may=Right.PEOPLE)
async def tomorrow_of(visit: Visit, door: doors.TomorrowOf) -> Screen:
    """The people of one organisation and what each of them will be written about."""
    async with _rehearsed(visit) as (day, begins, ends):
        found = await forecasts.receivers(visit.session, begins, ends, door.organisation)
    pages = Pages(len(found), door.page)
    return previews.people(visit.say, door, day, found[pages.offset : pages.offset + SIZE], pages)


@rooms.room(doors.Freezer, may=Right.FREEZE, command="freeze")
async def freezer(visit: Visit, door: doors.Freezer) -> Screen:
    """What stopping or going on means, before it is done."""
    return await _freezer(visit)


@rooms.room(doors.Freeze, may=Right.FREEZE)
async def switch(visit: Visit, door: doors.Freeze) -> Screen:
    """Stop everything the bot says unasked, or let it go again; pressed twice it is done once."""
    act = acts.freeze if door.on else acts.thaw
    await act(visit.session, visit.viewer, visit.now)
    return await _freezer(visit)


async def _freezer(visit: Visit) -> Screen:
    frozen = await freeze.state(visit.session)
    held = await freeze.announcements(visit.session) if frozen else 0
    return screens.freezer(visit.say, frozen, await post.tally(visit.session, visit.now), held)


@asynccontextmanager
async def _rehearsed(visit: Visit) -> AsyncIterator[tuple[date, datetime, datetime]]:
    """Tomorrow where the network lives, its first and last moment (UTC), while its letters are there."""
    day = day_of(visit.now, visit.zone) + timedelta(days=1)
    async with rehearsed(visit.session, visit.viewer, lambda session: visit.forecast(session, visit.now)):
        yield day, start_of_day(day, visit.zone), end_of_day(day, visit.zone)
