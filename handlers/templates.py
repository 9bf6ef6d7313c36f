"""Templates of announcements: found by a word, begun from with one press, shared with the network, thrown away."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import templates as ways
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import announcements as drafts
from handlers import typed
from handlers.screens import templates as screens
from models.actions import templates as acts
from models.queries import announcements, audience_names, templates
from models.refusal import Refusal
from models.rules.audiences import Audience
from models.rules.rights import Right, holds
from models.tables import Announcement

rooms = Rooms()


@rooms.room(ways.Templates, may=Right.ANNOUNCE)
async def overview(visit: Visit, door: ways.Templates) -> Screen:
    """All that one may begin from, or those that hold the words."""
    pages = Pages(await templates.count(visit.session, visit.viewer, door.words), door.page)
    found = await templates.lines(visit.session, visit.viewer, door.words, pages.size, pages.offset)
    return screens.overview(visit.say, visit.viewer, door, found, pages)


@rooms.answer("templates", may=Right.ANNOUNCE)
async def seek(visit: Visit, message: Message, about: str) -> Screen:
    """Those that hold the typed words."""
    words = doors.fit(typed.words(message))
    if not words:
        raise Refusal("refusal-search-empty")
    return await overview(visit, ways.Templates(words=words))


@rooms.room(ways.TemplateCard, may=Right.ANNOUNCE)
async def card(visit: Visit, door: ways.TemplateCard) -> Screen:
    """What it says and to whom."""
    return await _card(visit, await templates.one(visit.session, visit.viewer, door.announcement))


async def _card(visit: Visit, row: Announcement) -> Screen:
    parts = await announcements.parts(visit.session, row.id)
    audience = Audience.read(row.audience)
    called = await audience_names.names(visit.session, audience)
    to = (audience, called)
    share = holds(visit.viewer, Right.PEOPLE)
    return screens.card(visit.say, row, parts, to, change=acts.may_change(row, visit.viewer), share=share)


@rooms.room(ways.KeepTemplate, may=Right.ANNOUNCE)
async def keep(visit: Visit, door: ways.KeepTemplate) -> Screen:
    """Keep this announcement as a template."""
    row = await acts.keep(visit.session, visit.viewer, door.announcement, visit.now)
    return (await _card(visit, row)).with_toast(visit.say("template-kept"))


@rooms.room(ways.StartFrom, may=Right.ANNOUNCE)
async def start(visit: Visit, door: ways.StartFrom) -> Screen:
    """A new draft that says the same."""
    sheet = await acts.start(visit.session, visit.viewer, door.announcement, visit.now)
    return await drafts.draft(visit, sheet, note=visit.say("template-started"))


@rooms.room(ways.ShareTemplate, may=Right.PEOPLE)
async def share(visit: Visit, door: ways.ShareTemplate) -> Screen:
    """For the whole network, or for its author."""
    return await _card(visit, await acts.share(visit.session, visit.viewer, door.announcement, visit.now, on=door.on))


@rooms.room(ways.ForgetTemplate, may=Right.ANNOUNCE)
async def forget(visit: Visit, door: ways.ForgetTemplate) -> Screen:
    """Throw it away, asked once."""
    if door.sure:
        await acts.forget(visit.session, visit.viewer, door.announcement, visit.now)
        return (await overview(visit, ways.Templates())).with_toast(visit.say("template-forgotten"))
    return screens.forget(visit.say, await acts.changeable(visit.session, visit.viewer, door.announcement))
