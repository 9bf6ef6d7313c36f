"""Diplomas of a contest: an organiser says what stands on them, looks at a page, and gives all of them out at once."""

from aiogram.types import Message

from bot.telegram.doors import diplomas as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import diplomas as screens
from models.actions import diplomas as acts
from models.queries import diplomas
from models.refusal import Refusal
from models.rules import typed_dates
from models.rules.deadlines import day_of
from models.rules.diplomas import Whom, Words
from models.rules.rights import Right
from models.tables import DiplomaKind

rooms = Rooms()


@rooms.room(doors.Diplomas, may=Right.CONTEST)
async def desk(visit: Visit, door: doors.Diplomas) -> Screen:
    """What stands on them, how many wait and how many are out."""
    return await _desk(visit, door.contest)


async def _desk(visit: Visit, contest: int, *, done: str = "") -> Screen:
    return screens.desk(visit.say, await diplomas.desk(visit.session, contest), done=done)


@rooms.room(doors.DiplomaWords, may=Right.CONTEST)
async def words(visit: Visit, door: doors.DiplomaWords) -> Screen:
    """Ask for one part, or take back what was said."""
    row = await acts.contest(visit.session, visit.viewer, door.contest)
    if door.usual:
        await acts.say(visit.session, visit.viewer, door.contest, door.line, "")
        return await _desk(visit, door.contest, done=visit.say("diplomas-usual"))
    return screens.words(visit.say, door, Words.read(row.diploma))


@rooms.answer("diploma-words", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda contest: doors.Diplomas(contest=contest))
async def said(visit: Visit, message: Message, about: str) -> Screen:
    """The part as it was typed."""
    contest, part = about.split(":")
    await acts.say(visit.session, visit.viewer, int(contest), part, typed.words(message))
    return await _desk(visit, int(contest), done=visit.say("diplomas-said"))


@rooms.room(doors.DiplomaDay, may=Right.CONTEST)
async def day(visit: Visit, door: doors.DiplomaDay) -> Screen:
    """Which date? Or that of the issue."""
    row = await acts.contest(visit.session, visit.viewer, door.contest)
    if door.issue:
        await acts.date(visit.session, visit.viewer, door.contest, "")
        return await _desk(visit, door.contest, done=visit.say("diplomas-said"))
    return screens.day(visit.say, row.id, Words.read(row.diploma))


@rooms.answer("diploma-day", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda contest: doors.Diplomas(contest=contest))
async def typed_day(visit: Visit, message: Message, about: str) -> Screen:
    """The date as it was typed."""
    today = day_of(visit.now, visit.viewer.network_zone)
    chosen = typed_dates.read(typed.words(message), today)
    await acts.date(visit.session, visit.viewer, int(about), chosen.isoformat())
    return await _desk(visit, int(about), done=visit.say("diplomas-said"))


@rooms.room(doors.DiplomaWhom, may=Right.CONTEST)
async def whom(visit: Visit, door: doors.DiplomaWhom) -> Screen:
    """Who gets them?"""
    row = await acts.contest(visit.session, visit.viewer, door.contest)
    if door.kind and door.whom:
        kind, chosen = DiplomaKind(door.kind), Whom(door.whom)
        row = await acts.address(visit.session, visit.viewer, door.contest, kind, chosen)
    return screens.whom(visit.say, row.id, Words.read(row.diploma))


@rooms.room(doors.DiplomaSample, may=Right.CONTEST)
async def sample(visit: Visit, door: doors.DiplomaSample) -> Screen:
    """A page with an invented name."""
    row = await diplomas.contest(visit.session, door.contest)
    nomination = await diplomas.first_nomination(visit.session, door.contest)
    today = day_of(visit.now, visit.viewer.network_zone)
    return screens.sample(visit.say, row, nomination, door.sort, today, visit.links)


@rooms.room(doors.IssueDiplomas, may=Right.CONTEST)
async def issue(visit: Visit, door: doors.IssueDiplomas) -> Screen:
    """How many to whom; then all of them at once."""
    if door.sure:
        usual = screens.usual(visit.say)
        number = await acts.issue(visit.session, visit.viewer, door.contest, usual, visit.now)
        return screens.issued(visit.say, door.contest, number)
    found = await diplomas.desk(visit.session, door.contest)
    acts.require_ready(found.words)
    if not found.wait:
        raise Refusal("refusal-diploma-none")
    return screens.issue(visit.say, found)
