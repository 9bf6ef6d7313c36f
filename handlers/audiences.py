"""Whom an announcement is for: a ready list, or one's own; how many people in which organisation that is."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import audiences as whom
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import announcements as drafts
from handlers import late, typed
from handlers.screens import audiences as screens
from handlers.screens.audiences import Target
from models.actions import announcements, audiences
from models.queries import audience_choices as choices
from models.queries import audience_names as names
from models.queries import audiences as questions
from models.queries import chats, steps
from models.queries.announcements import Sheet
from models.queries.steps import Step
from models.refusal import Refusal
from models.rules import ready_audiences as ready
from models.rules.audience_values import Item, Scope, Standing
from models.rules.audiences import Audience, Reach, reach
from models.rules.rights import Right
from models.tables import Announcement

rooms = Rooms()

T = TypeVar("T")


@rooms.room(whom.Whom, may=Right.ANNOUNCE)
async def card(visit: Visit, door: whom.Whom) -> Screen:
    """Whom it is for so far; nobody yet: the ready lists."""
    return await overview(visit, await announcements.draft(visit.session, visit.viewer, door.announcement))


async def overview(visit: Visit, row: Announcement) -> Screen:
    """The audience of a draft as it is now."""
    found = await target(visit, row)
    return screens.overview(visit.say, found, await names.names(visit.session, found.audience))


async def target(visit: Visit, row: Announcement) -> Target:
    """The audience with the number of people it reaches now, and the chats; one statement each, none without chats."""
    audience = Audience.read(row.audience)
    reached = await questions.count(visit.session, audience, visit.viewer, visit.now, official=row.official)
    return Target(row.id, audience, reached, reach(visit.viewer), await chats.chosen(visit.session, row.chats))


async def drafted(visit: Visit, announcement: int) -> Target:
    """The same of a draft by its number; refusals as of `models.actions.announcements.draft`."""
    return await target(visit, await announcements.draft(visit.session, visit.viewer, announcement))


@rooms.room(whom.WhomByOrganisation, may=Right.ANNOUNCE)
async def by_organisation(visit: Visit, door: whom.WhomByOrganisation) -> Screen:
    """How many people get it in which organisation."""
    row = await announcements.draft(visit.session, visit.viewer, door.announcement)
    found = await target(visit, row)
    pages = Pages(found.reached.organisations + bool(found.reached.apart), door.page, screens.SHARES)
    shares = await questions.by_organisation(
        visit.session,
        found.audience,
        visit.viewer,
        visit.now,
        official=row.official,
        limit=pages.size,
        offset=pages.offset,
    )
    return screens.by_organisation(visit.say, found, shares, pages)


# ─── ready lists


@rooms.room(whom.ReadyLists, may=Right.ANNOUNCE)
async def ready_lists(visit: Visit, door: whom.ReadyLists) -> Screen:
    """The lists that are asked for most."""
    return screens.lists(visit.say, await drafted(visit, door.announcement))


@rooms.room(whom.TakeReady, may=Right.ANNOUNCE)
async def take_ready(visit: Visit, door: whom.TakeReady) -> Screen:
    """It is for one of them from now on."""
    chosen = ready.ready(ready.Ready(door.which))
    row = await audiences.address(visit.session, visit.viewer, door.announcement, chosen)
    return await overview(visit, row)


@rooms.room(whom.OwedItems, may=Right.ANNOUNCE)
async def owed_items(visit: Visit, door: whom.OwedItems) -> Screen:
    """The results somebody has not reported on."""
    found = await drafted(visit, door.announcement)
    require_whole(found.reach)
    pages, listed = await paged(door.page, lambda *at: choices.owed(visit.session, door.words, *at))
    return screens.owed(visit.say, found, door, listed, pages, visit.now)


@rooms.answer("audience-owed", may=Right.ANNOUNCE)
@late.ended_by(announcements.SETTLED, doors.Announcements())
async def owed_sought(visit: Visit, message: Message, about: str) -> Screen:
    """Those with the words typed."""
    door = whom.OwedItems(announcement=int(about), words=doors.fit(typed.words(message)))
    return await owed_items(visit, door)


@rooms.room(whom.TakeOwed, may=Right.ANNOUNCE)
async def take_owed(visit: Visit, door: whom.TakeOwed) -> Screen:
    """It is for the heads of those who owe this one."""
    step, _ = await steps.step(visit.session, door.occurrence, visit.now)
    chosen = ready.heads_who(_item(step, Standing.OWES))
    row = await audiences.address(visit.session, visit.viewer, door.announcement, chosen)
    return await overview(visit, row)


@rooms.room(whom.WriteToOwing, may=Right.ANNOUNCE)
async def write_to_owing(visit: Visit, door: whom.WriteToOwing) -> Screen:
    """Begin an announcement to the heads of those who have not reported on this, or have missed it."""
    require_whole(reach(visit.viewer))
    step, _ = await steps.step(visit.session, door.occurrence, visit.now)
    standings: Sequence[Standing] = [
        *([Standing.OWES] if step.tally.owed else []),
        *([Standing.MISSED] if step.tally.missed else []),
    ]
    if not standings:
        raise Refusal("refusal-audience-nobody-owes")
    owing = ready.heads_who(*(_item(step, one) for one in standings))
    row = await audiences.begin(visit.session, visit.viewer, owing, visit.now)
    return await drafts.draft(visit, Sheet(row, ()))


def _item(step: Step, standing: Standing) -> Item:
    """A single term may be moved by an amendment, which makes another occurrence of it; the milestone stays."""
    if step.occurrence.period:
        return Item(standing, Scope.OCCURRENCE, step.occurrence.id)
    return Item(standing, Scope.MILESTONE, step.milestone.id)


async def paged(
    page: int, ask: Callable[[int, int], Awaitable[tuple[int, Sequence[T]]]], size: int = SIZE
) -> tuple[Pages, Sequence[T]]:
    """One page of what `ask` finds by size and offset, which also says how many there are; a page that is not there
    any more is the first one."""
    total, listed = await ask(size, (max(page, 1) - 1) * size)
    if listed or page <= 1:
        return Pages(total, page, size), listed
    total, listed = await ask(size, 0)
    return Pages(total, size=size), listed


def require_whole(within: Reach) -> None:
    """Refusal for whoever writes to their own students only: plans of the network are nothing for them."""
    if not within.whole:
        raise Refusal("refusal-right-see-all")
