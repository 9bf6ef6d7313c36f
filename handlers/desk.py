"""The organiser's desk: a contest in numbers, its entries in lists, one of them with all that was sent."""

from datetime import timedelta

from aiogram.types import Message

from bot.telegram import doors as every
from bot.telegram.doors import desk as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import desk as screens
from handlers.screens import desk_cards as cards
from models.queries import contests, desk, desk_cards
from models.queries.desk import Wanted
from models.refusal import Refusal
from models.rules import differences
from models.rules.deadlines import day_of, start_of_day
from models.rules.rights import Right, holds

rooms = Rooms()
DAYS = 14
"""How many days are counted one by one."""


@rooms.room(doors.Desk, may=Right.CONTEST_SEE)
async def board(visit: Visit, door: doors.Desk) -> Screen:
    """A contest in numbers."""
    found = await desk.board(visit.session, door.contest, visit.now)
    return screens.board(visit.say, visit.viewer, found, visit.now)


@rooms.room(doors.DeskDays, may=Right.CONTEST_SEE)
async def days(visit: Visit, door: doors.DeskDays) -> Screen:
    """The last two weeks, by the calendar of the network."""
    contest = await contests.contest(visit.session, door.contest)
    today = day_of(visit.now, visit.zone)
    shown = [today - timedelta(days=number) for number in range(DAYS)]
    spans = [(start_of_day(day, visit.zone), start_of_day(day + timedelta(days=1), visit.zone)) for day in shown]
    numbers = await desk.on_days(visit.session, door.contest, spans)
    return screens.days(visit.say, contest, list(zip(shown, numbers, strict=True)))


@rooms.room(doors.DeskHomes, may=Right.CONTEST_SEE)
async def homes(visit: Visit, door: doors.DeskHomes) -> Screen:
    """Organisations by name."""
    contest = await contests.contest(visit.session, door.contest)
    pages = Pages(await desk.count_homes(visit.session, door.contest), door.page)
    found = await desk.homes(visit.session, door.contest, pages.size, pages.offset)
    return screens.homes(visit.say, door, contest, found, pages)


@rooms.room(doors.DeskList, may=Right.CONTEST_SEE)
async def entries(visit: Visit, door: doors.DeskList) -> Screen:
    """Entries of one pile."""
    return await _listed(visit, door, Wanted(door.contest, door.pile, door.nomination, words=door.words))


@rooms.room(doors.DeskHome, may=Right.CONTEST_SEE)
async def of_home(visit: Visit, door: doors.DeskHome) -> Screen:
    """Entries of one organisation."""
    return await _listed(visit, door, Wanted(door.contest, organisation=door.organisation))


@rooms.answer("desk", may=Right.CONTEST_SEE)
async def seek(visit: Visit, message: Message, about: str) -> Screen:
    """Those the typed words find, in all piles."""
    words = every.fit(typed.words(message))
    if not words:
        raise Refusal("refusal-search-empty")
    door = doors.DeskList(contest=int(about), words=words)
    return await _listed(visit, door, Wanted(door.contest, words=words))


async def _listed(visit: Visit, door: doors.DeskList | doors.DeskHome, wanted: Wanted) -> Screen:
    contest = await contests.contest(visit.session, wanted.contest)
    pages = Pages(await desk.count(visit.session, wanted), door.page)
    found = await desk.lines(visit.session, wanted, pages.size, pages.offset)
    return screens.entries(visit.say, door, contest, found, pages, visit.now)


@rooms.room(doors.DeskEntry, may=Right.CONTEST_SEE)
async def entry(visit: Visit, door: doors.DeskEntry) -> Screen:
    """One entry; whoever may decide about it finds the rules it keeps, and the buttons."""
    return await _card(visit, door.entry, looked=door.looked)


async def _card(visit: Visit, entry_id: int, *, looked: bool = False) -> Screen:
    sheet = await desk_cards.sheet(visit.session, entry_id)
    return cards.card(visit.say, sheet, visit.now, decides=holds(visit.viewer, Right.CONTEST), looked=looked)


@rooms.room(doors.NextCheck, may=Right.CONTEST_SEE)
async def following(visit: Visit, door: doors.NextCheck) -> Screen:
    """The entry that waits longest; an empty queue says so."""
    number = await desk_cards.first(visit.session, door.contest)
    if number is None:
        return cards.nothing_waits(visit.say, await contests.contest(visit.session, door.contest))
    return await _card(visit, number)


@rooms.room(doors.DeskFiles, may=Right.CONTEST_SEE)
async def files(visit: Visit, door: doors.DeskFiles) -> Screen:
    """The files by the messenger's own names for them, and the card below."""
    sheet = await desk_cards.sheet(visit.session, door.entry)
    shown = cards.card(visit.say, sheet, visit.now, decides=holds(visit.viewer, Right.CONTEST))
    return cards.files(visit.say, sheet, shown)


@rooms.room(doors.DeskWhole, may=Right.CONTEST_SEE)
async def whole(visit: Visit, door: doors.DeskWhole) -> Screen:
    """All texts as they were written."""
    return cards.whole(visit.say, await desk_cards.sheet(visit.session, door.entry))


@rooms.room(doors.DeskHistory, may=Right.CONTEST_SEE)
async def history(visit: Visit, door: doors.DeskHistory) -> Screen:
    """Everything that happened to it."""
    case, _ = await desk_cards.case(visit.session, door.entry)
    return cards.history(visit.say, case, await desk_cards.history(visit.session, door.entry))


@rooms.room(doors.Differences, may=Right.CONTEST_SEE)
async def changes(visit: Visit, door: doors.Differences) -> Screen:
    """What is different since it was last decided about."""
    case, _ = await desk_cards.case(visit.session, door.entry)
    if not 0 < case.checked < case.entry.version:
        raise Refusal("refusal-no-differences")
    old = await desk_cards.sent(visit.session, case.entry, case.checked)
    if old is None or case.version is None:
        raise Refusal("refusal-no-differences")
    return cards.changes(visit.say, case, differences.between(old.sent, case.version.sent))
