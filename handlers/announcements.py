"""An announcement is written: messages are sent one after another, looked at, tried on oneself, thrown away."""

from dataclasses import replace

from aiogram.types import Message

from bot.telegram import announcement_cards as cards
from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import late, parts, typed
from handlers.screens import announcements as screens
from models.actions import announcements as acts
from models.actions import sending
from models.queries import announcements, approval, audiences, blanks, templates
from models.queries.announcements import Sheet
from models.refusal import Refusal
from models.rules.audiences import Audience
from models.rules.rights import Right, holds
from models.tables import Announcement, AnnouncementState

rooms = Rooms()


@rooms.room(doors.Announce, may=Right.ANNOUNCE, command="announce")
async def announce(visit: Visit, door: doors.Announce) -> Screen:
    """Ask for the first message, or go on with what was begun."""
    row = await announcements.draft(visit.session, visit.viewer.person_id)
    if row is None:
        earlier = await announcements.count(visit.session, visit.viewer)
        return screens.empty(visit.say, earlier, await templates.count(visit.session, visit.viewer))
    return await draft(visit, Sheet(row, await announcements.parts(visit.session, row.id)))


@rooms.room(doors.Announcements, may=Right.ANNOUNCE)
async def overview(visit: Visit, door: doors.Announcements) -> Screen:
    """All of them: a head's own, the network's for staff. An admin sees there whether others' need a consent."""
    rule = await approval.is_on(visit.session) if holds(visit.viewer, Right.APPROVE) else None
    pages = Pages(await announcements.count(visit.session, visit.viewer), door.page)
    lines = await announcements.lines(visit.session, visit.viewer, pages.size, pages.offset)
    return screens.overview(visit.say, visit.viewer, lines, pages, rule)


@rooms.answer("announcements", may=Right.ANNOUNCE)
async def seek(visit: Visit, message: Message, about: str) -> Screen:
    """Those that hold the typed words."""
    words = doors.fit(typed.words(message))
    if not words:
        raise Refusal("refusal-search-empty")
    return await found(visit, doors.templates.FoundAnnouncements(words=words))


@rooms.room(doors.templates.FoundAnnouncements, may=Right.ANNOUNCE)
async def found(visit: Visit, door: doors.templates.FoundAnnouncements) -> Screen:
    """Those that hold the words."""
    pages = Pages(await announcements.count(visit.session, visit.viewer, door.words), door.page)
    lines = await announcements.lines(visit.session, visit.viewer, pages.size, pages.offset, door.words)
    return screens.found(visit.say, visit.viewer, door, lines, pages)


@rooms.room(doors.AnnouncementCard, may=Right.ANNOUNCE)
async def card(visit: Visit, door: doors.AnnouncementCard) -> Screen:
    """One of them as it stands."""
    found = await announcements.card(visit.session, door.announcement, visit.now)
    require_look(visit, found.row)
    own = found.row.author_id == visit.viewer.person_id
    if found.row.state is AnnouncementState.DRAFT:
        return await draft(visit, found.sheet)
    if found.row.state is AnnouncementState.TEMPLATE:
        raise Refusal("refusal-announce-template")
    return cards.card(visit.say, found, visit.now, own=own, admin=holds(visit.viewer, Right.APPROVE))


def require_look(visit: Visit, row: Announcement) -> None:
    """Staff see what others have sent, never what they are writing."""
    if row.author_id == visit.viewer.person_id:
        return
    if not holds(visit.viewer, Right.PEOPLE) or row.state is AnnouncementState.DRAFT:
        raise Refusal("refusal-announce-other")


async def draft(visit: Visit, sheet: Sheet, *, note: str = "") -> Screen:
    """The draft as it is now, with the number of people it is for."""
    audience = Audience.read(sheet.row.audience)
    reached = await audiences.count(visit.session, audience, visit.viewer, visit.now, official=sheet.row.official)
    return screens.draft(visit.say, sheet, reached, note=note)


@rooms.answer("announce", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def gathered(visit: Visit, message: Message, about: str) -> Screen:
    """One more message for it."""
    offer = parts.offered(message)
    sheet = await acts.add(visit.session, visit.viewer, int(about or 0), offer, visit.now)
    return await draft(visit, sheet)


async def rewritten(visit: Visit, message: Message) -> Seen | None:
    """An earlier message was changed: the draft that holds it follows; None when none does."""
    if not holds(visit.viewer, Right.ANNOUNCE):
        return None
    try:
        offer = parts.offered(message)
    except Refusal:
        return None
    sheet = await acts.rewrite(visit.session, visit.viewer, offer, visit.now)
    if sheet is None:
        return None
    question = await visit.memory.recall(visit.session)
    if question is not None and (question.name, question.about) == ("announce", str(sheet.row.id)):
        return await draft(visit, sheet, note=visit.say("announce-changed"))
    return Whisper(visit.say("announce-changed"))


@rooms.room(doors.AnnouncementParts, may=Right.ANNOUNCE)
async def pieces(visit: Visit, door: doors.AnnouncementParts) -> Screen:
    """Its messages, each with a button that takes it out."""
    row = await acts.draft(visit.session, visit.viewer, door.announcement)
    return screens.pieces(visit.say, Sheet(row, await announcements.parts(visit.session, row.id)))


@rooms.room(doors.DropPart, may=Right.ANNOUNCE)
async def drop_part(visit: Visit, door: doors.DropPart) -> Screen:
    """Take one message out."""
    sheet = await acts.take_out(visit.session, visit.viewer, door.part)
    return screens.pieces(visit.say, sheet).with_toast(visit.say("announce-part-out"))


@rooms.room(doors.Official, may=Right.ANNOUNCE)
async def official(visit: Visit, door: doors.Official) -> Screen:
    """Make it official, or news again."""
    sheet = await acts.make_official(visit.session, visit.viewer, door.announcement, on=door.on)
    return await draft(visit, sheet)


@rooms.room(doors.TryAnnouncement, may=Right.ANNOUNCE)
async def try_it(visit: Visit, door: doors.TryAnnouncement) -> Screen:
    """It comes to its author alone; the draft stands below again when all of it is there."""
    await sending.rehearse(visit.session, visit.viewer, door.announcement, visit.now)
    sheet = await announcements.sheet(visit.session, door.announcement)
    screen = await draft(visit, sheet)
    return replace(screen, toast=visit.say("announce-trying"))


@rooms.room(doors.TryAs, may=Right.ANNOUNCE)
async def try_as(visit: Visit, door: doors.TryAs) -> Screen:
    """As which of its readers?"""
    return screens.try_as(visit.say, await acts.draft(visit.session, visit.viewer, door.announcement))


@rooms.answer("announce-as", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def tried_as(visit: Visit, message: Message, about: str) -> Screen:
    """It comes to its author with this reader's values."""
    words = typed.words(message)
    row = await acts.draft(visit.session, visit.viewer, int(about))
    people = audiences.people(Audience.read(row.audience), visit.viewer, visit.now, official=row.official)
    found = await blanks.someone(visit.session, people, words)
    if found is None:
        raise Refusal("refusal-announce-as")
    await sending.rehearse(visit.session, visit.viewer, row.id, visit.now, found[0])
    return screens.trying_as(visit.say, row, found[1])


@rooms.room(doors.DiscardAnnouncement, may=Right.ANNOUNCE)
async def discard(visit: Visit, door: doors.DiscardAnnouncement) -> Screen:
    """Throw the draft away, asked once."""
    if door.sure:
        await acts.discard(visit.session, visit.viewer, door.announcement, visit.now)
        return screens.discarded(visit.say)
    row = await acts.draft(visit.session, visit.viewer, door.announcement)
    return screens.discard(visit.say, row)
