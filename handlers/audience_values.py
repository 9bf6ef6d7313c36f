"""A condition is put together: what it is about, its values, «кроме», and it is taken away again."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import audiences as whom
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.audiences import drafted, overview, paged, target
from handlers.screens import audience_items, audiences
from handlers.screens import audience_values as screens
from handlers.screens.audience_values import Choosing
from handlers.screens.audiences import Target
from models.actions import announcements
from models.actions import audiences as acts
from models.queries import audience_choices as choices
from models.queries import audience_names as names
from models.refusal import Refusal
from models.rules.audience_values import Subject, value_of
from models.rules.audiences import Audience
from models.rules.rights import Right
from models.tables import Announcement

rooms = Rooms()


@rooms.room(whom.NewCondition, may=Right.ANNOUNCE)
async def new(visit: Visit, door: whom.NewCondition) -> Screen:
    """What is the new condition about?"""
    found = await drafted(visit, door.announcement)
    if door.beside:
        found.audience.find(door.beside)
    return audiences.subjects(visit.say, found, door.beside)


@rooms.room(whom.Values, may=Right.ANNOUNCE)
async def values(visit: Visit, door: whom.Values) -> Screen:
    """What one condition is about, to be switched on and off."""
    found = await drafted(visit, door.announcement)
    return await _values(visit, choosing(found, Subject(door.subject), door.at, new=door.new), door.page)


@rooms.room(whom.SwitchValue, may=Right.ANNOUNCE)
async def switch(visit: Visit, door: whom.SwitchValue) -> Screen:
    """One value on or off; the first one makes the condition, the last one takes it along."""
    subject = Subject(door.subject)
    value = value_of(subject, door.value)
    row, key = await acts.switch(
        visit.session, visit.viewer, door.announcement, subject, value, door.at, new=door.new, on=door.on
    )
    return await changed(visit, row, subject, key, door.page)


async def changed(visit: Visit, row: Announcement, subject: Subject, key: int, page: int = 1) -> Screen:
    """The condition after one of its values was switched; all of them, when it is gone with the last."""
    if key not in {condition.key for condition in Audience.read(row.audience)}:
        return await overview(visit, row)
    return await _values(visit, choosing(await target(visit, row), subject, key, new=False), page)


@rooms.room(whom.TurnCondition, may=Right.ANNOUNCE)
async def turn(visit: Visit, door: whom.TurnCondition) -> Screen:
    """«None of these», or «any of these» again."""
    row = await acts.turn(visit.session, visit.viewer, door.announcement, door.key, negated=door.on)
    return await changed(visit, row, Audience.read(row.audience).find(door.key).subject, door.key)


@rooms.room(whom.DropCondition, may=Right.ANNOUNCE)
async def drop(visit: Visit, door: whom.DropCondition) -> Screen:
    """Take a condition away."""
    return await overview(visit, await acts.drop(visit.session, visit.viewer, door.announcement, door.key))


@rooms.room(whom.SeekValue, may=Right.ANNOUNCE)
async def seek(visit: Visit, door: whom.SeekValue) -> Screen:
    """Organisations found by words."""
    chosen = choosing(await drafted(visit, door.announcement), Subject.ORGANISATION, door.at, new=door.new)
    pages, listed = await paged(door.page, lambda *at: choices.organisations(visit.session, door.words, *at))
    return screens.sought(visit.say, chosen, door, listed, pages)


@rooms.answer("audience-organisation", may=Right.ANNOUNCE)
@late.ended_by((*announcements.SETTLED, "refusal-condition-gone"), doors.Announcements())
async def sought(visit: Visit, message: Message, about: str) -> Screen:
    """Those with the words typed."""
    announcement, at, is_new = map(int, about.split(":"))
    words = doors.fit(typed.words(message))
    return await seek(visit, whom.SeekValue(announcement=announcement, at=at, new=bool(is_new), words=words))


async def _values(visit: Visit, chosen: Choosing, page: int) -> Screen:
    condition = chosen.condition
    named = await names.names(visit.session, [condition] if condition else [])
    match chosen.subject:
        case Subject.ITEM if condition is None:
            plans = await choices.plans(visit.session)
            return audience_items.plans(visit.say, chosen, plans, Pages(len(plans), page))
        case Subject.ITEM:
            return screens.items(visit.say, chosen, named)
        case Subject.CONTEST:
            pages, shown = await paged(page, lambda *at: choices.contests(visit.session, "", *at), screens.CONTESTS)
            return screens.contests(visit.say, chosen, shown, pages, named)
        case Subject.GROUP:
            groups = await choices.groups(visit.session)
            pages = Pages(len(groups), page)
            shown = groups[pages.offset : pages.offset + pages.size]
            return screens.listed(visit.say, chosen, shown, pages, named)
        case Subject.ORGANISATION:
            pages, found = await paged(page, lambda *at: choices.organisations(visit.session, "", *at))
            return screens.listed(visit.say, chosen, found, pages, named)
    return screens.ready(visit.say, chosen)


def choosing(found: Target, subject: Subject, at: int, *, new: bool) -> Choosing:
    """The condition that is chosen. Refusal when it, or the one it is to be made beside, is gone or about something
    else; and when its subject is nothing for the author, who writes to own students only."""
    if subject not in audiences.OFFERED[found.reach.whole]:
        raise Refusal("refusal-right-see-all")
    if (at or not new) and found.audience.find(at).subject is not subject and not new:
        raise Refusal("refusal-condition-gone")
    return Choosing(found, subject, at, new)
