"""Results: the table of totals, what is settled by hand, and giving it out to everybody at once."""

import re

from aiogram.types import Message

from bot.telegram.doors import outcomes as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import outcomes as screens
from models.actions import outcomes as acts
from models.queries import jury, outcomes
from models.queries.jury import Ground
from models.queries.outcomes import Row, Settled
from models.refusal import Refusal
from models.rules.rights import Right
from models.tables import Award

rooms = Rooms()


@rooms.room(doors.Outcomes, may=Right.CONTEST_SEE)
async def overview(visit: Visit, door: doors.Outcomes) -> Screen:
    """The nominations of a stage, or the table of one."""
    where = await jury.ground(visit.session, door.stage)
    return await _rows(visit, where, door) if door.nomination else await _piles(visit, where)


async def _piles(visit: Visit, where: Ground) -> Screen:
    piles = await outcomes.piles(visit.session, where)
    waiting = await outcomes.going_on(visit.session, where.stage.id) if where.stage.released_at else 0
    criteria = await jury.criteria(visit.session, where.stage.id)
    return screens.overview(visit.say, visit.viewer, where, piles, waiting, criteria)


async def _rows(visit: Visit, where: Ground, door: doors.Outcomes) -> Screen:
    return await _table(visit, where, door, await outcomes.table(visit.session, where, door.nomination))


async def _table(visit: Visit, where: Ground, door: doors.Outcomes, rows: list[Row], done: str = "") -> Screen:
    pages = Pages(len(rows), door.page)
    shown = rows[pages.offset : pages.offset + pages.size]
    nominations = {one.id: one for one in await jury.nominations(visit.session, where.contest.id)}
    if door.nomination not in nominations:
        raise Refusal("refusal-gone")
    settled = sum(row.outcome is not None for row in rows)
    nomination = nominations[door.nomination]
    return screens.table(visit.say, visit.viewer, where, nomination, shown, pages, settled, done=done)


@rooms.room(doors.Settle, may=Right.CONTEST)
async def settle(visit: Visit, door: doors.Settle) -> Screen:
    """Write down places and awards as the totals suggest them."""
    where, rows = await acts.settle(visit.session, visit.viewer, door.stage, door.nomination, visit.now)
    back = doors.Outcomes(stage=door.stage, nomination=door.nomination)
    return await _table(visit, where, back, rows, visit.say("outcomes-settled"))


@rooms.room(doors.Unsettle, may=Right.CONTEST)
async def unsettle(visit: Visit, door: doors.Unsettle) -> Screen:
    """Throw them away; what goes with them is said first."""
    if not door.sure:
        where = await jury.ground(visit.session, door.stage)
        return screens.ask_unsettle(visit.say, where, door)
    where = await acts.unsettle(visit.session, visit.viewer, door.stage, door.nomination, visit.now)
    return await _rows(visit, where, doors.Outcomes(stage=door.stage, nomination=door.nomination))


@rooms.room(doors.OutcomeCard, may=Right.CONTEST_SEE)
async def card(visit: Visit, door: doors.OutcomeCard) -> Screen:
    """What one entry came to, and what each juror made of it."""
    return await _card(visit, await outcomes.settled(visit.session, door.outcome))


async def _card(visit: Visit, found: Settled, done: str = "") -> Screen:
    opinions = await outcomes.opinions(visit.session, found)
    return screens.card(visit.say, visit.viewer, found, opinions, done=done)


@rooms.room(doors.PutPlace, may=Right.CONTEST)
async def place(visit: Visit, door: doors.PutPlace) -> Screen:
    """This place; the award follows."""
    return await _card(visit, await acts.put_place(visit.session, visit.viewer, door.outcome, door.place, visit.now))


@rooms.answer("outcome-place", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda outcome: doors.OutcomeCard(outcome=outcome))
async def typed_place(visit: Visit, message: Message, about: str) -> Screen:
    """A place that was typed."""
    words = typed.words(message).strip()
    number = int(words) if re.fullmatch(r"[1-9][0-9]{0,2}", words) else acts.LAST + 1
    found = await acts.put_place(visit.session, visit.viewer, int(about), number, visit.now)
    return await _card(visit, found)


@rooms.room(doors.PutAward, may=Right.CONTEST)
async def award(visit: Visit, door: doors.PutAward) -> Screen:
    """This award."""
    wanted = Award(door.award)
    return await _card(visit, await acts.put_award(visit.session, visit.viewer, door.outcome, wanted, visit.now))


@rooms.room(doors.Advance, may=Right.CONTEST)
async def choose(visit: Visit, door: doors.Advance) -> Screen:
    """Whether it goes on."""
    return await _card(visit, await acts.choose(visit.session, visit.viewer, door.outcome, visit.now, on=door.on))


@rooms.room(doors.OutcomeWord, may=Right.CONTEST)
async def ask_word(visit: Visit, door: doors.OutcomeWord) -> Screen:
    """A word to this entrant."""
    return screens.ask_word(visit.say, await outcomes.settled(visit.session, door.outcome))


@rooms.answer("outcome-word", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda outcome: doors.OutcomeCard(outcome=outcome))
async def word(visit: Visit, message: Message, about: str) -> Screen:
    """It is kept, and told with the results."""
    found = await acts.say(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return await _card(visit, found)


@rooms.room(doors.Release, may=Right.CONTEST)
async def confirm(visit: Visit, door: doors.Release) -> Screen:
    """Who hears what, before it goes."""
    return screens.confirm(visit.say, *await acts.ready(visit.session, visit.viewer, door.stage))


@rooms.room(doors.ReleaseNow, may=Right.CONTEST)
async def release(visit: Visit, door: doors.ReleaseNow) -> Screen:
    """Out, to everybody at once."""
    where, figures = await acts.release(visit.session, visit.viewer, door.stage, door.number, visit.now)
    return screens.released(visit.say, where, figures)


@rooms.room(doors.NextStage, may=Right.CONTEST)
async def following(visit: Visit, door: doors.NextStage) -> Screen:
    """Chosen entries go on; how many is said first."""
    if not door.sure:
        where = await jury.ground(visit.session, door.stage)
        return screens.ask_next(visit.say, where, await outcomes.going_on(visit.session, door.stage))
    where, number = await acts.advance(visit.session, visit.viewer, door.stage, visit.now)
    return screens.gone_on(visit.say, where, number)
