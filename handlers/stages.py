"""The dates of a contest: typed or pressed, kept in order; a published one is moved in two steps and told."""

from datetime import UTC, datetime

from aiogram.types import Message

from bot.telegram import dates
from bot.telegram.doors import contests as every
from bot.telegram.doors import making as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import forms, late, making, typed
from handlers.screens import stages as screens
from models.actions import contests
from models.actions import stages as acts
from models.queries import contest_letters
from models.queries import contests as questions
from models.queries.stages import Place, fields
from models.rules import contest_dates
from models.rules.deadlines import day_of
from models.rules.rights import Right
from models.tables import ContestState

rooms = Rooms()


@rooms.room(doors.Stages, may=Right.CONTEST)
async def overview(visit: Visit, door: doors.Stages) -> Screen:
    """All of them; the only one at once."""
    row = await contests.editable(visit.session, visit.viewer, door.contest)
    found = await questions.stages(visit.session, row.id)
    if len(found) == 1:
        return await _stage(visit, await acts.place(visit.session, visit.viewer, found[0].id))
    return screens.overview(visit.say, row, found)


@rooms.room(doors.StageCard, may=Right.CONTEST)
async def card(visit: Visit, door: doors.StageCard) -> Screen:
    """One of them."""
    return await _stage(visit, await acts.place(visit.session, visit.viewer, door.stage))


async def _stage(visit: Visit, where: Place, *, done: str = "") -> Screen:
    """Its card; where nothing is set yet, both days that are needed are asked for at once."""
    if where.stage.opens_at is None and where.contest.state is ContestState.DRAFT:
        return await first_dates(visit, where.stage.id)
    return screens.card(visit.say, where, done=done)


async def first_dates(visit: Visit, stage_id: int) -> Screen:
    """When are entries taken?"""
    where = await acts.place(visit.session, visit.viewer, stage_id)
    window = where.window("opens", visit.zone, visit.now)
    return screens.first_dates(visit.say, where, window, day_of(visit.now, visit.zone))


@rooms.answer("stage-span", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, every.Contests())
async def spanned(visit: Visit, message: Message, about: str) -> Screen:
    """Both days at once; then what is missing next."""
    words = typed.words(message)
    where = await acts.set_span(visit.session, visit.viewer, int(about), words, visit.zone, visit.now)
    return await _next(visit, where)


@rooms.room(doors.StageDate, may=Right.CONTEST)
async def when(visit: Visit, door: doors.StageDate) -> Screen:
    """One of its dates."""
    return _ask(visit, await acts.place(visit.session, visit.viewer, door.stage), door.which, door.month)


def _ask(visit: Visit, where: Place, which: str, month: int = 0) -> Screen:
    window = where.window(which, visit.zone, visit.now)
    return screens.when(visit.say, where, which, window, day_of(visit.now, visit.zone), month)


@rooms.room(doors.StageDay, may=Right.CONTEST)
async def pressed(visit: Visit, door: doors.StageDay) -> Screen:
    """This day."""
    at = contest_dates.moment(door.which, dates.day(door.day), visit.zone)
    return await _set(visit, door.stage, door.which, at)


@rooms.answer("stage-date", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, every.Contests())
async def written(visit: Visit, message: Message, about: str) -> Screen:
    """A typed day, of a deadline also an hour."""
    stage, _, which = about.partition(":")
    today = day_of(visit.now, visit.zone)
    at = contest_dates.typed(which, typed.words(message), today, visit.zone)
    return await _set(visit, int(stage), which, at)


async def _set(visit: Visit, stage_id: int, which: str, at: datetime) -> Screen:
    """At once, or, where somebody is to be told, after a look at what changes."""
    where = await acts.place(visit.session, visit.viewer, stage_id)
    acts.require_settable(where, which, at, visit.zone, visit.now)
    old = contest_dates.of(where.stage)
    told = where.contest.state is ContestState.PUBLISHED and which in acts.TOLD and which in old
    if told and old[which] != at:
        new = contest_dates.moved(where.stage, at, visit.zone) if which == "closes" else {**old, which: at}
        changed = {name: moment for name, moment in new.items() if old.get(name) != moment}
        people = await contest_letters.count_concerned(visit.session, where.stage, which)
        return screens.move(visit.say, where, which, at, changed, people)
    done = await acts.set_date(visit.session, visit.viewer, stage_id, which, at, visit.zone, visit.now)
    return await _next(visit, done)


@rooms.room(doors.MoveStage, may=Right.CONTEST)
async def move(visit: Visit, door: doors.MoveStage) -> Screen:
    """Move it, and tell everybody it concerns."""
    at = datetime.fromtimestamp(door.minute * 60, UTC)
    local = contest_dates.moment(door.which, day_of(at, visit.zone), visit.zone)
    at = local if local.replace(second=0) == at else at
    where = await acts.set_date(visit.session, visit.viewer, door.stage, door.which, at, visit.zone, visit.now)
    return await _stage(visit, where, done=visit.say("stage-moved"))


async def _next(visit: Visit, where: Place) -> Screen:
    """In a draft what is missing next: the last day, then the form; else the stage as it is now."""
    if where.contest.state is ContestState.DRAFT:
        if where.stage.closes_at is None:
            return _ask(visit, where, "closes")
        if not await fields(visit.session, where.stage.id):
            return await forms.offer(visit, where)
    return await _stage(visit, where, done=visit.say("stage-set"))


@rooms.room(doors.ClearDate, may=Right.CONTEST)
async def clear(visit: Visit, door: doors.ClearDate) -> Screen:
    """Nothing is promised for it."""
    where = await acts.clear(visit.session, visit.viewer, door.stage, door.which, visit.now)
    return await _stage(visit, where, done=visit.say("stage-set"))


@rooms.room(doors.RenameStage, may=Right.CONTEST)
async def rename(visit: Visit, door: doors.RenameStage) -> Screen:
    """What is it called?"""
    return screens.rename(visit.say, await acts.place(visit.session, visit.viewer, door.stage))


@rooms.answer("stage-name", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, every.Contests())
async def renamed(visit: Visit, message: Message, about: str) -> Screen:
    """This is it called."""
    where = await acts.rename(visit.session, visit.viewer, int(about), typed.words(message))
    return await _stage(visit, where)


@rooms.room(doors.AddStage, may=Right.CONTEST)
async def add(visit: Visit, door: doors.AddStage) -> Screen:
    """One more, at the end."""
    where = await acts.add(visit.session, visit.viewer, door.contest)
    return screens.rename(visit.say, where)


@rooms.room(doors.DropStage, may=Right.CONTEST)
async def drop(visit: Visit, door: doors.DropStage) -> Screen:
    """Out, asked once."""
    if not door.sure:
        return screens.drop(visit.say, await acts.place(visit.session, visit.viewer, door.stage))
    row = await acts.drop(visit.session, visit.viewer, door.stage, visit.now)
    return await making.workshop(visit, row.id)
