"""Diplomas that were issued: found, corrected, brought again, revoked; one's own fetched; any checked by its link."""

from aiogram.types import Message

from bot.telegram import diplomas as words
from bot.telegram.doors import diplomas as doors
from bot.telegram.doors import fit
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import issued as screens
from models.actions import diplomas as acts
from models.queries import diplomas
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.IssuedDiplomas, may=Right.CONTEST)
async def overview(visit: Visit, door: doors.IssuedDiplomas) -> Screen:
    """All of a contest by their numbers, or those the words find."""
    row = await diplomas.contest(visit.session, door.contest)
    pages = Pages(await diplomas.count(visit.session, door.contest, door.words), door.page)
    found = await diplomas.lines(visit.session, door.contest, door.words, pages.size, pages.offset)
    return screens.overview(visit.say, door, row, found, pages)


@rooms.answer("issued", may=Right.CONTEST)
async def seek(visit: Visit, message: Message, about: str) -> Screen:
    """Those whose owner or organisation is called so."""
    said = fit(typed.words(message))
    if not said:
        raise Refusal("refusal-search-empty")
    return await overview(visit, doors.IssuedDiplomas(contest=int(about), words=said))


@rooms.room(doors.DiplomaCard, may=Right.CONTEST)
async def card(visit: Visit, door: doors.DiplomaCard) -> Screen:
    """One of them, and whether it has arrived."""
    return await _card(visit, door.diploma)


async def _card(visit: Visit, number: int, *, done: str = "") -> Screen:
    row = await diplomas.diploma(visit.session, number)
    return screens.card(visit.say, row, await diplomas.fate(visit.session, number), done=done)


@rooms.room(doors.RenameDiploma, may=Right.CONTEST)
async def rename(visit: Visit, door: doors.RenameDiploma) -> Screen:
    """What is the right name?"""
    return screens.rename(visit.say, await acts.valid(visit.session, visit.viewer, door.diploma))


@rooms.answer("diploma-name", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda diploma: doors.DiplomaCard(diploma=diploma))
async def renamed(visit: Visit, message: Message, about: str) -> Screen:
    """The name as it was typed; the file goes out when one says so."""
    await acts.rename(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return await _card(visit, int(about), done=visit.say("diploma-renamed"))


@rooms.room(doors.ResendDiploma, may=Right.CONTEST)
async def again(visit: Visit, door: doors.ResendDiploma) -> Screen:
    """It comes to its owner once more."""
    await acts.again(visit.session, visit.viewer, door.diploma, visit.now)
    return await _card(visit, door.diploma, done=visit.say("diploma-on-its-way"))


@rooms.room(doors.RevokeDiploma, may=Right.CONTEST)
async def revoke(visit: Visit, door: doors.RevokeDiploma) -> Screen:
    """It does not count any more, asked once."""
    if not door.sure:
        return screens.revoke(visit.say, await acts.valid(visit.session, visit.viewer, door.diploma))
    await acts.revoke(visit.session, visit.viewer, door.diploma, visit.now)
    return await _card(visit, door.diploma, done=visit.say("diploma-revoked"))


@rooms.room(doors.RestoreDiploma, may=Right.CONTEST)
async def restore(visit: Visit, door: doors.RestoreDiploma) -> Screen:
    """It counts again."""
    await acts.restore(visit.session, visit.viewer, door.diploma, visit.now)
    return await _card(visit, door.diploma, done=visit.say("diploma-restored"))


# ─── one's own


@rooms.room(doors.MyDiplomas, may=Right.BELONG, command="diplomas")
async def mine(visit: Visit, door: doors.MyDiplomas) -> Screen:
    """One's own and those of one's teams, the newest first."""
    pages = Pages(await diplomas.count_mine(visit.session, visit.viewer), door.page)
    found = await diplomas.mine(visit.session, visit.viewer, pages.size, pages.offset)
    return screens.mine(visit.say, found, pages)


@rooms.room(doors.TakeDiploma, may=Right.BELONG)
async def take(visit: Visit, door: doors.TakeDiploma) -> Whisper:
    """The file comes in a message of its own."""
    row = await acts.take(visit.session, visit.viewer, door.diploma, visit.now)
    return Whisper(visit.say("diploma-coming", number=row.number))


# ─── for anybody


@rooms.link(words.CHECK, may=Right.ENTER)
async def check(visit: Visit, token: str) -> Screen:
    """Is it real? No more is said than what stands on the paper."""
    if token == words.SAMPLE:
        return screens.only_a_sample(visit.say)
    return screens.checked(visit.say, await diplomas.by_token(visit.session, token))
