"""Names in a draft that were not recognised: a coordinator says once whom each means, and it is remembered."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import strangers as screens
from models.actions import aliases, groups, organisations
from models.queries import aliases as remembered
from models.queries import choices, crews, strangers
from models.queries.strangers import Whom
from models.rules.rights import Right

rooms = Rooms()

OVER = frozenset({"refusal-gone", "refusal-stranger-known", "refusal-draft-published", "refusal-right-plan"})
"""Once one of these is so, what was asked needs no answer any more."""


@rooms.room(doors.Strangers, may=Right.PLAN)
async def overview(visit: Visit, door: doors.Strangers) -> Screen:
    """Every unknown name once, those that stand in most items first."""
    unknown = await strangers.unknown(visit.session, door.plan)
    pages = Pages(len(unknown.strangers), door.page)
    return screens.overview(visit.say, unknown, pages)


@rooms.room(doors.Stranger, may=Right.PLAN)
async def who(visit: Visit, door: doors.Stranger) -> Screen:
    """Whom the name may mean, and the other ways."""
    about = await strangers.namesakes(visit.session, door.executor)
    return screens.who(visit.say, door, about, await strangers.suggested(visit.session, about))


@rooms.room(doors.Seek, may=Right.PLAN)
async def seek(visit: Visit, door: doors.Seek) -> Screen:
    """Groups and organisations found by words; without words, all of them."""
    about = await strangers.namesakes(visit.session, door.executor)
    found = await choices.found(visit.session, door.words)
    pages = Pages(found.organisations, door.page)
    listed = await choices.organisations(visit.session, door.words, pages.size, pages.offset)
    return screens.seek(visit.say, door, about, found, listed, pages)


@rooms.answer("stranger-search", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def sought(visit: Visit, message: Message, about: str) -> Screen:
    """The words typed."""
    return await seek(visit, doors.Seek(executor=int(about), words=doors.fit(typed.words(message))))


@rooms.room(doors.Means, may=Right.PLAN)
async def means(visit: Visit, door: doors.Means) -> Screen:
    """It means them: in all items of the draft, and from now on."""
    whom = Whom(door.whom, door.group)
    chosen = await aliases.choose(visit.session, visit.viewer, door.executor, whom, visit.now)
    return screens.chosen(visit.say, chosen)


@rooms.room(doors.NewMeant, may=Right.PLAN)
async def new(visit: Visit, door: doors.NewMeant) -> Screen:
    """How is the new organisation called? As in the order, or in words typed now."""
    about = await strangers.namesakes(visit.session, door.executor)
    if door.named:
        added = await organisations.add(visit.session, visit.viewer, about.whole_name, now=visit.now)
        return screens.ask_short(visit.say, door.executor, added)
    return screens.ask_name(visit.say, door, about)


@rooms.answer("stranger-organisation", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def named(visit: Visit, message: Message, about: str) -> Screen:
    """Its full name; then the short one is asked for."""
    await strangers.namesakes(visit.session, int(about))
    added = await organisations.add(visit.session, visit.viewer, typed.words(message), now=visit.now)
    return screens.ask_short(visit.say, int(about), added)


@rooms.answer("stranger-short", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def shortened(visit: Visit, message: Message, about: str) -> Screen:
    """Its short name: now everything about it is known."""
    executor, number = map(int, about.split(":"))
    await organisations.shorten(visit.session, visit.viewer, number, typed.words(message))
    chosen = await aliases.choose(visit.session, visit.viewer, executor, Whom(number), visit.now)
    return screens.chosen(visit.say, chosen)


@rooms.room(doors.NewGroup, may=Right.PLAN)
async def new_group(visit: Visit, door: doors.NewGroup) -> Screen:
    """A group that is called as in the order; who is in it, is said next."""
    about = await strangers.namesakes(visit.session, door.executor, lock=True)
    group = await groups.add(visit.session, visit.viewer, about.name, about.full_name, visit.now)
    chosen = await aliases.settle(visit.session, visit.viewer, about, group, visit.now)
    return screens.chosen(visit.say, chosen)


@rooms.room(doors.Nameless, may=Right.PLAN)
async def nameless(visit: Visit, door: doors.Nameless) -> Screen:
    """The results that name no executor at all; each opens where one can be added."""
    unknown = await strangers.unknown(visit.session, door.plan)
    pages = Pages(unknown.nameless, door.page)
    listed = await crews.nameless(visit.session, door.plan, pages.size, pages.offset)
    return screens.nameless(visit.say, unknown.plan, listed, pages)


# ─── what is remembered


@rooms.room(doors.Aliases, may=Right.PLAN)
async def listed(visit: Visit, door: doors.Aliases) -> Screen:
    """Names that are remembered, and whom they mean."""
    pages = Pages(await remembered.number(visit.session, door.organisation), door.page)
    found = await remembered.page(visit.session, door.organisation, pages.size, pages.offset)
    return screens.remembered(visit.say, door, found, pages)


@rooms.room(doors.ForgetAlias, may=Right.PLAN)
async def forget(visit: Visit, door: doors.ForgetAlias) -> Screen:
    """Forget one of them; drafts do not know the name any more."""
    alias = await aliases.forget(visit.session, visit.viewer, door.alias, visit.now)
    return screens.forgotten(visit.say, alias.name)
