"""Another term: a head chooses or types a day and says why; a coordinator grants it, another one, or refuses."""

from datetime import date

from aiogram.types import Message

from bot.telegram import dates, doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import extensions as screens
from models.actions import extensions
from models.queries import assignments, obstacles
from models.queries.assignments import Wanted
from models.queries.obstacles import Ground
from models.rules import rights, typed_dates
from models.rules.extensions import Window, require_within
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Which, may=Right.SEE)
async def which(visit: Visit, door: doors.Which) -> Screen:
    """A reminder named several items: which of them is it about?"""
    wanted = Wanted(visit.viewer.organisations())
    counts = await assignments.counts(visit.session, wanted, visit.now)
    pages = Pages(counts.shown("now"), door.page)
    lines = await assignments.lines(visit.session, wanted, "now", visit.now, pages.size, pages.offset)
    return screens.which(visit.say, door, lines, pages, visit.now)


@rooms.room(doors.Extend, may=Right.SEE)
async def when(visit: Visit, door: doors.Extend) -> Screen:
    """Until which day? A request that waits is shown instead."""
    ground = await _ground(visit, door.assignment)
    if ground.extension_id is not None:
        return await _there(visit, ground.extension_id)
    return screens.when(visit.say, door, ground.place, _window(visit, ground), visit.now)


@rooms.answer("extend-date", may=Right.SEE)
async def typed_day(visit: Visit, message: Message, about: str) -> Screen:
    """A typed day; when the request was made meanwhile, nothing is asked any more."""
    ground = await _ground(visit, int(about))
    if ground.extension_id is not None:
        return await _there(visit, ground.extension_id)
    where = _window(visit, ground)
    return _why(visit, ground, where, typed_dates.read(typed.words(message), where.today))


@rooms.room(doors.ExtendTo, may=Right.SEE)
async def chosen_day(visit: Visit, door: doors.ExtendTo) -> Screen:
    """A day of the calendar: why that one?"""
    ground = await _ground(visit, door.assignment)
    if ground.extension_id is not None:
        return await _there(visit, ground.extension_id)
    return _why(visit, ground, _window(visit, ground), dates.day(door.day))


def _why(visit: Visit, ground: Ground, where: Window, day: date) -> Screen:
    require_within(day, where)
    return screens.why(visit.say, ground.place, day)


@rooms.room(doors.ExtendBecause, may=Right.SEE)
async def because(visit: Visit, door: doors.ExtendBecause) -> Screen:
    """Ask with a ready reason."""
    return await _ask(visit, door.assignment, dates.day(door.day), visit.say(f"excuse-{door.excuse}"))


@rooms.answer("extend-reason", may=Right.SEE)
@late.ended_by(extensions.SETTLED, lambda assignment: doors.Card(assignment=assignment))
async def reason(visit: Visit, message: Message, about: str) -> Screen:
    """Ask with one's own words."""
    assignment, day = map(int, about.split(":"))
    return await _ask(visit, assignment, date.fromordinal(day), typed.words(message))


async def _ask(visit: Visit, assignment: int, day: date, why: str) -> Screen:
    request, is_new = await extensions.ask(visit.session, visit.viewer, assignment, day, why, visit.now)
    done = visit.say("extension-sent" if is_new else "extension-there")
    return screens.card(visit.say, visit.viewer, request, visit.now, done=done)


async def _there(visit: Visit, extension: int) -> Screen:
    """The request that waits already."""
    request = await obstacles.request(visit.session, extension)
    return screens.card(visit.say, visit.viewer, request, visit.now, done=visit.say("extension-there"))


async def _ground(visit: Visit, assignment: int) -> Ground:
    ground = await obstacles.ground(visit.session, assignment)
    rights.require_speaker(visit.viewer, ground.place.organisation_id)
    return ground


def _window(visit: Visit, ground: Ground) -> Window:
    return extensions.window(visit.viewer, ground.place, visit.now)


# ─── a coordinator decides


@rooms.room(doors.Extensions, may=Right.EXTEND)
async def overview(visit: Visit, door: doors.Extensions) -> Screen:
    """Requests that wait, the nearest term first."""
    pages = Pages(await visit.session.scalar(obstacles.waiting()) or 0, door.page)
    found = await obstacles.requests(visit.session, pages.size, pages.offset)
    return screens.overview(visit.say, door, found, pages, visit.now)


@rooms.room(doors.Extension, may=Right.SEE)
async def card(visit: Visit, door: doors.Extension) -> Screen:
    """One request, as it stands now."""
    request = await obstacles.request(visit.session, door.extension)
    rights.require_for(visit.viewer, Right.SEE, request.place.organisation_id)
    return screens.card(visit.say, visit.viewer, request, visit.now)


@rooms.room(doors.GrantTerm, may=Right.EXTEND)
async def grant(visit: Visit, door: doors.GrantTerm) -> Screen:
    """The term ends on this day from now on."""
    day = dates.day(door.day)
    request = await extensions.grant(visit.session, visit.viewer, door.extension, day, visit.now)
    return screens.card(visit.say, visit.viewer, request, visit.now, done=visit.say("extension-told", day=day))


@rooms.room(doors.OtherTerm, may=Right.EXTEND)
async def other(visit: Visit, door: doors.OtherTerm) -> Screen:
    """Which other day?"""
    request = await extensions.undecided(visit.session, visit.viewer, door.extension)
    where = extensions.window(visit.viewer, request.place, visit.now)
    return screens.other(visit.say, door, request, where)


@rooms.room(doors.OfferTerm, may=Right.EXTEND)
async def offer(visit: Visit, door: doors.OfferTerm) -> Screen:
    """A day of the calendar, before it counts."""
    return await _offer(visit, door.extension, dates.day(door.day))


@rooms.answer("extend-other", may=Right.EXTEND)
@late.ended_by(extensions.SETTLED, lambda extension: doors.Extension(extension=extension))
async def typed_other(visit: Visit, message: Message, about: str) -> Screen:
    """A typed day, before it counts."""
    return await _offer(visit, int(about), typed.words(message))


async def _offer(visit: Visit, extension: int, day: date | str) -> Screen:
    request = await extensions.undecided(visit.session, visit.viewer, extension)
    where = extensions.window(visit.viewer, request.place, visit.now)
    chosen = typed_dates.read(day, where.today) if isinstance(day, str) else day
    require_within(chosen, where)
    return screens.offer(visit.say, request, chosen)


@rooms.room(doors.KeepTerm, may=Right.EXTEND)
async def why_not(visit: Visit, door: doors.KeepTerm) -> Screen:
    """Ask why the term stays."""
    request = await extensions.undecided(visit.session, visit.viewer, door.extension)
    return screens.why_not(visit.say, request)


@rooms.answer("extend-refuse", may=Right.EXTEND)
@late.ended_by(extensions.SETTLED, lambda extension: doors.Extension(extension=extension))
async def refuse(visit: Visit, message: Message, about: str) -> Screen:
    """The term stays, for this reason. When somebody was faster, nothing is asked any more."""
    words = typed.words(message)
    request = await extensions.refuse(visit.session, visit.viewer, int(about), words, visit.now)
    return screens.card(visit.say, visit.viewer, request, visit.now, done=visit.say("extension-kept"))


@rooms.room(doors.NoDay, may=Right.ENTER)
async def no_day(visit: Visit, door: doors.NoDay) -> Seen:
    """A place of the calendar that cannot be chosen."""
    first, last = dates.day(door.first), dates.day(door.last)
    return Whisper(visit.say("date-range", first=first, last=last))
