"""An announcement goes: confirmed with the number of people, then paused, let go on, or called off for good."""

import re
from collections.abc import Mapping

from aiogram.types import Message

from bot.telegram import announcement_cards as cards
from bot.telegram import doors
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import announcements as drafts
from handlers import hall, late, typed
from handlers.audiences import target
from handlers.screens import sending as screens
from models.actions import announcements as acts
from models.actions import approving, sending
from models.queries import announcements, audience_names, audiences, blanks
from models.queries.announcements import Sheet
from models.refusal import Refusal
from models.rules import announcements as rules
from models.rules.announcements import TYPED
from models.rules.audiences import Audience
from models.rules.rights import Right
from models.tables import Announcement

rooms = Rooms()


@rooms.room(doors.ConfirmAnnouncement, may=Right.ANNOUNCE)
async def confirm(visit: Visit, door: doors.ConfirmAnnouncement) -> Screen:
    """How many people get it, who does not, and what cannot be undone; to many it goes only when that is typed."""
    row = await acts.draft(visit.session, visit.viewer, door.announcement)
    sheet = Sheet(row, await sending.require_ready(visit.session, row), visit.viewer.name)
    to = await target(visit, row)
    if not to.number:
        raise Refusal("refusal-announce-nobody")
    called = await audience_names.names(visit.session, to.audience)
    return screens.confirm(visit.say, door, sheet, to, called, await _missing(visit, sheet, to.audience))


async def _missing(visit: Visit, sheet: Sheet, audience: Audience) -> Mapping[str, int]:
    """For how many there is nothing to fill in, by the name of the blank."""
    wanted = rules.blanks(part.text for part in sheet.parts)
    if not wanted:
        return {}
    people = audiences.people(audience, visit.viewer, visit.now, official=sheet.row.official)
    return await blanks.missing(visit.session, people, wanted, visit.now)


@rooms.room(doors.SendAnnouncement, may=Right.ANNOUNCE)
async def send(visit: Visit, door: doors.SendAnnouncement) -> Screen:
    """Send it to so few that a press is enough."""
    if door.number > TYPED:
        raise Refusal("refusal-announce-typed", number=door.number)
    return await _send(visit, door.announcement, door.number, now=door.now)


@rooms.answer("announce-count", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def counted(visit: Visit, message: Message, about: str) -> Screen:
    """The number of people was typed."""
    number, _, now = about.partition(":")
    words = re.sub(r"\s", "", typed.words(message))
    if not words.isdecimal():
        raise Refusal("refusal-announce-count")
    return await _send(visit, int(number), int(words[:9]), now=bool(now))


async def _send(visit: Visit, announcement: int, number: int, *, now: bool) -> Screen:
    if await approving.needed(visit.session, visit.viewer):
        asked = await approving.ask(visit.session, visit.viewer, announcement, number, visit.now)
        return await card(visit, asked)
    row = await sending.send(visit.session, visit.viewer, announcement, number, visit.now, at_once=now)
    return await card(visit, row)


async def card(visit: Visit, row: Announcement) -> Screen:
    """How far it has come after what was just done with it."""
    found = await announcements.card_of(visit.session, row, visit.now)
    return cards.card(visit.say, found, visit.now, own=found.row.author_id == visit.viewer.person_id)


@rooms.room(doors.PauseAnnouncement, may=Right.ANNOUNCE)
async def pause(visit: Visit, door: doors.PauseAnnouncement) -> Screen:
    """Stop after what is on its way."""
    row = await sending.pause(visit.session, visit.viewer, door.announcement, visit.now)
    return await card(visit, row)


@rooms.room(doors.ResumeAnnouncement, may=Right.ANNOUNCE)
async def resume(visit: Visit, door: doors.ResumeAnnouncement) -> Screen:
    """Go on with the next person."""
    row = await sending.resume(visit.session, visit.viewer, door.announcement, visit.now)
    return await card(visit, row)


@rooms.room(doors.CancelAnnouncement, may=Right.ANNOUNCE)
async def cancel(visit: Visit, door: doors.CancelAnnouncement) -> Screen:
    """Call it off, asked once: there is no way back."""
    if door.sure:
        return await card(visit, await sending.cancel(visit.session, visit.viewer, door.announcement, visit.now))
    row = await sending.stoppable(visit.session, visit.viewer, door.announcement)
    found = await announcements.card_of(visit.session, row, visit.now)
    return cards.called_off(visit.say, found, own=row.author_id == visit.viewer.person_id)


@rooms.room(doors.LeaveCard, may=Right.ANNOUNCE)
async def leave(visit: Visit, door: doors.LeaveCard) -> Seen:
    """On to the list, or home; the card is not drawn over it."""
    await sending.leave_card(visit.session, visit.viewer, door.announcement)
    if door.home:
        return await hall.home_screen(visit)
    return await drafts.overview(visit, doors.Announcements())
