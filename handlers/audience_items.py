"""Which item of which plan a condition is about, and how one stands with it."""

from bot.telegram.doors import audiences as whom
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.audience_values import changed, choosing
from handlers.audiences import drafted
from handlers.screens import audience_items as screens
from handlers.screens import steps as plan_steps
from handlers.screens.audience_values import Choosing
from models.actions import audiences as acts
from models.queries import audience_choices as choices
from models.queries import audience_names as names
from models.queries import plans, steps
from models.refusal import Refusal
from models.rules.audience_values import Item, Scope, Standing, Subject
from models.rules.rights import Right
from models.tables import Plan, PlanState

rooms = Rooms()


@rooms.room(whom.ItemPlans, may=Right.ANNOUNCE)
async def which_plan(visit: Visit, door: whom.ItemPlans) -> Screen:
    """Of which plan?"""
    chosen = await _choosing(visit, door)
    listed = await choices.plans(visit.session)
    return screens.plans(visit.say, chosen, listed, Pages(len(listed), door.page))


@rooms.room(whom.ItemSections, may=Right.ANNOUNCE)
async def which_section(visit: Visit, door: whom.ItemSections) -> Screen:
    """The whole plan, or which section of it?"""
    chosen = await _choosing(visit, door)
    plan = next((one for one in await choices.plans(visit.session) if one.id == door.plan), None)
    if plan is None:
        raise Refusal("refusal-gone")
    listed = await plans.sections(visit.session, door.plan, visit.now)
    return screens.sections(visit.say, chosen, plan, listed, Pages(len(listed), door.page))


@rooms.room(whom.ItemActivities, may=Right.ANNOUNCE)
async def which_activity(visit: Visit, door: whom.ItemActivities) -> Screen:
    """Which activity?"""
    chosen = await _choosing(visit, door)
    heading = await plans.heading(visit.session, door.plan, door.section)
    _require_published(heading.plan)
    pages = Pages(heading.activities, door.page)
    listed = await plans.activities(visit.session, door.plan, door.section, visit.now, pages.size, pages.offset)
    return screens.activities(visit.say, chosen, heading, listed, pages)


@rooms.room(whom.ItemSteps, may=Right.ANNOUNCE)
async def which_step(visit: Visit, door: whom.ItemSteps) -> Screen:
    """The whole activity, or which result of it? With a single one: how do they stand?"""
    chosen = await _choosing(visit, door)
    place = await steps.place(visit.session, door.activity)
    _require_published(place.plan)
    if place.occurrences == 1:
        return screens.only(visit.say, chosen, place)
    pages = Pages(place.occurrences, door.page, plan_steps.STEPS)
    listed = await steps.steps(visit.session, door.activity, visit.now, pages.size, pages.offset)
    return screens.steps(visit.say, chosen, place, listed, pages)


@rooms.room(whom.ItemStandings, may=Right.ANNOUNCE)
async def how(visit: Visit, door: whom.ItemStandings) -> Screen:
    """How do they stand with it?"""
    chosen = await _choosing(visit, door)
    name = await names.name(visit.session, Scope(door.scope), door.item)
    return screens.standings(visit.say, chosen, door, name)


@rooms.room(whom.SwitchItem, may=Right.ANNOUNCE)
async def switch(visit: Visit, door: whom.SwitchItem) -> Screen:
    """Those who stand so belong to the condition, or not any more."""
    item = Item(Standing(door.standing), Scope(door.scope), door.item)
    row, key = await acts.switch(
        visit.session, visit.viewer, door.announcement, Subject.ITEM, item, door.at, new=door.new, on=door.on
    )
    return await changed(visit, row, Subject.ITEM, key)


Place = whom.ItemPlans | whom.ItemSections | whom.ItemActivities | whom.ItemSteps | whom.ItemStandings


async def _choosing(visit: Visit, door: Place) -> Choosing:
    return choosing(await drafted(visit, door.announcement), Subject.ITEM, door.at, new=door.new)


def _require_published(plan: Plan) -> None:
    """Nobody owes anything of a draft, and it is nobody's business yet."""
    if plan.state is not PlanState.PUBLISHED:
        raise Refusal("refusal-gone")
