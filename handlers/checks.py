"""The formal check: an entry is admitted, returned with what to mend and until when, or not admitted; more time for
one."""

from datetime import date

from aiogram.types import Message

from bot.telegram import dates
from bot.telegram.doors import checks as doors
from bot.telegram.doors import desk
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import checks as screens
from models.actions import checks, prolonging
from models.actions.checks import Decided
from models.queries import desk_cards
from models.rules import mending, typed_dates
from models.rules.mending import Window
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Admit, may=Right.CONTEST)
async def admit(visit: Visit, door: doors.Admit) -> Screen:
    """It goes to the jury; when something is not as the rules want it, that is said first."""
    if not door.sure:
        await checks.undecided(visit.session, visit.viewer, door.entry, door.version)
        return screens.although(visit.say, door, await desk_cards.sheet(visit.session, door.entry))
    act = checks.admit
    found = await act(visit.session, visit.viewer, door.entry, door.version, visit.now, looked=door.looked)
    return _decided(visit, found)


def _decided(visit: Visit, found: Decided) -> Screen:
    return screens.decided(visit.say, found.case, found.turn)


# ─── to be mended


@rooms.room(doors.MendUntil, may=Right.CONTEST)
async def until(visit: Visit, door: doors.MendUntil) -> Screen:
    """Until which day?"""
    found = await checks.undecided(visit.session, visit.viewer, door.entry, door.version)
    return screens.until(visit.say, door, found.case, _window(visit))


@rooms.answer("mend-date", may=Right.CONTEST)
@late.ended_by(checks.SETTLED, lambda entry: desk.DeskEntry(entry=entry))
async def typed_until(visit: Visit, message: Message, about: str) -> Screen:
    """A typed day; when somebody was faster, nothing is asked any more."""
    entry, version = map(int, about.split(":"))
    return await _what(visit, entry, version, typed_dates.read(typed.words(message), _window(visit).today))


@rooms.room(doors.MendWhat, may=Right.CONTEST)
async def chosen_until(visit: Visit, door: doors.MendWhat) -> Screen:
    """A day of the calendar: what is to be mended until then?"""
    return await _what(visit, door.entry, door.version, dates.day(door.day))


async def _what(visit: Visit, entry: int, version: int, day: date) -> Screen:
    await checks.undecided(visit.session, visit.viewer, entry, version)
    mending.require_within(day, _window(visit))
    return screens.what(visit.say, await desk_cards.sheet(visit.session, entry), version, day)


@rooms.room(doors.MendBecause, may=Right.CONTEST)
async def because(visit: Visit, door: doors.MendBecause) -> Screen:
    """Return it with a ready phrase."""
    words = visit.say(f"mend-{door.flaw}")
    return await _send_back(visit, door.entry, door.version, dates.day(door.day), words)


@rooms.room(doors.MendRules, may=Right.CONTEST)
async def by_the_rules(visit: Visit, door: doors.MendRules) -> Screen:
    """Return it with the rules that are not kept, in words."""
    words = screens.broken(visit.say, await desk_cards.sheet(visit.session, door.entry))
    return await _send_back(visit, door.entry, door.version, dates.day(door.day), words)


@rooms.answer("mend-what", may=Right.CONTEST)
@late.ended_by(checks.SETTLED, lambda entry: desk.DeskEntry(entry=entry))
async def typed_what(visit: Visit, message: Message, about: str) -> Screen:
    """Return it with one's own words."""
    entry, version, day = map(int, about.split(":"))
    return await _send_back(visit, entry, version, date.fromordinal(day), typed.words(message))


async def _send_back(visit: Visit, entry: int, version: int, day: date, words: str) -> Screen:
    act = checks.send_back
    return _decided(visit, await act(visit.session, visit.viewer, entry, version, day, words, visit.now))


def _window(visit: Visit) -> Window:
    return mending.window(visit.now, visit.viewer.network_zone)


# ─── not admitted, and taken back


@rooms.room(doors.NotAdmit, may=Right.CONTEST)
async def why_not(visit: Visit, door: doors.NotAdmit) -> Screen:
    """Why is it not admitted?"""
    found = await checks.undecided(visit.session, visit.viewer, door.entry, door.version)
    return screens.why_not(visit.say, door, found.case)


@rooms.answer("not-admit", may=Right.CONTEST)
@late.ended_by(checks.SETTLED, lambda entry: desk.DeskEntry(entry=entry))
async def refuse(visit: Visit, message: Message, about: str) -> Screen:
    """It is not admitted, for this reason."""
    entry, version = map(int, about.split(":"))
    act = checks.refuse
    found = await act(visit.session, visit.viewer, entry, version, typed.words(message), visit.now)
    return _decided(visit, found)


@rooms.room(doors.Recheck, may=Right.CONTEST)
async def recheck(visit: Visit, door: doors.Recheck) -> Screen:
    """Take the decision back, asked once."""
    if not door.sure:
        case, _ = await desk_cards.case(visit.session, door.entry)
        checks.require_decided(case)
        return screens.recheck(visit.say, case)
    case = await checks.recheck(visit.session, visit.viewer, door.entry, visit.now)
    return screens.rechecked(visit.say, case)


# ─── more time


@rooms.room(doors.Prolong, may=Right.CONTEST)
async def prolong(visit: Visit, door: doors.Prolong) -> Screen:
    """Until which day may this one be sent?"""
    case, _ = await desk_cards.case(visit.session, door.entry)
    return screens.prolong(visit.say, door, case, prolonging.window(visit.viewer, case, visit.now))


@rooms.room(doors.ProlongTo, may=Right.CONTEST)
async def prolonged(visit: Visit, door: doors.ProlongTo) -> Screen:
    """Until this day of the calendar."""
    return await _prolong(visit, door.entry, dates.day(door.day))


@rooms.answer("prolong", may=Right.CONTEST)
@late.ended_by(prolonging.SETTLED, lambda entry: desk.DeskEntry(entry=entry))
async def typed_prolong(visit: Visit, message: Message, about: str) -> Screen:
    """Until a typed day; when the entry is decided about by now, nothing is asked any more."""
    day = typed_dates.read(typed.words(message), _window(visit).today)
    return await _prolong(visit, int(about), day)


async def _prolong(visit: Visit, entry: int, day: date) -> Screen:
    return screens.prolonged(visit.say, await prolonging.prolong(visit.session, visit.viewer, entry, day, visit.now))
