"""A juror's work: sheets to give, points by buttons, a comment, and the way out of what one should not judge."""

import re

from aiogram.types import Message

from bot.telegram.doors import jury as boards
from bot.telegram.doors import scoring as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import scoring as screens
from models.actions import sheets as acts
from models.actions.sheets import Filled
from models.queries import sheets
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(boards.MySheets, may=Right.SCORE, command="jury")
async def overview(visit: Visit, door: boards.MySheets) -> Screen:
    """What there is to judge, to do first."""
    return await listed(visit, door)


async def listed(visit: Visit, door: boards.MySheets) -> Screen:
    """A page of the viewer's sheets."""
    me = visit.viewer.person_id
    number, todo = await sheets.count(visit.session, me, door.contest)
    pages = Pages(number, door.page)
    found = await sheets.lines(visit.session, me, door.contest, pages.size, pages.offset)
    return screens.overview(visit.say, door, found, todo, pages, visit.now)


@rooms.room(doors.SheetCard, may=Right.SCORE)
async def card(visit: Visit, door: doors.SheetCard) -> Screen:
    """The entry as it was submitted, and the points so far."""
    return _card(visit, await acts.mine(visit.session, visit.viewer, door.sheet))


def _card(visit: Visit, found: Filled, done: str = "") -> Screen:
    return screens.card(visit.say, found.work, found.scored, visit.now, done=done)


@rooms.room(doors.SheetFiles, may=Right.SCORE)
async def files(visit: Visit, door: doors.SheetFiles) -> Screen:
    """The files, and the card below."""
    found = await acts.mine(visit.session, visit.viewer, door.sheet)
    return screens.files(visit.say, _card(visit, found), found.work)


@rooms.room(doors.SheetWhole, may=Right.SCORE)
async def whole(visit: Visit, door: doors.SheetWhole) -> Screen:
    """Every answer in full."""
    found = await acts.mine(visit.session, visit.viewer, door.sheet)
    return screens.whole(visit.say, found.work)


@rooms.room(doors.Judge, may=Right.SCORE)
async def judge(visit: Visit, door: doors.Judge) -> Screen:
    """One criterion."""
    return _judge(visit, await acts.mine(visit.session, visit.viewer, door.sheet), door.criterion)


def _judge(visit: Visit, found: Filled, criterion: int) -> Screen:
    acts.require_open(found.work)
    return screens.judge(visit.say, found.work, found.scored, acts.about(found, criterion))


@rooms.room(doors.Points, may=Right.SCORE)
async def points(visit: Visit, door: doors.Points) -> Screen:
    """So many; then the next criterion without points, or the card."""
    found = await acts.put(visit.session, visit.viewer, door.sheet, door.criterion, door.points)
    return _next(visit, found, door.criterion)


def _next(visit: Visit, found: Filled, criterion: int) -> Screen:
    """Onwards from this criterion: the next one after it that has no points, or the card when it was the last."""
    numbers = [one.criterion.id for one in found.scored]
    later = found.scored[numbers.index(criterion) + 1 :]
    empty = next((one for one in later if one.points is None), None)
    if empty is None:
        return _card(visit, found)
    return screens.judge(visit.say, found.work, found.scored, empty)


@rooms.answer("points", may=Right.SCORE)
@late.ended_by(acts.SETTLED, lambda sheet: doors.SheetCard(sheet=sheet))
async def typed_points(visit: Visit, message: Message, about: str) -> Screen:
    """So many, typed: where the scale is long."""
    sheet, criterion = map(int, about.split(":"))
    words = typed.words(message).strip()
    number = int(words) if re.fullmatch(r"[0-9]{1,6}", words) else -1
    found = await acts.put(visit.session, visit.viewer, sheet, criterion, number)
    return _next(visit, found, criterion)


@rooms.room(doors.NoPoints, may=Right.SCORE)
async def no_points(visit: Visit, door: doors.NoPoints) -> Screen:
    """None yet."""
    return _card(visit, await acts.clear(visit.session, visit.viewer, door.sheet, door.criterion))


@rooms.room(doors.SheetComment, may=Right.SCORE)
async def comment(visit: Visit, door: doors.SheetComment) -> Screen:
    """What would the juror like to say?"""
    found = await acts.mine(visit.session, visit.viewer, door.sheet)
    acts.require_open(found.work)
    return screens.ask_comment(visit.say, found.work)


@rooms.answer("sheet-comment", may=Right.SCORE)
@late.ended_by(acts.SETTLED, lambda sheet: doors.SheetCard(sheet=sheet))
async def commented(visit: Visit, message: Message, about: str) -> Screen:
    """The juror's words; they stay with the draft."""
    found = await acts.comment(visit.session, visit.viewer, int(about), typed.words(message))
    return _card(visit, found)


@rooms.room(doors.GiveSheet, may=Right.SCORE)
async def give(visit: Visit, door: doors.GiveSheet) -> Screen:
    """It counts from now on; on to the next one."""
    found = await acts.give(visit.session, visit.viewer, door.sheet, visit.now)
    following = await sheets.lines(visit.session, visit.viewer.person_id, found.work.contest.id, 1)
    return screens.given(visit.say, found.work, found.scored, following)


@rooms.room(doors.ReopenSheet, may=Right.SCORE)
async def reopen(visit: Visit, door: doors.ReopenSheet) -> Screen:
    """Take it up again."""
    found = await acts.reopen(visit.session, visit.viewer, door.sheet, visit.now)
    return _card(visit, found, visit.say("sheet-reopened"))


@rooms.room(doors.Recuse, may=Right.SCORE)
async def recuse(visit: Visit, door: doors.Recuse) -> Screen:
    """Why not?"""
    found = await acts.mine(visit.session, visit.viewer, door.sheet)
    acts.require_judged(found.work)
    return screens.ask_recuse(visit.say, found.work)


@rooms.room(doors.RecuseBecause, may=Right.SCORE)
async def because(visit: Visit, door: doors.RecuseBecause) -> Screen:
    """A ready reason."""
    return await _recuse(visit, door.sheet, visit.say(f"recuse-{door.why}"))


@rooms.answer("recuse", may=Right.SCORE)
@late.ended_by(acts.SETTLED, boards.MySheets())
async def recused(visit: Visit, message: Message, about: str) -> Screen:
    """The juror's own."""
    return await _recuse(visit, int(about), typed.words(message))


async def _recuse(visit: Visit, sheet: int, words: str) -> Screen:
    found = await acts.recuse(visit.session, visit.viewer, sheet, words, visit.now)
    return screens.recused(visit.say, found.work)
