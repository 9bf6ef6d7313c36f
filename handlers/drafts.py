"""A draft looked through: its sections, its doubts, a row and its results; and thrown away."""

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import doubts as doubt_screens
from handlers.screens import draft_rows as row_screens
from handlers.screens import drafts as screens
from models.actions import corrections
from models.queries import doubts, draft_rows, plans, steps
from models.queries.plans import Card, Heading
from models.rules.draft_states import require_draft
from models.rules.rights import Right

rooms = Rooms()


async def card(visit: Visit, found: Card, page: int) -> Screen:
    """The card of a plan that is a draft."""
    outline = await draft_rows.outline(visit.session, found.plan.id)
    counted = await doubts.by_kind(visit.session, found.plan.id)
    return screens.card(visit.say, visit.viewer, found, outline, counted, Pages(len(outline.sections), page))


async def section(visit: Visit, heading: Heading, pages: Pages) -> Screen:
    """A section of a draft."""
    here = heading.section.id if heading.section else 0
    lines = await draft_rows.rows(visit.session, heading.plan.id, here, pages.size, pages.offset)
    return screens.section(visit.say, visit.viewer, heading.plan, heading.section, lines, pages)


async def row(visit: Visit, activity_id: int, page: int) -> Screen:
    """A row of a draft."""
    found = await draft_rows.row(visit.session, activity_id)
    pages = Pages(found.results, page, row_screens.RESULTS)
    results = await draft_rows.results(visit.session, activity_id, pages.size, pages.offset)
    named = await steps.executors(visit.session, [each.milestone.id for each in results])
    unsure = await doubts.of_activity(visit.session, activity_id)
    return row_screens.row(visit.say, visit.viewer, found, results, named, unsure, pages)


@rooms.room(doors.RowResult, may=Right.SEE_ALL)
async def result(visit: Visit, door: doors.RowResult) -> Screen:
    """One of several results of a row."""
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    named = await steps.executors(visit.session, [door.milestone])
    unsure = await doubts.of_activity(visit.session, found.activity.id)
    return row_screens.result(visit.say, visit.viewer, found, about, named, unsure)


@rooms.room(doors.RowMore, may=Right.PLAN)
async def more(visit: Visit, door: doors.RowMore) -> Screen:
    """What is seldom done with a row."""
    found = await draft_rows.row(visit.session, door.activity)
    require_draft(found.plan)
    return row_screens.more(visit.say, found)


@rooms.room(doors.Doubts, may=Right.SEE_ALL)
async def overview(visit: Visit, door: doors.Doubts) -> Screen:
    """What is still unsure in a draft."""
    return await unsettled(visit, door.plan, door.page)


async def unsettled(visit: Visit, plan_id: int, page: int = 1) -> Screen:
    """The list of doubts as it is now."""
    plan, number = await doubts.plan(visit.session, plan_id)
    require_draft(plan)
    pages = Pages(number, page)
    lines = await doubts.lines(visit.session, plan_id, pages.size, pages.offset)
    return doubt_screens.overview(visit.say, visit.viewer, plan, lines, pages)


@rooms.room(doors.Doubt, may=Right.SEE_ALL)
async def doubt(visit: Visit, door: doors.Doubt) -> Screen:
    """A doubt about no row: what was not read."""
    about, plan = await doubts.one(visit.session, door.doubt)
    require_draft(plan)
    return doubt_screens.one(visit.say, visit.viewer, about, plan)


@rooms.room(doors.Settle, may=Right.PLAN)
async def settle(visit: Visit, door: doors.Settle) -> Screen:
    """It is right as it is; on to what else is unsure."""
    plan = await corrections.settle(visit.session, visit.viewer, door.doubt, visit.now)
    return (await unsettled(visit, plan)).with_toast(visit.say("doubt-settled"))


@rooms.room(doors.SettleRow, may=Right.PLAN)
async def settle_row(visit: Visit, door: doors.SettleRow) -> Screen:
    """A whole row is right as it is; on to what else is unsure."""
    plan = await corrections.settle_row(visit.session, visit.viewer, door.activity, door.milestone, visit.now)
    return (await unsettled(visit, plan)).with_toast(visit.say("doubt-settled"))


@rooms.room(doors.DropDraft, may=Right.PLAN)
async def drop(visit: Visit, door: doors.DropDraft) -> Screen:
    """Say what deleting a draft means; when one is sure, do it."""
    if door.mark:
        return screens.dropped(
            visit.say, await corrections.drop(visit.session, visit.viewer, door.plan, door.mark, visit.now)
        )
    found = await plans.card(visit.session, door.plan)
    return screens.drop(visit.say, require_draft(found.plan), found.activities)
