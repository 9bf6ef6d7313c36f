"""Contests for everybody: the list, the card, the regulations, and the link that leads to one."""

from aiogram.types import Message

from bot.telegram.doors import contests as doors
from bot.telegram.doors import fit
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import contests as screens
from models.queries import contests
from models.queries.contests import Card
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()
LINK = "c"
"""What the links to contests begin with."""


@rooms.room(doors.Contests, may=Right.BELONG, command="contests")
async def overview(visit: Visit, door: doors.Contests) -> Screen:
    """What is going on first; organisers find drafts and past ones here too."""
    pages = Pages(await contests.count(visit.session, visit.viewer, door.words), door.page)
    found = await contests.lines(visit.session, visit.viewer, door.words, visit.now, pages.size, pages.offset)
    return screens.overview(visit.say, visit.viewer, door, found, pages, visit.now)


@rooms.answer("contests", may=Right.BELONG)
async def seek(visit: Visit, message: Message, about: str) -> Screen:
    """Those that hold the typed words."""
    words = fit(typed.words(message))
    if not words:
        raise Refusal("refusal-search-empty")
    return await overview(visit, doors.Contests(words=words))


@rooms.room(doors.ContestCard, may=Right.BELONG)
async def card(visit: Visit, door: doors.ContestCard) -> Screen:
    """One contest as it stands."""
    return drawn(visit, await contests.card(visit.session, visit.viewer, door.contest, visit.now))


@rooms.link(LINK, may=Right.ENTER)
async def linked(visit: Visit, token: str) -> Screen:
    """The same by its link; somebody who is not known yet sees it too."""
    number = await contests.by_token(visit.session, token)
    return drawn(visit, await contests.card(visit.session, visit.viewer, number, visit.now))


def drawn(visit: Visit, found: Card, *, done: str = "") -> Screen:
    """The card for this viewer."""
    link = visit.links.to(LINK, found.contest.token)
    return screens.card(visit.say, visit.viewer, found, link, visit.now, done=done)


@rooms.room(doors.Regulations, may=Right.ENTER)
async def regulations(visit: Visit, door: doors.Regulations) -> Screen:
    """The file with the regulations."""
    found = await contests.card(visit.session, visit.viewer, door.contest, visit.now)
    if not found.contest.file:
        raise Refusal("refusal-gone")
    return screens.regulations(visit.say, drawn(visit, found), found)
