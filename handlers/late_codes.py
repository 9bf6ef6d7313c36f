"""Codes that let a few entries in after the deadline: an organiser makes them, a head types one."""

from aiogram.types import Message

from bot.telegram import dates
from bot.telegram.doors import late_codes as doors
from bot.telegram.doors.contests import ContestCard
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import late_codes as screens
from models.actions import late_codes as acts
from models.queries import contests, entries, late_codes
from models.refusal import Refusal
from models.rules import late_codes as rules
from models.rules import mending, typed_dates
from models.rules.rights import Belonging, Right, speaks_for
from models.tables import MembershipState

rooms = Rooms()


@rooms.room(doors.LateCodes, may=Right.CONTEST)
async def overview(visit: Visit, door: doors.LateCodes) -> Screen:
    """All of them, the newest first."""
    return await _listed(visit, door)


async def _listed(visit: Visit, door: doors.LateCodes, *, done: str = "") -> Screen:
    contest = await contests.contest(visit.session, door.contest)
    pages = Pages(await late_codes.count(visit.session, door.contest), door.page)
    found = await late_codes.page(visit.session, door.contest, pages.size, pages.offset)
    return screens.overview(visit.say, door, contest, found, pages, visit.now, done=done)


@rooms.room(doors.NewCode, may=Right.CONTEST)
async def new(visit: Visit, door: doors.NewCode) -> Screen:
    """For how many entries, and until which day?"""
    contest = await contests.contest(visit.session, door.contest)
    have = await late_codes.count(visit.session, door.contest)
    where = mending.window(visit.now, visit.viewer.network_zone)
    return screens.new(visit.say, door, contest, where, have)


@rooms.room(doors.MakeCode, may=Right.CONTEST)
async def make(visit: Visit, door: doors.MakeCode) -> Screen:
    """A day of the calendar: the code is there."""
    return await _make(visit, door.contest, door.most, dates.day(door.day).isoformat(), door.have)


@rooms.answer("late-day", may=Right.CONTEST)
async def typed_day(visit: Visit, message: Message, about: str) -> Screen:
    """A typed day."""
    contest, most, have = map(int, about.split(":"))
    return await _make(visit, contest, most, typed.words(message), have)


async def _make(visit: Visit, contest: int, most: int, words: str, have: int) -> Screen:
    today = mending.window(visit.now, visit.viewer.network_zone).today
    day = typed_dates.read(words, today)
    code = await acts.make(visit.session, visit.viewer, contest, most, day, have, visit.now)
    if code is None:
        return await _listed(visit, doors.LateCodes(contest=contest), done=visit.say("late-made-already"))
    return screens.made(visit.say, code)


@rooms.room(doors.DropCode, may=Right.CONTEST)
async def drop(visit: Visit, door: doors.DropCode) -> Screen:
    """It lets nobody in any more."""
    row = await acts.drop(visit.session, visit.viewer, door.late, visit.now)
    return await _listed(visit, doors.LateCodes(contest=row.contest_id), done=visit.say("late-dropped"))


# ─── a head types one


@rooms.room(doors.LateEntry, may=Right.ENTRY)
async def which(visit: Visit, door: doors.LateEntry) -> Screen:
    """For which draft, or for a new entry to which nomination?"""
    own = _led(visit)
    if not own:
        raise Refusal("refusal-entry-head")
    found = await entries.opening(visit.session, door.contest)
    rules.require_needed(found.contest, found.stage, None, visit.received)
    there = await late_codes.there(visit.session, door.contest, list(own))
    return screens.which(visit.say, found, there, own)


def _led(visit: Visit) -> dict[int, Belonging]:
    return {
        one.organisation_id: one
        for one in visit.viewer.belongings
        if one.state is MembershipState.CONFIRMED and speaks_for(visit.viewer, one.organisation_id)
    }


@rooms.room(doors.LateFor, may=Right.ENTRY)
async def ask(visit: Visit, door: doors.LateFor) -> Screen:
    """What is the code?"""
    found = await entries.opening(visit.session, door.contest)
    return screens.ask(visit.say, door, found.contest)


@rooms.answer("late-code", may=Right.ENTRY)
@late.ended_by(acts.SETTLED, lambda contest: ContestCard(contest=contest))
async def typed_code(visit: Visit, message: Message, about: str) -> Screen:
    """The code lets the entry in, or says why not; a wrong one can be typed again."""
    _, entry, nomination, organisation = map(int, about.split(":"))
    words = typed.words(message)
    if entry:
        code = await acts.use_for(visit.session, visit.viewer, entry, words, visit.now, visit.received)
        return screens.used(visit.say, entry, code)
    form, code = await acts.begin_with(
        visit.session, visit.viewer, nomination, organisation, words, visit.now, visit.received
    )
    return screens.used(visit.say, form.entry.id, code)
