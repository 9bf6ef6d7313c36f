"""Nominations of a contest: added by typing, one a line, renamed, put in order, taken out."""

from aiogram.types import Message

from bot.telegram.doors import contests, making
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, stages, typed
from handlers.screens import nominations as screens
from models.actions import contests as acts
from models.queries import contests as questions
from models.rules.contests import NAME
from models.rules.rights import Right
from models.tables import Contest

rooms = Rooms()


@rooms.room(making.Nominations, may=Right.CONTEST)
async def overview(visit: Visit, door: making.Nominations) -> Screen:
    """All of them."""
    return await _all(visit, await acts.editable(visit.session, visit.viewer, door.contest))


async def _all(visit: Visit, row: Contest, *, done: str = "") -> Screen:
    return screens.overview(visit.say, row, await questions.nominations(visit.session, row.id), done=done)


@rooms.answer("nominations", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda contest: contests.ContestCard(contest=contest))
async def added(visit: Visit, message: Message, about: str) -> Screen:
    """Some more; a contest without dates is asked for them next."""
    row = await acts.add_nominations(visit.session, visit.viewer, int(about), typed.words(message))
    return await _next(visit, row)


@rooms.room(making.OneNomination, may=Right.CONTEST)
async def only(visit: Visit, door: making.OneNomination) -> Screen:
    """The contest itself is its only nomination."""
    row = await acts.editable(visit.session, visit.viewer, door.contest)
    await acts.add_nominations(visit.session, visit.viewer, row.id, row.title[:NAME])
    return await _next(visit, row)


async def _next(visit: Visit, row: Contest) -> Screen:
    """The dates, as long as there are none; else the list as it is now."""
    every = await questions.stages(visit.session, row.id)
    if every and every[0].opens_at is None:
        return await stages.first_dates(visit, every[0].id)
    return await _all(visit, row)


@rooms.room(making.NominationCard, may=Right.CONTEST)
async def card(visit: Visit, door: making.NominationCard) -> Screen:
    """One of them."""
    return screens.card(visit.say, (await acts.nomination(visit.session, visit.viewer, door.nomination))[1])


@rooms.answer("nomination", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, contests.Contests())
async def renamed(visit: Visit, message: Message, about: str) -> Screen:
    """Another name."""
    one = await acts.rename_nomination(visit.session, visit.viewer, int(about), typed.words(message))
    return await _all(visit, await questions.contest(visit.session, one.contest_id))


@rooms.room(making.MoveNomination, may=Right.CONTEST)
async def move(visit: Visit, door: making.MoveNomination) -> Screen:
    """Up or down."""
    row = await acts.move_nomination(visit.session, visit.viewer, door.nomination, up=door.up)
    return await _all(visit, row)


@rooms.room(making.DropNomination, may=Right.CONTEST)
async def drop(visit: Visit, door: making.DropNomination) -> Screen:
    """Out, asked once."""
    if not door.sure:
        return screens.drop(visit.say, (await acts.nomination(visit.session, visit.viewer, door.nomination))[1])
    row = await acts.drop_nomination(visit.session, visit.viewer, door.nomination, visit.now)
    return await _all(visit, row, done=visit.say("nomination-dropped"))
