"""The buttons under an announcement: put there by its author, pressed by its readers."""

from dataclasses import replace

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import acknowledging as keys
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import activities, late, plans, typed
from handlers import contests as cards
from handlers.audiences import paged
from handlers.screens import keys as screens
from models.actions import acknowledging, announcement_keys
from models.actions import announcements as acts
from models.queries import announcement_items as items
from models.queries import audience_choices as choices
from models.queries import contests
from models.refusal import Refusal
from models.rules.rights import Right, holds
from models.tables import Announcement

rooms = Rooms()


@rooms.room(keys.Keys, may=Right.ANNOUNCE)
async def overview(visit: Visit, door: keys.Keys) -> Screen:
    """What stands under it, and what else may."""
    return await _shown(visit, await acts.draft(visit.session, visit.viewer, door.announcement))


async def _shown(visit: Visit, row: Announcement) -> Screen:
    titles = await items.names(visit.session, [key["activity"] for key in row.buttons if key["kind"] == "item"])
    linked = await contests.titles(visit.session, [key["contest"] for key in row.buttons if key["kind"] == "contest"])
    return screens.keys(visit.say, row, titles, linked)


@rooms.room(keys.AskToAcknowledge, may=Right.ANNOUNCE)
async def ask_to_acknowledge(visit: Visit, door: keys.AskToAcknowledge) -> Screen:
    """«Ознакомлен» stands under it, or does not."""
    act = announcement_keys.ask_to_acknowledge
    return await _shown(visit, await act(visit.session, visit.viewer, door.announcement, on=door.on))


@rooms.room(keys.AddLink, may=Right.ANNOUNCE)
async def add_link(visit: Visit, door: keys.AddLink) -> Screen:
    """Which link?"""
    return screens.link(visit.say, await acts.draft(visit.session, visit.viewer, door.announcement))


@rooms.answer("announce-link", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def link(visit: Visit, message: Message, about: str) -> Screen:
    """The link, perhaps with a label."""
    row = await announcement_keys.add_link(visit.session, visit.viewer, int(about), typed.words(message))
    return await _shown(visit, row)


@rooms.room(keys.ChooseItem, may=Right.ANNOUNCE)
async def choose_item(visit: Visit, door: keys.ChooseItem) -> Screen:
    """Which item of which plan?"""
    await acts.draft(visit.session, visit.viewer, door.announcement)
    pages, found = await paged(door.page, lambda *at: items.items(visit.session, door.words, *at))
    return screens.choose_item(visit.say, door, found, pages)


@rooms.answer("announce-item", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def seek_item(visit: Visit, message: Message, about: str) -> Screen:
    """Those that hold the typed words."""
    words = doors.fit(typed.words(message))
    return await choose_item(visit, keys.ChooseItem(announcement=int(about), words=words))


@rooms.room(keys.AddItem, may=Right.ANNOUNCE)
async def add_item(visit: Visit, door: keys.AddItem) -> Screen:
    """A button opens this item."""
    act = announcement_keys.add_item
    return await _shown(visit, await act(visit.session, visit.viewer, door.announcement, door.activity))


@rooms.room(keys.ChooseContest, may=Right.ANNOUNCE)
async def choose_contest(visit: Visit, door: keys.ChooseContest) -> Screen:
    """Which contest?"""
    await acts.draft(visit.session, visit.viewer, door.announcement)
    pages, found = await paged(door.page, lambda *at: choices.contests(visit.session, door.words, *at))
    return screens.choose_contest(visit.say, door, found, pages)


@rooms.answer("announce-contest", may=Right.ANNOUNCE)
@late.ended_by(acts.SETTLED, doors.Announcements())
async def seek_contest(visit: Visit, message: Message, about: str) -> Screen:
    """Those that hold the typed words."""
    words = doors.fit(typed.words(message))
    return await choose_contest(visit, keys.ChooseContest(announcement=int(about), words=words))


@rooms.room(keys.AddContest, may=Right.ANNOUNCE)
async def add_contest(visit: Visit, door: keys.AddContest) -> Screen:
    """A button opens this contest."""
    act = announcement_keys.add_contest
    return await _shown(visit, await act(visit.session, visit.viewer, door.announcement, door.contest))


@rooms.room(keys.DropKey, may=Right.ANNOUNCE)
async def drop(visit: Visit, door: keys.DropKey) -> Screen:
    """Take a button away."""
    return await _shown(
        visit, await announcement_keys.drop(visit.session, visit.viewer, door.announcement, door.number)
    )


# ─── a reader presses


@rooms.room(keys.Acknowledge, may=Right.BELONG)
async def acknowledge(visit: Visit, door: keys.Acknowledge) -> Whisper:
    """«Ознакомлен»: said once, and a second press is told so."""
    new = await acknowledging.acknowledge(visit.session, visit.viewer, door.announcement, visit.now)
    return Whisper(visit.say("announce-known" if new else "announce-known-already"))


@rooms.room(keys.OpenItem, may=Right.SEE)
async def open_item(visit: Visit, door: keys.OpenItem) -> Seen:
    """The reader's own card of the item, or the item itself for staff; the announcement stays as it is."""
    own = await items.own(visit.session, door.activity, visit.viewer.organisations())
    if own is not None:
        return _apart(await activities.card(visit, doors.Card(assignment=own, show="all")))
    if not holds(visit.viewer, Right.SEE_ALL):
        raise Refusal("refusal-announce-not-yours")
    return _apart(await plans.activity(visit, doors.PlanActivity(activity=door.activity)))


@rooms.room(keys.OpenContest, may=Right.BELONG)
async def open_contest(visit: Visit, door: keys.OpenContest) -> Seen:
    """The contest as it stands now; the announcement stays as it is."""
    return _apart(await cards.card(visit, doors.contests.ContestCard(contest=door.contest)))


def _apart(seen: Seen) -> Seen:
    """In a message of its own."""
    return replace(seen, apart=True) if isinstance(seen, Screen) else seen
